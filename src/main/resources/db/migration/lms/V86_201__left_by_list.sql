-- Students whom the list of the LMS took off the class: they come back with it. Whoever a teacher sent away does not.
create table lms_left (
    student_id uuid not null primary key references student (id) on delete cascade
);
insert into lms_left (student_id)
select distinct s.id from student s join known_as k on k.ours = s.id
where k.kind = 'STUDENT' and k.known_to like 'lms:%' and s.left_at is not null;
