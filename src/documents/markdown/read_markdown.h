// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/block.h"

#include <string>

namespace documents {

/// CommonMark with tables, as md4c reads it, into blocks. Throws base::Failure "template.unsupported" for what the
/// pages have no form for (code, HTML, headings below level 3, a picture in running text, an unknown address).
Blocks read_markdown(const std::string& markdown);

}  // namespace documents
