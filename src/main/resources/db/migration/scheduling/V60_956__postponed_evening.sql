-- Since when an evening waits for a new date, as when snow closes the school.
alter table evening add column postponed_at timestamp with time zone;
