alter table night add column room varchar(60) default '' not null;

alter table night add column rests varchar(200) default '' not null;

create table interpreter (
    id           uuid         not null primary key,
    name         varchar(120) not null,
    language     varchar(20)  not null,
    evening      date         not null,
    starts_at    time         not null,
    ends_at      time         not null,
    cancelled_at timestamp with time zone,
    version      integer      not null
);
create index interpreter_evening on interpreter (evening);

-- A person speaks for one family at a time: two bookings can't have the same quarter of an hour of one interpreter.
create table interpreter_quarter (
    interpreter_id uuid not null references interpreter (id),
    quarter        time not null,
    booking_id     uuid not null references booking (id) on delete cascade,
    primary key (interpreter_id, quarter)
);
create index interpreter_quarter_booking on interpreter_quarter (booking_id);

alter table regret add column offered_at timestamp with time zone;

create table trusted_adult (
    participation_id uuid                     not null references participation (id),
    household_id     uuid                     not null references household (id),
    name             varchar(120)             not null,
    relation         varchar(60)              not null,
    told_by          uuid                     not null references adult (id),
    told_at          timestamp with time zone not null,
    primary key (participation_id, household_id, name)
);
