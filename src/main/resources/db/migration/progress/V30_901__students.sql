alter table measure rename column by_pupils to by_students;
