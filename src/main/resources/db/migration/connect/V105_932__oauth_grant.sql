-- What people allowed at other systems, whoever asks there. Texts move as they are: what they are encrypted for stays.
create table oauth_grant (
    owner_id        uuid          not null,
    kind            varchar(40)   not null,
    encrypted_token varchar(4000) not null,
    leased_until    timestamp with time zone,
    primary key (owner_id, kind)
);

insert into oauth_grant (owner_id, kind, encrypted_token, leased_until)
select class_id, 'GRADEBOOK_' || source, encrypted_credentials, in_use_until
  from lms_connection
 where encrypted_credentials is not null;

insert into oauth_grant (owner_id, kind, encrypted_token)
select person_id, 'GOOGLE', encrypted_credentials
  from classroom_authorization;

alter table lms_connection drop column encrypted_credentials;
alter table lms_connection drop column in_use_until;
alter table classroom_authorization drop column encrypted_credentials;

-- Tells a consent from the one that takes its place.
alter table classroom_authorization add column consent_id uuid;
update classroom_authorization set consent_id = person_id;
alter table classroom_authorization alter column consent_id set not null;
