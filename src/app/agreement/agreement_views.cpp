// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agreement/agreement_views.h"

#include "app/agreement/clause_library.h"
#include "app/agreement/severance_cost.h"
#include "app/documents/view_words.h"
#include "app/law.h"
#include "domain/agreement/terms.h"
#include "domain/case.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace app {
namespace {

using namespace view;
using domain::AgreementKind;
using Block = domain::ClauseRule::Block;

/// A count, with the word in the template.
json count_of(const domain::Sealed<std::optional<int>>& count)
{
    return count ? json{{"count", std::to_string(*count)}, {"one", *count == 1}} : json();
}

json yes_or_no(const domain::Sealed<std::optional<bool>>& flag)
{
    return {{"said", flag.has_value()}, {"yes", flag && *flag}, {"no", flag && !*flag}};
}

template <class E>
json words(const domain::Sealed<std::optional<E>>& word)
{
    auto shown = flags(word.value_or(static_cast<E>(-1)));
    shown["said"] = word.has_value();
    return shown;
}

class View {
public:
    View(const DocumentSource& source, const domain::Agreement& agreement)
        : m_records(*source.records)
        , m_agreement(agreement)
        , m_version(agreement.latest())
        , m_law(source.law)
        , m_library(ClauseLibrary::of(m_records.municipality->country))
        , m_edition(source.options.edition)
        , m_language(source.language)
    {
        for (const auto& clause : m_version.terms.clauses) {
            const auto* row = m_library.find(clause.key);
            if (row && m_edition == domain::Edition::public_ && clause.text && clause.text->access.is_closed())
                m_left_out.insert(row->rule.block);
        }
    }

    json head() const
    {
        const auto& municipality = *m_records.municipality;
        const auto& appointment = m_records.appointments.get(m_agreement->appointment);
        const auto& terms = m_version.terms;
        json view = {{"language", base::code(m_language)}, {"edition", flags(m_edition)}, {"draft", !m_version.is_locked()}, {"state", flags(m_version.state)},
            {"municipality", municipality.name.str()}, {"organisation_number", municipality.organisation_number},
            {"executive", {{"name", person(appointment->person)}, {"title", appointment->title.str()}}}, {"kind", flags(m_agreement->kind)},
            {"title", or_null(terms.title)}, {"key", m_agreement->key}, {"number", std::to_string(m_version.number)},
            {"several", m_agreement->versions.size() > 1}, {"start", day(appointment->start)}, {"effective", day(terms.effective)}, {"until", day(terms.until)},
            {"released", day(terms.released)}, {"signed", day(m_version.signed_on)}, {"superseded", day(m_version.superseded)},
            {"amends", other(m_agreement->amends)}, {"replaces", other(m_agreement->replaces)}, {"before", before()}, {"decision", resolution()}};
        return view;
    }

    json compose()
    {
        auto view = head();
        add_list(view, "clauses", clauses());
        add_list(view, "signatures", signatures());
        add_list(view, "omitted", m_omitted);
        return view;
    }

