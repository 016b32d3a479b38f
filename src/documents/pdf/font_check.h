// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace documents::pdf {

/// libharu trusts a font file and reads outside it when it is damaged. This refuses (Failure "pdf.font") what is not
/// a whole TrueType file with sane tables. Fonts are compiled in; it is no defence against a crafted one.
void check_font(std::string_view bytes);

}  // namespace documents::pdf
