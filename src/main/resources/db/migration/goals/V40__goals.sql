create table goal (
    id               uuid         not null primary key,
    participation_id uuid         not null references participation (id),
    will_do          varchar(300) not null,
    measure          varchar(60)  not null,
    starts_at        varchar(60)  not null,
    target           varchar(60)  not null,
    due_on           date         not null,
    every_week       varchar(300) not null,
    help_at_home     varchar(300) not null,
    status           varchar(20)  not null,
    reason           varchar(300) not null,
    carried_from     uuid references goal (id),
    version          integer      not null
);
create index goal_participation on goal (participation_id);
