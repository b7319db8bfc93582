-- When something is due at Google, how often it was tried and what went wrong is in the outbox, for every kind alike.
insert into outbox_entry (kind, entry_key, group_key, urgent, state, next_try_at, attempts, version, error,
                          failing_since, created_at)
select 'PREP_TASK', id, cast(class_id as varchar(40)), true, 'WAITING', next_try_at, attempts, 1, failure,
       case when failure is not null then planned_at end, planned_at
from classroom_task
where state in ('PLANNED', 'DRAFT');

insert into outbox_entry (kind, entry_key, group_key, urgent, state, next_try_at, attempts, version, error,
                          failing_since, created_at)
select 'GUARDIAN', id, cast(class_id as varchar(40)), true, 'WAITING', next_try_at, attempts, 1, failure,
       case when failure is not null then planned_at end, planned_at
from classroom_guardian
where state = 'PLANNED';

insert into outbox_entry (kind, entry_key, group_key, urgent, state, next_try_at, attempts, version, created_at)
select 'REVOCATION', id, 'google', true, 'WAITING', next_try_at, 0, 1, since
from classroom_revocation;

drop index classroom_task_waiting;
alter table classroom_task drop column asked_at;
alter table classroom_task drop column attempts;
alter table classroom_task drop column next_try_at;
alter table classroom_task drop column failure;
alter table classroom_guardian drop column attempts;
alter table classroom_guardian drop column next_try_at;
alter table classroom_guardian drop column failure;
alter table classroom_revocation drop column next_try_at;
