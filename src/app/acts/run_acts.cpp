// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acts/run_acts.h"

#include "app/acts/act_schema.h"
#include "app/case/session_parts.h"
#include "app/law.h"
#include "app/open_form/parse.h"
#include "app/plan/plans.h"
#include "domain/every_table.h"
#include "domain/plan/staff_text.h"

#include <algorithm>

namespace app {
namespace {

using acts::Act;
using nlohmann::json;
using open_form::pointer_step;
using open_form::shown;

std::string place_of(size_t index)
{
    return "/" + std::to_string(index);
}

/// Where the path into the record begins: behind array and number, in a pointer into the case.
size_t record_in(std::string_view field)
{
    if (!field.starts_with('/'))
        return 0;
    const auto array = field.find('/', 1);
    const auto number = array == field.npos ? field.npos : field.find('/', array + 1);
    const bool is_number = number != field.npos && field.substr(array + 1, number - array - 1).find_first_not_of("0123456789") == field.npos;
    return is_number ? number + 1 : 1;
}

/// A complaint's path into a record becomes one into the act: from the first step that the act has a field of. An act
/// names a record's texts as the record does, so the rest of the path holds.
std::string placed(std::string_view field, const json& act, const std::string& place)
{
    for (size_t begin = record_in(field); begin < field.size();) {
        const auto end = std::min(field.find('/', begin), field.size());
        if (act.contains(std::string(field.substr(begin, end - begin))))
            return place + "/" + std::string(field.substr(begin));
        begin = end + 1;
    }
    return place;
}

class Run {
public:
    Run(Session& session, std::string_view bytes, bool dry_run, const std::filesystem::path& folder) : m_session(session), m_dry_run(dry_run), m_folder(folder)
    {
        auto parsed = open_form::parse(bytes, m_faults);
        m_had_bad_bytes = parsed.had_bad_bytes;
        m_acts = std::move(parsed.value);
        if (!m_acts.is_array()) {
            m_faults.add("form.type", "", {{"value", m_acts.type_name()}});
            m_faults.raise();
        }
        if (m_had_bad_bytes && m_acts.empty())
            m_faults.add("text.not_utf8", "");
        m_parsed_badly = !m_faults.none();
    }

    ActsResult run()
    {
        // What is wrong in the form of any act is told together with what the first one is refused for.
        const auto sound = find_sound();
        if (m_parsed_badly)
            m_faults.raise();
        if (m_acts.empty())
            return std::move(m_result);
        Work work(m_session);
        for (size_t i = 0; i < sound; ++i) {
            if (!run_one(work, i))
                break;
        }
        m_faults.raise();
        add_warnings_of_records(work);
        if (!m_dry_run)
            work.commit();
        return std::move(m_result);
    }

private:
    /// How many acts from the first on are well formed.
    size_t find_sound()
    {
        size_t sound = m_acts.size();
        for (size_t i = 0; i < m_acts.size(); ++i) {
            const auto before = m_faults.all().size();
            check_form(i);
            if (m_faults.all().size() > before)
                sound = std::min(sound, i);
        }
        return sound;
    }
    void check_form(size_t i)
    {
        const auto& act = m_acts[i];
        const auto place = place_of(i);
        m_found.push_back(nullptr);
        if (!act.is_object())
            return m_faults.add("form.type", place, {{"value", act.type_name()}});
        const auto name = act.find("act");
        if (name == act.end())
            return m_faults.add("form.missing", place + "/act", {{"key", "act"}});
        if (!name->is_string())
            return m_faults.add("form.type", place + "/act", {{"value", name->type_name()}});
        const auto& word = name->get_ref<const std::string&>();
        m_found.back() = acts::find_act(word);
        if (!m_found.back())
            return m_faults.add("act.unknown", place + "/act", {{"act", shown(word)}});
        acts::check_act(act, word, place, m_faults);
    }

