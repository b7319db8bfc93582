create table conference (
    id               uuid        not null primary key,
    participation_id uuid        not null references participation (id),
    household_id     uuid        not null references household (id),
    standing         varchar(20) not null,
    step             integer     not null,
    pod              integer     not null,
    adults           integer     not null,
    arrived_at       timestamp with time zone,
    step_at          timestamp with time zone,
    held_at          timestamp with time zone,
    place            varchar(20),
    version          integer     not null,
    unique (participation_id, household_id)
);

create table family_reflection (
    conference_id      uuid                     not null primary key references conference (id),
    learns_best_when   varchar(1000)            not null,
    grew_in            varchar(1000)            not null,
    proud_that         varchar(1000)            not null,
    let_us_try         varchar(1000)            not null,
    i_want_you_to_know varchar(1000)            not null,
    shared             boolean                  not null,
    written_at         timestamp with time zone not null
);

create table closing_plan (
    conference_id uuid         not null primary key references conference (id),
    me            varchar(300) not null,
    home          varchar(300) not null,
    school        varchar(300) not null,
    talk_alone    boolean      not null
);

create table pupil_debrief (
    participation_id uuid         not null primary key references participation (id),
    proud_of         varchar(500) not null,
    would_change     varchar(500) not null,
    felt             varchar(500) not null
);

create table teacher_debrief (
    participation_id uuid         not null primary key references participation (id),
    led_alone        boolean      not null,
    follow_up        varchar(500) not null
);
