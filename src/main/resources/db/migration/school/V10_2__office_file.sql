-- What only the office knows of an adult: a note, and why and until when the adult may not be invited.
create table adult_file (
    adult_id      uuid          not null primary key references adult (id),
    note          varchar(1000) not null,
    reason        varchar(500),
    blocked_at    timestamp with time zone,
    blocked_until date
);
