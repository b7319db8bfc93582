-- Guardians invited through Google Classroom; Google writes to them itself.
create table classroom_guardian (
    id          uuid         not null primary key,
    class_id    uuid         not null,
    student_id  uuid         not null,
    google_id   varchar(64)  not null,
    email       varchar(254) not null,
    invited_by  uuid         not null,
    state       varchar(20)  not null,
    attempts    integer      not null,
    next_try_at timestamp with time zone not null,
    trouble     varchar(40),
    planned_at  timestamp with time zone not null,
    unique (student_id, email)
);
