alter table rehearsal_away rename to rehearsal_absence;
alter table rehearsal_apart rename to rehearsal_separation;
alter index rehearsal_apart_by_other rename to rehearsal_separation_by_other;
