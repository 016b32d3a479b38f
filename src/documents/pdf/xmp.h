// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/pdf/pdf_document.h"

#include <string>

namespace documents::pdf {

/// The metadata packet (ISO 16684-1) that claims PDF/A level A of this part and PDF/UA-1. Says the same as `info`.
std::string xmp(const Meta& meta, int pdfa_part);
/// The entries of the Info dictionary.
std::string info(const Meta& meta);
/// "2027-02-18T12:00:00+00:00" as "D:20270218120000+00'00'".
std::string pdf_date(const std::string& iso);
/// Throws Failure "pdf.meta" for what is missing or malformed; control characters become blanks.
Meta checked(Meta meta);

}  // namespace documents::pdf
