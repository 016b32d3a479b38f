// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace documents::pdf {

/// A PDF file as libharu holds it until it is written: numbered objects, whose entries are given as PDF syntax
/// without the outer << >>, and pages. Every call throws Failure "pdf.library", with libharu's own number, at the
/// first thing that goes wrong.
class HaruFile {
public:
    HaruFile();
    HaruFile(const HaruFile&) = delete;
    HaruFile& operator=(const HaruFile&) = delete;
    ~HaruFile();

    /// A number for a dictionary whose entries follow with `set`.
    int reserve();
    void set(int object, std::string entries);
    int add(std::string entries);
    int add_stream(std::string entries, std::string_view bytes);

    /// In points; its object number.
    int add_page(double width, double height);
    /// Content as it shall stand in the file; entries of its dictionary (a filter), and of the page's resources.
    void fill_page(int page_object, std::string_view content, std::string content_entries, std::string resources);
    /// The page's number in the parent tree and its annotations, which become read in structure order.
    void tag_page(int page_object, int parent_key, const std::vector<int>& annotations);

    void set_catalog(std::string entries);
    void set_info(std::string entries);
    void set_trailer(std::string entries);

    /// The whole file, PDF 1.7.
    std::string write();

private:
    struct Held;
    std::unique_ptr<Held> m_held;
};

}  // namespace documents::pdf
