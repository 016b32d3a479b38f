// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <wx/wx.h>

#include <wx/dataview.h>
#include <wx/simplebook.h>
#include <wx/xrc/xmlres.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
