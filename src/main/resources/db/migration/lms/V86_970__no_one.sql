-- The house says "no one"; who was set aside by hand stays set aside.
update lms_person set how = 'NO_ONE' where how = 'NOBODY';