    bool run_one(Work& work, size_t i)
    {
        auto act = m_acts[i];
        const auto place = place_of(i);
        const Act& known = *m_found[i];
        domain::Faults faults;
        const auto keys = complete(work, known, act, place, faults);
        open_form::Reading reading{
            faults, keys, Law::of(work.records()->municipality->country).bases(), work.records()->municipality->organisation_number, m_had_bad_bytes};
        const open_form::Place root;
        bool good = true;
        const open_form::Fields in(reading, act, {&root, {}, i}, good);
        acts::ActContext context{work, in, act, faults, m_dry_run, m_folder};
        const auto warned = work.warnings().size();
        try {
            faults.raise();
            auto done = known.run(context);
            for (auto each = work.warnings().begin() + static_cast<long>(warned); each != work.warnings().end(); ++each)
                m_result.warnings.push_back({each->code, placed(each->field, act, place), each->values});
            touch(work, done, i);
            m_result.done.push_back({std::move(done), std::string(known.name)});
            return true;
        }
        catch (const domain::Refused& refused) {
            // What was found in reading has its place already.
            for (const auto& each : refused.complaints())
                m_faults.add(each.code, faults.none() ? placed(each.field, act, place) : each.field, each.values);
            return false;
        }
    }

    /// Gives the act the keys that it leaves out, and all that its references may mean.
    open_form::Keys complete(Work& work, const Act& known, json& act, const std::string& place, domain::Faults& faults)
    {
        open_form::Keys keys;
        const auto& records = *work.records();
        domain::every_table(records, [&](const char* kind, const auto& table) { know(keys, kind, table); });
        for (const auto& plan : records.plans) {
            for (const auto& goal : plan->goals) {
                keys.know("goals", goal.id.str(), goal.id.uuid());
                keys.know("goals", goal.key, goal.id.uuid());
            }
        }
        for (const char* list : {"agenda", "milestones"})
            give_keys(act, list);
        if (known.makes) {
            if (!act.contains("key"))
                act["key"] = fresh_key(known.makes);
            take(keys, known.makes, records.municipality->organisation_number, act, place, faults);
        }
        if (known.edits) {
            auto field = std::string(known.edits).substr(0, std::string_view(known.edits).size() - 1);
            std::replace(field.begin(), field.end(), '-', '_');
            const auto* id = keys.find(known.edits, act.at(field).get<std::string>());
            act["key"] = id ? key_of(records, known.edits, *id) : std::string();
        }
        return keys;
    }
    static std::string key_of(const domain::CaseFields& records, std::string_view kind, const base::Uuid& id)
    {
        if (kind == "goals") {
            const domain::GoalId goal(id);
            return Plans::plan_of(records, goal).find_goal(goal)->key;
        }
        std::string key;
        domain::every_table(records, [&](std::string_view name, const auto& table) {
            const auto* record = name == kind ? table.find(id.str()) : nullptr;
            key = record ? (*record)->key : key;
        });
        return key;
    }
    template <class Table>
    static void know(open_form::Keys& keys, std::string_view kind, const Table& table)
    {
        for (const auto& record : table) {
            keys.know(kind, record->id.str(), record->id.uuid());
            keys.know(kind, record->key, record->id.uuid());
        }
    }
    static void take(
        open_form::Keys& keys, const char* kind, const std::string& organisation_number, const json& act, const std::string& place, domain::Faults& faults)
    {
        // As an array of the open form that holds this one record.
        domain::Faults own;
        keys.take(json{{kind, json::array({act})}}, kind, organisation_number, own);
        for (const auto& each : own.all())
            faults.add(each.code, place + each.field.substr(each.field.rfind('/')), each.values);
    }
    static void give_keys(json& act, const char* list)
    {
        if (!act.contains(list) || !act[list].is_array())
            return;
        std::set<std::string> taken;
        for (const auto& each : act[list]) {
            if (each.contains("key"))
                taken.insert(each["key"].get<std::string>());
        }
        int number = 0;
        for (auto& each : act[list]) {
            if (each.contains("key"))
                continue;
            std::string key;
            do
                key = std::string(1, list[0]) + std::to_string(++number);
            while (taken.contains(key));
            each["key"] = key;
        }
    }
    /// Says nothing of what it names: the last, random digits of a new UUID.
    std::string fresh_key(std::string_view kind) const
    {
        const auto id = base::Uuid::make(m_session.parts().file.clock).str();
        return std::string(kind.substr(0, kind.size() - 1)) + "-" + id.substr(id.size() - 10);
    }

