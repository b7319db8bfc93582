create table class_set (
    id uuid primary key,
    round_id uuid not null references round (id),
    language varchar(20) not null,
    format varchar(10) not null,
    large_letters boolean not null,
    ordered_at timestamp with time zone not null
);

create table set_part (
    set_id uuid not null references class_set (id) on delete cascade,
    participation_id uuid not null references participation (id),
    place int not null,
    state varchar(20) not null,
    begun_at timestamp with time zone,
    primary key (set_id, participation_id)
);

-- A finished part in pieces that every database takes.
create table set_piece (
    set_id uuid not null,
    participation_id uuid not null,
    place int not null,
    bytes bytea not null,
    primary key (set_id, participation_id, place),
    foreign key (set_id, participation_id) references set_part (set_id, participation_id) on delete cascade
);
