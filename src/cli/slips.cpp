// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/slips.h"

#include "app/papers/account_papers.h"
#include "base/files.h"
#include "cli/verb.h"

namespace cli {

std::string write_slip(app::Session& session, std::string_view account, std::string_view groups, const std::filesystem::path& target)
{
    base::write_atomically(target, app::slip_page(session, account, groups).pdf);
    return Call::printable(target.string());
}

SheetPages compose(app::Session& session, const app::RecoverySheets& sheets)
{
    SheetPages pages;
    auto composed = app::sheet_pages(session, sheets);
    for (size_t i = 0; i < composed.size(); ++i)
        pages.pdfs[i] = std::move(composed[i].pdf);
    return pages;
}

}  // namespace cli
