-- Without these each row that is erased reads all rows that might point to it.
create index lms_report_by_round on lms_report (round_id);
create index lms_system_by_class on lms_system (class_id);
create index lms_connection_by_system on lms_connection (system_id);
create index lms_connection_by_staff on lms_connection (staff_id);
create index lms_consent_by_class on lms_consent (class_id);
create index lms_consent_by_staff on lms_consent (staff_id);
