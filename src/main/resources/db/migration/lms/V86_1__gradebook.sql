-- What the LMS lets us do in the gradebook of the course, as of the latest launch.
alter table lms_course add column columns_url varchar(2000);
alter table lms_course add column column_url varchar(2000);
alter table lms_course add column grade_scopes varchar(2000);
-- The teacher may keep her gradebook free of us.
alter table lms_course add column reporting boolean default true not null;

-- The column of a round, once there is one.
create table lms_column (
    round_id uuid not null primary key references round (id),
    column_url varchar(2000) not null
);

-- The outbox: how far each child is, and how much of it the LMS knows.
create table lms_report (
    participation_id uuid not null primary key,
    round_id uuid not null references round (id),
    class_id uuid not null references school_class (id),
    mark varchar(20) not null,
    revision integer not null,
    sent_revision integer not null,
    attempts integer not null,
    next_try_at timestamp with time zone,
    trouble varchar(20),
    trouble_since timestamp with time zone,
    sent_at timestamp with time zone
);

create index lms_report_due on lms_report (next_try_at);
create index lms_report_class on lms_report (class_id);
