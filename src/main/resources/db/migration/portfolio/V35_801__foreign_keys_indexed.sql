-- Without these each row that is erased reads all rows that might point to it.
create index week_nudge_by_participation on week_nudge (participation_id);
create index piece_by_week on piece (week_id);
