-- Tasks of teachers and office together are seen by both.
update inbox_item set audience = 'STAFF' where task in ('findSubstitute', 'hearAtSchool') and over_at is null;
create index inbox_item_office on inbox_item (audience, over_at);
