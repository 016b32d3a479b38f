// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/text.h"
#include "gui/draft_keeper.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/line_field.h"
#include "gui/widgets/people_picker.h"
#include "gui/widgets/writing_field.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class wxCheckBox;
class wxChoice;

namespace gui {

/// What is half typed in a form of several fields, kept as one draft until it is saved or given up. The fields must live as
/// long as it does.
class FormDraft {
public:
    explicit FormDraft(Workplace& place) : m_place(place) {}

    void add(const std::string& name, TextField& field);
    void add(const std::string& name, WritingField& field);
    void add(const std::string& name, PeoplePicker& field);
    void add(const std::string& name, wxChoice& choice);
    void add(const std::string& name, wxCheckBox& box);
    void add(const std::string& name, std::function<std::string()> get, std::function<void(const std::string&)> set);

    /// Before the program fills the fields in: what was typed until now is put away, and what comes is nobody's typing.
    void end();
    /// What is typed from here on is kept there. True: something was kept, and the fields hold it now. `about`: what the form
    /// was about; what was typed about something else is thrown away.
    bool begin(const std::string& where, std::string about = {});
    /// After each change of a field.
    void changed();
    /// Throws nothing.
    void put_away();
    /// It was saved, or given up.
    void discard();
    /// Nothing of what stands in the form now would be lost.
    bool is_safe() const { return !m_keeper || m_keeper->is_safe(); }
    /// Something was typed that is not saved.
    bool is_begun() const { return m_is_begun; }

private:
    struct Part {
        std::string name;
        std::function<std::string()> get;
        std::function<void(const std::string&)> set;
    };
    std::string text() const;
    /// False: it is about something else.
    bool take(const std::string& text) const;

    Workplace& m_place;
    std::vector<Part> m_parts;
    std::unique_ptr<DraftKeeper> m_keeper;
    /// By its place: what the disk did not take when its form was left.
    std::map<std::string, std::string> m_unsaved;
    std::string m_about;
    bool m_is_begun = false;
};

/// What somebody typed, as records hold it.
base::Text typed_text(const std::string& typed);

}  // namespace gui
