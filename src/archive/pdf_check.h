// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace archive {

/// One thing that keeps a PDF from the archive or from a screen reader.
struct PdfFinding {
    std::string rule;    ///< stable code, such as "xmp.info_differs"
    std::string where;   ///< "page 2", "object 14", "Table/TR"; empty for the file as a whole
    std::string detail;  ///< what stands there, in plain English for the log

    bool operator==(const PdfFinding&) const = default;
};

struct PdfReport {
    std::vector<PdfFinding> findings;
    int part = 0;  ///< of ISO 19005: 2 or 3; 0 where the file claims neither
    int pages = 0;
    std::string title;
    std::string language;

    bool ok() const { return findings.empty(); }
};

/// Checks PDF/A-2a or 3a (ISO 19005-2 and -3) together with PDF/UA-1 (ISO 14289-1), as far as a machine can.
/// Takes any bytes: what cannot be read is a finding, never an exception. A rule that fails very often is
/// reported for its first places only.
PdfReport check_pdf(std::string_view bytes);

}  // namespace archive
