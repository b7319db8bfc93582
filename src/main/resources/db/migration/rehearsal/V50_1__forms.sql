-- A form pressed twice is kept once.
alter table partner_sheet add column form uuid;
create unique index partner_sheet_form on partner_sheet (form);
alter table sign_off add column form uuid;
create unique index sign_off_form on sign_off (form);
