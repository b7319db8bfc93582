-- What went wrong is a failure, as in the code.
alter table classroom_task rename column trouble to failure;
alter table classroom_guardian rename column trouble to failure;
alter table classroom_sync_result rename column trouble to failure;
