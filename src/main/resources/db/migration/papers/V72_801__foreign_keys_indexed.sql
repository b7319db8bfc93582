-- Without these each row that is erased reads all rows that might point to it.
create index class_set_by_round on class_set (round_id);
create index set_part_by_participation on set_part (participation_id);
