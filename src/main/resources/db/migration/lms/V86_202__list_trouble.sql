-- Why the list of a course could not be read the last time, and since when.
alter table lms_course add column list_trouble varchar(20);
alter table lms_course add column list_trouble_since timestamp with time zone;
