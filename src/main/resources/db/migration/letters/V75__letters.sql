create table letter (
    id          uuid                     not null primary key,
    kind        varchar(30)              not null,
    round_id    uuid references round (id),
    adult_id    uuid references adult (id),
    to_address  varchar(254),
    language    varchar(20)              not null,
    subject     varchar(200)             not null,
    body        varchar(4000)            not null,
    created_at  timestamp with time zone not null,
    next_try_at timestamp with time zone,
    sent_at     timestamp with time zone,
    printed_at  timestamp with time zone,
    attempts    integer                  not null,
    last_error  varchar(20)
);
create index letter_round on letter (round_id);
create index letter_due on letter (next_try_at);
