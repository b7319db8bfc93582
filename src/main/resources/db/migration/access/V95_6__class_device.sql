-- A device that stands in a classroom: children sign in on it with their picture.
create table class_device (
    token_hash varchar(64)              not null primary key,
    class_id   uuid                     not null references school_class (id),
    opened_by  uuid                     not null references staff (id),
    ends_at    timestamp with time zone not null,
    wrong      integer                  not null
);

create table sign_in_picture (
    student_id uuid        not null primary key references student (id),
    picture    varchar(20) not null
);