    json severance(const domain::Severance& block) const
    {
        const auto currency = [&](const auto& money) { return money ? json(money->in_words(m_language)) : json(); };
        const auto percent = [&](const auto& figure) { return figure ? json(base::per_cent(figure->to_double(), decimals(*figure), m_language)) : json(); };
        json when = json::array();
        for (const auto trigger : *block.triggers) {
            when.push_back(flags(trigger));
            when.back()["first"] = when.size() == 1;
        }
        json shown = {{"waiver", yes_or_no(block.waiver)}, {"months", count_of(block.months)}, {"base", words(block.base)}, {"has_when", !when.empty()},
            {"when", when}, {"starts", words(block.start)}, {"payment", words(block.payment)}, {"set_off", yes_or_no(block.set_off)},
            {"set_off_from", block.set_off_from_month ? json(std::to_string(*block.set_off_from_month)) : json()},
            {"set_off_percent", percent(block.set_off_percent)}, {"set_off_terms", or_null(block.set_off_terms)}, {"exceptions", or_null(block.exceptions)},
            {"ceiling", currency(block.ceiling)}, {"contributions", percent(block.contributions_percent)}, {"secrecy", or_null(block.secrecy)},
            {"from", day(block.from)}, {"last", day(block.until)}};
        leave_out_parts(shown);
        return shown;
    }

private:
    /// What clauses of their own tell of severance pay, where these are closed.
    void leave_out_parts(json& severance) const
    {
        static const std::pair<Block, std::vector<const char*>> parts[] = {{Block::waiver, {"waiver"}}, {Block::severance_months, {"months"}},
            {Block::severance_base, {"base"}}, {Block::severance_trigger, {"has_when", "when"}}, {Block::severance_start, {"starts"}},
            {Block::severance_payment, {"payment"}}, {Block::set_off, {"set_off", "set_off_from", "set_off_percent", "set_off_terms"}},
            {Block::exceptions, {"exceptions"}}, {Block::ceiling, {"ceiling"}}, {Block::contributions, {"contributions"}}};
        for (const auto& [block, names] : parts) {
            if (!m_left_out.contains(block))
                continue;
            for (const auto* name : names) {
                auto& part = severance[name];
                if (part.is_boolean())
                    part = false;
                else if (part.is_array())
                    part = json::array();
                else if (part.is_object() && part.contains("said"))
                    std::fill(part.begin(), part.end(), false);
                else
                    part = nullptr;
            }
        }
    }

    static int decimals(base::Decimal figure)
    {
        const auto rest = figure.ten_thousandths() % 10000;
        return rest == 0 ? 0 : rest % 1000 == 0 ? 1 : 2;
    }
    json day(const std::optional<base::Date>& date) const { return view::day(date, m_language); }
    json person(const domain::PersonId& id) const { return m_records.persons.get(id)->name.str(); }

    json other(const std::optional<domain::AgreementId>& id) const
    {
        if (!id)
            return {};
        const auto& found = m_records.agreements.get(*id);
        const auto& version = found.latest();
        return {{"title", version.terms.title.is_withheld() ? json() : or_null(version.terms.title)}, {"kind", flags(found->kind)},
            {"date", day(version.signed_on)}};
    }

    /// The version of this agreement that it takes the place of.
    json before() const
    {
        const auto* found = m_version.replaces ? m_agreement.find(*m_version.replaces) : nullptr;
        return found ? json{{"number", std::to_string(found->number)}, {"date", day(found->signed_on)}} : json();
    }

    json resolution() const
    {
        if (m_version.terms.decision)
            return decision(*m_version.terms.decision, m_language);
        return m_version.terms.mandate ? decision(m_records.mandates.get(*m_version.terms.mandate)->decision, m_language) : json();
    }

    json passage(const domain::Passage& text, const std::string& section)
    {
        json shown = {{"text", text.text.str()}, {"language", text.language.empty() ? json() : json(text.language)}, {"closed", nullptr}};
        if (!text.access.is_closed())
            return shown;
        const auto marker = m_law.marker(text.access, m_language);
        shown["closed"] = {{"marker", marker}};
        if (m_edition == domain::Edition::public_)
            shown["text"] = nullptr;
        m_omitted.push_back({{"section", section}, {"marker", marker}, {"reason", or_null(text.access.reason())}, {"review", day(text.access.review())}});
        return shown;
    }

    json pay() const
    {
        json list = json::array();
        for (const auto& item : m_version.terms.pay)
            list.push_back({{"name", item.name.str()}, {"amount", item.amount ? json(item.amount->in_words(m_language)) : json()}, {"per", flags(item.per)},
                {"once", item.kind == domain::PayItem::Kind::once}, {"terms", or_null(item.text)}, {"from", day(item.from)}, {"last", day(item.until)}});
        return list;
    }

