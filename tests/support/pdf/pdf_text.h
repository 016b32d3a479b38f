// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace support {

/// Fails the test with every finding of the project's own checker.
void require_archive_grade(std::string_view pdf);

/// By poppler's tools: the text in reading order, the structure with the text that a screen reader gets, the first file
/// that lies in the PDF.
std::string text_of(std::string_view pdf);
std::string structure_of(std::string_view pdf);
std::string attachment_of(std::string_view pdf);

int count_of(std::string_view text, std::string_view word);

/// Compares with tests/data/golden/<name>. With RADSLAG_APPROVE=1 in the environment the file is written instead.
void check_golden(const std::string& name, const std::string& actual);

}  // namespace support
