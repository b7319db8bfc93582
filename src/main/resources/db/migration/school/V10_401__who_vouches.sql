-- Who says that somebody teaches a class: SCHOOL (typed here), LMS or GOOGLE; empty for whoever did before this was
-- written down. Listed: a complete class list named them as a teacher, so that their absence from one means something.
alter table class_staff add column source varchar(10);
alter table class_staff add column listed boolean default false not null;

-- Where the school knows a member of staff from: those an LMS brought sign in by mail only while they teach a class.
alter table staff add column came_from varchar(10) default 'SCHOOL' not null;
update staff set came_from = 'LMS'
 where id in (select ours from known_as where kind = 'STAFF' and known_to like 'http%');
