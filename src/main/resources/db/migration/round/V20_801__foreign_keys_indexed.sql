-- Without these each row that is erased reads all rows that might point to it.
create index round_by_previous on round (previous);
create index participation_by_student on participation (student_id);
create index week_done_by_participation on week_done (participation_id);
