-- How the family's words came here: written at its own link, typed from paper, or said to somebody who typed them.
alter table family_reflection add column way varchar(10) default 'LINK' not null;
-- A promise of the teacher's, or the talk alone that a family asked for.
alter table follow_up add column kind varchar(10) default 'PROMISE' not null;
