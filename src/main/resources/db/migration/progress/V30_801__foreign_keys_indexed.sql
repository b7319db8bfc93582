-- Without these each row that is erased reads all rows that might point to it.
create index excuse_by_student on excuse (student_id);
create index score_by_student on score (student_id);
