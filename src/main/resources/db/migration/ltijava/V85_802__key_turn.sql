-- The order in which keys sign, counted: a clock may be set back, and two moments may be the same.
alter table lti_key add column turn integer;
update lti_key set turn = (
    select count(*) from lti_key earlier
    where earlier.signs_from < lti_key.signs_from
       or (earlier.signs_from = lti_key.signs_from and earlier.kid >= lti_key.kid))
where signs_from is not null;
create unique index lti_key_turns on lti_key (turn);
