-- The word for an administrator is longer than any before.
alter table user_session alter column role set data type varchar(20);
alter table audit_event alter column actor_role set data type varchar(20);
