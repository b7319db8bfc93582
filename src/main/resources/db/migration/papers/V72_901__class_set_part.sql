-- A piece is a piece of a child's work, and nothing else.
alter table set_part rename to class_set_part;
alter index set_part_by_participation rename to class_set_part_by_participation;
alter table set_piece rename to class_set_chunk;
