-- Who rehearses with whom; a child without a row is paired when it is there.
create table rehearsal_group (
    participation_id uuid    not null primary key references participation (id),
    round_id         uuid    not null references round (id),
    group_number     integer not null,
    place            integer not null
);
create index rehearsal_group_round on rehearsal_group (round_id);

create table rehearsal_away (
    participation_id uuid not null primary key references participation (id)
);

-- Two who should not be each other's audience; nobody but the teacher ever sees it.
create table rehearsal_apart (
    one      uuid not null references participation (id),
    other    uuid not null references participation (id),
    primary key (one, other)
);

create table support_level (
    participation_id uuid        not null references participation (id),
    step             varchar(20) not null,
    level            integer     not null,
    primary key (participation_id, step)
);

-- Own words of a classmate wait for the teacher's look; tapped ones do not.
alter table partner_sheet add column own_words boolean default false not null;
alter table partner_sheet add column let_through boolean default false not null;
alter table sign_off add column step varchar(20);
