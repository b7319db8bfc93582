-- A sign-in at a provider under way: good once, for ten minutes, and in the browser that began it.
create table sign_in_attempt (
    state_hash   varchar(64)              not null primary key,
    browser_hash varchar(64)              not null,
    provider     varchar(40)              not null,
    door         varchar(10)              not null,
    next_path    varchar(500)             not null,
    framed       boolean                  not null,
    begun_at     timestamp with time zone not null,
    -- Whose account it turned out to be, while someone chooses as whom to go on.
    subject      varchar(255)
);
create index sign_in_attempt_begun on sign_in_attempt (begun_at);

-- Which person of ours a provider's account is; never a token, a name or an address.
create table sign_in_account (
    provider     varchar(40)              not null,
    issuer       varchar(255)             not null,
    subject      varchar(255)             not null,
    role         varchar(10)              not null,
    person_id    uuid                     not null,
    connected_at timestamp with time zone not null,
    primary key (issuer, subject, person_id)
);
create index sign_in_account_person on sign_in_account (person_id);

-- An account of the school that no one here is known by yet; the office answers.
create table account_request (
    id          uuid                     not null primary key,
    provider    varchar(40)              not null,
    issuer      varchar(255)             not null,
    subject     varchar(255)             not null,
    name        varchar(120)             not null,
    email       varchar(254)             not null,
    asked_at    timestamp with time zone not null,
    declined_at timestamp with time zone,
    unique (issuer, subject)
);
create index account_request_asked on account_request (asked_at);
