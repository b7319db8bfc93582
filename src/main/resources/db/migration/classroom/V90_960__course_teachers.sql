-- Who teaches a linked course by Google's own ids, so that a co-teacher who signs in is known before the office adds them.
create table classroom_teacher (
    class_id  uuid        not null,
    course_id varchar(64) not null,
    google_id varchar(64) not null,
    primary key (class_id, google_id)
);
create index classroom_teacher_google on classroom_teacher (google_id);
