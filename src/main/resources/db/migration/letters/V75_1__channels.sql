alter table letter add column channel varchar(10) default 'MAIL' not null;
alter table letter add column about uuid;
alter table letter add column calendar varchar(4000);
create index letter_about on letter (about);

create table letter_wording (
    kind     varchar(30)   not null,
    language varchar(20)   not null,
    subject  varchar(200)  not null,
    body     varchar(4000) not null,
    primary key (kind, language)
);
