-- How often someone tapped a wrong picture under a child's name since the child last came in.
alter table sign_in_picture add column wrong integer default 0 not null;
