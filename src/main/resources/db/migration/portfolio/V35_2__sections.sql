-- The teacher's order of the book. A round without rows has the usual sections.
create table book_section (
    id       uuid        not null primary key,
    round_id uuid        not null references round (id),
    kind     varchar(20) not null,
    title    varchar(60) not null,
    least    integer     not null,
    most     integer     not null,
    required boolean     not null,
    position integer     not null
);
create index book_section_round on book_section (round_id);

alter table book_page add column section_id uuid;
alter table book_page add column hidden boolean default false not null;
alter table book_page add column withheld boolean default false not null;

-- What lay on paper when the book was printed: its numbers stay.
create table book_printed (
    participation_id uuid                     not null primary key references participation (id),
    printed_at       timestamp with time zone not null
);
create table printed_page (
    participation_id uuid         not null references participation (id),
    page_id          uuid         not null,
    number           integer      not null,
    title            varchar(120) not null,
    looks            varchar(64)  not null,
    primary key (participation_id, page_id)
);

create table book_approved (
    participation_id uuid                     not null primary key references participation (id),
    approved_by      uuid                     not null,
    approved_at      timestamp with time zone not null
);
