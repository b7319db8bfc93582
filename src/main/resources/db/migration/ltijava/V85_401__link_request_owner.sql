-- Whom a request for links belongs to, in the application's own words: nobody else answers it.
alter table lti_link_request add column owner varchar(100) default '' not null;
