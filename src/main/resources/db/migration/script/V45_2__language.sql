-- In which language a blank was filled: a script is then told in it, whoever reads it.
alter table script_blank add column language varchar(20);
