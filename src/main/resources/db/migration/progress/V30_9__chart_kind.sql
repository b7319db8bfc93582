-- How a class likes to see a measure; without a row it is a line.
create table measure_chart (
    measure_id uuid        not null primary key references measure (id),
    kind       varchar(20) not null
);
