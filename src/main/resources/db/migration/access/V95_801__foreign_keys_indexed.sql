-- Without these each row that is erased reads all rows that might point to it.
create index class_device_by_class on class_device (class_id);
create index class_device_by_opened_by on class_device (opened_by);
create index visit_by_class on visit (class_id);
create index sign_in_link_by_staff on sign_in_link (staff_id);
