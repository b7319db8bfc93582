-- Two classes of one course are found by what the platforms call it.
create index lms_course_context on lms_course (context_id);
