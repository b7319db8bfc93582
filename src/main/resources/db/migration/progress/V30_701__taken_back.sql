-- Numbers that are off a chart because their source took them back: given again, they stand again.
create table score_taken_back (
    score_id uuid not null primary key references score (id) on delete cascade
);
