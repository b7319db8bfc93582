create table packet (
    id            uuid                     not null primary key,
    conference_id uuid                     not null unique references conference (id),
    code          varchar(6)               not null unique,
    call_at       timestamp with time zone not null,
    handed_out_at timestamp with time zone,
    returned_at   timestamp with time zone,
    returned_by   varchar(20),
    signed_by     varchar(120),
    calls_made    integer                  not null,
    version       integer                  not null
);
