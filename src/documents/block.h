// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <variant>
#include <vector>

namespace documents {

/// A stretch of text in one style. `text` may hold '\n': a line break that somebody typed or the template set.
struct Run {
    std::string text;
    bool bold = false;
    bool italic = false;
    std::string link = {};
    /// BCP 47, when the stretch is in another language than the document.
    std::string language = {};
    bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
    int level = 1;
    Runs text;
};
struct Paragraph {
    Runs text;
};
struct List {
    bool ordered = false;
    int first = 1;
    std::vector<Blocks> items;
};
/// Set off from the text: the marker that stands for a closed passage.
struct Note {
    Blocks content;
};
struct Table {
    enum class Align { left, centre, right };
    std::vector<Align> columns;
    /// All cells empty: a key-value block, whose first column names what the second says.
    std::vector<Runs> head;
    std::vector<std::vector<Runs>> rows;
    bool is_key_value() const;
};
/// A chart of the view data, by name.
struct ChartPlace {
    std::string name;
    std::string alt;
};
/// Groups of letters to be typed off the page, with a QR code of them. `alt` says what the code is for.
struct CodePlace {
    std::string name;
    std::string alt;
};
struct SignatureLine {
    std::string field;
    std::string caption;
    std::string date_label;
};
struct Rule {};

struct Block {
    std::variant<Heading, Paragraph, List, Note, Table, ChartPlace, CodePlace, SignatureLine, Rule> content;
};

}  // namespace documents