    json notice() const
    {
        const auto& block = *m_version.terms.notice;
        const auto& in_probation = block.employer_months_in_probation;
        return {{"employer", count_of(block.employer_months)}, {"employee", count_of(block.employee_months)}, {"employer_in_probation", count_of(in_probation)},
            {"employee_in_probation", count_of(block.employee_months_in_probation)}, {"terms", or_null(block.terms)}};
    }

    json probation() const
    {
        const auto& block = *m_version.terms.probation;
        return {{"months", count_of(block.months)}, {"from", day(block.from)}, {"last", day(block.until)}, {"review", day(block.review)}};
    }

    json fixed_term() const
    {
        const auto& block = *m_version.terms.fixed_term;
        return {{"form", flags(block.form)}, {"from", day(block.from)}, {"last", day(block.until)}, {"basis", or_null(block.basis)},
            {"intention", day(block.intention)}, {"afterwards", or_null(block.afterwards)}};
    }

    json retreat() const
    {
        const auto& block = *m_version.terms.retreat;
        return {{"post", block.post.str()}, {"pay", block.pay ? json(block.pay->in_words(m_language)) : json()}, {"per", flags(block.per)},
            {"terms", or_null(block.terms)}};
    }

    /// What the row's block says, at the row that is its place; null for every other. It tells what the row's clause tells,
    /// so it is left out with a closed one.
    json blocks(Block block)
    {
        const auto& terms = m_version.terms;
        json shown = {{"begins", nullptr}, {"pay", json::array()}, {"has_pay", false}, {"pay_review", nullptr}, {"notice", nullptr}, {"probation", nullptr},
            {"fixed_term", nullptr}, {"retreat", nullptr}, {"protection", nullptr}, {"severance", nullptr}};
        switch (m_left_out.contains(block) ? Block::none : block) {
        case Block::start:
            if (m_agreement->kind == AgreementKind::employment || m_agreement->kind == AgreementKind::fixed_term)
                shown["begins"] = day(terms.effective);
            break;
        case Block::pay: add_list(shown, "pay", pay()); break;
        case Block::pay_review: shown["pay_review"] = day(terms.pay_review); break;
        case Block::notice: shown["notice"] = terms.notice ? notice() : json(); break;
        case Block::probation: shown["probation"] = terms.probation ? probation() : json(); break;
        case Block::fixed_term: shown["fixed_term"] = terms.fixed_term ? fixed_term() : json(); break;
        case Block::retreat: shown["retreat"] = terms.retreat ? retreat() : json(); break;
        case Block::protection:
            if (terms.employment_protection)
                shown["protection"] = {{"applies", yes_or_no(terms.employment_protection)}, {"reason", or_null(terms.protection_reason)}};
            break;
        case Block::severance: shown["severance"] = terms.severance ? severance(*terms.severance) : json(); break;
        default: break;
        }
        return shown;
    }

    static bool says_something(const json& blocks)
    {
        return std::any_of(blocks.begin(), blocks.end(), [](const json& each) { return each.is_object() || (each.is_array() && !each.empty()); });
    }

    std::string heading_of(const domain::Clause* clause, const ClauseLibrary::Row* row) const
    {
        const auto own = clause ? clause->heading.str() : std::string();
        const auto usual = row ? row->heading.at(m_records.municipality->language) : std::string();
        return !own.empty() && own != usual ? own : row ? row->heading.at(m_language) : own;
    }

    json clauses()
    {
        const auto& terms = m_version.terms;
        json list = json::array();
        const auto add = [&](const domain::Clause* clause, const ClauseLibrary::Row* row) {
            auto shown = blocks(row ? row->rule.block : Block::none);
            if (!clause && !says_something(shown))
                return;
            const auto heading = heading_of(clause, row);
            const auto number = std::to_string(list.size() + 1);
            shown["number"] = number;
            shown["heading"] = or_null(base::Text::of(heading));
            shown["passage"] = clause && clause->text ? passage(*clause->text, number + ". " + heading) : json();
            shown["not_applicable"] = clause && clause->not_applicable ? or_null(clause->reason) : json();
            list.push_back(std::move(shown));
        };
        for (const auto& row : m_library.rows()) {
            const auto found = std::find_if(terms.clauses.begin(), terms.clauses.end(), [&](const domain::Clause& each) { return each.key == row.rule.key; });
            add(found == terms.clauses.end() ? nullptr : &*found, &row);
        }
        for (const auto& clause : terms.clauses) {
            if (!m_library.find(clause.key))
                add(&clause, nullptr);
        }
        return list;
    }

