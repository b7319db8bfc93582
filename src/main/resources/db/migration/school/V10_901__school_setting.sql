-- What the school has decided for itself is a setting.
alter table house_rule rename to school_setting;
alter table school_setting rename column says to enabled;
