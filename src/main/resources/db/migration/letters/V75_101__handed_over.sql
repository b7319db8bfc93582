-- When a letter was handed over to the mail server or the sender of texts, noted immediately before it takes the letter.
alter table letter add column handed_over_at timestamp with time zone;
create index letter_trouble on letter (last_error);
