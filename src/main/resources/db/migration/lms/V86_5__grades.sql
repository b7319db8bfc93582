-- A list of grades between being dropped in and being taken over; gone afterwards, or after two weeks.
create table lms_import (
    id       uuid                     not null primary key,
    class_id uuid                     not null references school_class (id),
    name     varchar(200)             not null,
    content  text                     not null,
    made_at  timestamp with time zone not null
);
create index lms_import_class on lms_import (class_id);

-- What a column of this title was the last time.
create table lms_import_column (
    class_id uuid         not null references school_class (id),
    title    varchar(255) not null,
    role     varchar(60)  not null,
    primary key (class_id, title)
);

-- From which systems grades are read (for one class, or set up by the office for all), and which course is which class.
create table lms_system (
    id            uuid                     not null primary key,
    source        varchar(20)              not null,
    class_id      uuid references school_class (id),
    address       varchar(500)             not null,
    token_address varchar(500),
    client_id     varchar(255)             not null,
    sealed_secret varchar(4000)            not null,
    made_at       timestamp with time zone not null
);

create table lms_connection (
    class_id     uuid         not null references school_class (id),
    kind         varchar(20)  not null,
    system_id    uuid         not null references lms_system (id),
    course_id    varchar(255),
    course_name  varchar(255) not null,
    staff_id     uuid         not null references staff (id),
    sealed_grant varchar(4000),
    primary key (class_id, kind)
);

-- Consents under way at another system, each good once and for ten minutes.
create table lms_consent (
    ticket_hash  varchar(64)              not null primary key,
    state_hash   varchar(64),
    browser_hash varchar(64),
    class_id     uuid                     not null references school_class (id),
    staff_id     uuid                     not null references staff (id),
    begun_at     timestamp with time zone not null
);
