// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/pdf_pages.h"

#include "base/failure.h"

#include <dlfcn.h>

namespace gui {
namespace {

[[noreturn]] void fail(const std::string& detail)
{
    throw base::Failure(base::Failure::Kind::damaged, "pdf.unreadable", detail);
}

template <class What>
What of_page(std::optional<What> found, int page)
{
    if (!found)
        fail("page " + std::to_string(page + 1));
    return std::move(*found);
}

/// From the library that was installed with the program.
OpenPdf find_reader()
{
    auto* module = ::dlopen(pdf_module, RTLD_NOW | RTLD_LOCAL);
    auto* found = module ? ::dlsym(module, open_pdf_name) : nullptr;
    if (!found)
        fail(::dlerror());
    return reinterpret_cast<OpenPdf>(found);
}

PdfReader* read(const std::string& bytes)
{
    static const auto open = find_reader();
    return open(bytes);
}

}  // namespace

PdfPages::PdfPages(std::string bytes) : m_bytes(std::move(bytes)), m_reader(read(m_bytes))
{
    if (!m_reader)
        fail({});
}

int PdfPages::count() const
{
    return m_reader->count();
}

PdfPages::Size PdfPages::size(int page) const
{
    return of_page(m_reader->size(page), page);
}

PdfPages::Pixels PdfPages::render(int page, int width) const
{
    return of_page(m_reader->render(page, width), page);
}

std::string PdfPages::text(int page) const
{
    return of_page(m_reader->text(page), page);
}

}  // namespace gui
