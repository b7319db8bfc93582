-- Who prints a set now, and since when, is in the outbox; which parts are printed stays here.
insert into outbox_entry (kind, entry_key, group_key, urgent, state, next_try_at, attempts, version, created_at)
select 'CLASS_SET', s.id, cast(s.round_id as varchar(40)), true, 'WAITING', s.ordered_at, 0, 1, s.ordered_at
from class_set s
where exists (select 1 from class_set_part p where p.set_id = s.id and p.state = 'WAITING');

alter table class_set_part drop column begun_at;
