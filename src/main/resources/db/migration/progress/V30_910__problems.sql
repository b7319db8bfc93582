-- The sentences that say what could not be read.
alter table gradebook_pull rename column troubles to problems;
