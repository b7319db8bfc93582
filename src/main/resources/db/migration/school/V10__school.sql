create table school_class (
    id      uuid         not null primary key,
    name    varchar(120) not null,
    grade   integer      not null,
    version integer      not null
);

create table student (
    id        uuid         not null primary key,
    class_id  uuid         not null references school_class (id),
    full_name varchar(120) not null,
    call_name varchar(60)  not null,
    left_at   timestamp with time zone,
    version   integer      not null
);
create index student_class on student (class_id);

create table staff (
    id      uuid         not null primary key,
    name    varchar(120) not null,
    email   varchar(254) unique,
    office  boolean      not null,
    version integer      not null
);

create table class_staff (
    class_id uuid not null references school_class (id),
    staff_id uuid not null references staff (id),
    primary key (class_id, staff_id)
);

create table household (
    id      uuid         not null primary key,
    name    varchar(120) not null,
    version integer      not null
);

create table household_student (
    household_id uuid not null references household (id),
    student_id   uuid not null references student (id),
    primary key (household_id, student_id)
);
create index household_student_student on household_student (student_id);

create table adult (
    id             uuid         not null primary key,
    household_id   uuid         not null references household (id),
    name           varchar(120) not null,
    relation       varchar(60)  not null,
    language       varchar(20)  not null,
    channel        varchar(10)  not null,
    email          varchar(254),
    phone          varchar(40),
    may_be_invited boolean      not null,
    version        integer      not null
);
create index adult_household on adult (household_id);

create table known_as (
    kind     varchar(10)  not null,
    known_to varchar(255) not null,
    name     varchar(255) not null,
    ours     uuid         not null,
    primary key (kind, known_to, name)
);
create index known_as_ours on known_as (ours);
