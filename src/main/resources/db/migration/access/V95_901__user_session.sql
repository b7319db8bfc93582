-- The trade's words: sessions and failed attempts; and the student, also where it was the pupil.
alter table visit rename to user_session;
update user_session set role = 'STUDENT' where role = 'PUPIL';
alter index visit_person rename to user_session_person;
alter index visit_opened_via rename to user_session_opened_via;
alter index visit_handed_over_by rename to user_session_handed_over_by;
alter index visit_by_class rename to user_session_by_class;
update audit_event set actor_role = 'STUDENT' where actor_role = 'PUPIL';
alter table class_device rename column wrong to failed_attempts;
alter table sign_in_picture rename column wrong to failed_attempts;
alter table family_link rename column wrong to failed_attempts;
