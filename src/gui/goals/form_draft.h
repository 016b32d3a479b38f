// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/text.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/line_field.h"
#include "gui/widgets/writing_field.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

class wxChoice;

namespace gui {

/// What is half typed in a form of several fields, as one text: what DraftKeeper keeps, and what the fields get back.
class FormDraft {
public:
    void add(const std::string& name, TextField& field);
    void add(const std::string& name, WritingField& field);
    void add(const std::string& name, wxChoice& choice);
    void add(const std::string& name, std::function<std::string()> get, std::function<void(const std::string&)> set);

    std::string text() const;
    void take(const std::string& text) const;

private:
    struct Part {
        std::string name;
        std::function<std::string()> get;
        std::function<void(const std::string&)> set;
    };
    std::vector<Part> m_parts;
};

/// What somebody typed, as records hold it.
base::Text typed_text(const std::string& typed);

}  // namespace gui
