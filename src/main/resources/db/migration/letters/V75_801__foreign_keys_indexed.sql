-- Without these each row that is erased reads all rows that might point to it.
create index letter_by_adult on letter (adult_id);
