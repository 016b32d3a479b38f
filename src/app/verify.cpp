// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verify.h"

#include "base/files.h"

namespace app {

archive::PdfReport verify_pdf(const std::filesystem::path& path)
{
    return archive::check_pdf(base::read_file(path));
}

}  // namespace app
