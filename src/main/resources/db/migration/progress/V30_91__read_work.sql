create table read_work (
    class_id   uuid         not null references school_class (id),
    source     varchar(20)  not null,
    student_id uuid         not null references student (id),
    title      varchar(120) not null,
    on_day     date         not null
);
create index read_work_student on read_work (student_id, on_day);
create index read_work_class on read_work (class_id, source);
