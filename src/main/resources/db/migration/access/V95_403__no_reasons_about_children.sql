-- What staff typed about a child does not stay in the audit log: holds keep their own reason, removed photos are gone.
update audit_event set reason = null where what in ('records-held', 'records-erased', 'photo-deleted');
