-- Children whose works are not photographed: the school or the family said no.
create table no_photos (
    student_id uuid                     not null primary key references student (id),
    said_at    timestamp with time zone not null
);
