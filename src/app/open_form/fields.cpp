// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_form/fields.h"

#include "base/text.h"

namespace app::open_form {

using nlohmann::json;

std::string Place::pointer() const
{
    if (!up)
        return {};
    return up->pointer() + "/" + (name.empty() ? std::to_string(index) : pointer_step(name));
}

void Keys::take(const json& form, std::string_view kind, std::string_view organisation_number, domain::Faults& faults)
{
    auto& keys = m_keys[std::string(kind)];
    const auto array = form.find(std::string(kind));
    if (array == form.end() || !array->is_array())
        return;
    for (size_t i = 0; i < array->size(); ++i) {
        const auto& record = (*array)[i];
        if (!record.is_object() || !record.contains("key") || !record["key"].is_string())
            continue;
        const auto path = "/" + std::string(kind) + "/" + std::to_string(i);
        const auto& key = record["key"].get_ref<const std::string&>();
        auto id = base::Uuid::derive(organisation_number, kind, key);
        if (record.contains("id") && record["id"].is_string()) {
            if (const auto given = base::Uuid::from(record["id"].get_ref<const std::string&>()))
                id = *given;
            else
                faults.add("form.id", path + "/id", {{"value", shown(record["id"].get_ref<const std::string&>())}});
        }
        if (!domain::is_key(key))
            faults.add("field.key", path + "/key", {{"key", shown(key)}});
        if (!keys.emplace(key, id).second)
            faults.add("field.key_taken", path + "/key", {{"key", shown(key)}});
        else if (!m_ids.insert(id).second)
            faults.add("field.id_taken", path + "/id", {{"value", id.str()}});
    }
}

void Keys::know(std::string_view kind, const std::string& key, base::Uuid id)
{
    m_keys[std::string(kind)].emplace(key, id);
    m_ids.insert(id);
}

const base::Uuid* Keys::find(std::string_view kind, const std::string& key) const
{
    const auto keys = m_keys.find(kind);
    if (keys == m_keys.end())
        return nullptr;
    const auto found = keys->second.find(key);
    return found == keys->second.end() ? nullptr : &found->second;
}

Fields::Fields(Reading& reading, const json& object, Place place, bool& good) : m_reading(&reading), m_object(&object), m_place(place), m_good(&good) {}

const json* Fields::find(const char* name) const
{
    const auto found = m_object->find(name);
    return found == m_object->end() ? nullptr : &*found;
}

void Fields::complain(std::string code, const char* name, std::map<std::string, std::string> values) const
{
    m_reading->faults.add(std::move(code), Place{&m_place, name}.pointer(), std::move(values));
    spoil();
}

std::string Fields::plain(const char* name) const
{
    const auto* value = find(name);
    if (!value)
        return {};
    if (!value->is_string()) {
        spoil();
        return {};
    }
    return value->get_ref<const std::string&>();
}

base::Text Fields::text_of(const json& value, const Place& where) const
{
    if (!value.is_string()) {
        spoil();
        return {};
    }
    const auto& bytes = value.get_ref<const std::string&>();
    base::Text::Fault fault{};
    const bool bad_bytes = m_reading->had_bad_bytes && bytes.find(not_utf8_mark) != std::string::npos;
    if (!bad_bytes) {
        if (auto text = base::Text::from(bytes, &fault))
            return *std::move(text);
    }
    const bool not_utf8 = bad_bytes || fault == base::Text::Fault::not_utf8;
    m_reading->faults.add(not_utf8 ? "text.not_utf8" : "text.control_character", where.pointer());
    spoil();
    return {};
}

base::Text Fields::text(const char* name) const
{
    const auto* value = find(name);
    return value ? text_of(*value, Place{&m_place, name}) : base::Text();
}

std::vector<base::Text> Fields::texts(const char* name) const
{
    std::vector<base::Text> all;
    const auto* value = find(name);
    if (!value)
        return all;
    if (!value->is_array()) {
        spoil();
        return all;
    }
    const Place here{&m_place, name};
    for (size_t i = 0; i < value->size(); ++i)
        all.push_back(text_of((*value)[i], Place{&here, {}, i}));
    return all;
}

std::optional<domain::Withheld> Fields::withheld_of(const json& value) const
{
    if (!value.is_object())
        return std::nullopt;
    const auto room = value.find("withheld");
    if (room == value.end())
        return std::nullopt;
    const auto kind = room->is_string() ? domain::from_code<domain::RoomKind>(room->get_ref<const std::string&>()) : std::nullopt;
    if (!kind || value.size() > 1)
        spoil();
    return domain::Withheld{kind.value_or(domain::RoomKind::own)};
}

std::optional<domain::Withheld> Fields::withheld(const char* name) const
{
    const auto* value = find(name);
    return value ? withheld_of(*value) : std::nullopt;
}

std::vector<domain::SealedText> Fields::sealed_texts(const char* name) const
{
    std::vector<domain::SealedText> all;
    const auto* value = find(name);
    if (!value)
        return all;
    if (!value->is_array()) {
        spoil();
        return all;
    }
    const Place here{&m_place, name};
    for (size_t i = 0; i < value->size(); ++i) {
        if (const auto closed = withheld_of((*value)[i]))
            all.emplace_back(*closed);
        else
            all.emplace_back(text_of((*value)[i], Place{&here, {}, i}));
    }
    return all;
}

std::optional<base::Date> Fields::date(const char* name) const
{
    if (!has(name))
        return std::nullopt;
    const auto* value = find(name);
    if (!value->is_string()) {
        spoil();
        return std::nullopt;
    }
    const auto& word = value->get_ref<const std::string&>();
    auto day = base::Date::from(word);
    if (!day)
        complain("form.date", name, {{"value", shown(word)}});
    return day;
}

base::Date Fields::day(const char* name) const
{
    if (const auto day = date(name))
        return *day;
    spoil();
    return base::Date(2000, 1, 1);
}

template <class T>
std::optional<T> Fields::read_as(const char* name, const char* code) const
{
    if (!has(name))
        return std::nullopt;
    const auto word = plain(name);
    auto value = T::from(word);
    if (!value && good_string(name))
        complain(code, name, {{"value", shown(word)}});
    return value;
}

std::optional<base::TimeOfDay> Fields::time(const char* name) const
{
    return read_as<base::TimeOfDay>(name, "form.time");
}

std::optional<base::Decimal> Fields::figure(const char* name) const
{
    return read_as<base::Decimal>(name, "form.number");
}

base::Decimal Fields::required_figure(const char* name) const
{
    if (!has(name))
        complain("form.missing", name, {{"key", name}});
    return figure(name).value_or(base::Decimal());
}

std::optional<int> Fields::whole(const char* name) const
{
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    // The schema bounds every whole number that the form has, well within an int.
    const auto figure = value->is_number_integer() ? value->get<std::int64_t>() : INT64_MAX;
    if (figure < -1000000 || figure > 1000000 || (value->is_number_unsigned() && value->get<std::uint64_t>() > 1000000)) {
        spoil();
        return std::nullopt;
    }
    return static_cast<int>(figure);
}

bool Fields::flag(const char* name, bool otherwise) const
{
    const auto* value = find(name);
    if (!value)
        return otherwise;
    if (!value->is_boolean()) {
        spoil();
        return otherwise;
    }
    return value->get<bool>();
}

std::optional<base::Money> Fields::money(const char* name) const
{
    std::optional<base::Money> money;
    object(name, [&](const Fields& in) {
        const auto currency = base::currency_from(in.plain("currency"));
        const auto* amount = in.find("amount");
        if (!currency || !amount || !amount->is_number_integer())
            return in.spoil();
        const bool fits = !amount->is_number_unsigned() || amount->get<std::uint64_t>() <= INT64_MAX;
        money = fits ? base::Money::of_minor(amount->get<std::int64_t>(), *currency) : std::nullopt;
        if (!money)
            in.complain("form.money", "amount", {{"value", amount->dump()}});
    });
    return money;
}

std::optional<domain::Decision> Fields::decision(const char* name) const
{
    std::optional<domain::Decision> decision;
    object(name, [&](const Fields& in) { decision = {in.text("body"), in.day("date"), in.text("case_number"), in.text("paragraph")}; });
    return decision;
}

domain::Passage Fields::as_passage() const
{
    return {sealed_text("text"), access("access"), plain("language")};
}

domain::Access Fields::access(const char* name) const
{
    domain::Access read;
    object(name, [&](const Fields& access) {
        const auto reason = access.sealed_text("reason");
        const auto review = access.date("review");
        try {
            read = domain::Access::closed(m_reading->bases, access.plain("basis"), reason, review);
        }
        catch (const domain::Refused& refused) {
            for (const auto& each : refused.complaints())
                access.complain(
                    each.code, each.field.c_str(), each.values.empty() ? each.values : decltype(each.values){{"basis", shown(access.plain("basis"))}});
        }
    });
    return read;
}

std::optional<domain::Passage> Fields::passage(const char* name) const
{
    std::optional<domain::Passage> passage;
    object(name, [&](const Fields& in) { passage = in.as_passage(); });
    return passage;
}

std::vector<domain::Passage> Fields::passages(const char* name) const
{
    std::vector<domain::Passage> all;
    list(name, [&](const Fields& in) { all.push_back(in.as_passage()); });
    return all;
}

std::string Fields::basis(const char* name) const
{
    const auto id = plain(name);
    const auto* row = m_reading->bases.find(id);
    if (!id.empty() && (!row || row->access_class == domain::AccessClass::open))
        complain("access.basis_unknown", name, {{"basis", shown(id)}});
    return id;
}

domain::Passage Fields::required_passage(const char* name) const
{
    auto found = passage(name);
    if (!found)
        spoil();
    return found.value_or(domain::Passage());
}

std::optional<domain::OnBehalf> Fields::on_behalf(const char* name) const
{
    std::optional<domain::OnBehalf> mark;
    object(name, [&](const Fields& in) {
        mark = {in.must_refer<domain::PersonId>("typed_by", "persons"), in.word("source", domain::OnBehalf::Source::paper), in.day("of"), in.date("confirmed")};
    });
    return mark;
}

std::optional<base::Uuid> Fields::reference(const char* name, std::string_view kind) const
{
    const auto* value = find(name);
    return value ? reference(*value, Place{&m_place, name}, kind) : std::nullopt;
}

std::optional<base::Uuid> Fields::reference(const json& value, const Place& where, std::string_view kind) const
{
    if (!value.is_string()) {
        spoil();
        return std::nullopt;
    }
    const auto& key = value.get_ref<const std::string&>();
    if (const auto* uuid = m_reading->keys.find(kind, key))
        return *uuid;
    m_reading->faults.add("form.reference", where.pointer(), {{"key", shown(key)}, {"kind", std::string(kind)}});
    spoil();
    return std::nullopt;
}

std::vector<base::Uuid> Fields::references(const char* name, std::string_view kind) const
{
    std::vector<base::Uuid> all;
    const auto* value = find(name);
    if (!value)
        return all;
    if (!value->is_array()) {
        spoil();
        return all;
    }
    const Place here{&m_place, name};
    for (size_t i = 0; i < value->size(); ++i) {
        if (const auto uuid = reference((*value)[i], Place{&here, {}, i}, kind))
            all.push_back(*uuid);
    }
    return all;
}

base::Uuid Fields::own_id(std::string_view kind, std::string_view scope) const
{
    const auto key = plain("key");
    if (scope.empty()) {
        if (const auto* uuid = m_reading->keys.find(kind, key))
            return *uuid;
        spoil();
        return {};
    }
    if (const auto given = plain("id"); !given.empty()) {
        if (const auto uuid = base::Uuid::from(given))
            return *uuid;
        complain("form.id", "id", {{"value", shown(given)}});
    }
    return base::Uuid::derive(m_reading->organisation_number, kind, std::string(scope) + "/" + key);
}

}  // namespace app::open_form
