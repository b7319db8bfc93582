alter table adult add column basis varchar(20) default 'PARENT' not null;
alter table adult add column interpreter boolean default false not null;
