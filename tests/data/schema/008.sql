-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ground of a case file: what it is, who may open it, the rooms and their keys, the audit log, frozen documents.
-- Ids are UUIDs as text, made by the program. Times are UTC milliseconds, days 'YYYY-MM-DD'. A column that ends in _c is
-- sealed (scheme | epoch | nonce | ciphertext | tag); what it is bound to stands in sealing/field.h. Guards compare with IS, since
-- a NULL on either side of = would silence them, and connections set recursive_triggers so that REPLACE meets them too.

CREATE TABLE file (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    country TEXT NOT NULL CHECK (country IN ('NO', 'SE', 'FI')),
    test INTEGER NOT NULL DEFAULT 0 CHECK (test IN (0, 1)),
    today TEXT,
    CHECK (test = 1 OR today IS NULL)
) STRICT;

-- Keys are NULL until the account's owner has redeemed the slip. `introduction` signs the public halves: by the first account
-- for itself, else by the key of the slip, whose public half the inviter has signed. `person`: whose seats and appointment count
-- for it; `let_in`: a secretary whom the lead let into the presidium's rooms. Who loses the passphrase gets a new account under
-- the same name, so names are unique among open ones only.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL DEFAULT 0,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    party TEXT NOT NULL CHECK (party IN ('presidium', 'executive', 'hr', 'secretariat', 'guest', 'recovery')),
    box_pk BLOB CHECK (length(box_pk) = 32),
    sign_pk BLOB CHECK (length(sign_pk) = 32),
    wrapped BLOB,
    kdf_salt BLOB CHECK (length(kdf_salt) = 16),
    kdf_ops INTEGER,
    kdf_mem INTEGER,
    slip_pk BLOB CHECK (length(slip_pk) = 32),
    invited_by TEXT REFERENCES account (id),
    invitation BLOB CHECK (length(invitation) = 64),
    introduction BLOB CHECK (length(introduction) = 64),
    created_at INTEGER NOT NULL,
    valid_to TEXT,
    closed_at INTEGER,
    person TEXT,
    let_in INTEGER NOT NULL DEFAULT 0 CHECK (let_in IN (0, 1)),
    CHECK ((box_pk IS NULL) = (sign_pk IS NULL)),
    CHECK ((box_pk IS NULL) = (introduction IS NULL))
) STRICT;
CREATE UNIQUE INDEX account_name ON account (name) WHERE closed_at IS NULL;

-- own: one account and appointment; presidium, dialogue: a term and appointment; record: an appointment; hr: the
-- municipality; circle: one talk, case or draft (`subject`).
CREATE TABLE room (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('own', 'presidium', 'dialogue', 'record', 'hr', 'circle_presidium', 'circle_dialogue')),
    account TEXT REFERENCES account (id),
    term TEXT,
    appointment TEXT,
    subject TEXT,
    epoch INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    closed_at INTEGER,
    CHECK ((kind = 'own') = (account IS NOT NULL)),
    CHECK ((kind IN ('circle_presidium', 'circle_dialogue')) = (subject IS NOT NULL))
) STRICT;

