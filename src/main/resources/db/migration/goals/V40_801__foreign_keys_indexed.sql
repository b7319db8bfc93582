-- Without these each row that is erased reads all rows that might point to it.
create index habit_rating_by_week on habit_rating (week_id);
create index goal_by_grown_from on goal (grown_from);
create index goal_by_carried_from on goal (carried_from);
