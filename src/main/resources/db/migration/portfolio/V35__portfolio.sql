create table piece (
    id               uuid                     not null primary key,
    participation_id uuid                     not null references participation (id),
    week_id          uuid                     not null references week (id),
    kind             varchar(20)              not null,
    title            varchar(120)             not null,
    place            varchar(20)              not null,
    link             varchar(1000),
    reflection       varchar(1000)            not null,
    chosen_at        timestamp with time zone not null,
    version          integer                  not null,
    unique (participation_id, week_id, kind)
);

create table book_page (
    id               uuid         not null primary key,
    participation_id uuid         not null references participation (id),
    kind             varchar(20)  not null,
    shows            uuid,
    title            varchar(120) not null,
    number           integer      not null,
    version          integer      not null
);
create index book_page_participation on book_page (participation_id);

create table teacher_note (
    participation_id uuid                     not null primary key references participation (id),
    text             varchar(2000)            not null,
    written_by       uuid                     not null,
    written_at       timestamp with time zone not null
);
