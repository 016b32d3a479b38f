-- SPDX-License-Identifier: GPL-3.0-or-later
-- Talks: ratings alone and what was then agreed, signatures under frozen minutes, the guide that questions come from, and the
-- municipality's own guides. Ratings lie in their writer's own room until submitted, those of the panel then with the presidium.

ALTER TABLE talk ADD COLUMN guide TEXT NOT NULL DEFAULT '';

-- Who typed for a side that it accepted or declined a remark.
ALTER TABLE remark ADD COLUMN settled_typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE remark ADD COLUMN settled_typed_from TEXT CHECK (settled_typed_from IN ('paper', 'email', 'spoken'));
ALTER TABLE remark ADD COLUMN settled_typed_of TEXT;
ALTER TABLE remark ADD COLUMN settled_confirmed TEXT;

CREATE TABLE talk_rating (
    talk TEXT PRIMARY KEY REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    low INTEGER NOT NULL,
    high INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rating_point (
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    title_c BLOB,
    PRIMARY KEY (talk, place)
) STRICT;

-- What was agreed on a point, once everybody was in.
CREATE TABLE agreed_statement (
    talk TEXT NOT NULL,
    place INTEGER NOT NULL,
    text_access TEXT NOT NULL CHECK (text_access IN ('open', 'exempt', 'confidential')),
    text_basis TEXT,
    text_review TEXT,
    text_language TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    rating_c BLOB,
    text_c BLOB,
    text_reason_c BLOB,
    PRIMARY KEY (talk, place),
    FOREIGN KEY (talk, place) REFERENCES rating_point (talk, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE rating_sheet (
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    half TEXT NOT NULL CHECK (half IN ('panel', 'self')),
    place INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    submitted TEXT,
    absent TEXT,
    typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    typed_from TEXT CHECK (typed_from IN ('paper', 'email', 'spoken')),
    typed_of TEXT,
    confirmed TEXT,
    PRIMARY KEY (talk, half, place)
) STRICT, WITHOUT ROWID;

-- Anybody may write here for another, into a room that he cannot read.
CREATE TABLE rating_score (
    talk TEXT NOT NULL,
    half TEXT NOT NULL,
    sheet INTEGER NOT NULL,
    place INTEGER NOT NULL,
    point TEXT NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    value_c BLOB,
    note_c BLOB,
    PRIMARY KEY (talk, half, sheet, place),
    FOREIGN KEY (talk, half, sheet) REFERENCES rating_sheet (talk, half, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Under frozen minutes. The text beside a name is kept as it was written; an answer to a reservation comes beside it.
CREATE TABLE talk_signature (
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'signed', 'reserved', 'refused', 'withdrawn')),
    method TEXT NOT NULL CHECK (method IN ('paper', 'electronic', 'in_app')),
    day TEXT,
    replied TEXT,
    typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    typed_from TEXT CHECK (typed_from IN ('paper', 'email', 'spoken')),
    typed_of TEXT,
    confirmed TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    capacity_c BLOB,
    reservation_c BLOB,
    reason_c BLOB,
    reply_c BLOB,
    PRIMARY KEY (talk, place)
) STRICT;

-- The municipality's own sets of questions. They say nothing about any person, so they lie plain.
CREATE TABLE guide (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('expectation', 'goal_setting', 'development', 'follow_up', 'salary', 'probation', 'renewal',
        'interplay', 'exit', 'conflict', 'debrief')),
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'sv', 'en')),
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    low INTEGER NOT NULL,
    high INTEGER NOT NULL
) STRICT;
CREATE INDEX guide_place ON guide (place);

