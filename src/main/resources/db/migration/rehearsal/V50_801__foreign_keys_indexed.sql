-- Without these each row that is erased reads all rows that might point to it.
create index rehearsal_apart_by_other on rehearsal_apart (other);
create index partner_sheet_by_partner on partner_sheet (partner);
