// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/checks.h"
#include "archive/pdf/content_walk.h"

namespace archive::pdf {

void check_content(Document& document)
{
    ContentWalk walk(document);
    for (auto& page : document.pages)
        walk.page(page);
    for (auto& page : document.pages) {
        for (auto& annotation : items(get(page.object, "/Annots"))) {
            auto normal = get(get(annotation, "/AP"), "/N");
            auto where = "page " + std::to_string(page.number) + ", annotation " + place(annotation);
            if (is_stream(normal))
                walk.appearance(normal, where);
            else if (is_dictionary(normal))
                for (auto& [state, stream] : normal.getDictAsMap())
                    if (is_stream(stream))
                        walk.appearance(stream, where);
        }
    }
}

}  // namespace archive::pdf
