// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/sight.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

/// A text that can be read, and where it must lie.
struct TextRoom {
    /// Nothing: in somebody's own room, and nobody is named whose.
    std::optional<domain::RoomOf> room;
    /// In the open form.
    std::string pointer;
    /// Somebody who cannot read the room may write it there too.
    bool from_outside = false;
    bool operator==(const TextRoom&) const = default;
};

/// Of one record, each room and place once; what is withheld needs none.
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Plan& plan, const std::string& pointer);
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Talk& talk, const std::string& pointer);
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Agreement& agreement, const std::string& pointer);
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::SidePost& post, const std::string& pointer);
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Interest& interest, const std::string& pointer);
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Action& action, const std::string& pointer);
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Accord& accord, const std::string& pointer);
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Step& step, const std::string& pointer);
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::Waiver& waiver, const std::string& pointer);
std::vector<TextRoom> text_rooms(const domain::CaseFields& whole, const domain::SalaryReview& review, const std::string& pointer);

}  // namespace app
