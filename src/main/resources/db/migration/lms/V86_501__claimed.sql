-- Until when one node is sending it, and no other may.
alter table lms_report add column claimed_until timestamp with time zone;
