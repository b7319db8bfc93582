-- A list of grades between being dropped in and being taken over; gone afterwards, or after two weeks.
create table lms_import (
    id       uuid                     not null primary key,
    class_id uuid                     not null references school_class (id),
    name     varchar(200)             not null,
    content  text                     not null,
    made_at  timestamp with time zone not null
);
create index lms_import_class on lms_import (class_id);

-- What a column of this title was the last time.
create table lms_import_column (
    class_id uuid         not null references school_class (id),
    title    varchar(255) not null,
    role     varchar(60)  not null,
    primary key (class_id, title)
);
