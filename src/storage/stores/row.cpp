// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/stores/row.h"

#include <fmt/format.h>

namespace storage {
namespace {

/// Where the record's own place comes from.
bool is_given(const Table& table, std::string_view column)
{
    return table.shape.head && column == "place";
}

std::string key_of(const Table& table)
{
    std::string where;
    for (std::size_t i = 0; i < table.shape.key; ++i)
        where += fmt::format("{}{} = :{}", i ? " AND " : "", table.shape.lead[i], table.shape.lead[i]);
    return where;
}

std::string values_of(const Table& table, const std::vector<std::string>& columns)
{
    std::string values;
    for (const auto& column : columns) {
        values += values.empty() ? "" : ", ";
        values += is_given(table, column) ? fmt::format("(SELECT coalesce(max(place), 0) + 1 FROM {})", table.shape.table) : ":" + column;
    }
    return values;
}

std::string listed(const std::vector<std::string>& columns)
{
    std::string list;
    for (const auto& column : columns)
        list += (list.empty() ? "" : ", ") + column;
    return list;
}

std::string update(const Table& table, const std::vector<std::string>& columns)
{
    std::string set;
    for (const auto& column : columns)
        set += fmt::format("{}{} = :{}", set.empty() ? "" : ", ", column, column);
    return set.empty() ? set : fmt::format("UPDATE {} SET {} WHERE {}", table.shape.table, set, key_of(table));
}

}  // namespace

Table::Table(Shape shape_, std::vector<std::string> plain_, std::vector<std::string> sealed_)
    : shape(std::move(shape_)), plain(std::move(plain_)), sealed(std::move(sealed_))
{
    std::vector<std::string> all(shape.lead.begin(), shape.lead.end()), changing;
    for (std::size_t i = shape.key; i < shape.lead.size(); ++i) {
        if (!is_given(*this, shape.lead[i]))
            changing.emplace_back(shape.lead[i]);
    }
    all.insert(all.end(), plain.begin(), plain.end());
    changing.insert(changing.end(), plain.begin(), plain.end());
    update_plain = update(*this, changing);
    if (has_seals()) {
        for (auto* list : {&all, &changing}) {
            list->insert(list->end(), {"room", "version"});
            list->insert(list->end(), sealed.begin(), sealed.end());
        }
        update_all = update(*this, changing);
    }
    select = fmt::format("SELECT {} FROM {}", listed(all), shape.table);
    insert = fmt::format("INSERT INTO {} ({}) VALUES ({})", shape.table, listed(all), values_of(*this, all));
    remove = fmt::format("DELETE FROM {} WHERE {}", shape.table, key_of(*this));
}

std::string Table::row_name(const Row& row) const
{
    std::string name;
    for (std::size_t i = 0; i < shape.key; ++i) {
        const auto* text = std::get_if<std::string>(&row.lead[i]);
        const auto* number = std::get_if<std::int64_t>(&row.lead[i]);
        name += (i ? "|" : "") + (text ? *text : number ? std::to_string(*number) : "");
    }
    return name;
}

std::int64_t place_of(const Table& table, const Row& row)
{
    for (std::size_t i = 0; i < table.shape.lead.size(); ++i) {
        if (const auto* place = std::get_if<std::int64_t>(&row.lead[i]); place && table.shape.lead[i] == "place")
            return *place;
    }
    return 0;
}

void misfit(const Table& table, std::string_view column)
{
    throw base::Failure(base::Failure::Kind::damaged, "storage.damaged", fmt::format("{}.{}", table.shape.table, column));
}

void Fill::misfit(const std::string& column) const
{
    storage::misfit(m_table, column);
}

void Take::passage(std::string_view, const domain::Passage& passage)
{
    const auto& access = passage.access;
    const auto or_null = [](const std::string& word) { return word.empty() ? Cell{} : Cell{word}; };
    m_row.plain.push_back(to_cell(access.access_class()));
    m_row.plain.push_back(or_null(access.basis()));
    m_row.plain.push_back(to_cell(access.review()));
    m_row.plain.push_back(or_null(passage.language));
    sealed("", passage.text);
    sealed("", access.reason());
}

void Take::passage(std::string_view name, const std::optional<domain::Passage>& value)
{
    if (value) {
        passage(name, *value);
        return;
    }
    m_row.plain.resize(m_row.plain.size() + 4);
    m_row.sealed.resize(m_row.sealed.size() + 2);
}

void Take::on_behalf(std::string_view, const std::optional<domain::OnBehalf>& value)
{
    if (!value) {
        m_row.plain.resize(m_row.plain.size() + 4);
        return;
    }
    m_row.plain.push_back(to_cell(value->typed_by));
    m_row.plain.push_back(to_cell(value->source));
    m_row.plain.push_back(to_cell(value->of));
    m_row.plain.push_back(to_cell(value->confirmed));
}

void Fill::passage(std::string_view, domain::Passage& passage)
{
    const auto access_class = next<domain::AccessClass>();
    const auto basis = next<std::optional<std::string>>();
    const auto review = next<std::optional<base::Date>>();
    passage.language = next<std::optional<std::string>>().value_or("");
    sealed("", passage.text);
    domain::SealedText reason;
    sealed("", reason);
    passage.access = domain::Access::restore(access_class, basis.value_or(""), std::move(reason), review);
}

void Fill::passage(std::string_view name, std::optional<domain::Passage>& value)
{
    if (std::holds_alternative<std::monostate>(m_row.plain[m_plain])) {
        value.reset();
        m_plain += 4;
        m_sealed += 2;
        return;
    }
    passage(name, value.emplace());
}

void Fill::on_behalf(std::string_view, std::optional<domain::OnBehalf>& value)
{
    value.reset();
    const auto by = next<std::optional<domain::PersonId>>();
    const auto source = next<std::optional<domain::OnBehalf::Source>>();
    const auto of = next<std::optional<base::Date>>();
    const auto confirmed = next<std::optional<base::Date>>();
    if (by.has_value() != source.has_value() || by.has_value() != of.has_value())
        misfit(m_table.plain[m_plain - 4]);
    if (by)
        value = domain::OnBehalf{*by, *source, *of, confirmed};
}

}  // namespace storage
