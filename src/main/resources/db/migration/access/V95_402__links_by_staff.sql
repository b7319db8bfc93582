-- A link or code that went through the hands of staff: it shows the children of one round only, and who made it is known.
alter table family_link add column only_round uuid;
alter table family_link add column made_by uuid;
alter table family_code add column only_round uuid;
alter table family_code add column made_by uuid;
