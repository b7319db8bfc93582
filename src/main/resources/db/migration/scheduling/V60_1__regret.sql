create table regret (
    participation_id uuid                     not null references participation (id),
    household_id     uuid                     not null references household (id),
    wish             varchar(20)              not null,
    told_at          timestamp with time zone not null,
    primary key (participation_id, household_id)
);
