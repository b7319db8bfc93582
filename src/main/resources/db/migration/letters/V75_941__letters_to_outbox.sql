-- When a letter is due, how often it was tried and what became of it is in the outbox; the letter itself stays here.
insert into outbox_entry (kind, entry_key, group_key, urgent, state, next_try_at, attempts, version, leased_until,
                          handed_over_at, error, failing_since, created_at)
select 'LETTER', id, channel, kind in ('SIGN_IN', 'FRESH_LINK'),
       case when last_error = 'WITHDRAWN' then 'WITHDRAWN'
            when last_error = 'UNCLEAR' then 'UNKNOWN'
            when next_try_at is null then 'DEAD'
            else 'WAITING' end,
       coalesce(next_try_at, created_at), attempts, 1,
       case when handed_over_at is not null then next_try_at end,
       handed_over_at,
       case when last_error = 'WITHDRAWN' then null else last_error end,
       case when last_error is not null and last_error <> 'WITHDRAWN' then created_at end,
       created_at
from letter
where to_address is not null and sent_at is null;

drop index letter_due;
drop index letter_last_error;
alter table letter drop column next_try_at;
alter table letter drop column attempts;
alter table letter drop column last_error;
alter table letter drop column handed_over_at;
