-- One word for one thing: the table, also where it was the pod; the student, also where it was the pupil.
alter table conference rename column pod to table_number;
update conference set place = 'TABLE' where place = 'POD';
alter table instead rename to no_show_decision;
alter table pupil_debrief rename to student_debrief;
alter table family_debrief rename to family_feedback;
