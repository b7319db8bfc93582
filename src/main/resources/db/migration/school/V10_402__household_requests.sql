-- What a teacher asks the office to change about a home that also has children of other classes; all that was typed.
create table household_request (
    id           uuid                     not null primary key,
    kind         varchar(10)              not null,
    student_id   uuid                     not null references student (id),
    household_id uuid references household (id),
    adult_id     uuid references adult (id),
    text         varchar(254)             not null,
    name         varchar(120),
    relation     varchar(60),
    language     varchar(20),
    channel      varchar(10),
    email        varchar(254),
    phone        varchar(40),
    asked_by     uuid                     not null references staff (id),
    asked_at     timestamp with time zone not null,
    decided_at   timestamp with time zone,
    granted      boolean
);
create index household_request_student on household_request (student_id);
create index household_request_household on household_request (household_id);
create index household_request_adult on household_request (adult_id);
create index household_request_asked_by on household_request (asked_by);

-- The addresses of adults who may not be invited, for each child: whatever name or home they are typed under later.
create table contact_block (
    adult_id   uuid not null references adult (id),
    student_id uuid not null references student (id),
    email      varchar(254),
    phone      varchar(40)
);
create index contact_block_student on contact_block (student_id);
create index contact_block_adult on contact_block (adult_id);

insert into contact_block (adult_id, student_id, email, phone)
select a.id, s.student_id, a.email, a.phone
  from adult a join household_student s on s.household_id = a.household_id
 where a.may_be_invited = false;

update adult set may_be_invited = false
 where may_be_invited = true and channel = 'MAIL' and exists (
    select 1 from contact_block b join household_student s on s.student_id = b.student_id
     where s.household_id = adult.household_id and lower(b.email) = lower(adult.email));
