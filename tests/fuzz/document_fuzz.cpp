// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever people type becomes a PDF that keeps every rule, and is printed as it was typed. The first byte chooses
// language, edition and options; the rest are the texts, one a line "\x00" apart, put in place of the sample's own.
#include "app/desk.h"
#include "app/law.h"
#include "app/minutes_view.h"
#include "archive/pdf_check.h"
#include "base/text.h"
#include "documents/composer.h"
#include "documents/markdown/read_markdown.h"
#include "documents/template/render.h"
#include "domain/case.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace {

using nlohmann::json;

/// What the program words itself, and what a person cannot type.
const std::set<std::string> own_words{"language", "iso", "field", "type", "role", "marker", "number"};

class Typed {
public:
    explicit Typed(std::vector<std::string> texts) : m_texts(std::move(texts)) {}

    void put_into(json& node)
    {
        for (auto& [name, child] : node.items()) {
            if (child.is_structured())
                put_into(child);
            else if (child.is_string() && !own_words.contains(name))
                child = m_texts[m_next++ % m_texts.size()];
        }
    }

private:
    std::vector<std::string> m_texts;
    size_t m_next = 0;
};

std::string without_blanks(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
    return text;
}

void require_as_typed(const std::string& typed)
{
    std::string read;
    for (const auto& block : documents::read_markdown("x" + documents::escape_markdown(typed))) {
        for (const auto& run : std::get<documents::Paragraph>(block.content).text)
            read += run.text;
    }
    if (without_blanks(read) != "x" + without_blanks(typed))
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2)
        return 0;
    const unsigned choice = data[0];
    std::vector<std::string> texts;
    for (std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1); !rest.empty();) {
        const auto piece = rest.substr(0, rest.find('\0'));
        rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
        if (const auto text = base::Text::from(piece); text && !text->empty())
            texts.push_back(text->str());
    }
    if (texts.empty())
        return 0;
    for (const auto& text : texts)
        require_as_typed(text);

    static const app::Desk desk(app::Desk::sample_form());
    static documents::Composer composer;
    const auto language = base::all_languages[choice % 4];
    const auto edition = choice & 4 ? domain::Edition::public_ : domain::Edition::full;
    const auto& talk = desk.records()->talks.get(desk.find_talk("utviklingssamtale-2027"));
    auto view = app::minutes_view(desk.records(), talk, desk.law(), edition, language, talk->date);
    Typed(texts).put_into(view);
    documents::Request request{"minutes", language, view, "id", "1", "2027-02-18"};
    if (choice & 8)
        request.attach_as = "minutes.json";
    request.signature_fields = choice & 16;
    const auto composed = composer.compose(request);
    const auto report = archive::check_pdf(composed.pdf);
    for (const auto& finding : report.findings)
        std::fprintf(stderr, "%s (%s): %s\n", finding.rule.c_str(), finding.where.c_str(), finding.detail.c_str());
    if (!report.ok())
        std::abort();
    return 0;
}
