-- Who decided what happens instead, so that whoever decides otherwise in the same moment reads it.
alter table instead add column decided_by uuid;
