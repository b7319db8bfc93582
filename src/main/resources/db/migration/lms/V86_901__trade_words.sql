-- The trade's words: line items, pending authorizations, a report's stage; and one word for where something comes from.
alter table lms_column rename to lms_line_item;
alter table lms_line_item rename column column_url to line_item_url;
alter table lms_course rename column columns_url to line_items_url;
alter table lms_course rename column column_url to line_item_url;
alter table lms_course rename column there_host to remote_host;
alter table lms_course rename column there_id to remote_id;
alter table lms_report rename column mark to stage;
alter table lms_consent rename to lms_pending_authorization;
alter table lms_pending_authorization rename column kind to source;
alter index lms_consent_by_class rename to lms_pending_authorization_by_class;
alter index lms_consent_by_staff rename to lms_pending_authorization_by_staff;
alter table lms_connection rename column kind to source;
alter table lms_connection rename column sealed_grant to encrypted_credentials;
alter table lms_person rename column kind to source;
alter table lms_system rename column sealed_secret to encrypted_credentials;
