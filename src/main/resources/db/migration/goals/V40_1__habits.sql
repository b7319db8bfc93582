create table habit_rating (
    participation_id uuid                     not null references participation (id),
    week_id          uuid                     not null references week (id),
    habit            varchar(20)              not null,
    level            integer                  not null,
    best             integer                  not null,
    example          varchar(300)             not null,
    rated_at         timestamp with time zone not null,
    primary key (participation_id, week_id, habit)
);

create table habit_view (
    participation_id uuid                     not null references participation (id),
    habit            varchar(20)              not null,
    agrees           boolean                  not null,
    note             varchar(300)             not null,
    viewed_by        uuid                     not null,
    viewed_at        timestamp with time zone not null,
    primary key (participation_id, habit)
);
