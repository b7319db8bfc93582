create table family_debrief (
    conference_id uuid         not null primary key references conference (id),
    understood    boolean      not null,
    child_led     boolean      not null,
    time_enough   boolean      not null,
    come_again    boolean      not null,
    comment       varchar(500) not null
);

create table follow_up (
    id               uuid         not null primary key,
    participation_id uuid         not null references participation (id),
    what             varchar(500) not null,
    due_on           date         not null,
    done_at          timestamp with time zone
);
create index follow_up_participation on follow_up (participation_id);
