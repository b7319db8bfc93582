-- Since when a gradebook could not be read, so that its teacher is told.
alter table gradebook_pull add column unreachable_since timestamp with time zone;
