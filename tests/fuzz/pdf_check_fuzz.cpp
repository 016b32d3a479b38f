// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes must give a report: no throw, no crash, no hang. Start it with whole PDFs as its corpus.
#include "archive/pdf_check.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    archive::check_pdf({reinterpret_cast<const char*>(data), size});
    return 0;
}
