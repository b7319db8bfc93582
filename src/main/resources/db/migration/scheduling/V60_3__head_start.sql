-- From this day on everybody may choose; before it, only families who need an interpreter or come with several children.
create table head_start (
    round_id  uuid not null primary key references round (id),
    others_on date not null
);
