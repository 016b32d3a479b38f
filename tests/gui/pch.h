// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gui/window.h"

#include <wx/wx.h>

#include <wx/dataview.h>
#include <wx/xrc/xmlres.h>

#include <nlohmann/json.hpp>
