create table night (
    id            uuid    not null primary key,
    round_id      uuid    not null references round (id),
    evening       date    not null,
    first_start   time    not null,
    last_start    time    not null,
    every_minutes integer not null,
    pods          integer not null,
    per_start     integer not null,
    version       integer not null
);
create index night_round on night (round_id);

create table booking (
    id               uuid    not null primary key,
    night_id         uuid    not null references night (id),
    participation_id uuid    not null references participation (id),
    household_id     uuid    not null references household (id),
    starts_at        time    not null,
    seat             integer not null,
    version          integer not null,
    unique (night_id, starts_at, seat),
    unique (participation_id, household_id)
);
