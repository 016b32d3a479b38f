// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "documents/pdf/pdf_document.h"

#include <string>
#include <string_view>

namespace pdf_tests {

documents::pdf::Meta sample_meta();

/// A document with everything the backend can do, on two pages.
std::string full_document(const documents::pdf::Fonts& fonts, bool with_attachment);

/// One page with one paragraph for each line.
std::string paragraphs(const documents::pdf::Fonts& fonts, std::u32string_view text, const documents::pdf::Meta& meta = sample_meta());

/// One finding a line; empty when the project's own checker is content.
std::string complaints(std::string_view file);

/// What a command line writes when it reads the file; @ stands for the file's path.
std::string output_of(std::string command, std::string_view file);

}  // namespace pdf_tests
