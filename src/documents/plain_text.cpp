// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/plain_text.h"

#include "documents/template/render.h"
#include "documents/template/template_library.h"

namespace documents {

std::string compose_text(const std::string& folder, std::string_view kind, base::Language language, const nlohmann::json& view)
{
    return render_plain(TemplateLibrary({}, folder).get_plain(kind, language), view);
}

}  // namespace documents
