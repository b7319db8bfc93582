-- While a reading uses what a teacher allowed, no other does: some systems take the old grant for a new one.
alter table lms_connection add column in_use_until timestamp with time zone;

-- In which system the consent is given; a class may be connected to several.
alter table lms_consent add column kind varchar(20) default 'CANVAS' not null;
