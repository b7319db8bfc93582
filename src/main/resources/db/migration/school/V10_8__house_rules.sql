-- What the school has decided for all its classes.
create table house_rule (
    name varchar(60) not null primary key,
    says boolean     not null
);

-- From when on somebody teaches the class; empty for whoever did before this was written down.
alter table class_staff add column since timestamp with time zone;
