-- The weeks of collecting as they were planned by the school's calendar; a round planned before has none, and opens one
-- every seven days until its teacher accepts a plan that follows the calendar.
create table planned_week (
    round_id  uuid not null references round (id),
    starts_on date not null,
    ends_on   date not null,
    primary key (round_id, starts_on)
);
