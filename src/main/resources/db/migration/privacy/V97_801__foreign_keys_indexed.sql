-- Without these each row that is erased reads all rows that might point to it.
create index legal_hold_by_held_by on legal_hold (held_by);
