// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/rows_model.h"
#include "gui/widgets/table.h"
#include "gui/window.h"

#include <wx/frame.h>
#include <wx/sizer.h>

using namespace support;

TEST_CASE("What is chosen in a list stays in view when the list gets another height", "[widgets]")
{
    constexpr unsigned rows = 40, chosen = 12;
    auto* frame = new wxFrame(nullptr, wxID_ANY, "list", wxDefaultPosition, wxSize(400, 700));
    auto* list = new wxDataViewCtrl(frame, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_NO_HEADER);
    gui::add_column(*list, "row", 0, 200);
    wxObjectDataPtr<gui::RowsModel> model(new gui::RowsModel(1));
    list->AssociateModel(model.get());
    gui::keep_chosen_in_view(*list);
    model->set(std::vector<std::vector<wxString>>(rows, {gui::two_lines("one", "two")}));
    const auto item = model->GetItem(chosen);
    list->Select(item);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(list, wxSizerFlags(1).Expand());
    frame->SetSizer(sizer);
    frame->Show();
    const auto is_in_view = [&] {
        const auto place = list->GetItemRect(item);
        return !place.IsEmpty() && list->GetClientRect().Contains(place.GetPosition() + wxPoint(10, 10));
    };
    CHECK(wait_for([&] { return list->GetClientSize().y > 500 && is_in_view(); }));
    frame->SetSize(400, 250);
    CHECK(wait_for([&] { return list->GetClientSize().y < 300 && is_in_view(); }));
    frame->Destroy();
    wxYield();
}
