create table instead (
    conference_id uuid not null primary key references conference (id),
    proposed      varchar(20),
    decided       varchar(20)
);
