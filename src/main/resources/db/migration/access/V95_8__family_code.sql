-- The browser a family's link was used in first, and how often somebody elsewhere gave a wrong code.
alter table family_link add column device_hash varchar(64);
alter table family_link add column wrong integer default 0 not null;

create table family_code (
    code_hash varchar(64)              not null primary key,
    adult_id  uuid                     not null references adult (id),
    issued_at timestamp with time zone not null,
    ends_at   timestamp with time zone not null
);
create index family_code_adult on family_code (adult_id);