    json signatures() const
    {
        return view::signature_lines(m_version.signatures, m_language, [this](domain::PersonId id) { return person(id); });
    }

    const domain::CaseFields& m_records;
    const domain::Agreement& m_agreement;
    const domain::AgreementVersion& m_version;
    const Law& m_law;
    const ClauseLibrary& m_library;
    domain::Edition m_edition;
    base::Language m_language;
    /// Blocks of closed clauses, in a public edition.
    std::set<Block> m_left_out;
    json m_omitted = json::array();
};

const domain::Agreement& agreement_of(const DocumentSource& source, DocumentFace& face)
{
    const auto& agreement = *source.records->agreements.find(source.record);
    const auto& version = agreement.latest();
    face.version = std::to_string(version.number);
    const auto& start = source.records->appointments.get(agreement->appointment)->start;
    face.date = version.signed_on.value_or(version.proposed.value_or(version.terms.effective.value_or(start)));
    return agreement;
}

json of_kind(AgreementKind kind, const DocumentSource& source, DocumentFace& face)
{
    const auto& agreement = agreement_of(source, face);
    if (agreement->kind != kind)
        domain::refuse("agreement.other_kind", agreement->key, {{"agreement", agreement->key}, {"kind", std::string(domain::code(kind))}});
    return View(source, agreement).compose();
}

}  // namespace

json agreement_view(const DocumentSource& source, DocumentFace& face)
{
    return View(source, agreement_of(source, face)).compose();
}

json amendment_view(const DocumentSource& source, DocumentFace& face)
{
    return of_kind(AgreementKind::amendment, source, face);
}

json exit_agreement_view(const DocumentSource& source, DocumentFace& face)
{
    return of_kind(AgreementKind::exit, source, face);
}

json severance_view(const DocumentSource& source, DocumentFace& face)
{
    const auto& agreement = agreement_of(source, face);
    const auto& records = *source.records;
    const auto language = source.language;
    const auto& terms = agreement.latest().terms;
    if (!terms.severance)
        domain::refuse("severance.none", agreement->key, {{"agreement", agreement->key}});
    const auto& block = *terms.severance;
    const auto on = block.from.value_or(source.options.on.value_or(face.date));
    const auto reckoned = severance_cost(records, agreement, on);
    auto shown = View(source, agreement).head();
    shown["on"] = view::day(on, language);
    shown["severance"] = View(source, agreement).severance(block);
    const auto money = [&](const base::Money& amount) { return json(amount.in_words(language)); };
    const auto table = [&](const domain::SeveranceCost& cost) {
        return json{{"gross", money(cost.gross)}, {"set_off", money(cost.set_off)}, {"remaining", money(cost.remaining)},
            {"contributions", cost.contributions.minor() == 0 ? json() : money(cost.contributions)}, {"total", money(cost.total)}, {"capped", cost.capped}};
    };
    shown["pay"] = {{"yearly", money(reckoned.yearly)}, {"monthly", money(reckoned.cost.month)}, {"months", std::to_string(reckoned.cost.months)}};
    shown["cost"] = table(reckoned.cost);
    json incomes = json::array();
    for (const auto& each : reckoned.at_incomes)
        incomes.push_back({{"income", money(each.income)}, {"set_off", money(each.cost.set_off)}, {"remaining", money(each.cost.remaining)},
            {"total", money(each.cost.total)}});
    add_list(shown, "incomes", std::move(incomes));
    return shown;
}

}  // namespace app
