-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is "not applicable here": a deadline of a rule, or a statement of a framework. The reason lies in the dialogue's room.
-- Nothing of a waiver changes but the day it was taken back, and what is sealed anew.

CREATE TABLE waiver (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL CHECK (target IN ('deadline', 'statement')),
    rule TEXT NOT NULL,
    subject TEXT NOT NULL,
    due TEXT,
    day TEXT NOT NULL,
    withdrawn TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    reason_c BLOB
) STRICT;
CREATE INDEX waiver_place ON waiver (place);
CREATE INDEX waiver_room ON waiver (room);

CREATE TRIGGER waiver_delete BEFORE DELETE ON waiver
BEGIN SELECT RAISE(ABORT, 'a waiver stays'); END;

CREATE TRIGGER waiver_update BEFORE UPDATE ON waiver
WHEN (new.id, new.place, new.key, new.appointment, new.target, new.rule, new.subject, new.due, new.day)
        IS NOT (old.id, old.place, old.key, old.appointment, old.target, old.rule, old.subject, old.due, old.day)
    OR (new.withdrawn IS NOT old.withdrawn AND old.withdrawn IS NOT NULL)
    OR ((new.room, new.version, new.reason_c) IS NOT (old.room, old.version, old.reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.reason_c IS NULL) IS (old.reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.reason_c, 2, 4) IS NOT substr(old.reason_c, 2, 4))))
BEGIN SELECT RAISE(ABORT, 'a waiver is only taken back'); END;
