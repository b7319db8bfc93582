-- What kind of platform it is (product_family_code), once it said so.
alter table lti_platform add column family varchar(100);

-- The time of the last score for one person in one column; the key is a SHA-256 of both.
create table lti_score_time (
    score_key varchar(64) primary key,
    last_at timestamp with time zone not null
);
