-- People whose access the office has ended: staff or students. Giving it back takes the row away.
create table ended_access (
    person_id uuid                     not null primary key,
    ended_by  uuid                     not null,
    ended_at  timestamp with time zone not null
);

-- The learning platform that opened a visit; when the platform is stopped, the visit ends.
alter table visit add column opened_via varchar(60);
create index visit_opened_via on visit (opened_via);
create index visit_handed_over_by on visit (handed_over_by);
