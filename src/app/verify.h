// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/pdf_check.h"

#include <filesystem>

namespace app {

/// Checks a PDF of anybody's against PDF/A-2a or 3a and PDF/UA-1. Throws only when the file cannot be read: whatever is
/// wrong inside the file is a finding.
archive::PdfReport verify_pdf(const std::filesystem::path& path);

}  // namespace app
