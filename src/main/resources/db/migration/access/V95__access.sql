create table visit (
    key_hash       varchar(64)              not null primary key,
    role           varchar(10)              not null,
    person_id      uuid                     not null,
    class_id       uuid references school_class (id),
    handed_over_by uuid references staff (id),
    opened_at      timestamp with time zone not null,
    seen_at        timestamp with time zone not null
);
create index visit_person on visit (role, person_id);

create table family_link (
    token_hash varchar(64)              not null primary key,
    adult_id   uuid                     not null references adult (id),
    issued_at  timestamp with time zone not null,
    ends_at    timestamp with time zone not null,
    opened_at  timestamp with time zone
);
create index family_link_adult on family_link (adult_id);

create table sign_in_link (
    token_hash varchar(64)              not null primary key,
    staff_id   uuid                     not null references staff (id),
    asked_at   timestamp with time zone not null,
    ends_at    timestamp with time zone not null
);

create table audit_event (
    id          uuid                     not null primary key,
    at          timestamp with time zone not null,
    actor_role  varchar(10)              not null,
    actor_id    uuid                     not null,
    what        varchar(60)              not null,
    subject     uuid                     not null,
    reason      varchar(500)
);
create index audit_event_subject on audit_event (subject, at);
create index audit_event_at on audit_event (at);
