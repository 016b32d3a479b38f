// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/handlers.h"

#include "base/resource.h"
#include "gui/form_classes.h"
#include "gui/words.h"

#include <wx/mstream.h>
#include <wx/xml/xml.h>
#include <wx/xrc/xh_bttn.h>
#include <wx/xrc/xh_chckb.h>
#include <wx/xrc/xh_choic.h>
#include <wx/xrc/xh_dataview.h>
#include <wx/xrc/xh_dlg.h>
#include <wx/xrc/xh_gauge.h>
#include <wx/xrc/xh_menu.h>
#include <wx/xrc/xh_panel.h>
#include <wx/xrc/xh_radbt.h>
#include <wx/xrc/xh_scwin.h>
#include <wx/xrc/xh_simplebook.h>
#include <wx/xrc/xh_sizer.h>
#include <wx/xrc/xh_stbmp.h>
#include <wx/xrc/xh_sttxt.h>
#include <wx/xrc/xh_text.h>
#include <wx/xrc/xh_tglbtn.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <type_traits>

namespace gui {
namespace {

/// Makes one of our widgets where a form says class="gui::…"; its children are made as on any panel.
template <class Widget>
class WidgetHandler final : public wxXmlResourceHandler {
public:
    explicit WidgetHandler(const char* name) : m_name(name) { AddWindowStyles(); }
    bool CanHandle(wxXmlNode* node) override { return IsOfClass(node, m_name); }
    wxObject* DoCreateResource() override
    {
        auto* widget = new Widget;
        // What is hidden while it is made has no place in the order of the Tab key: wx asks only then whether a panel's children
        // take the keyboard.
        if (GetBool("hidden"))
            widget->Hide();
        widget->Create(m_parentAsWindow, GetID());
        widget->SetName(GetName());
        SetupWindow(widget);
        // A field says in its form what it asks for.
        if constexpr (std::is_base_of_v<Field, Widget>) {
            widget->set_label(GetText("label"));
            if (HasParam("hint"))
                widget->set_hint(GetText("hint"));
        }
        if constexpr (std::is_same_v<Widget, Paragraph>)
            widget->tell(GetText("label"));
        CreateChildren(widget);
        return widget;
    }

private:
    wxString m_name;
};

/// Our own widgets, and of wx only what the forms use: all handlers at once cost time before the first paint.
std::unique_ptr<wxXmlResource> new_loader()
{
    auto forms = std::make_unique<wxXmlResource>(wxXRC_NO_RELOADING);
    forms->AddHandler(new wxButtonXmlHandler);
    forms->AddHandler(new wxCheckBoxXmlHandler);
    forms->AddHandler(new wxChoiceXmlHandler);
    forms->AddHandler(new wxDataViewXmlHandler);
    forms->AddHandler(new wxDialogXmlHandler);
    forms->AddHandler(new wxGaugeXmlHandler);
    forms->AddHandler(new wxMenuBarXmlHandler);
    forms->AddHandler(new wxMenuXmlHandler);
    forms->AddHandler(new wxPanelXmlHandler);
    forms->AddHandler(new wxRadioButtonXmlHandler);
    forms->AddHandler(new wxScrolledWindowXmlHandler);
    forms->AddHandler(new wxSimplebookXmlHandler);
    forms->AddHandler(new wxSizerXmlHandler);
    forms->AddHandler(new wxStaticBitmapXmlHandler);
    forms->AddHandler(new wxStaticTextXmlHandler);
    forms->AddHandler(new wxTextCtrlXmlHandler);
    forms->AddHandler(new wxToggleButtonXmlHandler);
    forms->AddHandler(new WidgetHandler<AnnualWheel>("gui::AnnualWheel"));
    forms->AddHandler(new WidgetHandler<Blank>("gui::Blank"));
    forms->AddHandler(new WidgetHandler<Card>("gui::Card"));
    forms->AddHandler(new WidgetHandler<DateField>("gui::DateField"));
    forms->AddHandler(new WidgetHandler<GapChart>("gui::GapChart"));
    forms->AddHandler(new WidgetHandler<GroupsField>("gui::GroupsField"));
    forms->AddHandler(new WidgetHandler<LineChart>("gui::LineChart"));
    forms->AddHandler(new WidgetHandler<LineField>("gui::LineField"));
    forms->AddHandler(new WidgetHandler<MinutesField>("gui::MinutesField"));
    forms->AddHandler(new WidgetHandler<MoneyField>("gui::MoneyField"));
    forms->AddHandler(new WidgetHandler<Notice>("gui::Notice"));
    forms->AddHandler(new WidgetHandler<NumberField>("gui::NumberField"));
    forms->AddHandler(new WidgetHandler<PagePreview>("gui::PagePreview"));
    forms->AddHandler(new WidgetHandler<Paragraph>("gui::Paragraph"));
    forms->AddHandler(new WidgetHandler<PassphraseField>("gui::PassphraseField"));
    forms->AddHandler(new WidgetHandler<PeoplePicker>("gui::PeoplePicker"));
    forms->AddHandler(new WidgetHandler<PerCentField>("gui::PerCentField"));
    forms->AddHandler(new WidgetHandler<StateChip>("gui::StateChip"));
    forms->AddHandler(new WidgetHandler<TimeField>("gui::TimeField"));
    forms->AddHandler(new WidgetHandler<WritingField>("gui::WritingField"));
    return forms;
}

/// As wx reads a form: an underscore marks the letter of a key, and two are one.
std::string read_marks(std::string_view text)
{
    std::string read;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool is_double = text.substr(i, 2) == "__";
        read += text[i] == '_' && !is_double ? '&' : text[i];
        i += is_double;
    }
    return read;
}

/// wx would do it with a catalogue of its own.
void translate(wxXmlNode& node)
{
    for (auto* child = node.GetChildren(); child; child = child->GetNext()) {
        translate(*child);
        if (child->GetType() != wxXML_TEXT_NODE || node.GetAttribute(wxS("translate")) == wxS("0"))
            continue;
        const auto message = read_marks(from_wx(child->GetContent()));
        if (!is_message(message))
            continue;
        auto text = say(message);
        text.Replace(wxS("_"), wxS("__"));
        child->SetContent(text);
    }
}

/// wx's loader, and which forms it has read so far.
struct Forms {
    base::Language language;
    std::set<std::string> read = {};
};

Forms& forms_in_use()
{
    static std::optional<Forms> in_use;
    if (!in_use || in_use->language != window_language()) {
        delete wxXmlResource::Set(new_loader().release());
        in_use.emplace(Forms{window_language()});
    }
    return *in_use;
}

}  // namespace

wxXmlResource& form(const char* name)
{
    const bool is_read = forms_in_use().read.contains(name);
    return is_read ? *wxXmlResource::Get() : form(name, base::resource("forms/" + std::string(name) + ".xrc"));
}

wxXmlResource& form(const char* name, std::string_view xrc)
{
    forms_in_use().read.insert(name);
    wxMemoryInputStream stream(xrc.data(), xrc.size());
    auto document = std::make_unique<wxXmlDocument>(stream);
    if (auto* root = document->GetRoot())
        translate(*root);
    auto& forms = *wxXmlResource::Get();
    forms.LoadDocument(document.release(), to_wx(name));
    return forms;
}

}  // namespace gui
