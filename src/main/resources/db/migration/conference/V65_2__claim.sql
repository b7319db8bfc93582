create table table_claim (
    conference_id uuid                     not null primary key references conference (id),
    staff_id      uuid                     not null references staff (id),
    claimed_at    timestamp with time zone not null
);
