-- Consents in progress at other systems, each good once and for ten minutes; only hashes, and the proof of PKCE encrypted.
create table pending_authorization (
    ticket_hash        varchar(64)              not null primary key,
    flow               varchar(20)              not null,
    person_id          uuid                     not null,
    subject_id         uuid,
    detail             varchar(60)              not null,
    state_hash         varchar(64),
    browser_hash       varchar(64),
    encrypted_verifier varchar(400),
    begun_at           timestamp with time zone not null
);
create unique index pending_authorization_by_state on pending_authorization (state_hash);
create index pending_authorization_by_person on pending_authorization (person_id);
create index pending_authorization_by_age on pending_authorization (begun_at);

-- What was in progress is begun again.
drop table lms_pending_authorization;
drop table classroom_pending_authorization;
