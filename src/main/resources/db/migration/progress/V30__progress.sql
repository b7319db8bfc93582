create table measure (
    id          uuid         not null primary key,
    class_id    uuid         not null references school_class (id),
    name        varchar(60)  not null,
    unit        varchar(30)  not null,
    out_of      decimal(9, 2),
    works_named varchar(120) not null,
    position    integer      not null,
    version     integer      not null
);
create index measure_class on measure (class_id);

create table score (
    id           uuid                     not null primary key,
    measure_id   uuid                     not null references measure (id),
    student_id   uuid                     not null references student (id),
    taken_on     date                     not null,
    amount       decimal(9, 2)            not null,
    out_of       decimal(9, 2),
    source       varchar(20)              not null,
    source_ref   varchar(255),
    confirmed_at timestamp with time zone,
    replaced_by  uuid,
    recorded_at  timestamp with time zone not null,
    version      integer                  not null
);
create index score_series on score (measure_id, student_id, taken_on);

create table grade_pull (
    class_id  uuid                     not null primary key references school_class (id),
    pulled_at timestamp with time zone not null,
    grades    integer                  not null,
    troubles  varchar(2000)            not null
);
