-- A last goal that goes on in this round.
alter table goal add column grown_from uuid references goal (id);
