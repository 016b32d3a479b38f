// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "gui/form_classes.h"
#include "gui/widgets/handlers.h"
#include "gui/words.h"
#include "support/catch.h"

#include <wx/frame.h>
#include <wx/xml/xml.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "menu_bar_form.h"

namespace {

namespace fs = std::filesystem;

struct Named {
    std::string name;
    std::string kind;
    /// As it stands in the form.
    wxString label = {};
};

struct Form {
    fs::path file;
    std::string name;
    std::string kind;
    std::vector<Named> controls;
    /// Objects of a form that stand without a name.
    std::vector<std::string> nameless;
};

std::string attribute(const wxXmlNode& node, const char* name)
{
    return node.GetAttribute(name).utf8_string();
}

bool is_arrangement(const std::string& kind)
{
    return kind.ends_with("Sizer") || kind == "sizeritem" || kind == "spacer" || kind == "simplebookpage" || kind == "separator";
}

wxString label_of(const wxXmlNode& object)
{
    for (const auto* child = object.GetChildren(); child; child = child->GetNext()) {
        if (child->GetName() == "label")
            return child->GetNodeContent();
    }
    return {};
}

void gather(const wxXmlNode& node, Form& form)
{
    for (const auto* child = node.GetChildren(); child; child = child->GetNext()) {
        if (child->GetName() == "object") {
            std::string kind = attribute(*child, "class"), name = attribute(*child, "name");
            if (!is_arrangement(kind)) {
                if (name.empty())
                    form.nameless.push_back(kind);
                else
                    form.controls.push_back({name, kind, label_of(*child)});
            }
        }
        gather(*child, form);
    }
}

std::vector<Form> forms()
{
    std::vector<Form> all;
    for (const auto& entry : fs::directory_iterator(RADSLAG_FORMS)) {
        if (entry.path().extension() != ".xrc")
            continue;
        wxXmlDocument document;
        REQUIRE(document.Load(gui::to_wx(entry.path().string())));
        const auto* root = document.GetRoot()->GetChildren();
        while (root && root->GetName() != "object")
            root = root->GetNext();
        REQUIRE(root);
        Form form{entry.path(), attribute(*root, "name"), attribute(*root, "class"), {}, {}};
        gather(*root, form);
        all.push_back(std::move(form));
    }
    REQUIRE(all.size() >= 5);
    return all;
}

std::string sources_of_the_window()
{
    std::string all;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(RADSLAG_FORMS) / ".." / "src" / "gui")) {
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
            all += base::read_file(entry.path());
    }
    return all;
}

/// A call that gives this control its words: set_label(*m_x, *m_x_heading), set_name(*m_face->m_x, say("…")).
std::regex names(const std::string& control)
{
    return std::regex("\\w+\\(\\*(\\w+->)?" + control + ", [^;]*(say|in_context|[lL]abel|heading|title|ToolTip)");
}

bool is_labelled_in_code(const std::string& control)
{
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(RADSLAG_FORMS) / ".." / "src" / "gui")) {
        if (entry.path().extension() != ".cpp")
            continue;
        const auto text = base::read_file(entry.path());
        if (text.find(control) != std::string::npos && text.find("set_label(") != std::string::npos)
            return true;
    }
    return false;
}

/// A form made as the program makes it, gone when the test ends.
class Made {
public:
    explicit Made(const Form& form) : m_frame(new wxFrame(nullptr, wxID_ANY, "test"))
    {
        m_object = gui::form(form.file.stem().c_str()).LoadObject(m_frame, gui::to_wx(form.name), gui::to_wx(form.kind));
    }
    ~Made()
    {
        if (!dynamic_cast<wxWindow*>(m_object))
            delete m_object;
        m_frame->Destroy();
    }
    wxObject* object() { return m_object; }

private:
    wxFrame* m_frame;
    wxObject* m_object;
};

void check_menu(const wxMenu& menu)
{
    std::set<wxChar> letters;
    for (const auto* item : menu.GetMenuItems()) {
        if (item->IsSeparator())
            continue;
        wxString label = item->GetItemLabel().BeforeFirst('\t');
        INFO(label.utf8_string());
        int place = label.Find('&');
        if (place != wxNOT_FOUND)
            CHECK(letters.insert(static_cast<wxChar>(wxTolower(label[static_cast<size_t>(place) + 1]))).second);
        if (item->GetSubMenu())
            check_menu(*item->GetSubMenu());
    }
}

}  // namespace

TEST_CASE("Every form is made whole in every language", "[forms]")
{
    for (auto language : base::all_languages) {
        gui::use_language(language);
        for (const auto& form : forms()) {
            INFO(form.name << " in " << base::code(language));
            Made made(form);
            REQUIRE(made.object());
            auto* window = dynamic_cast<wxWindow*>(made.object());
            for (const auto& named : form.controls) {
                INFO(named.name);
                if (window && !named.kind.starts_with("wxMenu"))
                    CHECK(window->FindWindow(wxXmlResource::GetXRCID(gui::to_wx(named.name))));
            }
        }
    }
    gui::use_language(base::Language::nn);
}

TEST_CASE("Every control of a form has a name, and the window's code uses it", "[forms]")
{
    auto sources = sources_of_the_window();
    for (const auto& form : forms()) {
        INFO(form.name);
        for (const auto& kind : form.nameless)
            FAIL_CHECK(kind << " has no name");
        for (const auto& named : form.controls) {
            // A menu is reached through its items, a language's item by its code, and a plain text stands for itself.
            if (named.kind == "wxMenu" || named.kind == "wxStaticText" || named.name.starts_with("wxID_") || named.name.starts_with("language_"))
                continue;
            INFO(named.name);
            CHECK(sources.find(named.name) != std::string::npos);
        }
    }
}

TEST_CASE("Before each input of a form stands its label, or the code names it", "[forms]")
{
    const std::set<std::string> inputs{"wxTextCtrl", "wxChoice", "wxComboBox", "wxSpinCtrl", "wxListBox", "wxDataViewCtrl", "wxDataViewListCtrl", "wxSlider"};
    const auto sources = sources_of_the_window();
    for (const auto& form : forms()) {
        std::set<std::string> before;
        for (const auto& named : form.controls) {
            INFO(form.name << ": " << named.name);
            before.insert(named.name);
            if (inputs.contains(named.kind))
                CHECK((before.contains(named.name + "_label") || std::regex_search(sources, names(named.name))));
            // Our own fields bring their label, or get it where there is a row of them.
            if (named.kind.starts_with("gui::") && named.kind.ends_with("Field"))
                CHECK((!named.label.empty() || is_labelled_in_code(named.name)));
        }
    }
}

TEST_CASE("No two items of a menu are reached by the same letter, in any language", "[forms]")
{
    for (auto language : base::all_languages) {
        INFO(base::code(language));
        gui::use_language(language);
        MenuBarForm bar;
        std::set<wxChar> letters;
        for (size_t i = 0; i < bar.GetMenuCount(); ++i) {
            wxString label = bar.GetMenuLabel(i);
            int place = label.Find('&');
            REQUIRE(place != wxNOT_FOUND);
            CHECK(letters.insert(static_cast<wxChar>(wxTolower(label[static_cast<size_t>(place) + 1]))).second);
            check_menu(*bar.GetMenu(i));
        }
    }
    gui::use_language(base::Language::nn);
}
