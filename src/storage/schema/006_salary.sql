-- SPDX-License-Identifier: GPL-3.0-or-later
-- Salary reviews, and the public series of figures that pay is held against. What lies in another room, or comes after the
-- decision, is a row of its own.

-- A review's own row. Days, states and who belongs where are plain; figures and words are sealed.
CREATE TABLE salary (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    term TEXT REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'bids', 'concluded', 'decided', 'notified', 'closed')),
    model TEXT NOT NULL CHECK (model IN ('dialogue', 'negotiation')),
    per TEXT NOT NULL CHECK (per IN ('year', 'month')),
    opened TEXT NOT NULL,
    talk TEXT REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    plan TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    mandate TEXT REFERENCES mandate (id) DEFERRABLE INITIALLY DEFERRED,
    impartiality TEXT,
    assessment_delivered TEXT,
    comparison_delivered TEXT,
    bargaining_basis TEXT NOT NULL,
    bargaining_review TEXT,
    bargaining_opened TEXT,
    outcome TEXT CHECK (outcome IN ('agreed', 'set_by_employer', 'no_change')),
    concluded TEXT,
    effective TEXT,
    decided TEXT,
    reported TEXT,
    payroll TEXT,
    letter TEXT,
    next_review TEXT,
    closed TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    bargaining_reason_c BLOB
) STRICT;

-- The presidium's own.
CREATE TABLE salary_strategy (
    salary TEXT PRIMARY KEY REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    strategy_c BLOB
) STRICT;

CREATE TABLE salary_participant (
    salary TEXT NOT NULL REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    side TEXT NOT NULL CHECK (side IN ('presidium', 'executive', 'hr', 'secretariat', 'guest')),
    attendance TEXT NOT NULL CHECK (attendance IN ('unknown', 'present', 'absent')),
    signs INTEGER NOT NULL CHECK (signs IN (0, 1)),
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    capacity_c BLOB,
    PRIMARY KEY (salary, place)
) STRICT;

-- Pay before and after.
CREATE TABLE salary_element (
    salary TEXT NOT NULL REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    name_c BLOB,
    before_c BLOB,
    after_c BLOB,
    PRIMARY KEY (salary, place)
) STRICT;

CREATE TABLE salary_criterion (
    salary TEXT NOT NULL REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    weight TEXT NOT NULL CHECK (weight IN ('none', 'some', 'strong')),
    discussed TEXT REFERENCES talk (id) DEFERRABLE INITIALLY DEFERRED,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    title_c BLOB,
    PRIMARY KEY (salary, place)
) STRICT;

-- The employer's side lies with the presidium until it is delivered.
CREATE TABLE salary_employer_view (
    salary TEXT NOT NULL REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    score_c BLOB,
    text_c BLOB,
    evidence_c BLOB,
    PRIMARY KEY (salary, place)
) STRICT;

CREATE TABLE salary_executive_view (
    salary TEXT NOT NULL REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    score_c BLOB,
    text_c BLOB,
    evidence_c BLOB,
    PRIMARY KEY (salary, place)
) STRICT;

CREATE TABLE salary_comparison (
    salary TEXT NOT NULL REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    collected TEXT NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    municipality_c BLOB,
    size_c BLOB,
    source_c BLOB,
    amount_c BLOB,
    PRIMARY KEY (salary, place)
) STRICT;

-- An offer lies with the presidium until it is delivered.
CREATE TABLE salary_bid (
    salary TEXT NOT NULL REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('claim', 'offer')),
    author TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    delivered TEXT,
    typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    typed_from TEXT CHECK (typed_from IN ('paper', 'email', 'spoken')),
    typed_of TEXT,
    confirmed TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    amount_c BLOB,
    reason_c BLOB,
    PRIMARY KEY (salary, place)
) STRICT;

-- What it came to and the decision: in the record room once decided.
CREATE TABLE salary_outcome (
    salary TEXT PRIMARY KEY REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    lump_sum_c BLOB,
    other_benefits_c BLOB,
    measures_c BLOB,
    executive_note_c BLOB,
    decision_c BLOB,
    votes_for_c BLOB,
    votes_against_c BLOB
) STRICT;

