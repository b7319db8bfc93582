-- What specialists add to the portfolios; it stands on the page of the teacher's note.
create table specialist_note (
    id               uuid                     not null primary key,
    participation_id uuid                     not null references participation (id),
    written_by       uuid                     not null references staff (id),
    written_as       varchar(60)              not null,
    title            varchar(120)             not null,
    text             varchar(1000)            not null,
    link             varchar(1000),
    left_out         boolean                  not null,
    written_at       timestamp with time zone not null
);
create index specialist_note_by_participation on specialist_note (participation_id);
create index specialist_note_by_written_by on specialist_note (written_by);
