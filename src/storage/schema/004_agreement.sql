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
