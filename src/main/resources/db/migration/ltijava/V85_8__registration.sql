-- A platform that registered itself waits for somebody here; those known so far were written down by an administrator.
alter table lti_platform add column approved_at timestamp with time zone;
update lti_platform set approved_at = current_timestamp;
alter table lti_platform add column withheld_scopes varchar(2000);
-- Where people open the platform, when that is neither its issuer nor its endpoints: it may show us in a frame.
alter table lti_platform add column home varchar(2000);

alter table lti_deployment add column approved_at timestamp with time zone;
update lti_deployment set approved_at = current_timestamp;

-- One-time links with which a platform may register itself; the key is kept as SHA-256 only.
create table lti_registration_link (
    key_hash varchar(64) primary key,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
