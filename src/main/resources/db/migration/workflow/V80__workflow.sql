create table inbox_item (
    task_id          varchar(64)              not null primary key,
    task             varchar(60)              not null,
    audience         varchar(20)              not null,
    class_id         uuid                     not null,
    round_id         uuid                     not null,
    participation_id uuid,
    conference_id    uuid,
    week_id          uuid,
    since            timestamp with time zone not null,
    due_at           timestamp with time zone,
    claimed_by       uuid,
    over_at          timestamp with time zone,
    outcome          varchar(20),
    done_by_role     varchar(20),
    done_by          uuid
);
create index inbox_item_class on inbox_item (class_id, over_at);
create index inbox_item_participation on inbox_item (participation_id, over_at);
