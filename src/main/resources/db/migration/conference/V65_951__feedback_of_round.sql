-- What families say is counted by round: the row says which one it is, so that counting asks no other module's tables.
alter table family_feedback add column round_id uuid;
update family_feedback set round_id = (select p.round_id from conference c join participation p on p.id = c.participation_id
    where c.id = family_feedback.conference_id);
alter table family_feedback alter column round_id set not null;
alter table family_feedback add constraint family_feedback_round foreign key (round_id) references round;
create index family_feedback_round_idx on family_feedback (round_id);
