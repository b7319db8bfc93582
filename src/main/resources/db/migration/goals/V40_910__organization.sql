-- As it is written in America.
update habit_rating set habit = 'ORGANIZATION' where habit = 'ORGANISATION';
update habit_view set habit = 'ORGANIZATION' where habit = 'ORGANISATION';
