-- The photo of a signed slip: an acknowledgement, kept beside the packet it came with.
create table slip_photo (
    packet_id   uuid                     not null primary key references packet (id),
    taken_by    varchar(20)              not null,
    width       integer                  not null,
    height      integer                  not null,
    jpeg        bytea                    not null,
    taken_in_at timestamp with time zone not null
);
