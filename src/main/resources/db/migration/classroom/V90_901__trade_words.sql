-- Google's and the trade's words: authorizations and their revocation, submissions, course work; and the student.
alter table classroom_grant rename to classroom_authorization;
alter table classroom_authorization rename column sealed_token to encrypted_credentials;
update classroom_authorization set role = 'STUDENT' where role = 'PUPIL';
alter table classroom_consent rename to classroom_pending_authorization;
alter table classroom_pending_authorization rename column sealed_verifier to encrypted_verifier;
update classroom_pending_authorization set role = 'STUDENT' where role = 'PUPIL';
alter table classroom_add_on rename column sealed_verifier to encrypted_verifier;
alter table classroom_add_on rename column sealed_token to encrypted_credentials;
update classroom_add_on set role = 'STUDENT' where role = 'PUPIL';
alter table classroom_farewell rename to classroom_revocation;
alter table classroom_revocation rename column sealed_token to encrypted_credentials;
alter table classroom_result rename to classroom_sync_result;
alter table classroom_work rename to classroom_course_work;
alter table classroom_hand_in rename to classroom_submission;
alter table classroom_registration rename to classroom_push_registration;
alter table classroom_course rename column swept_at to fully_synced_at;
