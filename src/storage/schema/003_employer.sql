-- SPDX-License-Identifier: GPL-3.0-or-later
-- The council as employer: what a mandate's holder may pass on, rules of delegation, instruction, accord, steps; what another hand
-- typed in a plan, and where a plan goes on from. Rules and texts of the council are public, so they lie plain; what is said
-- beside a signature, and steps, lie in the record room. A decision in one cell is body, day, case number and paragraph, parted by
-- U+001F; an amount is øre (öre, cents), a blank and the currency.

CREATE TABLE mandate_pass_on (
    mandate TEXT NOT NULL REFERENCES mandate (id) DEFERRABLE INITIALLY DEFERRED,
    power TEXT NOT NULL CHECK (power IN ('appoint', 'dismiss', 'hold_talks', 'agree_goals', 'set_pay', 'agree_severance', 'sign')),
    PRIMARY KEY (mandate, power)
) STRICT, WITHOUT ROWID;
ALTER TABLE mandate ADD COLUMN delegated_from TEXT REFERENCES mandate (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE delegation (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'adopted', 'replaced')),
    adopted TEXT,
    term TEXT REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    next_review TEXT,
    replaces TEXT REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX delegation_place ON delegation (place);

CREATE TABLE delegation_look_over (
    delegation TEXT NOT NULL REFERENCES delegation (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    due TEXT,
    day TEXT NOT NULL,
    PRIMARY KEY (delegation, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE instruction (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'adopted', 'replaced')),
    adopted TEXT,
    valid_from TEXT,
    next_review TEXT,
    replaces TEXT REFERENCES instruction (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX instruction_place ON instruction (place);

CREATE TABLE instruction_section (
    instruction TEXT NOT NULL REFERENCES instruction (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    topic TEXT NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (instruction, place)
) STRICT, WITHOUT ROWID;

-- Numbered over the whole instruction.
CREATE TABLE instruction_task (
    instruction TEXT NOT NULL,
    place INTEGER NOT NULL,
    section INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (instruction, place),
    FOREIGN KEY (instruction, section) REFERENCES instruction_section (instruction, place) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE instruction_limit (
    instruction TEXT NOT NULL REFERENCES instruction (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    what TEXT NOT NULL,
    amount TEXT NOT NULL,
    PRIMARY KEY (instruction, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE instruction_look_over (
    instruction TEXT NOT NULL REFERENCES instruction (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    due TEXT,
    day TEXT NOT NULL,
    PRIMARY KEY (instruction, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE accord (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'signed', 'replaced')),
    next_review TEXT,
    replaces TEXT REFERENCES accord (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX accord_place ON accord (place);

CREATE TABLE accord_point (
    accord TEXT NOT NULL REFERENCES accord (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (accord, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE accord_signature (
    accord TEXT NOT NULL REFERENCES accord (id) DEFERRABLE INITIALLY DEFERRED,
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
    PRIMARY KEY (accord, place)
) STRICT;

CREATE TABLE accord_look_over (
    accord TEXT NOT NULL REFERENCES accord (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    due TEXT,
    day TEXT NOT NULL,
    PRIMARY KEY (accord, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('union_negotiation', 'eligibility', 'work_environment', 'closed_meeting', 'other')),
    due TEXT,
    day TEXT,
    basis TEXT NOT NULL,
    votes_for INTEGER,
    votes_against INTEGER,
    talk TEXT REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    title_c BLOB,
    reference_c BLOB,
    outcome_c BLOB,
    decision_c BLOB
) STRICT;
CREATE INDEX step_place ON step (place);

-- Plans.
ALTER TABLE plan ADD COLUMN carried_over_from TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE goal ADD COLUMN carried_over_from TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assessment ADD COLUMN self_typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assessment ADD COLUMN self_typed_from TEXT CHECK (self_typed_from IN ('paper', 'email', 'spoken'));
ALTER TABLE assessment ADD COLUMN self_typed_of TEXT;
ALTER TABLE assessment ADD COLUMN self_confirmed TEXT;
ALTER TABLE assessment ADD COLUMN employer_typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE assessment ADD COLUMN employer_typed_from TEXT CHECK (employer_typed_from IN ('paper', 'email', 'spoken'));
ALTER TABLE assessment ADD COLUMN employer_typed_of TEXT;
ALTER TABLE assessment ADD COLUMN employer_confirmed TEXT;
ALTER TABLE plan_change ADD COLUMN employer_typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE plan_change ADD COLUMN employer_typed_from TEXT CHECK (employer_typed_from IN ('paper', 'email', 'spoken'));
ALTER TABLE plan_change ADD COLUMN employer_typed_of TEXT;
ALTER TABLE plan_change ADD COLUMN employer_confirmed TEXT;
ALTER TABLE plan_change ADD COLUMN executive_typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE plan_change ADD COLUMN executive_typed_from TEXT CHECK (executive_typed_from IN ('paper', 'email', 'spoken'));
ALTER TABLE plan_change ADD COLUMN executive_typed_of TEXT;
ALTER TABLE plan_change ADD COLUMN executive_confirmed TEXT;

CREATE TABLE workload (
    plan TEXT PRIMARY KEY REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    load_c BLOB,
    holiday_c BLOB
) STRICT;

-- Guards: what these columns say of an agreed plan stays as it is; a mark can be confirmed, once.
CREATE TRIGGER plan_carried_locked BEFORE UPDATE ON plan
WHEN old.state IN ('agreed', 'under_follow_up', 'closed') AND new.carried_over_from IS NOT old.carried_over_from
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER goal_carried_locked BEFORE UPDATE ON goal
WHEN (SELECT state FROM plan WHERE id = old.plan) IN ('agreed', 'under_follow_up', 'closed')
    AND new.carried_over_from IS NOT old.carried_over_from
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER plan_change_marks_locked BEFORE UPDATE ON plan_change
WHEN (SELECT state FROM plan WHERE id = old.plan) IN ('agreed', 'under_follow_up', 'closed')
    AND ((new.employer_typed_by, new.employer_typed_from, new.employer_typed_of, new.executive_typed_by,
          new.executive_typed_from, new.executive_typed_of)
        IS NOT (old.employer_typed_by, old.employer_typed_from, old.employer_typed_of, old.executive_typed_by,
                old.executive_typed_from, old.executive_typed_of)
    OR (new.employer_confirmed IS NOT old.employer_confirmed AND (old.employer_confirmed IS NOT NULL OR old.employer_typed_by IS NULL))
    OR (new.executive_confirmed IS NOT old.executive_confirmed AND (old.executive_confirmed IS NOT NULL OR old.executive_typed_by IS NULL)))
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

-- An adopted version of the rules or the instruction, and a signed accord: only look-overs are added, and a newer one replaces it.
CREATE TRIGGER delegation_locked_delete BEFORE DELETE ON delegation
WHEN old.state IN ('adopted', 'replaced')
BEGIN SELECT RAISE(ABORT, 'adopted rules cannot change'); END;

CREATE TRIGGER delegation_locked_update BEFORE UPDATE ON delegation
WHEN old.state IN ('adopted', 'replaced')
    AND ((new.id, new.place, new.key, new.title, new.number, new.adopted, new.term, new.replaces)
        IS NOT (old.id, old.place, old.key, old.title, old.number, old.adopted, old.term, old.replaces)
    OR NOT (new.state IS old.state OR new.state IS 'replaced'))
BEGIN SELECT RAISE(ABORT, 'adopted rules cannot change'); END;

CREATE TRIGGER delegation_look_over_delete BEFORE DELETE ON delegation_look_over
BEGIN SELECT RAISE(ABORT, 'a look-over stays'); END;
CREATE TRIGGER delegation_look_over_update BEFORE UPDATE ON delegation_look_over
BEGIN SELECT RAISE(ABORT, 'a look-over stays'); END;

CREATE TRIGGER instruction_locked_delete BEFORE DELETE ON instruction
WHEN old.state IN ('adopted', 'replaced')
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;

CREATE TRIGGER instruction_locked_update BEFORE UPDATE ON instruction
WHEN old.state IN ('adopted', 'replaced')
    AND ((new.id, new.place, new.key, new.title, new.number, new.adopted, new.valid_from, new.replaces)
        IS NOT (old.id, old.place, old.key, old.title, old.number, old.adopted, old.valid_from, old.replaces)
    OR NOT (new.state IS old.state OR new.state IS 'replaced'))
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;

CREATE TRIGGER instruction_look_over_delete BEFORE DELETE ON instruction_look_over
BEGIN SELECT RAISE(ABORT, 'a look-over stays'); END;
CREATE TRIGGER instruction_look_over_update BEFORE UPDATE ON instruction_look_over
BEGIN SELECT RAISE(ABORT, 'a look-over stays'); END;

CREATE TRIGGER instruction_section_locked_insert BEFORE INSERT ON instruction_section
WHEN (SELECT state FROM instruction WHERE id = new.instruction) IN ('adopted', 'replaced')
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;
CREATE TRIGGER instruction_section_locked_delete BEFORE DELETE ON instruction_section
WHEN (SELECT state FROM instruction WHERE id = old.instruction) IN ('adopted', 'replaced')
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;
CREATE TRIGGER instruction_section_locked_update BEFORE UPDATE ON instruction_section
WHEN EXISTS (SELECT 1 FROM instruction WHERE id IN (new.instruction, old.instruction) AND state IN ('adopted', 'replaced'))
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;

CREATE TRIGGER instruction_task_locked_insert BEFORE INSERT ON instruction_task
WHEN (SELECT state FROM instruction WHERE id = new.instruction) IN ('adopted', 'replaced')
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;
CREATE TRIGGER instruction_task_locked_delete BEFORE DELETE ON instruction_task
WHEN (SELECT state FROM instruction WHERE id = old.instruction) IN ('adopted', 'replaced')
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;
CREATE TRIGGER instruction_task_locked_update BEFORE UPDATE ON instruction_task
WHEN EXISTS (SELECT 1 FROM instruction WHERE id IN (new.instruction, old.instruction) AND state IN ('adopted', 'replaced'))
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;

CREATE TRIGGER instruction_limit_locked_insert BEFORE INSERT ON instruction_limit
WHEN (SELECT state FROM instruction WHERE id = new.instruction) IN ('adopted', 'replaced')
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;
CREATE TRIGGER instruction_limit_locked_delete BEFORE DELETE ON instruction_limit
WHEN (SELECT state FROM instruction WHERE id = old.instruction) IN ('adopted', 'replaced')
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;
CREATE TRIGGER instruction_limit_locked_update BEFORE UPDATE ON instruction_limit
WHEN EXISTS (SELECT 1 FROM instruction WHERE id IN (new.instruction, old.instruction) AND state IN ('adopted', 'replaced'))
BEGIN SELECT RAISE(ABORT, 'an adopted instruction cannot change'); END;

CREATE TRIGGER accord_locked_delete BEFORE DELETE ON accord
WHEN old.state IN ('signed', 'replaced')
BEGIN SELECT RAISE(ABORT, 'a signed accord cannot change'); END;

CREATE TRIGGER accord_locked_update BEFORE UPDATE ON accord
WHEN old.state IN ('signed', 'replaced')
    AND ((new.id, new.place, new.key, new.appointment, new.title, new.number, new.replaces)
        IS NOT (old.id, old.place, old.key, old.appointment, old.title, old.number, old.replaces)
    OR NOT (new.state IS old.state OR new.state IS 'replaced'))
BEGIN SELECT RAISE(ABORT, 'a signed accord cannot change'); END;

CREATE TRIGGER accord_point_locked_insert BEFORE INSERT ON accord_point
WHEN (SELECT state FROM accord WHERE id = new.accord) IN ('signed', 'replaced')
BEGIN SELECT RAISE(ABORT, 'a signed accord cannot change'); END;
CREATE TRIGGER accord_point_locked_delete BEFORE DELETE ON accord_point
WHEN (SELECT state FROM accord WHERE id = old.accord) IN ('signed', 'replaced')
BEGIN SELECT RAISE(ABORT, 'a signed accord cannot change'); END;
CREATE TRIGGER accord_point_locked_update BEFORE UPDATE ON accord_point
WHEN EXISTS (SELECT 1 FROM accord WHERE id IN (new.accord, old.accord) AND state IN ('signed', 'replaced'))
BEGIN SELECT RAISE(ABORT, 'a signed accord cannot change'); END;

CREATE TRIGGER accord_signature_locked_delete BEFORE DELETE ON accord_signature
WHEN (SELECT state FROM accord WHERE id = old.accord) IN ('signed', 'replaced')
BEGIN SELECT RAISE(ABORT, 'a signed accord cannot change'); END;
CREATE TRIGGER accord_signature_locked_insert BEFORE INSERT ON accord_signature
WHEN (SELECT state FROM accord WHERE id = new.accord) IN ('signed', 'replaced')
BEGIN SELECT RAISE(ABORT, 'a signed accord cannot change'); END;

CREATE TRIGGER accord_look_over_delete BEFORE DELETE ON accord_look_over
BEGIN SELECT RAISE(ABORT, 'a look-over stays'); END;
CREATE TRIGGER accord_look_over_update BEFORE UPDATE ON accord_look_over
BEGIN SELECT RAISE(ABORT, 'a look-over stays'); END;
