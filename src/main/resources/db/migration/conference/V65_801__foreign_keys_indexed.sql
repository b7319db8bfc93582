-- Without these each row that is erased reads all rows that might point to it.
create index table_claim_by_staff on table_claim (staff_id);
create index conference_by_household on conference (household_id);
