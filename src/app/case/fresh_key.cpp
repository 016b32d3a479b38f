// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/case/fresh_key.h"

#include "app/case/session_parts.h"
#include "domain/case.h"

namespace app {

FreshKey fresh_key(const Work& work, std::string_view array)
{
    const auto digits = base::Uuid::make(work.session().parts().file.clock).str();
    auto key = std::string(array.substr(0, array.size() - 1)) + "-" + digits.substr(digits.size() - 10);
    const auto id = base::Uuid::derive(work.records()->municipality->organisation_number, array, key);
    return {std::move(key), id};
}

}  // namespace app
