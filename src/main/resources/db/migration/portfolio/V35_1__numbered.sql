create table book_numbered (
    participation_id uuid                     not null primary key references participation (id),
    numbered_at      timestamp with time zone not null
);
