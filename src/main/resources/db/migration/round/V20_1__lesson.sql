-- What a class wants to do better next time; shown where the next round is planned.
create table lesson (
    round_id uuid          not null primary key references round (id),
    words    varchar(1000) not null
);
