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
PRAGMA application_id = 1380009043;
PRAGMA user_version = 1;