-- The public half lets whoever has an account write into the room; it is signed by who opened the epoch.
CREATE TABLE room_epoch (
    room TEXT NOT NULL REFERENCES room (id),
    epoch INTEGER NOT NULL CHECK (epoch >= 1),
    box_pk BLOB NOT NULL CHECK (length(box_pk) = 32),
    opened_by TEXT NOT NULL REFERENCES account (id),
    opened_at INTEGER NOT NULL,
    sig BLOB NOT NULL CHECK (length(sig) = 64),
    PRIMARY KEY (room, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE room_grant (
    room TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    member TEXT NOT NULL REFERENCES account (id),
    sealed BLOB NOT NULL,
    granted_by TEXT NOT NULL REFERENCES account (id),
    granted_at INTEGER NOT NULL,
    sig BLOB NOT NULL CHECK (length(sig) = 64),
    revoked_at INTEGER,
    PRIMARY KEY (room, epoch, member),
    FOREIGN KEY (room, epoch) REFERENCES room_epoch (room, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL REFERENCES account (id),
    event TEXT NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    room TEXT,
    before BLOB CHECK (length(before) = 32),
    after BLOB CHECK (length(after) = 32),
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    sig BLOB NOT NULL CHECK (length(sig) = 64)
) STRICT;
CREATE INDEX audit_record ON audit (kind, record);

CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit log is append-only'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit log is append-only'); END;
CREATE TRIGGER audit_follows BEFORE INSERT ON audit
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
    OR new.prev IS NOT coalesce((SELECT hash FROM audit WHERE seq = new.seq - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'audit chain is broken'); END;

-- An autosaved text of one account: one sealed row each, unaudited until it is submitted.
CREATE TABLE draft (
    account TEXT NOT NULL REFERENCES account (id),
    place TEXT NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    text_c BLOB NOT NULL,
    PRIMARY KEY (account, place)
) STRICT, WITHOUT ROWID;

-- A composed document, frozen: its bytes, their hash, and what it was made of.
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    edition TEXT NOT NULL CHECK (edition IN ('full', 'public')),
    language TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    room TEXT NOT NULL REFERENCES room (id),
    short_hash TEXT NOT NULL,
    template_hash BLOB NOT NULL CHECK (length(template_hash) = 32),
    audit_head BLOB NOT NULL CHECK (length(audit_head) = 32),
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    title_c BLOB NOT NULL,
    bytes_c BLOB NOT NULL,
    frozen_at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER document_is_final BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'a frozen document cannot change'); END;
CREATE TRIGGER document_stays BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'a frozen document cannot be deleted'); END;
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
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Agreements in versions, and the register of side posts. The rows of one version lie in one room: in work in the dialogue, the
-- presidium's room or a circle, once signed in the record. `of_version` is the version's number, which is its place too.
--
-- Guards, as in 002: a signed version is locked. What still changes: another version replaces it; a reservation is answered, once;
-- what was typed for somebody is confirmed. A version's row is written after what hangs on it.


CREATE TABLE agreement (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    circle INTEGER NOT NULL CHECK (circle IN (0, 1)),
    key TEXT NOT NULL UNIQUE,
    country TEXT NOT NULL CHECK (country IN ('NO', 'SE', 'FI')),
    appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    term TEXT REFERENCES term (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('employment', 'amendment', 'leader_agreement', 'fixed_term', 'severance', 'exit', 'job_description')),
    amends TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    replaces TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    top_leader INTEGER NOT NULL CHECK (top_leader IN (0, 1)),
    presidium_alone INTEGER NOT NULL CHECK (presidium_alone IN (0, 1))
) STRICT;
CREATE INDEX agreement_place ON agreement (place);

CREATE TABLE agreement_circle (
    agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    half TEXT NOT NULL CHECK (half IN ('presidium', 'guest')),
    place INTEGER NOT NULL,
    person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (agreement, half, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_version (
    agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'signed', 'superseded', 'withdrawn')),
    replaces INTEGER,
    effective TEXT,
    until TEXT,
    released TEXT,
    pay_review TEXT,
    mandate TEXT REFERENCES mandate (id) DEFERRABLE INITIALLY DEFERRED,
    proposed TEXT,
    signed_on TEXT,
    superseded TEXT,
    withdrawn TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    title_c BLOB,
    protection_c BLOB,
    protection_reason_c BLOB,
    decision_c BLOB,
    withdrawn_reason_c BLOB,
    PRIMARY KEY (agreement, place)
) STRICT;

CREATE TABLE agreement_clause (
    agreement TEXT NOT NULL,
    of_version INTEGER NOT NULL,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    not_applicable INTEGER NOT NULL CHECK (not_applicable IN (0, 1)),
    text_access TEXT CHECK (text_access IN ('open', 'exempt', 'confidential')),
    text_basis TEXT,
    text_review TEXT,
    text_language TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    heading_c BLOB,
    text_c BLOB,
    text_reason_c BLOB,
    reason_c BLOB,
    PRIMARY KEY (agreement, of_version, place),
    FOREIGN KEY (agreement, of_version) REFERENCES agreement_version (agreement, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE pay_item (
    agreement TEXT NOT NULL,
    of_version INTEGER NOT NULL,
    place INTEGER NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('fixed', 'addition', 'benefit', 'once')),
    per TEXT NOT NULL CHECK (per IN ('year', 'month')),
    first_day TEXT NOT NULL,
    last_day TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    name_c BLOB,
    amount_c BLOB,
    text_c BLOB,
    PRIMARY KEY (agreement, of_version, place),
    FOREIGN KEY (agreement, of_version) REFERENCES agreement_version (agreement, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE notice_terms (
    agreement TEXT NOT NULL,
    of_version INTEGER NOT NULL,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    employer_months_c BLOB,
    employee_months_c BLOB,
    employer_in_probation_c BLOB,
    employee_in_probation_c BLOB,
    terms_c BLOB,
    PRIMARY KEY (agreement, of_version),
    FOREIGN KEY (agreement, of_version) REFERENCES agreement_version (agreement, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE probation (
    agreement TEXT NOT NULL,
    of_version INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    review TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    months_c BLOB,
    PRIMARY KEY (agreement, of_version),
    FOREIGN KEY (agreement, of_version) REFERENCES agreement_version (agreement, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE fixed_term (
    agreement TEXT NOT NULL,
    of_version INTEGER NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('term', 'temporary', 'assignment')),
    first_day TEXT NOT NULL,
    last_day TEXT,
    intention TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    basis_c BLOB,
    intention_months_c BLOB,
    afterwards_c BLOB,
    PRIMARY KEY (agreement, of_version),
    FOREIGN KEY (agreement, of_version) REFERENCES agreement_version (agreement, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE retreat_post (
    agreement TEXT NOT NULL,
    of_version INTEGER NOT NULL,
    per TEXT NOT NULL CHECK (per IN ('year', 'month')),
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    post_c BLOB,
    pay_c BLOB,
    terms_c BLOB,
    PRIMARY KEY (agreement, of_version),
    FOREIGN KEY (agreement, of_version) REFERENCES agreement_version (agreement, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE severance (
    agreement TEXT NOT NULL,
    of_version INTEGER NOT NULL,
    first_day TEXT,
    last_day TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    waiver_c BLOB,
    months_c BLOB,
    base_c BLOB,
    triggers_c BLOB,
    start_c BLOB,
    payment_c BLOB,
    set_off_c BLOB,
    set_off_from_c BLOB,
    set_off_percent_c BLOB,
    set_off_terms_c BLOB,
    exceptions_c BLOB,
    ceiling_c BLOB,
    contributions_c BLOB,
    secrecy_c BLOB,
    PRIMARY KEY (agreement, of_version),
    FOREIGN KEY (agreement, of_version) REFERENCES agreement_version (agreement, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE agreement_signature (
    agreement TEXT NOT NULL,
    of_version INTEGER NOT NULL,
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
    PRIMARY KEY (agreement, of_version, place),
    FOREIGN KEY (agreement, of_version) REFERENCES agreement_version (agreement, place) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE side_post (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    appointment TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
    reported TEXT NOT NULL,
    first_day TEXT,
    state TEXT NOT NULL CHECK (state IN ('reported', 'consented', 'refused', 'ended')),
    answered TEXT,
    agreement TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    ended TEXT,
    typed_by TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    typed_from TEXT CHECK (typed_from IN ('paper', 'email', 'spoken')),
    typed_of TEXT,
    confirmed TEXT,
    room TEXT NOT NULL REFERENCES room (id),
    version INTEGER NOT NULL,
    what_c BLOB,
    employer_c BLOB,
    terms_c BLOB,
    paid_c BLOB,
    reason_c BLOB,
    decision_c BLOB
) STRICT;
CREATE INDEX side_post_place ON side_post (place);

-- Each day on which the executive said that it is still so.
CREATE TABLE side_post_word (
    side_post TEXT NOT NULL REFERENCES side_post (id) DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (side_post, place)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER agreement_version_locked_delete BEFORE DELETE ON agreement_version
WHEN old.state IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER agreement_version_locked_update BEFORE UPDATE ON agreement_version
WHEN old.state IN ('signed', 'superseded')
    AND ((new.agreement, new.place, new.replaces, new.effective, new.until, new.released, new.pay_review, new.mandate,
         new.proposed, new.signed_on, new.withdrawn)
        IS NOT (old.agreement, old.place, old.replaces, old.effective, old.until, old.released, old.pay_review,
                old.mandate, old.proposed, old.signed_on, old.withdrawn)
    OR NOT ((new.state IS old.state AND new.superseded IS old.superseded)
        OR (old.state IS 'signed' AND new.state IS 'superseded' AND new.superseded IS NOT NULL))
    OR ((new.room, new.version, new.title_c, new.protection_c, new.protection_reason_c, new.decision_c,
         new.withdrawn_reason_c)
        IS NOT (old.room, old.version, old.title_c, old.protection_c, old.protection_reason_c, old.decision_c,
                old.withdrawn_reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.title_c IS NULL, new.protection_c IS NULL, new.protection_reason_c IS NULL,
                 new.decision_c IS NULL, new.withdrawn_reason_c IS NULL)
                IS (old.title_c IS NULL, old.protection_c IS NULL, old.protection_reason_c IS NULL,
                    old.decision_c IS NULL, old.withdrawn_reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.title_c, new.protection_c, new.protection_reason_c, new.decision_c,
                new.withdrawn_reason_c), 2, 4)
                IS NOT substr(coalesce(old.title_c, old.protection_c, old.protection_reason_c, old.decision_c,
                old.withdrawn_reason_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER agreement_locked_delete BEFORE DELETE ON agreement
WHEN EXISTS (SELECT 1 FROM agreement_version WHERE agreement = old.id AND state IN ('signed', 'superseded'))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER agreement_locked_update BEFORE UPDATE ON agreement
WHEN EXISTS (SELECT 1 FROM agreement_version WHERE agreement = old.id AND state IN ('signed', 'superseded'))
    AND (new.id, new.place, new.key, new.country, new.appointment, new.kind, new.amends, new.replaces,
         new.top_leader)
        IS NOT (old.id, old.place, old.key, old.country, old.appointment, old.kind, old.amends, old.replaces,
                old.top_leader)
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER agreement_clause_locked_insert BEFORE INSERT ON agreement_clause
WHEN (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER agreement_clause_locked_delete BEFORE DELETE ON agreement_clause
WHEN (SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER agreement_clause_locked_update BEFORE UPDATE ON agreement_clause
WHEN ((SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
    OR (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded'))
    AND ((new.agreement, new.of_version, new.place, new.key, new.not_applicable, new.text_access, new.text_basis,
         new.text_review, new.text_language)
        IS NOT (old.agreement, old.of_version, old.place, old.key, old.not_applicable, old.text_access,
                old.text_basis, old.text_review, old.text_language)
    OR ((new.room, new.version, new.heading_c, new.text_c, new.text_reason_c, new.reason_c)
        IS NOT (old.room, old.version, old.heading_c, old.text_c, old.text_reason_c, old.reason_c)
        AND NOT (new.version IS old.version + 1
            AND (new.heading_c IS NULL, new.text_c IS NULL, new.text_reason_c IS NULL, new.reason_c IS NULL)
                IS (old.heading_c IS NULL, old.text_c IS NULL, old.text_reason_c IS NULL, old.reason_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.heading_c, new.text_c, new.text_reason_c, new.reason_c), 2, 4)
                IS NOT substr(coalesce(old.heading_c, old.text_c, old.text_reason_c, old.reason_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER pay_item_locked_insert BEFORE INSERT ON pay_item
WHEN (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER pay_item_locked_delete BEFORE DELETE ON pay_item
WHEN (SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER pay_item_locked_update BEFORE UPDATE ON pay_item
WHEN ((SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
    OR (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded'))
    AND ((new.agreement, new.of_version, new.place, new.key, new.kind, new.per, new.first_day, new.last_day)
        IS NOT (old.agreement, old.of_version, old.place, old.key, old.kind, old.per, old.first_day, old.last_day)
    OR ((new.room, new.version, new.name_c, new.amount_c, new.text_c)
        IS NOT (old.room, old.version, old.name_c, old.amount_c, old.text_c)
        AND NOT (new.version IS old.version + 1
            AND (new.name_c IS NULL, new.amount_c IS NULL, new.text_c IS NULL)
                IS (old.name_c IS NULL, old.amount_c IS NULL, old.text_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.name_c, new.amount_c, new.text_c), 2, 4)
                IS NOT substr(coalesce(old.name_c, old.amount_c, old.text_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER notice_terms_locked_insert BEFORE INSERT ON notice_terms
WHEN (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER notice_terms_locked_delete BEFORE DELETE ON notice_terms
WHEN (SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER notice_terms_locked_update BEFORE UPDATE ON notice_terms
WHEN ((SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
    OR (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded'))
    AND ((new.agreement, new.of_version)
        IS NOT (old.agreement, old.of_version)
    OR ((new.room, new.version, new.employer_months_c, new.employee_months_c, new.employer_in_probation_c,
         new.employee_in_probation_c, new.terms_c)
        IS NOT (old.room, old.version, old.employer_months_c, old.employee_months_c, old.employer_in_probation_c,
                old.employee_in_probation_c, old.terms_c)
        AND NOT (new.version IS old.version + 1
            AND (new.employer_months_c IS NULL, new.employee_months_c IS NULL, new.employer_in_probation_c IS NULL,
                 new.employee_in_probation_c IS NULL, new.terms_c IS NULL)
                IS (old.employer_months_c IS NULL, old.employee_months_c IS NULL,
                    old.employer_in_probation_c IS NULL, old.employee_in_probation_c IS NULL, old.terms_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.employer_months_c, new.employee_months_c, new.employer_in_probation_c,
                new.employee_in_probation_c, new.terms_c), 2, 4)
                IS NOT substr(coalesce(old.employer_months_c, old.employee_months_c, old.employer_in_probation_c,
                old.employee_in_probation_c, old.terms_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER probation_locked_insert BEFORE INSERT ON probation
WHEN (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER probation_locked_delete BEFORE DELETE ON probation
WHEN (SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER probation_locked_update BEFORE UPDATE ON probation
WHEN ((SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
    OR (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded'))
    AND ((new.agreement, new.of_version, new.first_day, new.last_day, new.review)
        IS NOT (old.agreement, old.of_version, old.first_day, old.last_day, old.review)
    OR ((new.room, new.version, new.months_c)
        IS NOT (old.room, old.version, old.months_c)
        AND NOT (new.version IS old.version + 1
            AND (new.months_c IS NULL) IS (old.months_c IS NULL)
            AND (new.room IS NOT old.room OR substr(new.months_c, 2, 4)
                IS NOT substr(old.months_c, 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER fixed_term_locked_insert BEFORE INSERT ON fixed_term
WHEN (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER fixed_term_locked_delete BEFORE DELETE ON fixed_term
WHEN (SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER fixed_term_locked_update BEFORE UPDATE ON fixed_term
WHEN ((SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
    OR (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded'))
    AND ((new.agreement, new.of_version, new.form, new.first_day, new.last_day, new.intention)
        IS NOT (old.agreement, old.of_version, old.form, old.first_day, old.last_day, old.intention)
    OR ((new.room, new.version, new.basis_c, new.intention_months_c, new.afterwards_c)
        IS NOT (old.room, old.version, old.basis_c, old.intention_months_c, old.afterwards_c)
        AND NOT (new.version IS old.version + 1
            AND (new.basis_c IS NULL, new.intention_months_c IS NULL, new.afterwards_c IS NULL)
                IS (old.basis_c IS NULL, old.intention_months_c IS NULL, old.afterwards_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.basis_c, new.intention_months_c, new.afterwards_c), 2, 4)
                IS NOT substr(coalesce(old.basis_c, old.intention_months_c, old.afterwards_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER retreat_post_locked_insert BEFORE INSERT ON retreat_post
WHEN (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER retreat_post_locked_delete BEFORE DELETE ON retreat_post
WHEN (SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER retreat_post_locked_update BEFORE UPDATE ON retreat_post
WHEN ((SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
    OR (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded'))
    AND ((new.agreement, new.of_version, new.per)
        IS NOT (old.agreement, old.of_version, old.per)
    OR ((new.room, new.version, new.post_c, new.pay_c, new.terms_c)
        IS NOT (old.room, old.version, old.post_c, old.pay_c, old.terms_c)
        AND NOT (new.version IS old.version + 1
            AND (new.post_c IS NULL, new.pay_c IS NULL, new.terms_c IS NULL)
                IS (old.post_c IS NULL, old.pay_c IS NULL, old.terms_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.post_c, new.pay_c, new.terms_c), 2, 4)
                IS NOT substr(coalesce(old.post_c, old.pay_c, old.terms_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER severance_locked_insert BEFORE INSERT ON severance
WHEN (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER severance_locked_delete BEFORE DELETE ON severance
WHEN (SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER severance_locked_update BEFORE UPDATE ON severance
WHEN ((SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
    OR (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded'))
    AND ((new.agreement, new.of_version, new.first_day, new.last_day)
        IS NOT (old.agreement, old.of_version, old.first_day, old.last_day)
    OR ((new.room, new.version, new.waiver_c, new.months_c, new.base_c, new.triggers_c, new.start_c, new.payment_c,
         new.set_off_c, new.set_off_from_c, new.set_off_percent_c, new.set_off_terms_c, new.exceptions_c,
         new.ceiling_c, new.contributions_c, new.secrecy_c)
        IS NOT (old.room, old.version, old.waiver_c, old.months_c, old.base_c, old.triggers_c, old.start_c,
                old.payment_c, old.set_off_c, old.set_off_from_c, old.set_off_percent_c, old.set_off_terms_c,
                old.exceptions_c, old.ceiling_c, old.contributions_c, old.secrecy_c)
        AND NOT (new.version IS old.version + 1
            AND (new.waiver_c IS NULL, new.months_c IS NULL, new.base_c IS NULL, new.triggers_c IS NULL,
                 new.start_c IS NULL, new.payment_c IS NULL, new.set_off_c IS NULL, new.set_off_from_c IS NULL,
                 new.set_off_percent_c IS NULL, new.set_off_terms_c IS NULL, new.exceptions_c IS NULL,
                 new.ceiling_c IS NULL, new.contributions_c IS NULL, new.secrecy_c IS NULL)
                IS (old.waiver_c IS NULL, old.months_c IS NULL, old.base_c IS NULL, old.triggers_c IS NULL,
                    old.start_c IS NULL, old.payment_c IS NULL, old.set_off_c IS NULL, old.set_off_from_c IS NULL,
                    old.set_off_percent_c IS NULL, old.set_off_terms_c IS NULL, old.exceptions_c IS NULL,
                    old.ceiling_c IS NULL, old.contributions_c IS NULL, old.secrecy_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.waiver_c, new.months_c, new.base_c, new.triggers_c, new.start_c, new.payment_c,
                new.set_off_c, new.set_off_from_c, new.set_off_percent_c, new.set_off_terms_c, new.exceptions_c,
                new.ceiling_c, new.contributions_c, new.secrecy_c), 2, 4)
                IS NOT substr(coalesce(old.waiver_c, old.months_c, old.base_c, old.triggers_c, old.start_c, old.payment_c,
                old.set_off_c, old.set_off_from_c, old.set_off_percent_c, old.set_off_terms_c, old.exceptions_c,
                old.ceiling_c, old.contributions_c, old.secrecy_c), 2, 4)))))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER agreement_signature_locked_insert BEFORE INSERT ON agreement_signature
WHEN (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER agreement_signature_locked_delete BEFORE DELETE ON agreement_signature
WHEN (SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER agreement_signature_locked_update BEFORE UPDATE ON agreement_signature
WHEN ((SELECT state FROM agreement_version WHERE agreement = old.agreement AND place = old.of_version) IN ('signed', 'superseded')
    OR (SELECT state FROM agreement_version WHERE agreement = new.agreement AND place = new.of_version) IN ('signed', 'superseded'))
    AND ((new.agreement, new.of_version, new.place, new.person, new.number, new.state, new.method, new.day,
         new.typed_by, new.typed_from, new.typed_of)
        IS NOT (old.agreement, old.of_version, old.place, old.person, old.number, old.state, old.method, old.day,
                old.typed_by, old.typed_from, old.typed_of)
    OR (new.confirmed IS NOT old.confirmed AND (old.confirmed IS NOT NULL OR old.typed_by IS NULL))
    OR (new.replied IS NOT old.replied AND (old.replied IS NOT NULL OR old.state IS NOT 'reserved'))
    OR ((new.room, new.version, new.capacity_c, new.reservation_c, new.reason_c, new.reply_c)
        IS NOT (old.room, old.version, old.capacity_c, old.reservation_c, old.reason_c, old.reply_c)
        AND NOT (new.version IS old.version + 1
            AND (new.capacity_c IS NULL, new.reservation_c IS NULL, new.reason_c IS NULL, new.reply_c IS NULL)
                IS (old.capacity_c IS NULL, old.reservation_c IS NULL, old.reason_c IS NULL, old.reply_c IS NULL)
            AND (new.room IS NOT old.room OR substr(coalesce(new.capacity_c, new.reservation_c, new.reason_c, new.reply_c), 2, 4)
                IS NOT substr(coalesce(old.capacity_c, old.reservation_c, old.reason_c, old.reply_c), 2, 4)))
        AND NOT (old.replied IS NULL AND new.replied IS NOT NULL)))
BEGIN SELECT RAISE(ABORT, 'a signed agreement cannot change'); END;

CREATE TRIGGER side_post_word_delete BEFORE DELETE ON side_post_word
BEGIN SELECT RAISE(ABORT, 'a yearly word stays'); END;

CREATE TRIGGER side_post_word_update BEFORE UPDATE ON side_post_word
BEGIN SELECT RAISE(ABORT, 'a yearly word stays'); END;
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
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Until somebody has shown that new recovery sheets can be read: which two groups of each sheet are asked for (six places, from 1),
-- and a salted hash of all six together. 120 bits stand behind it, so it helps nobody to guess any of them. Goes when it is done.

CREATE TABLE recovery_check (
    account TEXT PRIMARY KEY REFERENCES account (id),
    places TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
-- Rows of a small case. Sealed columns and keys hold bytes of the right length only.
INSERT INTO file (one, id, created_at, country, test, today) VALUES (1, '0198c0de-0000-7000-8000-000000000001', 1779093120123, 'NO', 1, '2026-05-18');
INSERT INTO account (id, key, name, party, box_pk, sign_pk, wrapped, kdf_salt, kdf_ops, kdf_mem, introduction, created_at) VALUES
    ('0198c0de-0000-7000-8000-000000000002', 'kari', 'Kari Nordmann', 'presidium', zeroblob(32), zeroblob(32), zeroblob(112), zeroblob(16), 3, 268435456, zeroblob(64), 1779093120123);
INSERT INTO account (id, key, name, party, slip_pk, invited_by, invitation, created_at, valid_to) VALUES
    ('0198c0de-0000-7000-8000-000000000003', 'ola', 'Ola Nordmann', 'guest', zeroblob(32), '0198c0de-0000-7000-8000-000000000002', zeroblob(64), 1779093120124, '2026-12-31');
INSERT INTO room (id, kind, term, appointment, epoch, created_at) VALUES
    ('0198c0de-0000-7000-8000-000000000004', 'dialogue', '0198c0de-0000-7000-8000-000000000005', '0198c0de-0000-7000-8000-000000000006', 1, 1779093120125);
INSERT INTO room_epoch (room, epoch, box_pk, opened_by, opened_at, sig) VALUES
    ('0198c0de-0000-7000-8000-000000000004', 1, zeroblob(32), '0198c0de-0000-7000-8000-000000000002', 1779093120125, zeroblob(64));
INSERT INTO room_grant (room, epoch, member, sealed, granted_by, granted_at, sig) VALUES
    ('0198c0de-0000-7000-8000-000000000004', 1, '0198c0de-0000-7000-8000-000000000002', zeroblob(112), '0198c0de-0000-7000-8000-000000000002', 1779093120125, zeroblob(64));
INSERT INTO audit (seq, at, actor, event, kind, record, room, after, prev, hash, sig) VALUES
    (1, 1779093120126, '0198c0de-0000-7000-8000-000000000002', 'room_opened', 'room', '0198c0de-0000-7000-8000-000000000004',
     '0198c0de-0000-7000-8000-000000000004', zeroblob(32), zeroblob(32), x'0101010101010101010101010101010101010101010101010101010101010101', zeroblob(64));
INSERT INTO draft (account, place, room, version, saved_at, text_c) VALUES
    ('0198c0de-0000-7000-8000-000000000002', 'talk/agenda/1', '0198c0de-0000-7000-8000-000000000004', 2, 1779093120127, zeroblob(60));
INSERT INTO document (id, kind, record, edition, language, version, room, short_hash, template_hash, audit_head, size, sha256, title_c, bytes_c, frozen_at) VALUES
    ('0198c0de-0000-7000-8000-000000000007', 'minutes', '0198c0de-0000-7000-8000-000000000008', 'full', 'nn', 1, '0198c0de-0000-7000-8000-000000000004',
     '0123abcd', zeroblob(32), zeroblob(32), 5, zeroblob(32), zeroblob(55), zeroblob(50), 1779093120128);
INSERT INTO municipality (id, name, organisation_number, language, executive_title, presidium_title, notice_days, pay_text_allowed) VALUES
    ('0198c0de-0000-7000-8000-000000000001', 'Nordvik kommune', '900000001', 'nn', 'kommunedirektør', 'arbeidsgjevarutval', 10, 0);
INSERT INTO person (id, place, key, name, title) VALUES
    ('0198c0de-0000-7000-8000-000000000010', 1, 'kari', 'Kari Nordmann', ''),
    ('0198c0de-0000-7000-8000-000000000011', 2, 'ola', 'Ola Nordmann', 'rådgjevar');
INSERT INTO term (id, place, key, name, first_day, last_day, election) VALUES
    ('0198c0de-0000-7000-8000-000000000005', 1, '2023', '2023–2027', '2023-10-19', '2027-10-21', NULL);
INSERT INTO seat (id, place, key, person, term, body, title, party, first_day, last_day, deputy_for, leads) VALUES
    ('0198c0de-0000-7000-8000-000000000012', 1, 'ordforar', '0198c0de-0000-7000-8000-000000000010', '0198c0de-0000-7000-8000-000000000005',
     'kommunestyret', 'ordførar', '', '2023-10-19', NULL, NULL, 1);
INSERT INTO mandate (id, place, key, country, body, decided, case_number, paragraph, title, holder, pay_limit, votes_for, votes_against, valid_from, valid_to, may_sub_delegate) VALUES
    ('0198c0de-0000-7000-8000-000000000013', 1, 'samtalar', 'NO', 'kommunestyret', '2024-06-18', '061/24', '', '', 'arbeidsgjevarutvalet', NULL, 21, 0, '2024-06-18', NULL, '');
INSERT INTO mandate_power (mandate, power) VALUES ('0198c0de-0000-7000-8000-000000000013', 'hold_talks');
INSERT INTO appointment (id, place, key, person, title, decided_by, agreement_signed, first_day, probation_until, confirmed, last_day) VALUES
    ('0198c0de-0000-7000-8000-000000000006', 1, 'ola', '0198c0de-0000-7000-8000-000000000011', 'kommunedirektør', NULL, NULL, '2024-08-01', NULL, NULL, NULL);
INSERT INTO plan (id, place, key, appointment, term, first_day, last_day, number, state, scores, room, version, title_c) VALUES
    ('0198c0de-0000-7000-8000-000000000014', 1, '2026', '0198c0de-0000-7000-8000-000000000006', NULL, '2026-01-01', '2026-12-31', 1, 'draft', 1,
     '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO governing_document (plan, place, room, version, text_c) VALUES
    ('0198c0de-0000-7000-8000-000000000014', 1, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO promise (plan, place, due, room, version, text_c) VALUES
    ('0198c0de-0000-7000-8000-000000000014', 1, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO promise_kept (plan, place, kept, room, version, note_c) VALUES
    ('0198c0de-0000-7000-8000-000000000014', 1, 'open', '0198c0de-0000-7000-8000-000000000004', 1, NULL);
INSERT INTO goal (id, plan, place, changes, key, number, type, deadline, room, version, title_c, indicator_c) VALUES
    ('0198c0de-0000-7000-8000-000000000015', '0198c0de-0000-7000-8000-000000000014', 1, 0, 'vatn', 1, 'work', '2026-11-01',
     '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77));
INSERT INTO goal_status (goal, plan, status, room, version, reason_c) VALUES
    ('0198c0de-0000-7000-8000-000000000015', '0198c0de-0000-7000-8000-000000000014', 'on_track', '0198c0de-0000-7000-8000-000000000004', 1, NULL);
INSERT INTO milestone (goal, place, plan, changes, key, due, done, room, version, title_c) VALUES
    ('0198c0de-0000-7000-8000-000000000015', 1, '0198c0de-0000-7000-8000-000000000014', 0, 'anbod', '2026-05-01', NULL, '0198c0de-0000-7000-8000-000000000004', 1, NULL);
INSERT INTO follow_up (goal, place, plan, day, done, status, room, version, value_c) VALUES
    ('0198c0de-0000-7000-8000-000000000015', 1, '0198c0de-0000-7000-8000-000000000014', '2026-05-12', NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO assessment (goal, place, plan, room, version, self_c) VALUES
    ('0198c0de-0000-7000-8000-000000000015', 1, '0198c0de-0000-7000-8000-000000000014', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO talk (id, place, key, appointment, term, circle, kind, state, day, time, minutes, invited, mandate, plan, blind, room, version, meeting_place_c) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 1, 'mus-2026', '0198c0de-0000-7000-8000-000000000006', NULL, 1, 'development', 'planned', '2026-05-20', '09:00', 90, NULL,
     '0198c0de-0000-7000-8000-000000000013', '0198c0de-0000-7000-8000-000000000014', 1, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO development_item (plan, place, until, effect_check, talk, room, version, need_c) VALUES
    ('0198c0de-0000-7000-8000-000000000014', 1, NULL, NULL, '0198c0de-0000-7000-8000-000000000008', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO plan_change (plan, place, day, goal, field, milestone, employer_accepted, executive_accepted, room, version, new_value_c) VALUES
    ('0198c0de-0000-7000-8000-000000000014', 1, '2026-04-01', '0198c0de-0000-7000-8000-000000000015', 'title', '', '2026-04-01', '2026-04-01',
     '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO talk_circle (talk, half, place, person) VALUES ('0198c0de-0000-7000-8000-000000000008', 'presidium', 1, '0198c0de-0000-7000-8000-000000000010');
INSERT INTO participant (talk, place, person, side, attendance, signs, room, version, capacity_c) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 1, '0198c0de-0000-7000-8000-000000000010', 'presidium', 'unknown', 1, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO preparation (talk, side, author, joint, submitted, none_entered) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 'executive', '0198c0de-0000-7000-8000-000000000011', 0, '2026-05-10', NULL);
INSERT INTO answer (talk, side, place, room, version, question_c, answer_c) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 'executive', 1, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77));
INSERT INTO agenda_item (id, talk, place, key, hat, minutes, room, version, title_c) VALUES
    ('0198c0de-0000-7000-8000-000000000016', '0198c0de-0000-7000-8000-000000000008', 1, 'mal', 'employer', 30, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO statement (item, place, talk, side, passage_access, room, version, passage_c) VALUES
    ('0198c0de-0000-7000-8000-000000000016', 1, '0198c0de-0000-7000-8000-000000000008', 'executive', 'open', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO remark (talk, place, author, day, state, settled, passage_access, room, version, passage_c) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 1, '0198c0de-0000-7000-8000-000000000011', '2026-05-25', 'open', NULL, 'open', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO disagreement (talk, place, author, day, passage_access, room, version, passage_c) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 1, '0198c0de-0000-7000-8000-000000000011', '2026-05-25', 'open', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO action (id, place, key, talk, owner, term, due, state, settled, moved_from, room, version, text_c) VALUES
    ('0198c0de-0000-7000-8000-000000000017', 1, 'innkalling', '0198c0de-0000-7000-8000-000000000008', '0198c0de-0000-7000-8000-000000000011', NULL, '2026-06-01',
     'open', NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO interest (id, place, key, person, declared, until, talk, room, version, matter_c) VALUES
    ('0198c0de-0000-7000-8000-000000000018', 1, 'tomt', '0198c0de-0000-7000-8000-000000000010', '2026-02-01', NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO mandate_pass_on (mandate, power) VALUES
    ('0198c0de-0000-7000-8000-000000000013', 'appoint');
INSERT INTO delegation (id, place, key, title, number, state, adopted, term, next_review, replaces) VALUES
    ('0198c0de-0000-7000-8000-000000000101', 1, 'delegation', 'ord', 1, 'draft', NULL, NULL, NULL, NULL);
INSERT INTO delegation_look_over (delegation, place, due, day) VALUES
    ('0198c0de-0000-7000-8000-000000000101', 1, NULL, '2026-05-25');
INSERT INTO instruction (id, place, key, title, number, state, adopted, valid_from, next_review, replaces) VALUES
    ('0198c0de-0000-7000-8000-000000000102', 1, 'instruction', 'ord', 1, 'draft', NULL, NULL, NULL, NULL);
INSERT INTO instruction_section (instruction, place, topic, heading, text) VALUES
    ('0198c0de-0000-7000-8000-000000000102', 1, 'ord', 'ord', 'ord');
INSERT INTO instruction_task (instruction, place, section, text) VALUES
    ('0198c0de-0000-7000-8000-000000000102', 1, 1, 'ord');
INSERT INTO instruction_limit (instruction, place, what, amount) VALUES
    ('0198c0de-0000-7000-8000-000000000102', 1, 'ord', 'ord');
INSERT INTO instruction_look_over (instruction, place, due, day) VALUES
    ('0198c0de-0000-7000-8000-000000000102', 1, NULL, '2026-05-25');
INSERT INTO accord (id, place, key, appointment, title, number, state, next_review, replaces) VALUES
    ('0198c0de-0000-7000-8000-000000000103', 1, 'accord', '0198c0de-0000-7000-8000-000000000006', 'ord', 1, 'draft', NULL, NULL);
INSERT INTO accord_point (accord, place, heading, text) VALUES
    ('0198c0de-0000-7000-8000-000000000103', 1, 'ord', 'ord');
INSERT INTO accord_signature (accord, place, person, number, state, method, day, replied, typed_by, typed_from, typed_of, confirmed, room, version, capacity_c, reservation_c, reason_c, reply_c) VALUES
    ('0198c0de-0000-7000-8000-000000000103', 1, '0198c0de-0000-7000-8000-000000000010', 1, 'waiting', 'paper', NULL, NULL, NULL, NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO accord_look_over (accord, place, due, day) VALUES
    ('0198c0de-0000-7000-8000-000000000103', 1, NULL, '2026-05-25');
INSERT INTO step (id, place, key, appointment, kind, due, day, basis, votes_for, votes_against, talk, room, version, title_c, reference_c, outcome_c, decision_c) VALUES
    ('0198c0de-0000-7000-8000-000000000104', 1, 'step', '0198c0de-0000-7000-8000-000000000006', 'union_negotiation', NULL, NULL, 'ord', NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO workload (plan, room, version, load_c, holiday_c) VALUES
    ('0198c0de-0000-7000-8000-000000000014', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77));
INSERT INTO agreement (id, place, circle, key, country, appointment, term, kind, amends, replaces, top_leader, presidium_alone) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, 0, 'agreement', 'NO', '0198c0de-0000-7000-8000-000000000006', NULL, 'employment', NULL, NULL, 0, 0);
INSERT INTO agreement_circle (agreement, half, place, person) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 'presidium', 1, '0198c0de-0000-7000-8000-000000000010');
INSERT INTO agreement_version (agreement, place, state, replaces, effective, until, released, pay_review, mandate, proposed, signed_on, superseded, withdrawn, room, version, title_c, protection_c, protection_reason_c, decision_c, withdrawn_reason_c) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, 'draft', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO agreement_clause (agreement, of_version, place, key, not_applicable, text_access, text_basis, text_review, text_language, room, version, heading_c, text_c, text_reason_c, reason_c) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, 1, 'agreement-clause', 0, NULL, NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO pay_item (agreement, of_version, place, key, kind, per, first_day, last_day, room, version, name_c, amount_c, text_c) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, 1, 'pay-item', 'fixed', 'year', '2026-05-25', NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO notice_terms (agreement, of_version, room, version, employer_months_c, employee_months_c, employer_in_probation_c, employee_in_probation_c, terms_c) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO probation (agreement, of_version, first_day, last_day, review, room, version, months_c) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, '2026-05-25', '2026-05-25', NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO fixed_term (agreement, of_version, form, first_day, last_day, intention, room, version, basis_c, intention_months_c, afterwards_c) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, 'term', '2026-05-25', NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO retreat_post (agreement, of_version, per, room, version, post_c, pay_c, terms_c) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, 'year', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO severance (agreement, of_version, first_day, last_day, room, version, waiver_c, months_c, base_c, triggers_c, start_c, payment_c, set_off_c, set_off_from_c, set_off_percent_c, set_off_terms_c, exceptions_c, ceiling_c, contributions_c, secrecy_c) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO agreement_signature (agreement, of_version, place, person, number, state, method, day, replied, typed_by, typed_from, typed_of, confirmed, room, version, capacity_c, reservation_c, reason_c, reply_c) VALUES
    ('0198c0de-0000-7000-8000-000000000105', 1, 1, '0198c0de-0000-7000-8000-000000000010', 1, 'waiting', 'paper', NULL, NULL, NULL, NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO side_post (id, place, key, appointment, reported, first_day, state, answered, agreement, ended, typed_by, typed_from, typed_of, confirmed, room, version, what_c, employer_c, terms_c, paid_c, reason_c, decision_c) VALUES
    ('0198c0de-0000-7000-8000-000000000106', 1, 'side-post', '0198c0de-0000-7000-8000-000000000006', '2026-05-25', NULL, 'reported', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO side_post_word (side_post, place, day) VALUES
    ('0198c0de-0000-7000-8000-000000000106', 1, '2026-05-25');
INSERT INTO talk_rating (talk, low, high) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 1, 1);
INSERT INTO rating_point (talk, place, key, room, version, title_c) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 1, 'rating-point', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO agreed_statement (talk, place, text_access, text_basis, text_review, text_language, room, version, rating_c, text_c, text_reason_c) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 1, 'open', NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO rating_sheet (talk, half, place, person, submitted, absent, typed_by, typed_from, typed_of, confirmed) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 'panel', 1, '0198c0de-0000-7000-8000-000000000010', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO rating_score (talk, half, sheet, place, point, room, version, value_c, note_c) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 'panel', 1, 1, 'ord', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77));
INSERT INTO talk_signature (talk, place, person, number, state, method, day, replied, typed_by, typed_from, typed_of, confirmed, room, version, capacity_c, reservation_c, reason_c, reply_c) VALUES
    ('0198c0de-0000-7000-8000-000000000008', 1, '0198c0de-0000-7000-8000-000000000010', 1, 'waiting', 'paper', NULL, NULL, NULL, NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO guide (id, place, key, kind, language, title, source, low, high) VALUES
    ('0198c0de-0000-7000-8000-000000000107', 1, 'guide', 'expectation', 'nb', 'ord', 'ord', 1, 1);
INSERT INTO guide_item (guide, place, key, title, hat, minutes) VALUES
    ('0198c0de-0000-7000-8000-000000000107', 1, 'guide-item', 'ord', 'employer', NULL);
INSERT INTO guide_question (guide, place, key, part, text) VALUES
    ('0198c0de-0000-7000-8000-000000000107', 1, 'guide-question', 'presidium', 'ord');
INSERT INTO guide_point (guide, place, key, title) VALUES
    ('0198c0de-0000-7000-8000-000000000107', 1, 'guide-point', 'ord');
INSERT INTO salary (id, place, key, appointment, term, year, state, model, per, opened, talk, plan, mandate, impartiality, assessment_delivered, comparison_delivered, bargaining_basis, bargaining_review, bargaining_opened, outcome, concluded, effective, decided, reported, payroll, letter, next_review, closed, room, version, bargaining_reason_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, 'salary', '0198c0de-0000-7000-8000-000000000006', NULL, 1, 'open', 'dialogue', 'year', '2026-05-25', NULL, NULL, NULL, NULL, NULL, NULL, 'ord', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO salary_strategy (salary, room, version, strategy_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO salary_participant (salary, place, person, side, attendance, signs, room, version, capacity_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, '0198c0de-0000-7000-8000-000000000010', 'presidium', 'unknown', 0, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO salary_element (salary, place, key, room, version, name_c, before_c, after_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, 'salary-element', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO salary_criterion (salary, place, key, weight, discussed, room, version, title_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, 'salary-criterion', 'none', NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO salary_employer_view (salary, place, room, version, score_c, text_c, evidence_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO salary_executive_view (salary, place, room, version, score_c, text_c, evidence_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO salary_comparison (salary, place, collected, room, version, municipality_c, size_c, source_c, amount_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, '2026-05-25', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO salary_bid (salary, place, kind, author, day, delivered, typed_by, typed_from, typed_of, confirmed, room, version, amount_c, reason_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, 'claim', '0198c0de-0000-7000-8000-000000000010', '2026-05-25', NULL, NULL, NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77));
INSERT INTO salary_outcome (salary, room, version, lump_sum_c, other_benefits_c, measures_c, executive_note_c, decision_c, votes_for_c, votes_against_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77), zeroblob(77));
INSERT INTO salary_reason (salary, place, passage_access, passage_basis, passage_review, passage_language, room, version, passage_c, passage_reason_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, 'open', NULL, NULL, NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77), zeroblob(77));
INSERT INTO salary_ground (salary, place, goal, criterion) VALUES
    ('0198c0de-0000-7000-8000-000000000108', 1, NULL, 'ord');
INSERT INTO salary_report (salary, room, version, reported_c) VALUES
    ('0198c0de-0000-7000-8000-000000000108', '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO series (id, place, key, kind, measure, name, source, collected) VALUES
    ('0198c0de-0000-7000-8000-000000000109', 1, 'series', 'norm', 'level', 'ord', 'ord', '2026-05-25');
INSERT INTO series_point (series, place, day, value) VALUES
    ('0198c0de-0000-7000-8000-000000000109', 1, '2026-05-25', 1);
INSERT INTO waiver (id, place, key, appointment, target, rule, subject, due, day, withdrawn, room, version, reason_c) VALUES
    ('0198c0de-0000-7000-8000-000000000110', 1, 'waiver', '0198c0de-0000-7000-8000-000000000006', 'deadline', 'ord', 'ord', NULL, '2026-05-25', NULL, '0198c0de-0000-7000-8000-000000000004', 1, zeroblob(77));
INSERT INTO recovery_check (account, places, salt, hash) VALUES
    ('0198c0de-0000-7000-8000-000000000002', '1 4', zeroblob(16), zeroblob(32));
PRAGMA application_id = 1380009043;
PRAGMA user_version = 8;
