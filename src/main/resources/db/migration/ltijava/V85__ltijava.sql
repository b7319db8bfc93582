create table lti_platform (
    id uuid primary key,
    name varchar(255) not null,
    issuer varchar(255) not null,
    client_id varchar(255) not null,
    authorization_uri varchar(2000) not null,
    token_uri varchar(2000) not null,
    keys_uri varchar(2000) not null,
    token_audience varchar(2000),
    constraint lti_platform_once unique (issuer, client_id)
);

create table lti_deployment (
    platform uuid not null references lti_platform (id) on delete cascade,
    deployment_id varchar(255) not null,
    primary key (platform, deployment_id)
);

-- One row for each login that was begun; state and nonce are kept as SHA-256 only.
create table lti_login (
    state_hash varchar(64) primary key,
    nonce_hash varchar(64) not null,
    platform uuid not null references lti_platform (id) on delete cascade,
    deployment_hint varchar(255),
    target_link_uri varchar(2000) not null,
    storage_target varchar(255),
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);

create index lti_login_expiry on lti_login (expires_at);

create table lti_key (
    kid varchar(64) primary key,
    made_at timestamp with time zone not null,
    private_jwk varchar(8000) not null,
    salt varchar(32)
);
