-- What went wrong is a failure, as in the code; and who left with the list of an LMS has a name that says so.
alter table lms_report rename column trouble to failure;
alter table lms_report rename column trouble_since to failing_since;
alter table lms_course rename column list_trouble to roster_failure;
alter table lms_course rename column list_trouble_since to roster_failing_since;
alter table lms_left rename to lms_departure;
