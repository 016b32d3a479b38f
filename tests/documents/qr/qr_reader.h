// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/qr/qr_code.h"

#include <string>

/// Reads a QR code of version 3 or 6 at level Q, as far as ours go: squares to codewords, which must be free of faults,
/// to letters. Written from ISO/IEC 18004 and not from the library that draws. Fails the test where it cannot.
std::string read_qr(const documents::QrCode& code);
