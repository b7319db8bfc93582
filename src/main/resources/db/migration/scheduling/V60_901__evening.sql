-- One word for one thing: the evening, also where it was the night; the table, also where it was the pod.
alter table night rename to evening;
alter table evening rename column evening to held_on;
alter table evening rename column pods to table_count;
alter table evening rename column rests to breaks;
alter index night_round rename to evening_round;
alter table booking rename column night_id to evening_id;
alter table regret rename to decline;
alter index regret_by_household rename to decline_by_household;
alter table head_start rename to priority_booking;
alter table priority_booking rename column others_on to opens_to_all_on;
alter table interpreter_quarter rename to interpreter_slot;
alter table interpreter_slot rename column quarter to starts_at;
alter index interpreter_quarter_booking rename to interpreter_slot_booking;
