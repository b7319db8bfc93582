create table round (
    id              uuid         not null primary key,
    class_id        uuid         not null references school_class (id),
    title           varchar(120) not null,
    band            varchar(20)  not null,
    phase           varchar(20)  not null,
    collecting_from date         not null,
    invitations_on  date         not null,
    booking_until   date         not null,
    prep_from       date         not null,
    rehearsal_from  date         not null,
    night           date         not null,
    follow_up_from  date         not null,
    closes_on       date         not null,
    previous        uuid references round (id),
    teacher_away    boolean      not null,
    version         integer      not null
);
create index round_class on round (class_id);

create table participation (
    id         uuid        not null primary key,
    round_id   uuid        not null references round (id),
    student_id uuid        not null references student (id),
    joined_on  date        not null,
    standing   varchar(20) not null,
    version    integer     not null,
    unique (round_id, student_id)
);

create table week (
    id        uuid    not null primary key,
    round_id  uuid    not null references round (id),
    number    integer not null,
    starts_on date    not null,
    ends_on   date    not null,
    closed    boolean not null,
    version   integer not null,
    unique (round_id, number)
);

create table week_done (
    week_id          uuid                     not null references week (id),
    participation_id uuid                     not null references participation (id),
    done_at          timestamp with time zone not null,
    primary key (week_id, participation_id)
);

create table waiver (
    id               uuid                     not null primary key,
    participation_id uuid                     not null references participation (id),
    gate             varchar(60)              not null,
    reason           varchar(500)             not null,
    waived_by        uuid                     not null,
    waived_at        timestamp with time zone not null,
    version          integer                  not null
);
create index waiver_participation on waiver (participation_id);
