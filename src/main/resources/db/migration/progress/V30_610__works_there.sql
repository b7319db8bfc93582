-- Which works were in a course when it was last read to its end: what is gone since takes its numbers with it.
create table gradebook_work (
    class_id  uuid         not null references school_class (id),
    source    varchar(20)  not null,
    course_id varchar(255) not null,
    work_id   varchar(255) not null,
    primary key (class_id, source, course_id, work_id)
);
