-- One word for one thing: the evening, also where it was the night; and practice, as it is written in America.
alter table round rename column night to evening_on;
update round set phase = 'EVENING' where phase = 'NIGHT';
update waiver set gate = 'practice' where gate = 'practise';
alter table lesson rename to retrospective_note;
