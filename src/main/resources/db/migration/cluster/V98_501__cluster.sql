-- Who runs a recurring job, and until when nobody else begins it.
create table job_lock (
    name varchar(100) not null primary key,
    locked_by uuid,
    locked_at timestamp with time zone not null,
    locked_until timestamp with time zone not null
);

-- How often somebody came, for all nodes together; the name of the bucket tells nobody who it is.
create table rate_limit (
    bucket varchar(100) not null primary key,
    -- when the bucket is full again (milliseconds since 1970)
    full_at bigint not null
);

create index rate_limit_full_at on rate_limit (full_at);

-- The key of sealed addresses of an installation that has no school.secret-key: one row.
create table seal_key (
    id integer not null primary key,
    secret varchar(100) not null
);
