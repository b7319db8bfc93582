-- A key without this moment is published already but does not sign yet.
alter table lti_key add column signs_from timestamp with time zone;
update lti_key set signs_from = made_at;

-- Whoever changes the keys holds this row: of several nodes one does it.
create table lti_key_turn (id integer primary key);
insert into lti_key_turn (id) values (1);