CREATE TABLE salary_reason (
    salary TEXT NOT NULL REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    passage_access TEXT NOT NULL CHECK (passage_access IN ('open', 'exempt', 'confidential')),
    passage_basis TEXT,
    passage_review TEXT,
    passage_language TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    passage_c BLOB,
    passage_reason_c BLOB,
    PRIMARY KEY (salary, place)
) STRICT;

CREATE TABLE salary_ground (
    salary TEXT NOT NULL REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    goal TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    criterion TEXT NOT NULL,
    PRIMARY KEY (salary, place)
) STRICT, WITHOUT ROWID;

-- To whom a delegate reported the decision, after it was made.
CREATE TABLE salary_report (
    salary TEXT PRIMARY KEY REFERENCES salary (id) DEFERRABLE INITIALLY DEFERRED,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    reported_c BLOB
) STRICT;

CREATE INDEX salary_place ON salary (place);

-- Public figures: plain.
CREATE TABLE series (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('norm', 'cpi')),
    measure TEXT NOT NULL CHECK (measure IN ('level', 'change')),
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    collected TEXT NOT NULL
) STRICT;
CREATE INDEX series_place ON series (place);

CREATE TABLE series_point (
    series TEXT NOT NULL REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    day TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (series, place)
) STRICT, WITHOUT ROWID;

-- Decided, notified, closed: pay, reason and decision are a record, and so are the bids and assessments that led there. What
-- still changes: the state goes on; payroll, letter, report and closing come, once each; closed positions are looked at anew;
-- `term` and the rooms, which say who reads it; what was typed for somebody is confirmed.

