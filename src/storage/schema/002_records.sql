-- SPDX-License-Identifier: GPL-3.0-or-later
-- The records of a case: employer, plan, talk. All sealed cells of a row (*_c; NULL = nothing stands there) lie in one room and
-- are bound to one version: the row is the unit of sealing, so what lies in another room, or may change after a lock, is a row
-- of its own. `place` is the order within its list. References between records are looked at when the change is whole.
--
-- Guards. An agreed plan and a frozen talk are locked: their rows cannot be deleted, replaced or added to, and no plain column
-- changes but those named here. What a guard cannot see is the text behind a seal. So sealed cells may change only
--   - by resealing: the version goes up by one, no cell comes or goes, and the room is another or the epoch in a cell's header; or
--   - in an agreed plan's goals and milestones, by a change that history explains: `changes` counts the rows of history about
--     the goal (the milestone), and must rise to how many there are now.
-- Whether a resealed text is the same one, the audit log and the program's own comparison say.
-- The head of a record is written last, so that a record is not locked while its parts are on their way.

CREATE TABLE municipality (
    id TEXT PRIMARY KEY,
    one INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (one = 1),
    name TEXT NOT NULL,
    organisation_number TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nb', 'nn', 'sv', 'en')),
    executive_title TEXT NOT NULL,
    presidium_title TEXT NOT NULL,
    notice_days INTEGER NOT NULL,
    pay_text_allowed INTEGER NOT NULL CHECK (pay_text_allowed IN (0, 1))
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    title TEXT NOT NULL
) STRICT;

CREATE TABLE term (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    election TEXT
) STRICT;

CREATE TABLE seat (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    term TEXT NOT NULL REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL,
    title TEXT NOT NULL,
    party TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT,
    deputy_for TEXT REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    leads INTEGER NOT NULL CHECK (leads IN (0, 1))
) STRICT;

CREATE TABLE mandate (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    country TEXT NOT NULL CHECK (country IN ('NO', 'SE', 'FI')),
    body TEXT NOT NULL,
    decided TEXT NOT NULL,
    case_number TEXT NOT NULL,
    paragraph TEXT NOT NULL,
    title TEXT NOT NULL,
    holder TEXT NOT NULL,
    pay_limit INTEGER,
    votes_for INTEGER,
    votes_against INTEGER,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    may_sub_delegate TEXT NOT NULL
) STRICT;

CREATE TABLE mandate_power (
    mandate TEXT NOT NULL REFERENCES mandate (id) DEFERRABLE INITIALLY DEFERRED,
    power TEXT NOT NULL CHECK (power IN ('appoint', 'dismiss', 'hold_talks', 'agree_goals', 'set_pay', 'agree_severance', 'sign')),
    PRIMARY KEY (mandate, power)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    decided_by TEXT REFERENCES mandate (id) DEFERRABLE INITIALLY DEFERRED,
    agreement_signed TEXT,
    first_day TEXT NOT NULL,
    probation_until TEXT,
    confirmed TEXT,
    last_day TEXT
) STRICT;

CREATE TABLE interest (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    declared TEXT NOT NULL,
    until TEXT,
    talk TEXT REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    matter_c BLOB
) STRICT;

-- A plan and what hangs on it. Development items and assessments stay in the dialogue when the rest is a record.
CREATE TABLE plan (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    term TEXT REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'agreed', 'under_follow_up', 'closed')),
    scores INTEGER NOT NULL CHECK (scores IN (0, 1)),
    employer_accepted TEXT,
    employer_typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    employer_typed_from TEXT CHECK (employer_typed_from IN ('paper', 'email', 'spoken')),
    employer_typed_of TEXT,
    employer_confirmed TEXT,
    executive_accepted TEXT,
    executive_typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    executive_typed_from TEXT CHECK (executive_typed_from IN ('paper', 'email', 'spoken')),
    executive_typed_of TEXT,
    executive_confirmed TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    title_c BLOB
) STRICT;

CREATE TABLE governing_document (
    plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    text_c BLOB,
    PRIMARY KEY (plan, place)
) STRICT;

CREATE TABLE promise (
    plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    due TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    text_c BLOB,
    PRIMARY KEY (plan, place)
) STRICT;

