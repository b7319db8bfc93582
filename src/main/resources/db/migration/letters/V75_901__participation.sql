alter table letter rename column about to participation_id;
alter index letter_about rename to letter_participation;
