-- By which id the interface of an LMS knows a course, when that is not the id of its launches (Canvas).
alter table lms_course add column there_host varchar(255);
alter table lms_course add column there_id varchar(255);

-- The children of the other system, as of the latest reading: who of ours each one is, and how that is known.
create table lms_person (
    class_id   uuid         not null,
    kind       varchar(20)  not null,
    person     varchar(255) not null,
    name       varchar(255) not null,
    how        varchar(20)  not null,
    student_id uuid references student (id),
    primary key (class_id, kind, person),
    -- Nobody is remembered of a system that is not read any more.
    foreign key (class_id, kind) references lms_connection (class_id, kind) on delete cascade
);
create index lms_person_student on lms_person (student_id);