    /// What a plan or a talk is warned of is told once, as it stands in the end, at the act that touched it last.
    void touch(Work& work, const acts::Done& done, size_t i)
    {
        const auto& records = *work.records();
        if (done.kind == "goals") {
            for (size_t plan = 0; plan < records.plans.size(); ++plan) {
                for (const auto& goal : records.plans[plan]->goals) {
                    if (goal.id.str() == done.id)
                        m_touched["plans"][plan] = i;
                }
            }
        }
        touch(records.plans, "plans", done, i);
        touch(records.talks, "talks", done, i);
        touch(records.mandates, "mandates", done, i);
    }
    template <class Table>
    void touch(const Table& table, std::string_view kind, const acts::Done& done, size_t i)
    {
        if (done.kind != kind)
            return;
        for (size_t index = 0; index < table.size(); ++index) {
            if (table[index]->id.str() == done.id)
                m_touched[std::string(kind)][index] = i;
        }
    }
    /// Of plans that were touched.
    void add_staff_warnings(Work& work)
    {
        const auto& municipality = *work.records()->municipality;
        const auto& words = Law::of(municipality.country).staff_words(municipality.language);
        for (const auto& [plan, act] : m_touched["plans"]) {
            for (auto& warning : domain::staff_case_warnings(work.records()->plans[plan], words))
                m_result.warnings.push_back({warning.code, placed(warning.field, m_acts[act], place_of(act)), std::move(warning.values)});
        }
    }
    void add_warnings_of_records(Work& work)
    {
        add_staff_warnings(work);
        const auto& records = work.records();
        const auto& municipality = records->municipality;
        for (auto& warning : records.warnings(work.today(), Law::of(municipality->country).pay_words(municipality->language))) {
            const auto slash = warning.field.find('/', 1);
            const auto end = std::min(warning.field.find('/', slash + 1), warning.field.size());
            auto kind = warning.field.substr(1, slash - 1);
            auto index = static_cast<size_t>(std::stoul(warning.field.substr(slash + 1, end - slash - 1)));
            if (kind == "goals") {
                kind = "plans";
                index = plan_of_goal(*records, index);
            }
            const auto found = m_touched[kind].find(index);
            if (found == m_touched[kind].end())
                continue;
            const auto rest = end < warning.field.size() ? warning.field.substr(end + 1) : std::string();
            m_result.warnings.push_back({warning.code, placed(rest, m_acts[found->second], place_of(found->second)), warning.values});
        }
    }
    /// Goals are counted over all plans.
    static size_t plan_of_goal(const domain::CaseFields& records, size_t goal)
    {
        size_t plan = 0;
        while (plan < records.plans.size() && goal >= records.plans[plan]->goals.size())
            goal -= records.plans[plan++]->goals.size();
        return plan;
    }

    Session& m_session;
    bool m_dry_run;
    std::filesystem::path m_folder;
    bool m_had_bad_bytes = false;
    bool m_parsed_badly = false;
    json m_acts;
    domain::Faults m_faults;
    /// The act of each, where there is one of that name.
    std::vector<const Act*> m_found;
    /// Array and number of a record: the last act on it.
    std::map<std::string, std::map<size_t, size_t>> m_touched;
    ActsResult m_result;
};

}  // namespace

ActsResult run_acts(Session& session, std::string_view bytes, bool dry_run, const std::filesystem::path& folder)
{
    return Run(session, bytes, dry_run, folder).run();
}

}  // namespace app
