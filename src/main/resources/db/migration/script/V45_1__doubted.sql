-- The child says that its book is wrong about this blank; the teacher sees it.
alter table script_blank add column doubted boolean default false not null;
