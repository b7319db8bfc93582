-- Without these each row that is erased reads all rows that might point to it.
create index class_staff_by_staff on class_staff (staff_id);