CREATE TABLE guide_item (
    guide TEXT NOT NULL REFERENCES guide (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    hat TEXT NOT NULL CHECK (hat IN ('employer', 'assignment')),
    minutes INTEGER,
    PRIMARY KEY (guide, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE guide_question (
    guide TEXT NOT NULL REFERENCES guide (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('presidium', 'executive', 'talk')),
    text TEXT NOT NULL,
    PRIMARY KEY (guide, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE guide_point (
    guide TEXT NOT NULL REFERENCES guide (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (guide, place)
) STRICT, WITHOUT ROWID;

-- As in script 2. A signature that is withdrawn makes signed minutes frozen again.

DROP TRIGGER talk_locked_update;
CREATE TRIGGER talk_locked_update BEFORE UPDATE ON talk
WHEN old.state IN ('frozen', 'signed', 'archived')
    AND ((new.id, new.place, new.key, new.appointment, new.kind, new.day, new.time, new.minutes, new.invited, new.mandate,
         new.plan, new.guide, new.blind, new.remark_deadline, new.next_talk, new.frozen)
        IS NOT (old.id, old.place, old.key, old.appointment, old.kind, old.day, old.time, old.minutes, old.invited,
                old.mandate, old.plan, old.guide, old.blind, old.remark_deadline, old.next_talk, old.frozen)
    OR NOT (new.state IS old.state OR (new.state IS 'signed' AND old.state IS 'frozen')
        OR (new.state IS 'frozen' AND old.state IS 'signed') OR (new.state IS 'archived' AND old.state IS 'signed'))
    OR ((new.room, new.version, new.meeting_place_c, new.cancelled_reason_c)
        IS NOT (old.room, old.version, old.meeting_place_c, old.cancelled_reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.meeting_place_c IS NULL, new.cancelled_reason_c IS NULL)
                IS (old.meeting_place_c IS NULL, old.cancelled_reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.meeting_place_c, new.cancelled_reason_c), 2, 4)
                IS NOT substr(coalesce(old.meeting_place_c, old.cancelled_reason_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

DROP TRIGGER remark_locked_update;
CREATE TRIGGER remark_locked_update BEFORE UPDATE ON remark
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.place, new.author, new.day, new.state, new.settled, new.typed_by, new.typed_from, new.typed_of,
         new.settled_typed_by, new.settled_typed_from, new.settled_typed_of,
         new.passage_access, new.passage_basis, new.passage_review, new.passage_language)
        IS NOT (old.talk, old.place, old.author, old.day, old.state, old.settled, old.typed_by, old.typed_from,
                old.typed_of, old.settled_typed_by, old.settled_typed_from, old.settled_typed_of,
                old.passage_access, old.passage_basis, old.passage_review, old.passage_language)
    OR (new.confirmed IS NOT old.confirmed AND (old.confirmed IS NOT NULL OR old.typed_by IS NULL))
    OR (new.settled_confirmed IS NOT old.settled_confirmed AND (old.settled_confirmed IS NOT NULL OR old.settled_typed_by IS NULL))
    OR ((new.room, new.version, new.passage_c, new.passage_reason_c, new.reason_c)
        IS NOT (old.room, old.version, old.passage_c, old.passage_reason_c, old.reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.passage_c IS NULL, new.passage_reason_c IS NULL, new.reason_c IS NULL)
                IS (old.passage_c IS NULL, old.passage_reason_c IS NULL, old.reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.passage_c, 2, 4) IS NOT substr(old.passage_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER talk_rating_locked_insert BEFORE INSERT ON talk_rating
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER talk_rating_locked_delete BEFORE DELETE ON talk_rating
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER talk_rating_locked_update BEFORE UPDATE ON talk_rating
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.low, new.high)
        IS NOT (old.talk, old.low, old.high))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER rating_point_locked_insert BEFORE INSERT ON rating_point
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER rating_point_locked_delete BEFORE DELETE ON rating_point
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER rating_point_locked_update BEFORE UPDATE ON rating_point
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.place, new.key)
        IS NOT (old.talk, old.place, old.key)
    OR ((new.room, new.version, new.title_c)
        IS NOT (old.room, old.version, old.title_c)
        AND NOT (new.version IS old.version + 1
            AND new.title_c IS NULL
                IS old.title_c IS NULL
            AND (new.room IS NOT old.room OR substr(new.title_c, 2, 4)
                IS NOT substr(old.title_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER agreed_statement_locked_insert BEFORE INSERT ON agreed_statement
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER agreed_statement_locked_delete BEFORE DELETE ON agreed_statement
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER agreed_statement_locked_update BEFORE UPDATE ON agreed_statement
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.place, new.text_access, new.text_basis, new.text_review, new.text_language)
        IS NOT (old.talk, old.place, old.text_access, old.text_basis, old.text_review, old.text_language)
    OR ((new.room, new.version, new.rating_c, new.text_c, new.text_reason_c)
        IS NOT (old.room, old.version, old.rating_c, old.text_c, old.text_reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.rating_c IS NULL, new.text_c IS NULL, new.text_reason_c IS NULL)
                IS (old.rating_c IS NULL, old.text_c IS NULL, old.text_reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.rating_c, new.text_c, new.text_reason_c), 2, 4)
                IS NOT substr(coalesce(old.rating_c, old.text_c, old.text_reason_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER rating_sheet_locked_insert BEFORE INSERT ON rating_sheet
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER rating_sheet_locked_delete BEFORE DELETE ON rating_sheet
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER rating_sheet_locked_update BEFORE UPDATE ON rating_sheet
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.half, new.place, new.person, new.submitted, new.absent, new.typed_by, new.typed_from, new.typed_of)
        IS NOT (old.talk, old.half, old.place, old.person, old.submitted, old.absent, old.typed_by, old.typed_from, old.typed_of)
    OR (new.confirmed IS NOT old.confirmed AND (old.confirmed IS NOT NULL OR old.typed_by IS NULL)))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER rating_score_locked_insert BEFORE INSERT ON rating_score
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER rating_score_locked_delete BEFORE DELETE ON rating_score
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER rating_score_locked_update BEFORE UPDATE ON rating_score
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.half, new.sheet, new.place, new.point)
        IS NOT (old.talk, old.half, old.sheet, old.place, old.point)
    OR ((new.room, new.version, new.value_c, new.note_c)
        IS NOT (old.room, old.version, old.value_c, old.note_c)
        AND NOT (new.version IS old.version + 1
            AND (new.value_c IS NULL, new.note_c IS NULL)
                IS (old.value_c IS NULL, old.note_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.value_c, new.note_c), 2, 4)
                IS NOT substr(coalesce(old.value_c, old.note_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

-- A line that was given can only be withdrawn, and what was refused stays refused; what was written beside it stays.

CREATE TRIGGER talk_signature_locked_delete BEFORE DELETE ON talk_signature
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER talk_signature_locked_update BEFORE UPDATE ON talk_signature
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.place, new.person, new.number) IS NOT (old.talk, old.place, old.person, old.number)
    OR NOT (new.state IS old.state OR (old.state IN ('waiting', 'withdrawn') AND new.state IN ('signed', 'reserved', 'refused'))
        OR (old.state IN ('signed', 'reserved') AND new.state IS 'withdrawn'))
    OR (new.state IS old.state
        AND ((new.method, new.day, new.typed_by, new.typed_from, new.typed_of) IS NOT (old.method, old.day, old.typed_by, old.typed_from, old.typed_of)
        OR (new.confirmed IS NOT old.confirmed AND (old.confirmed IS NOT NULL OR old.typed_by IS NULL))
        OR (new.replied IS NOT old.replied AND (old.replied IS NOT NULL OR old.reservation_c IS NULL))
        OR ((new.room, new.version, new.capacity_c, new.reservation_c, new.reason_c, new.reply_c)
            IS NOT (old.room, old.version, old.capacity_c, old.reservation_c, old.reason_c, old.reply_c)
            AND NOT (new.version IS old.version + 1
                AND (new.capacity_c IS NULL, new.reservation_c IS NULL, new.reason_c IS NULL)
                    IS (old.capacity_c IS NULL, old.reservation_c IS NULL, old.reason_c IS NULL)
                AND (new.replied IS NOT old.replied OR new.room IS NOT old.room
                    OR substr(coalesce(new.capacity_c, new.reservation_c, new.reason_c), 2, 4)
                    IS NOT substr(coalesce(old.capacity_c, old.reservation_c, old.reason_c), 2, 4))))))
    OR (new.state IS 'withdrawn' AND ((old.reservation_c IS NOT NULL AND new.reservation_c IS NULL)
        OR (old.reply_c IS NOT NULL AND new.reply_c IS NULL))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;
