-- Somebody opened our page inside an assignment of Google Classroom; good for ten minutes.
create table classroom_add_on (
    ticket_hash     varchar(64) not null primary key,
    view_of         varchar(20) not null,
    course_id       varchar(64) not null,
    item_type       varchar(40) not null,
    item_id         varchar(64) not null,
    attachment_id   varchar(64),
    add_on_token    varchar(2000),
    opened_at       timestamp with time zone not null,
    state_hash      varchar(64) unique,
    browser_hash    varchar(64),
    sealed_verifier varchar(500),
    role            varchar(20),
    person_id       uuid,
    class_id        uuid,
    sealed_token    varchar(2000)
);
