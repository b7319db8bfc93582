-- What someone is at the school besides teaching a class. Ended ones stay as history: they give nothing.
create table staff_role (
    staff_id   uuid                     not null references staff (id),
    role       varchar(20)              not null,
    ends_on    date,
    granted_by uuid references staff (id),
    granted_at timestamp with time zone not null,
    primary key (staff_id, role)
);
create index staff_role_granted_by on staff_role (granted_by);

-- Whoever was the office did all that the office and the administrator do now, and goes on doing it.
insert into staff_role (staff_id, role, granted_at)
select id, 'OFFICE', current_timestamp from staff where office;
insert into staff_role (staff_id, role, granted_at)
select id, 'ADMINISTRATOR', current_timestamp from staff where office;

-- As what someone works in a class, and from which day to which. The name that stands for the class is the lead's:
-- of those who teach it today whoever came first, as it was read until now.
alter table class_staff add column kind varchar(20) default 'CO_TEACHER' not null;
alter table class_staff add column starts_on date;
alter table class_staff add column ends_on date;
update class_staff set kind = 'LEAD'
 where staff_id = (select s.staff_id from class_staff s where s.class_id = class_staff.class_id
                    order by s.since nulls first, s.staff_id fetch first 1 row only);

-- Known by their roles and classes alone, as those whom an LMS brought are by their classes: when the last one has
-- ended, nothing is left. Whom the school named as a teacher is one until this day.
update staff set came_from = 'ROLE'
 where office and not exists (select 1 from class_staff c where c.staff_id = staff.id);
alter table staff add column teacher_until date;
alter table staff drop column office;

-- The students a counselor looks after.
create table counselor_student (
    staff_id   uuid not null references staff (id),
    student_id uuid not null references student (id),
    primary key (staff_id, student_id)
);
create index counselor_student_student on counselor_student (student_id);
