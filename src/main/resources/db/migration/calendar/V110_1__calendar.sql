-- What the school types about its year; with nothing in it there is school from Monday to Friday.
create table calendar_week (
    id       integer     not null primary key check (id = 1),
    weekdays varchar(80) not null
);

create table calendar_entry (
    id         uuid         not null primary key,
    kind       varchar(20)  not null,
    name       varchar(120) not null,
    first_on   date         not null,
    last_on    date         not null,
    release_at time,
    class_id   uuid references school_class (id),
    source_uid varchar(300),
    version    integer      not null,
    check (last_on >= first_on)
);
create index calendar_entry_class on calendar_entry (class_id);
create unique index calendar_entry_source on calendar_entry (source_uid);
