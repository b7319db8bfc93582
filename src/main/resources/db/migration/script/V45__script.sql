create table script_blank (
    participation_id uuid                     not null references participation (id),
    blank            varchar(120)             not null,
    typed            varchar(200)             not null,
    typed_at         timestamp with time zone not null,
    primary key (participation_id, blank)
);
