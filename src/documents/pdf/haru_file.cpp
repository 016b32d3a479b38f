// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/haru_file.h"

#include "base/failure.h"

#include <hpdf.h>
#include <hpdf_annotation.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

#include <deque>

namespace documents::pdf {
namespace {

/// libharu asks each dictionary to write what it does not hold itself: there our own text goes out.
HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream out)
{
    const auto& entries = *static_cast<const std::string*>(dictionary->attr);
    return HPDF_Stream_Write(out, reinterpret_cast<const HPDF_BYTE*>(entries.data()), static_cast<HPDF_UINT>(entries.size()));
}

int number_of(HPDF_Dict dictionary)
{
    return static_cast<int>(dictionary->header.obj_id & 0x00FFFFFF);
}

}  // namespace

struct HaruFile::Held {
    HPDF_Doc doc = nullptr;
    // A deque, since libharu keeps pointers to its strings.
    std::deque<std::string> texts;

    Held() : doc(HPDF_New(nullptr, nullptr))
    {
        if (!doc)
            base::broken("pdf.library", "no memory for a document");
    }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;
    ~Held() { HPDF_Free(doc); }

    [[noreturn]] void fail(const char* where)
    {
        std::string cause = std::string(where) + ": libharu ";
        static const char digits[] = "0123456789ABCDEF";
        for (int shift = 12; shift >= 0; shift -= 4)
            cause += digits[HPDF_GetError(doc) >> shift & 15];
        base::broken("pdf.library", cause + "/" + std::to_string(HPDF_GetErrorDetail(doc)));
    }
    /// An error sticks to the document and hides the first cause, so it is looked for after every call.
    void check(HPDF_STATUS status, const char* where)
    {
        if (status != HPDF_OK || HPDF_GetError(doc) != HPDF_OK)
            fail(where);
    }
    template <class Handle>
    Handle need(Handle handle, const char* where)
    {
        if (!handle)
            fail(where);
        return handle;
    }
    void give(HPDF_Dict dictionary, std::string entries)
    {
        dictionary->attr = &texts.emplace_back(std::move(entries));
        dictionary->write_fn = write_entries;
    }
    HPDF_Dict at(int object)
    {
        auto* entry = need(HPDF_Xref_GetEntry(doc->xref, static_cast<HPDF_UINT>(object)), "object");
        return static_cast<HPDF_Dict>(entry->obj);
    }
    void put(HPDF_Stream stream, std::string_view bytes)
    {
        check(HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()), static_cast<HPDF_UINT>(bytes.size())), "stream");
    }
};

HaruFile::HaruFile() : m_held(std::make_unique<Held>())
{
    auto& held = *m_held;
    held.doc->pdf_version = HPDF_VER_17;
    // It names itself as the producer, which the metadata would then contradict.
    held.need(held.doc->info, "info");
    HPDF_Dict_RemoveElement(held.doc->info, "Producer");
}

HaruFile::~HaruFile() = default;

int HaruFile::reserve()
{
    auto dictionary = m_held->need(HPDF_Dict_New(m_held->doc->mmgr), "dictionary");
    m_held->check(HPDF_Xref_Add(m_held->doc->xref, dictionary), "dictionary");
    return number_of(dictionary);
}

void HaruFile::set(int object, std::string entries)
{
    m_held->give(m_held->at(object), std::move(entries));
}

int HaruFile::add(std::string entries)
{
    int object = reserve();
    set(object, std::move(entries));
    return object;
}

int HaruFile::add_stream(std::string entries, std::string_view bytes)
{
    auto dictionary = m_held->need(HPDF_DictStream_New(m_held->doc->mmgr, m_held->doc->xref), "stream");
    m_held->put(dictionary->stream, bytes);
    m_held->give(dictionary, std::move(entries));
    return number_of(dictionary);
}

int HaruFile::add_page(double width, double height)
{
    auto& held = *m_held;
    auto page = held.need(HPDF_AddPage(held.doc), "page");
    held.check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width)), "page width");
    held.check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height)), "page height");
    return number_of(page);
}

void HaruFile::fill_page(int page_object, std::string_view content, std::string content_entries, std::string resources)
{
    auto& held = *m_held;
    auto page = held.at(page_object);
    auto contents = held.need(static_cast<HPDF_PageAttr>(page->attr)->contents, "page content");
    held.put(contents->stream, content);
    held.give(contents, std::move(content_entries));
    auto* shared = HPDF_Page_GetInheritableItem(page, "Resources", HPDF_OCLASS_DICT);
    held.give(held.need(static_cast<HPDF_Dict>(shared), "page resources"), std::move(resources));
}

void HaruFile::tag_page(int page_object, int parent_key, const std::vector<int>& annotations)
{
    auto& held = *m_held;
    auto page = held.at(page_object);
    held.check(HPDF_Dict_AddNumber(page, "StructParents", parent_key), "page tags");
    held.check(HPDF_Dict_AddName(page, "Tabs", "S"), "page tags");
    if (annotations.empty())
        return;
    auto list = held.need(HPDF_Array_New(held.doc->mmgr), "annotations");
    held.check(HPDF_Dict_Add(page, "Annots", list), "annotations");
    for (int annotation : annotations)
        held.check(HPDF_Array_Add(list, held.at(annotation)), "annotations");
}

void HaruFile::set_catalog(std::string entries)
{
    m_held->give(m_held->doc->catalog, std::move(entries));
}

void HaruFile::set_info(std::string entries)
{
    m_held->give(m_held->doc->info, std::move(entries));
}

void HaruFile::set_trailer(std::string entries)
{
    m_held->give(m_held->doc->trailer, std::move(entries));
}

std::string HaruFile::write()
{
    auto& held = *m_held;
    held.check(HPDF_SaveToStream(held.doc), "file");
    auto stream = held.doc->stream;
    std::string file;
    file.reserve(stream->size);
    for (HPDF_UINT i = 0, n = HPDF_MemStream_GetBufCount(stream); i < n; ++i) {
        HPDF_UINT length = 0;
        auto* block = held.need(HPDF_MemStream_GetBufPtr(stream, i, &length), "file");
        file.append(reinterpret_cast<const char*>(block), length);
    }
    if (file.size() != stream->size)
        held.fail("file");
    return file;
}

}  // namespace documents::pdf
