-- What is to be done for sure after a transaction, of every kind: ids, times and codes; what is sent lies with its kind.
create table outbox_entry (
    kind           varchar(30)              not null,
    entry_key      uuid                     not null,
    group_key      varchar(40)              not null,
    urgent         boolean                  not null,
    state          varchar(12)              not null,
    next_try_at    timestamp with time zone not null,
    attempts       integer                  not null,
    version        integer                  not null,
    lease_owner    uuid,
    leased_until   timestamp with time zone,
    handed_over_at timestamp with time zone,
    error          varchar(60),
    error_args     varchar(500),
    failing_since  timestamp with time zone,
    created_at     timestamp with time zone not null,
    primary key (kind, entry_key)
);
create index outbox_entry_due on outbox_entry (kind, state, next_try_at);
create index outbox_entry_failed on outbox_entry (state, failing_since);
