-- One word for one thing: the student, also where it was the child.
alter table family_feedback rename column child_led to student_led;
