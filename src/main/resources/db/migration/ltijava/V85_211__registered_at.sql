-- When it was registered, so that two platforms of one name can be told apart; unknown for those from before.
alter table lti_platform add column registered_at timestamp with time zone;
