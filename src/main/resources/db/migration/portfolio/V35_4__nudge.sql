create table week_nudge (
    week_id          uuid                     not null references week (id),
    participation_id uuid                     not null references participation (id),
    nudged_at        timestamp with time zone not null,
    primary key (week_id, participation_id)
);
