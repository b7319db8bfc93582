-- When a report is due, who sends it and what went wrong is in the outbox; what the gradebook should say stays here.
insert into outbox_entry (kind, entry_key, group_key, urgent, state, next_try_at, attempts, version, leased_until,
                          error, failing_since, created_at)
select 'GRADEBOOK_REPORT', participation_id, cast(class_id as varchar(40)), true,
       case when next_try_at is null then 'DEAD' else 'WAITING' end,
       coalesce(next_try_at, failing_since), attempts, 1, claimed_until, failure, failing_since,
       coalesce(failing_since, next_try_at)
from lms_report
where sent_revision < revision and (next_try_at is not null or failure is not null and failing_since is not null);

drop index lms_report_due;
alter table lms_report drop column attempts;
alter table lms_report drop column next_try_at;
alter table lms_report drop column failure;
alter table lms_report drop column failing_since;
alter table lms_report drop column claimed_until;
