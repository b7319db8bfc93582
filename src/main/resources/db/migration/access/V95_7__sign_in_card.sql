-- The card with which a child signs in on a device of its class: only the hash of its code, one card for each child.
create table sign_in_card (
    student_id uuid                     not null primary key references student (id),
    code_hash  varchar(64)              not null unique,
    printed_at timestamp with time zone not null
);
