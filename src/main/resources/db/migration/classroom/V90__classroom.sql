-- The refresh token is sealed (AES-256-GCM); without the key in the configuration this table opens nothing.
create table classroom_connection (
    staff_id     uuid          not null primary key,
    google_id    varchar(64)   not null,
    account      varchar(255)  not null,
    sealed_token varchar(2000) not null,
    state        varchar(20)   not null,
    connected_at timestamp with time zone not null
);

create table classroom_consent (
    ticket_hash     varchar(64) not null primary key,
    staff_id        uuid        not null,
    class_id        uuid        not null,
    begun_at        timestamp with time zone not null,
    state_hash      varchar(64) unique,
    browser_hash    varchar(64),
    sealed_verifier varchar(500)
);

create table classroom_course (
    class_id    uuid         not null primary key,
    course_id   varchar(64)  not null unique,
    course_name varchar(750) not null,
    staff_id    uuid         not null,
    linked_at   timestamp with time zone not null,
    trouble     varchar(40)
);

create table classroom_task (
    id             uuid           not null primary key,
    class_id       uuid           not null,
    week_id        uuid           not null,
    title          varchar(3000)  not null,
    instructions   varchar(30000) not null,
    due_on         date           not null,
    link           varchar(2000)  not null,
    state          varchar(20)    not null,
    course_id      varchar(64),
    course_work_id varchar(64),
    asked_at       timestamp with time zone,
    attempts       integer        not null,
    next_try_at    timestamp with time zone not null,
    trouble        varchar(40),
    planned_at     timestamp with time zone not null,
    unique (class_id, week_id)
);
create index classroom_task_waiting on classroom_task (state, next_try_at);
