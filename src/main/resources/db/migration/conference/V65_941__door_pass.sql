-- Someone without an account helps at the door of one evening: only the hashes of the link and of the code.
create table door_pass (
    id             uuid                     not null primary key,
    evening_id     uuid                     not null references evening (id),
    name           varchar(60)              not null,
    token_hash     varchar(64)              not null unique,
    code_hash      varchar(64)              not null unique,
    made_by        uuid                     not null references staff (id),
    made_at        timestamp with time zone not null,
    last_opened_at timestamp with time zone,
    revoked_at     timestamp with time zone
);
create index door_pass_by_evening on door_pass (evening_id);
create index door_pass_by_made_by on door_pass (made_by);
