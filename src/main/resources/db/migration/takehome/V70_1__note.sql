-- What the teacher noticed when the packet came back; for her alone.
alter table packet add column note varchar(500) default '' not null;
