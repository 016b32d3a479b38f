// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A stretch of the guide's text in one style.
struct GuideRun {
    std::string text;
    bool bold = false;
    /// Something to type, letter by letter.
    bool code = false;
    /// The chapter that it leads to, "talks"; else empty.
    std::string chapter = {};
    bool operator==(const GuideRun&) const = default;
};

struct GuideBlock {
    enum class Kind { heading, paragraph, item, code };
    Kind kind = Kind::paragraph;
    /// Of a heading: 1 to 3.
    int level = 0;
    /// Before an item: "•" or "2.".
    std::string marker = {};
    std::vector<GuideRun> text = {};
    bool operator==(const GuideBlock&) const = default;
};

struct GuideChapter {
    /// "talks", as the file is named; the first is "README".
    std::string name;
    std::string title;
};

/// The language of the guide for who reads this language: the guide is written in bokmål and Swedish.
base::Language guide_language(base::Language language);
/// In the order of the guide's own list.
std::vector<GuideChapter> guide_chapters(base::Language language);
/// Nothing where there is no such chapter.
std::optional<std::vector<GuideBlock>> guide_chapter(base::Language language, std::string_view name);

/// The little of Markdown that the guide uses: headings, paragraphs, lists, tables (a row becomes an item that names its
/// columns), code, bold, links. Pictures are left out.
std::vector<GuideBlock> read_guide(std::string_view markdown);

}  // namespace app
