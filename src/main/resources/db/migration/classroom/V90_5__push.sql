-- Until when Google tells us of changes in a course; renewed every day.
create table classroom_registration (
    class_id        uuid         not null primary key,
    course_id       varchar(64)  not null,
    registration_id varchar(255) not null,
    expires_at      timestamp with time zone not null
);
