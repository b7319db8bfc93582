-- Without these each row that is erased reads all rows that might point to it.
create index lti_link_request_by_platform on lti_link_request (platform);
create index lti_login_by_platform on lti_login (platform);
