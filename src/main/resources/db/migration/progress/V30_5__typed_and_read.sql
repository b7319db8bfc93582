-- A second try stands beside the first; a number typed into the wrong row is taken back and kept.
alter table score add column retake boolean default false not null;
alter table score add column withdrawn_at timestamp with time zone;
alter table measure add column by_pupils boolean default true not null;

create table excuse (
    id         uuid                     not null primary key,
    measure_id uuid                     not null references measure (id),
    student_id uuid                     not null references student (id),
    excused_on date                     not null,
    source     varchar(20)              not null,
    source_ref varchar(255),
    noted_at   timestamp with time zone not null,
    ended_at   timestamp with time zone
);
create index excuse_series on excuse (measure_id, student_id, excused_on);

-- A class may have several gradebooks; each tells for itself when it was read and what was in the way.
drop table grade_pull;
create table gradebook_pull (
    class_id  uuid                     not null references school_class (id),
    source    varchar(20)              not null,
    pulled_at timestamp with time zone not null,
    grades    integer                  not null,
    charted   integer                  not null,
    reached   boolean                  not null,
    troubles  varchar(4000)            not null,
    primary key (class_id, source)
);