CREATE TRIGGER salary_locked_delete BEFORE DELETE ON salary
WHEN old.state IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_locked_update BEFORE UPDATE ON salary
WHEN old.state IN ('decided', 'notified', 'closed')
    AND ((new.id, new.place, new.key, new.appointment, new.year, new.model, new.per, new.opened, new.talk, new.plan,
         new.mandate, new.impartiality, new.assessment_delivered, new.comparison_delivered, new.bargaining_basis,
         new.outcome, new.concluded, new.effective, new.decided, new.next_review)
        IS NOT (old.id, old.place, old.key, old.appointment, old.year, old.model, old.per, old.opened, old.talk, old.plan,
                old.mandate, old.impartiality, old.assessment_delivered, old.comparison_delivered,
                old.bargaining_basis, old.outcome, old.concluded, old.effective, old.decided, old.next_review)
    OR NOT (new.state IS old.state OR (old.state IS 'decided' AND new.state IS 'notified')
        OR (old.state IS 'notified' AND new.state IS 'closed'))
    OR (old.state IS 'closed' AND (new.payroll, new.letter) IS NOT (old.payroll, old.letter))
    OR (new.payroll IS NULL AND old.payroll IS NOT NULL)
    OR (new.letter IS NULL AND old.letter IS NOT NULL)
    OR (old.reported IS NOT NULL AND new.reported IS NOT old.reported)
    OR (old.closed IS NOT NULL AND new.closed IS NOT old.closed)
    OR (old.bargaining_opened IS NOT NULL AND new.bargaining_opened IS NOT old.bargaining_opened)
    OR ((new.room, new.version, new.bargaining_reason_c)
        IS NOT (old.room, old.version, old.bargaining_reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.bargaining_reason_c IS NULL) IS (old.bargaining_reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.bargaining_reason_c, 2, 4) IS NOT substr(old.bargaining_reason_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_participant_locked_insert BEFORE INSERT ON salary_participant
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_participant_locked_delete BEFORE DELETE ON salary_participant
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_participant_locked_update BEFORE UPDATE ON salary_participant
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND ((new.salary, new.place, new.person, new.side, new.attendance, new.signs)
        IS NOT (old.salary, old.place, old.person, old.side, old.attendance, old.signs)
    OR ((new.room, new.version, new.capacity_c) IS NOT (old.room, old.version, old.capacity_c)
        AND NOT (new.version IS old.version + 1
            AND (new.capacity_c IS NULL) IS (old.capacity_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.capacity_c, 2, 4) IS NOT substr(old.capacity_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_element_locked_insert BEFORE INSERT ON salary_element
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_element_locked_delete BEFORE DELETE ON salary_element
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_element_locked_update BEFORE UPDATE ON salary_element
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND ((new.salary, new.place, new.key) IS NOT (old.salary, old.place, old.key)
    OR ((new.room, new.version, new.name_c, new.before_c, new.after_c)
        IS NOT (old.room, old.version, old.name_c, old.before_c, old.after_c)
        AND NOT (new.version IS old.version + 1
            AND (new.name_c IS NULL, new.before_c IS NULL, new.after_c IS NULL)
                IS (old.name_c IS NULL, old.before_c IS NULL, old.after_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.name_c, new.before_c, new.after_c), 2, 4)
                IS NOT substr(coalesce(old.name_c, old.before_c, old.after_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_criterion_locked_insert BEFORE INSERT ON salary_criterion
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_criterion_locked_delete BEFORE DELETE ON salary_criterion
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_criterion_locked_update BEFORE UPDATE ON salary_criterion
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND ((new.salary, new.place, new.key, new.weight, new.discussed)
        IS NOT (old.salary, old.place, old.key, old.weight, old.discussed)
    OR ((new.room, new.version, new.title_c) IS NOT (old.room, old.version, old.title_c)
        AND NOT (new.version IS old.version + 1
            AND (new.title_c IS NULL) IS (old.title_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.title_c, 2, 4) IS NOT substr(old.title_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_employer_view_locked_insert BEFORE INSERT ON salary_employer_view
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_employer_view_locked_delete BEFORE DELETE ON salary_employer_view
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_employer_view_locked_update BEFORE UPDATE ON salary_employer_view
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND ((new.salary, new.place) IS NOT (old.salary, old.place)
    OR ((new.room, new.version, new.score_c, new.text_c, new.evidence_c)
        IS NOT (old.room, old.version, old.score_c, old.text_c, old.evidence_c)
        AND NOT (new.version IS old.version + 1
            AND (new.score_c IS NULL, new.text_c IS NULL, new.evidence_c IS NULL)
                IS (old.score_c IS NULL, old.text_c IS NULL, old.evidence_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.score_c, new.text_c, new.evidence_c), 2, 4)
                IS NOT substr(coalesce(old.score_c, old.text_c, old.evidence_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_executive_view_locked_insert BEFORE INSERT ON salary_executive_view
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_executive_view_locked_delete BEFORE DELETE ON salary_executive_view
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_executive_view_locked_update BEFORE UPDATE ON salary_executive_view
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND ((new.salary, new.place) IS NOT (old.salary, old.place)
    OR ((new.room, new.version, new.score_c, new.text_c, new.evidence_c)
        IS NOT (old.room, old.version, old.score_c, old.text_c, old.evidence_c)
        AND NOT (new.version IS old.version + 1
            AND (new.score_c IS NULL, new.text_c IS NULL, new.evidence_c IS NULL)
                IS (old.score_c IS NULL, old.text_c IS NULL, old.evidence_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.score_c, new.text_c, new.evidence_c), 2, 4)
                IS NOT substr(coalesce(old.score_c, old.text_c, old.evidence_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_comparison_locked_insert BEFORE INSERT ON salary_comparison
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_comparison_locked_delete BEFORE DELETE ON salary_comparison
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_comparison_locked_update BEFORE UPDATE ON salary_comparison
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND ((new.salary, new.place, new.collected) IS NOT (old.salary, old.place, old.collected)
    OR ((new.room, new.version, new.municipality_c, new.size_c, new.source_c, new.amount_c)
        IS NOT (old.room, old.version, old.municipality_c, old.size_c, old.source_c, old.amount_c)
        AND NOT (new.version IS old.version + 1
            AND (new.municipality_c IS NULL, new.size_c IS NULL, new.source_c IS NULL, new.amount_c IS NULL)
                IS (old.municipality_c IS NULL, old.size_c IS NULL, old.source_c IS NULL, old.amount_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.municipality_c, new.size_c, new.source_c, new.amount_c), 2, 4)
                IS NOT substr(coalesce(old.municipality_c, old.size_c, old.source_c, old.amount_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_bid_locked_insert BEFORE INSERT ON salary_bid
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_bid_locked_delete BEFORE DELETE ON salary_bid
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_bid_locked_update BEFORE UPDATE ON salary_bid
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND ((new.salary, new.place, new.kind, new.author, new.day, new.delivered, new.typed_by, new.typed_from, new.typed_of)
        IS NOT (old.salary, old.place, old.kind, old.author, old.day, old.delivered, old.typed_by, old.typed_from, old.typed_of)
    OR (new.confirmed IS NOT old.confirmed AND (old.confirmed IS NOT NULL OR old.typed_by IS NULL))
    OR ((new.room, new.version, new.amount_c, new.reason_c)
        IS NOT (old.room, old.version, old.amount_c, old.reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.amount_c IS NULL, new.reason_c IS NULL)
                IS (old.amount_c IS NULL, old.reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.amount_c, new.reason_c), 2, 4)
                IS NOT substr(coalesce(old.amount_c, old.reason_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_outcome_locked_insert BEFORE INSERT ON salary_outcome
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_outcome_locked_delete BEFORE DELETE ON salary_outcome
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_outcome_locked_update BEFORE UPDATE ON salary_outcome
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND (new.salary IS NOT old.salary
    OR ((new.room, new.version, new.lump_sum_c, new.other_benefits_c, new.measures_c, new.executive_note_c, new.decision_c,
         new.votes_for_c, new.votes_against_c)
        IS NOT (old.room, old.version, old.lump_sum_c, old.other_benefits_c, old.measures_c, old.executive_note_c, old.decision_c,
                old.votes_for_c, old.votes_against_c)
        AND NOT (new.version IS old.version + 1
            AND (new.lump_sum_c IS NULL, new.other_benefits_c IS NULL, new.measures_c IS NULL, new.executive_note_c IS NULL,
                 new.decision_c IS NULL, new.votes_for_c IS NULL, new.votes_against_c IS NULL)
                IS (old.lump_sum_c IS NULL, old.other_benefits_c IS NULL, old.measures_c IS NULL, old.executive_note_c IS NULL,
                    old.decision_c IS NULL, old.votes_for_c IS NULL, old.votes_against_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.lump_sum_c, new.other_benefits_c, new.measures_c, new.executive_note_c, new.decision_c, new.votes_for_c,
                    new.votes_against_c), 2, 4)
                IS NOT substr(coalesce(old.lump_sum_c, old.other_benefits_c, old.measures_c, old.executive_note_c, old.decision_c, old.votes_for_c,
                    old.votes_against_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_reason_locked_insert BEFORE INSERT ON salary_reason
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_reason_locked_delete BEFORE DELETE ON salary_reason
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_reason_locked_update BEFORE UPDATE ON salary_reason
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND ((new.salary, new.place, new.passage_access, new.passage_basis, new.passage_review, new.passage_language)
        IS NOT (old.salary, old.place, old.passage_access, old.passage_basis, old.passage_review, old.passage_language)
    OR ((new.room, new.version, new.passage_c, new.passage_reason_c)
        IS NOT (old.room, old.version, old.passage_c, old.passage_reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.passage_c IS NULL, new.passage_reason_c IS NULL)
                IS (old.passage_c IS NULL, old.passage_reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.passage_c, new.passage_reason_c), 2, 4)
                IS NOT substr(coalesce(old.passage_c, old.passage_reason_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_ground_locked_insert BEFORE INSERT ON salary_ground
WHEN (SELECT state FROM salary WHERE id = new.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_ground_locked_delete BEFORE DELETE ON salary_ground
WHEN (SELECT state FROM salary WHERE id = old.salary) IN ('decided', 'notified', 'closed')
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;

CREATE TRIGGER salary_ground_locked_update BEFORE UPDATE ON salary_ground
WHEN EXISTS (SELECT 1 FROM salary WHERE id IN (new.salary, old.salary) AND state IN ('decided', 'notified', 'closed'))
    AND ((new.salary, new.place, new.goal, new.criterion)
        IS NOT (old.salary, old.place, old.goal, old.criterion))
BEGIN SELECT RAISE(ABORT, 'a decided salary review cannot change'); END;
