-- SPDX-License-Identifier: GPL-3.0-or-later
-- Until somebody has shown that new recovery sheets can be read: which two groups of each sheet are asked for (six places, from 1),
-- and a salted hash of all six together. 120 bits stand behind it, so it helps nobody to guess any of them. Goes when it is done.

CREATE TABLE recovery_check (
    account TEXT PRIMARY KEY REFERENCES account (id),
    places TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
