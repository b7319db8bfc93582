-- What a teacher said about a list stays with the list: a year of columns does not fit into an address.
alter table lms_import add column typed text;
