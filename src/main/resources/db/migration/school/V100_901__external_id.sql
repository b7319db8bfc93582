-- By which names other systems know people and classes. Numbered after the modules that have read it by its old name.
alter table known_as rename to external_id;
alter table external_id rename column known_to to source_system;
alter table external_id rename column name to external_id;
alter table external_id rename column ours to our_id;
alter index known_as_ours rename to external_id_our_id;
