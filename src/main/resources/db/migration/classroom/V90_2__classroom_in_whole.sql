-- Who allowed us what at Google: a teacher or a pupil, with the permissions really granted. Takes the place of
-- classroom_connection, in which every teacher had allowed the same four things.
create table classroom_grant (
    person_id    uuid          not null primary key,
    role         varchar(20)   not null,
    google_id    varchar(64)   not null,
    account      varchar(255)  not null,
    scopes       varchar(2000) not null,
    sealed_token varchar(2000) not null,
    state        varchar(20)   not null,
    connected_at timestamp with time zone not null
);
insert into classroom_grant (person_id, role, google_id, account, scopes, sealed_token, state, connected_at)
    select staff_id, 'TEACHER', google_id, account,
           'courses.readonly rosters.readonly profile.emails coursework.students', sealed_token, state, connected_at
    from classroom_connection;
drop table classroom_connection;

drop table classroom_consent;
create table classroom_consent (
    ticket_hash     varchar(64) not null primary key,
    person_id       uuid        not null,
    role            varchar(20) not null,
    class_id        uuid,
    permission      varchar(40) not null,
    begun_at        timestamp with time zone not null,
    state_hash      varchar(64) unique,
    browser_hash    varchar(64),
    sealed_verifier varchar(500)
);

-- Consents that are to be taken back at Google, too; the token goes as soon as Google has heard of it.
create table classroom_farewell (
    id           uuid          not null primary key,
    person_id    uuid          not null,
    sealed_token varchar(2000) not null,
    since        timestamp with time zone not null,
    next_try_at  timestamp with time zone not null
);

-- How each thing we do with a course went the last time.
create table classroom_result (
    class_id uuid        not null,
    part     varchar(20) not null,
    tried_at timestamp with time zone not null,
    well_at  timestamp with time zone,
    trouble  varchar(40),
    primary key (class_id, part)
);
insert into classroom_result (class_id, part, tried_at, trouble)
    select class_id, 'GRADES', linked_at, trouble from classroom_course where trouble is not null;
alter table classroom_course drop column trouble;
alter table classroom_course add column course_state varchar(20) default 'ACTIVE' not null;
alter table classroom_course add column seen_to timestamp with time zone;
alter table classroom_course add column swept_at timestamp with time zone;

-- A course as it was last read, so that the next reading can be short.
create table classroom_work (
    class_id   uuid          not null,
    work_id    varchar(64)   not null,
    title      varchar(3000) not null,
    state      varchar(20)   not null,
    max_points decimal(12, 3),
    due_at     timestamp with time zone,
    updated_at timestamp with time zone,
    row_hash   varchar(64)   not null,
    primary key (class_id, work_id)
);
create table classroom_hand_in (
    class_id   uuid        not null,
    work_id    varchar(64) not null,
    user_id    varchar(64) not null,
    state      varchar(40) not null,
    late       boolean     not null,
    grade      decimal(12, 3),
    updated_at timestamp with time zone,
    row_hash   varchar(64) not null,
    primary key (class_id, work_id, user_id)
);

alter table classroom_task add column edited_at timestamp with time zone;
