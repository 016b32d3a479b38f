// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "archive/pdf/object.h"
#include "archive/pdf_check.h"

#include <qpdf/QPDF.hh>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace archive::pdf {

struct Page {
    Object object;
    int number = 0;  ///< from 1
    std::set<int> mcids;
};

/// A font and the two-byte codes that pages show in it.
struct ShownFont {
    Object font;
    std::set<unsigned> codes;
    std::string where;
};

/// Thrown where the file asks for more memory or time than any honest one.
struct TooMuch {};

/// The opened file and what the checks have learned about it so far. Each check adds findings; the content check
/// fills `mcids` and `fonts`, which later checks read.
class Document {
public:
    Document(std::string_view bytes, QPDF& file, PdfReport& report);
    Document(const Document&) = delete;

    std::string_view bytes() const { return m_bytes; }
    QPDF& file() { return m_file; }
    PdfReport& report() { return m_report; }
    Object trailer() { return m_file.getTrailer(); }
    Object catalog() { return get(trailer(), "/Root"); }
    bool claims_part_3() const { return m_report.part == 3; }

    /// Reports the first places of each rule only, so that a bad file gives a short report.
    void found(const char* rule, std::string where, std::string detail);

    /// The decoded bytes, or nothing where they cannot be decoded. Throws TooMuch for a decompression bomb.
    std::optional<std::string> data(Object stream);
    /// Counts work against the file's allowance. Throws TooMuch when it is used up.
    void spend(size_t steps);

    /// Walks a name or number tree ("/Names" or "/Nums") from its root: key, value. False where it is no such tree.
    bool read_tree(Object root, const char* leaves, const std::function<void(Object, Object)>& entry);

    /// Number of the page (from 1) that this object is, or 0.
    int page_number(Object page) const;

    std::vector<Page> pages;
    std::map<ObjectId, int> page_numbers;
    std::map<std::string, ShownFont> fonts;
    std::map<ObjectId, std::string> profile_problems;  ///< each ICC profile is read once

private:
    std::string_view m_bytes;
    QPDF& m_file;
    PdfReport& m_report;
    std::map<std::string, int> m_counts;
    size_t m_bytes_left;
    size_t m_steps_left;
};

}  // namespace archive::pdf
