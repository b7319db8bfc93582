-- One row for each time a platform asked for links; the key is kept as SHA-256 only.
create table lti_link_request (
    key_hash varchar(64) primary key,
    platform uuid not null references lti_platform (id) on delete cascade,
    deployment_id varchar(255) not null,
    settings varchar(100000) not null,
    expires_at timestamp with time zone not null,
    answer varchar(100000)
);
