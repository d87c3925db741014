-- drill: sql/team-under-manager
--
-- staff (
--   staff_id   INTEGER PRIMARY KEY,
--   name       TEXT NOT NULL,
--   manager_id INTEGER               -- staff_id of the manager; NULL = has none
-- )
--
-- One query: everybody below person 7. Columns: staff_id, name, level. Sorted by level, staff_id.

