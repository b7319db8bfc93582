-- Without these each row that is erased reads all rows that might point to it.
create index regret_by_household on regret (household_id);
create index trusted_adult_by_household on trusted_adult (household_id);
create index trusted_adult_by_told_by on trusted_adult (told_by);
create index booking_by_household on booking (household_id);
