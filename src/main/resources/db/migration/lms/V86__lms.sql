-- Which class a course of an LMS is here, and where its people can be asked for.
create table lms_course (
    platform uuid not null,
    deployment varchar(255) not null,
    context_id varchar(255) not null,
    class_id uuid not null references school_class (id),
    members_url varchar(2000),
    read_at timestamp with time zone,
    primary key (platform, deployment, context_id)
);

create unique index lms_course_class on lms_course (class_id);