-- Whether it was kept is said after the plan is agreed.
CREATE TABLE promise_kept (
    plan TEXT NOT NULL,
    place INTEGER NOT NULL,
    kept TEXT NOT NULL CHECK (kept IN ('open', 'yes', 'no')),
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    note_c BLOB,
    PRIMARY KEY (plan, place),
    FOREIGN KEY (plan, place) REFERENCES promise (plan, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE goal (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    changes INTEGER NOT NULL,
    key TEXT NOT NULL,
    number INTEGER NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('work', 'development', 'interplay')),
    deadline TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    title_c BLOB,
    what_c BLOB,
    how_c BLOB,
    area_c BLOB,
    source_c BLOB,
    weight_c BLOB,
    indicator_c BLOB,
    data_owner_c BLOB,
    frames_c BLOB,
    risk_c BLOB
) STRICT;
CREATE INDEX goal_of_plan ON goal (plan);

CREATE TABLE goal_status (
    goal TEXT PRIMARY KEY REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL CHECK (status IN ('not_started', 'on_track', 'at_risk', 'late', 'reached', 'dropped')),
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    reason_c BLOB
) STRICT;
CREATE INDEX goal_status_of_plan ON goal_status (plan);

CREATE TABLE milestone (
    goal TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    changes INTEGER NOT NULL,
    key TEXT NOT NULL,
    due TEXT NOT NULL,
    done TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    title_c BLOB,
    PRIMARY KEY (goal, place)
) STRICT;
CREATE INDEX milestone_of_plan ON milestone (plan);

CREATE TABLE follow_up (
    goal TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    done TEXT,
    status TEXT CHECK (status IN ('not_started', 'on_track', 'at_risk', 'late', 'reached', 'dropped')),
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    value_c BLOB,
    agreed_percent_c BLOB,
    evidence_c BLOB,
    PRIMARY KEY (goal, place)
) STRICT;
CREATE INDEX follow_up_of_plan ON follow_up (plan);

CREATE TABLE assessment (
    goal TEXT NOT NULL,
    place INTEGER NOT NULL,
    plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    self_c BLOB,
    employer_c BLOB,
    agreed_c BLOB,
    disagreement_c BLOB,
    PRIMARY KEY (goal, place),
    FOREIGN KEY (goal, place) REFERENCES follow_up (goal, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX assessment_of_plan ON assessment (plan);

CREATE TABLE development_item (
    plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    until TEXT,
    effect_check TEXT,
    talk TEXT REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    need_c BLOB,
    activity_c BLOB,
    time_c BLOB,
    cost_c BLOB,
    mentor_c BLOB,
    support_c BLOB,
    PRIMARY KEY (plan, place)
) STRICT;

CREATE TABLE plan_change (
    plan TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    day TEXT NOT NULL,
    goal TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    field TEXT NOT NULL CHECK (field IN ('title', 'what', 'how', 'weight', 'target', 'deadline', 'milestone_due', 'dropped')),
    milestone TEXT NOT NULL,
    employer_accepted TEXT,
    executive_accepted TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    old_value_c BLOB,
    new_value_c BLOB,
    decision_c BLOB,
    reason_c BLOB,
    PRIMARY KEY (plan, place)
) STRICT;
CREATE INDEX plan_change_of_goal ON plan_change (goal);

-- A talk and what hangs on it. `blind` NULL: nothing is prepared in writing.
CREATE TABLE talk (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    term TEXT REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    circle INTEGER NOT NULL CHECK (circle IN (0, 1)),
    kind TEXT NOT NULL CHECK (kind IN ('expectation', 'goal_setting', 'development', 'follow_up', 'salary', 'probation', 'renewal',
        'interplay', 'exit', 'conflict', 'debrief')),
    state TEXT NOT NULL CHECK (state IN ('planned', 'invited', 'preparing', 'held', 'in_review', 'frozen', 'signed', 'archived', 'cancelled')),
    day TEXT NOT NULL,
    time TEXT,
    minutes INTEGER,
    invited TEXT,
    mandate TEXT REFERENCES mandate (id) DEFERRABLE INITIALLY DEFERRED,
    plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    blind INTEGER CHECK (blind IN (0, 1)),
    remark_deadline TEXT,
    next_talk TEXT,
    frozen TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    meeting_place_c BLOB,
    cancelled_reason_c BLOB
) STRICT;

-- Who takes part where the circle differs: of the employer's side, and who besides them and the executive.
CREATE TABLE talk_circle (
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    half TEXT NOT NULL CHECK (half IN ('presidium', 'guest')),
    place INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (talk, half, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE participant (
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    side TEXT NOT NULL CHECK (side IN ('presidium', 'executive', 'hr', 'secretariat', 'guest')),
    attendance TEXT NOT NULL CHECK (attendance IN ('unknown', 'present', 'absent')),
    signs INTEGER NOT NULL CHECK (signs IN (0, 1)),
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    capacity_c BLOB,
    PRIMARY KEY (talk, place)
) STRICT;

CREATE TABLE preparation (
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    side TEXT NOT NULL CHECK (side IN ('presidium', 'executive')),
    author TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    joint INTEGER NOT NULL CHECK (joint IN (0, 1)),
    submitted TEXT,
    none_entered TEXT,
    typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    typed_from TEXT CHECK (typed_from IN ('paper', 'email', 'spoken')),
    typed_of TEXT,
    confirmed TEXT,
    PRIMARY KEY (talk, side)
) STRICT, WITHOUT ROWID;

-- Anybody may write here for another, into a room that he cannot read.
CREATE TABLE answer (
    talk TEXT NOT NULL,
    side TEXT NOT NULL,
    place INTEGER NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    question_c BLOB,
    answer_c BLOB,
    PRIMARY KEY (talk, side, place),
    FOREIGN KEY (talk, side) REFERENCES preparation (talk, side) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY,
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    hat TEXT NOT NULL CHECK (hat IN ('employer', 'assignment')),
    minutes INTEGER,
    agreed_access TEXT CHECK (agreed_access IN ('open', 'exempt', 'confidential')),
    agreed_basis TEXT,
    agreed_review TEXT,
    agreed_language TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    title_c BLOB,
    agreed_c BLOB,
    agreed_reason_c BLOB
) STRICT;
CREATE INDEX agenda_item_of_talk ON agenda_item (talk);

CREATE TABLE statement (
    item TEXT NOT NULL REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    side TEXT NOT NULL CHECK (side IN ('presidium', 'executive', 'hr', 'secretariat', 'guest')),
    passage_access TEXT NOT NULL CHECK (passage_access IN ('open', 'exempt', 'confidential')),
    passage_basis TEXT,
    passage_review TEXT,
    passage_language TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    passage_c BLOB,
    passage_reason_c BLOB,
    PRIMARY KEY (item, place)
) STRICT;
CREATE INDEX statement_of_talk ON statement (talk);

CREATE TABLE remark (
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    author TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined')),
    settled TEXT,
    typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    typed_from TEXT CHECK (typed_from IN ('paper', 'email', 'spoken')),
    typed_of TEXT,
    confirmed TEXT,
    passage_access TEXT NOT NULL CHECK (passage_access IN ('open', 'exempt', 'confidential')),
    passage_basis TEXT,
    passage_review TEXT,
    passage_language TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    passage_c BLOB,
    passage_reason_c BLOB,
    reason_c BLOB,
    PRIMARY KEY (talk, place)
) STRICT;

CREATE TABLE disagreement (
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    author TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    typed_from TEXT CHECK (typed_from IN ('paper', 'email', 'spoken')),
    typed_of TEXT,
    confirmed TEXT,
    passage_access TEXT NOT NULL CHECK (passage_access IN ('open', 'exempt', 'confidential')),
    passage_basis TEXT,
    passage_review TEXT,
    passage_language TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    passage_c BLOB,
    passage_reason_c BLOB,
    PRIMARY KEY (talk, place)
) STRICT;

CREATE TABLE action (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    talk TEXT NOT NULL REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    owner TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    term TEXT REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'moved', 'dropped')),
    settled TEXT,
    moved_from TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    text_c BLOB,
    note_c BLOB
) STRICT;
CREATE INDEX action_of_talk ON action (talk);

-- A new record asks for the last place of its kind; without these each would read the whole table.
CREATE INDEX person_place ON person (place);
CREATE INDEX interest_place ON interest (place);
CREATE INDEX plan_place ON plan (place);
CREATE INDEX talk_place ON talk (place);
CREATE INDEX action_place ON action (place);

-- Agreed, under follow-up, closed. What still changes: the plan's own state goes on; `term`, which says whose dialogue its other
-- rows lie in; what was typed for somebody is confirmed; history grows; a milestone is done. Statuses, results, assessments,
-- development items and kept promises are not guarded.

CREATE TRIGGER plan_locked_delete BEFORE DELETE ON plan
WHEN old.state IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER plan_locked_update BEFORE UPDATE ON plan
WHEN old.state IN ('agreed', 'under_follow_up', 'closed')
    AND ((new.id, new.place, new.key, new.appointment, new.first_day, new.last_day, new.number, new.scores,
         new.employer_accepted, new.employer_typed_by, new.employer_typed_from, new.employer_typed_of,
         new.executive_accepted, new.executive_typed_by, new.executive_typed_from, new.executive_typed_of)
        IS NOT (old.id, old.place, old.key, old.appointment, old.first_day, old.last_day, old.number, old.scores,
                old.employer_accepted, old.employer_typed_by, old.employer_typed_from,
                old.employer_typed_of, old.executive_accepted, old.executive_typed_by,
                old.executive_typed_from, old.executive_typed_of)
    OR (new.employer_confirmed IS NOT old.employer_confirmed AND (old.employer_confirmed IS NOT NULL OR old.employer_typed_by IS NULL))
    OR (new.executive_confirmed IS NOT old.executive_confirmed AND (old.executive_confirmed IS NOT NULL OR old.executive_typed_by IS NULL))
    OR NOT (new.state IS old.state OR new.state IS 'closed' OR (new.state IS 'under_follow_up' AND old.state IS 'agreed'))
    OR ((new.room, new.version, new.title_c) IS NOT (old.room, old.version, old.title_c)
        AND NOT (new.version IS old.version + 1
            AND (new.title_c IS NULL) IS (old.title_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.title_c, 2, 4) IS NOT substr(old.title_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER governing_document_locked_insert BEFORE INSERT ON governing_document
WHEN (SELECT state FROM plan WHERE id = new.plan) IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER governing_document_locked_delete BEFORE DELETE ON governing_document
WHEN (SELECT state FROM plan WHERE id = old.plan) IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER governing_document_locked_update BEFORE UPDATE ON governing_document
WHEN EXISTS (SELECT 1 FROM plan WHERE id IN (new.plan, old.plan) AND state IN ('agreed', 'under_follow_up', 'closed'))
    AND ((new.plan, new.place) IS NOT (old.plan, old.place)
    OR ((new.room, new.version, new.text_c) IS NOT (old.room, old.version, old.text_c)
        AND NOT (new.version IS old.version + 1
            AND (new.text_c IS NULL) IS (old.text_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.text_c, 2, 4) IS NOT substr(old.text_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER promise_locked_insert BEFORE INSERT ON promise
WHEN (SELECT state FROM plan WHERE id = new.plan) IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER promise_locked_delete BEFORE DELETE ON promise
WHEN (SELECT state FROM plan WHERE id = old.plan) IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER promise_locked_update BEFORE UPDATE ON promise
WHEN EXISTS (SELECT 1 FROM plan WHERE id IN (new.plan, old.plan) AND state IN ('agreed', 'under_follow_up', 'closed'))
    AND ((new.plan, new.place, new.due) IS NOT (old.plan, old.place, old.due)
    OR ((new.room, new.version, new.text_c) IS NOT (old.room, old.version, old.text_c)
        AND NOT (new.version IS old.version + 1
            AND (new.text_c IS NULL) IS (old.text_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.text_c, 2, 4) IS NOT substr(old.text_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER goal_locked_insert BEFORE INSERT ON goal
WHEN (SELECT state FROM plan WHERE id = new.plan) IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER goal_locked_delete BEFORE DELETE ON goal
WHEN (SELECT state FROM plan WHERE id = old.plan) IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER goal_locked_update BEFORE UPDATE ON goal
WHEN EXISTS (SELECT 1 FROM plan WHERE id IN (new.plan, old.plan) AND state IN ('agreed', 'under_follow_up', 'closed'))
    AND ((new.id, new.plan, new.place, new.key, new.number, new.type)
        IS NOT (old.id, old.plan, old.place, old.key, old.number, old.type)
    OR ((new.changes, new.deadline, new.room, new.version, new.title_c, new.what_c, new.how_c, new.area_c, new.source_c,
         new.weight_c, new.indicator_c, new.data_owner_c, new.frames_c, new.risk_c)
        IS NOT (old.changes, old.deadline, old.room, old.version, old.title_c, old.what_c, old.how_c, old.area_c,
                old.source_c, old.weight_c, old.indicator_c, old.data_owner_c, old.frames_c, old.risk_c)
        AND NOT ((new.changes, new.deadline) IS (old.changes, old.deadline)
            AND new.version IS old.version + 1
            AND (new.title_c IS NULL, new.what_c IS NULL, new.how_c IS NULL, new.area_c IS NULL, new.source_c IS NULL,
                 new.weight_c IS NULL, new.indicator_c IS NULL, new.data_owner_c IS NULL,
                 new.frames_c IS NULL, new.risk_c IS NULL)
                IS (old.title_c IS NULL, old.what_c IS NULL, old.how_c IS NULL, old.area_c IS NULL, old.source_c IS NULL,
                    old.weight_c IS NULL, old.indicator_c IS NULL, old.data_owner_c IS NULL,
                    old.frames_c IS NULL, old.risk_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.indicator_c, 2, 4) IS NOT substr(old.indicator_c, 2, 4)))
        AND NOT (new.changes > old.changes
            AND new.changes IS (SELECT count(*) FROM plan_change WHERE goal = old.id))))
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER milestone_locked_insert BEFORE INSERT ON milestone
WHEN (SELECT state FROM plan WHERE id = new.plan) IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER milestone_locked_delete BEFORE DELETE ON milestone
WHEN (SELECT state FROM plan WHERE id = old.plan) IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER milestone_locked_update BEFORE UPDATE ON milestone
WHEN EXISTS (SELECT 1 FROM plan WHERE id IN (new.plan, old.plan) AND state IN ('agreed', 'under_follow_up', 'closed'))
    AND ((new.goal, new.place, new.plan, new.key) IS NOT (old.goal, old.place, old.plan, old.key)
    OR ((new.changes, new.due, new.room, new.version, new.title_c)
        IS NOT (old.changes, old.due, old.room, old.version, old.title_c)
        AND NOT ((new.changes, new.due) IS (old.changes, old.due)
            AND new.version IS old.version + 1
            AND (new.title_c IS NULL) IS (old.title_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.title_c, 2, 4) IS NOT substr(old.title_c, 2, 4)))
        AND NOT (new.changes > old.changes
            AND new.changes IS (SELECT count(*) FROM plan_change WHERE goal = old.goal AND milestone = old.key))))
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER plan_change_locked_delete BEFORE DELETE ON plan_change
WHEN (SELECT state FROM plan WHERE id = old.plan) IN ('agreed', 'under_follow_up', 'closed')
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

CREATE TRIGGER plan_change_locked_update BEFORE UPDATE ON plan_change
WHEN EXISTS (SELECT 1 FROM plan WHERE id IN (new.plan, old.plan) AND state IN ('agreed', 'under_follow_up', 'closed'))
    AND ((new.plan, new.place, new.day, new.goal, new.field, new.milestone, new.employer_accepted, new.executive_accepted)
        IS NOT (old.plan, old.place, old.day, old.goal, old.field, old.milestone, old.employer_accepted,
                old.executive_accepted)
    OR ((new.room, new.version, new.old_value_c, new.new_value_c, new.decision_c, new.reason_c)
        IS NOT (old.room, old.version, old.old_value_c, old.new_value_c, old.decision_c, old.reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.old_value_c IS NULL, new.new_value_c IS NULL, new.decision_c IS NULL, new.reason_c IS NULL)
                IS (old.old_value_c IS NULL, old.new_value_c IS NULL, old.decision_c IS NULL, old.reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.new_value_c, new.reason_c, new.old_value_c, new.decision_c), 2, 4)
                IS NOT substr(coalesce(old.new_value_c, old.reason_c, old.old_value_c, old.decision_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'an agreed plan cannot change'); END;

-- Frozen, signed, archived. What still changes: the talk's own state goes on, one step at a time; what was typed for somebody is
-- confirmed; `circle`, `term` and talk_circle, which say who reads it.

CREATE TRIGGER talk_locked_delete BEFORE DELETE ON talk
WHEN old.state IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER talk_locked_update BEFORE UPDATE ON talk
WHEN old.state IN ('frozen', 'signed', 'archived')
    AND ((new.id, new.place, new.key, new.appointment, new.kind, new.day, new.time, new.minutes, new.invited, new.mandate,
         new.plan, new.blind, new.remark_deadline, new.next_talk, new.frozen)
        IS NOT (old.id, old.place, old.key, old.appointment, old.kind, old.day, old.time, old.minutes, old.invited,
                old.mandate, old.plan, old.blind, old.remark_deadline, old.next_talk, old.frozen)
    OR NOT (new.state IS old.state OR (new.state IS 'signed' AND old.state IS 'frozen')
        OR (new.state IS 'archived' AND old.state IS 'signed'))
    OR ((new.room, new.version, new.meeting_place_c, new.cancelled_reason_c)
        IS NOT (old.room, old.version, old.meeting_place_c, old.cancelled_reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.meeting_place_c IS NULL, new.cancelled_reason_c IS NULL)
                IS (old.meeting_place_c IS NULL, old.cancelled_reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.meeting_place_c, new.cancelled_reason_c), 2, 4)
                IS NOT substr(coalesce(old.meeting_place_c, old.cancelled_reason_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER participant_locked_insert BEFORE INSERT ON participant
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER participant_locked_delete BEFORE DELETE ON participant
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER participant_locked_update BEFORE UPDATE ON participant
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.place, new.person, new.side, new.attendance, new.signs)
        IS NOT (old.talk, old.place, old.person, old.side, old.attendance, old.signs)
    OR ((new.room, new.version, new.capacity_c) IS NOT (old.room, old.version, old.capacity_c)
        AND NOT (new.version IS old.version + 1
            AND (new.capacity_c IS NULL) IS (old.capacity_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.capacity_c, 2, 4) IS NOT substr(old.capacity_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER preparation_locked_insert BEFORE INSERT ON preparation
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER preparation_locked_delete BEFORE DELETE ON preparation
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER preparation_locked_update BEFORE UPDATE ON preparation
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.side, new.author, new.joint, new.submitted, new.none_entered, new.typed_by, new.typed_from,
         new.typed_of)
        IS NOT (old.talk, old.side, old.author, old.joint, old.submitted, old.none_entered, old.typed_by, old.typed_from,
                old.typed_of)
    OR (new.confirmed IS NOT old.confirmed AND (old.confirmed IS NOT NULL OR old.typed_by IS NULL)))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER answer_locked_insert BEFORE INSERT ON answer
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER answer_locked_delete BEFORE DELETE ON answer
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER answer_locked_update BEFORE UPDATE ON answer
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.side, new.place) IS NOT (old.talk, old.side, old.place)
    OR ((new.room, new.version, new.question_c, new.answer_c) IS NOT (old.room, old.version, old.question_c, old.answer_c)
        AND NOT (new.version IS old.version + 1
            AND (new.question_c IS NULL, new.answer_c IS NULL) IS (old.question_c IS NULL, old.answer_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.question_c, new.answer_c), 2, 4)
                IS NOT substr(coalesce(old.question_c, old.answer_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER agenda_item_locked_insert BEFORE INSERT ON agenda_item
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER agenda_item_locked_delete BEFORE DELETE ON agenda_item
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER agenda_item_locked_update BEFORE UPDATE ON agenda_item
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.id, new.talk, new.place, new.key, new.hat, new.minutes, new.agreed_access, new.agreed_basis, new.agreed_review,
         new.agreed_language)
        IS NOT (old.id, old.talk, old.place, old.key, old.hat, old.minutes, old.agreed_access, old.agreed_basis,
                old.agreed_review, old.agreed_language)
    OR ((new.room, new.version, new.title_c, new.agreed_c, new.agreed_reason_c)
        IS NOT (old.room, old.version, old.title_c, old.agreed_c, old.agreed_reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.title_c IS NULL, new.agreed_c IS NULL, new.agreed_reason_c IS NULL)
                IS (old.title_c IS NULL, old.agreed_c IS NULL, old.agreed_reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.title_c, new.agreed_c), 2, 4)
                IS NOT substr(coalesce(old.title_c, old.agreed_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER statement_locked_insert BEFORE INSERT ON statement
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER statement_locked_delete BEFORE DELETE ON statement
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER statement_locked_update BEFORE UPDATE ON statement
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.item, new.place, new.talk, new.side, new.passage_access, new.passage_basis, new.passage_review,
         new.passage_language)
        IS NOT (old.item, old.place, old.talk, old.side, old.passage_access, old.passage_basis, old.passage_review,
                old.passage_language)
    OR ((new.room, new.version, new.passage_c, new.passage_reason_c)
        IS NOT (old.room, old.version, old.passage_c, old.passage_reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.passage_c IS NULL, new.passage_reason_c IS NULL)
                IS (old.passage_c IS NULL, old.passage_reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.passage_c, 2, 4) IS NOT substr(old.passage_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER remark_locked_insert BEFORE INSERT ON remark
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER remark_locked_delete BEFORE DELETE ON remark
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER remark_locked_update BEFORE UPDATE ON remark
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.place, new.author, new.day, new.state, new.settled, new.typed_by, new.typed_from, new.typed_of,
         new.passage_access, new.passage_basis, new.passage_review, new.passage_language)
        IS NOT (old.talk, old.place, old.author, old.day, old.state, old.settled, old.typed_by, old.typed_from,
                old.typed_of, old.passage_access, old.passage_basis, old.passage_review, old.passage_language)
    OR (new.confirmed IS NOT old.confirmed AND (old.confirmed IS NOT NULL OR old.typed_by IS NULL))
    OR ((new.room, new.version, new.passage_c, new.passage_reason_c, new.reason_c)
        IS NOT (old.room, old.version, old.passage_c, old.passage_reason_c, old.reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.passage_c IS NULL, new.passage_reason_c IS NULL, new.reason_c IS NULL)
                IS (old.passage_c IS NULL, old.passage_reason_c IS NULL, old.reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.passage_c, 2, 4) IS NOT substr(old.passage_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER disagreement_locked_insert BEFORE INSERT ON disagreement
WHEN (SELECT state FROM talk WHERE id = new.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER disagreement_locked_delete BEFORE DELETE ON disagreement
WHEN (SELECT state FROM talk WHERE id = old.talk) IN ('frozen', 'signed', 'archived')
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;

CREATE TRIGGER disagreement_locked_update BEFORE UPDATE ON disagreement
WHEN EXISTS (SELECT 1 FROM talk WHERE id IN (new.talk, old.talk) AND state IN ('frozen', 'signed', 'archived'))
    AND ((new.talk, new.place, new.author, new.day, new.typed_by, new.typed_from, new.typed_of, new.passage_access,
         new.passage_basis, new.passage_review, new.passage_language)
        IS NOT (old.talk, old.place, old.author, old.day, old.typed_by, old.typed_from, old.typed_of, old.passage_access,
                old.passage_basis, old.passage_review, old.passage_language)
    OR (new.confirmed IS NOT old.confirmed AND (old.confirmed IS NOT NULL OR old.typed_by IS NULL))
    OR ((new.room, new.version, new.passage_c, new.passage_reason_c)
        IS NOT (old.room, old.version, old.passage_c, old.passage_reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.passage_c IS NULL, new.passage_reason_c IS NULL)
                IS (old.passage_c IS NULL, old.passage_reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.passage_c, 2, 4) IS NOT substr(old.passage_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a frozen talk cannot change'); END;
