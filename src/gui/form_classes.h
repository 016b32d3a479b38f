// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the members of the classes need that wxrc makes of forms/x.xrc: x_form.h, included after this.
#include "gui/widgets/annual_wheel.h"
#include "gui/widgets/blank.h"
#include "gui/widgets/card.h"
#include "gui/widgets/date_field.h"
#include "gui/widgets/gap_chart.h"
#include "gui/widgets/line_chart.h"
#include "gui/widgets/line_field.h"
#include "gui/widgets/money_field.h"
#include "gui/widgets/notice.h"
#include "gui/widgets/number_field.h"
#include "gui/widgets/page_preview.h"
#include "gui/widgets/paragraph.h"
#include "gui/widgets/people_picker.h"
#include "gui/widgets/per_cent_field.h"
#include "gui/widgets/state_chip.h"
#include "gui/widgets/time_field.h"
#include "gui/widgets/writing_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/dialog.h>
#include <wx/menu.h>
#include <wx/panel.h>
#include <wx/radiobut.h>
#include <wx/scrolwin.h>
#include <wx/simplebook.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>
#include <wx/xrc/xmlres.h>
