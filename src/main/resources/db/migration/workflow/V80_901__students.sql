-- One word for one thing: the student, also where it was the pupil; and practice, as it is written in America.
update inbox_item set audience = 'STUDENT' where audience = 'PUPIL';
update inbox_item set done_by_role = 'STUDENT' where done_by_role = 'PUPIL';
update inbox_item set task = 'practice' where task = 'practise';
update inbox_item set task = 'decideAfterDecline' where task = 'decideAfterRegret';
