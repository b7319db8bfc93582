-- Always re-encoded here: never what came from a device.
create table photo (
    id               uuid                     not null primary key,
    participation_id uuid                     not null references participation (id),
    piece_id         uuid                     not null references piece (id),
    width            integer                  not null,
    height           integer                  not null,
    jpeg             bytea                    not null,
    taken_in_at      timestamp with time zone not null
);
create index photo_piece on photo (piece_id);
create index photo_participation on photo (participation_id);
