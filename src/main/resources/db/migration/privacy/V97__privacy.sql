create table legal_hold (
    student_id uuid                     not null primary key references student (id),
    reason     varchar(500)             not null,
    held_by    uuid                     not null references staff (id),
    held_at    timestamp with time zone not null
);
