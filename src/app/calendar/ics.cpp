// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/calendar/ics.h"

#include "base/failure.h"

#include <fmt/format.h>
#include <libical/ical.h>

#include <cstdlib>
#include <ctime>
#include <memory>

namespace app {
namespace {

/// The three countries change their clocks on the same nights (directive 2000/84/EC); only their distance from UTC differs.
struct Zone {
    const char* name;
    int winter, summer;
    const char* winter_name;
    const char* summer_name;
    int spring_hour, autumn_hour;
};

Zone zone_of(domain::Country country)
{
    switch (country) {
    case domain::Country::no: return {"Europe/Oslo", 1, 2, "CET", "CEST", 2, 3};
    case domain::Country::se: return {"Europe/Stockholm", 1, 2, "CET", "CEST", 2, 3};
    case domain::Country::fi: return {"Europe/Helsinki", 2, 3, "EET", "EEST", 3, 4};
    }
    base::broken("ics.zone", "");
}

void release(icalcomponent* component)
{
    icalcomponent_free(component);
}
using Component = std::unique_ptr<icalcomponent, decltype(&release)>;

Component component(icalcomponent_kind kind)
{
    return {icalcomponent_new(kind), release};
}

void add(const Component& parent, Component child)
{
    icalcomponent_add_component(parent.get(), child.release());
}

Component half_of_year(icalcomponent_kind kind, const char* name, int from, int to, const char* begins, int month)
{
    auto half = component(kind);
    icalcomponent_add_property(half.get(), icalproperty_new_tzname(name));
    icalcomponent_add_property(half.get(), icalproperty_new_tzoffsetfrom(from * 3600));
    icalcomponent_add_property(half.get(), icalproperty_new_tzoffsetto(to * 3600));
    icalcomponent_add_property(half.get(), icalproperty_new_dtstart(icaltime_from_string(begins)));
    const auto rule = fmt::format("FREQ=YEARLY;BYMONTH={};BYDAY=-1SU", month);
    icalcomponent_add_property(half.get(), icalproperty_new_rrule(icalrecurrencetype_from_string(rule.c_str())));
    return half;
}

Component time_zone(const Zone& zone)
{
    auto all = component(ICAL_VTIMEZONE_COMPONENT);
    icalcomponent_add_property(all.get(), icalproperty_new_tzid(zone.name));
    const auto spring = fmt::format("19810329T{:02}0000", zone.spring_hour), autumn = fmt::format("19961027T{:02}0000", zone.autumn_hour);
    add(all, half_of_year(ICAL_XDAYLIGHT_COMPONENT, zone.summer_name, zone.winter, zone.summer, spring.c_str(), 3));
    add(all, half_of_year(ICAL_XSTANDARD_COMPONENT, zone.winter_name, zone.summer, zone.winter, autumn.c_str(), 10));
    return all;
}

icaltimetype day_of(const base::Date& date)
{
    auto time = icaltime_null_date();
    time.hour = time.minute = time.second = 0;
    time.year = date.year();
    time.month = static_cast<int>(date.month());
    time.day = static_cast<int>(date.day());
    return time;
}

icalproperty* in_zone(icalproperty* property, const Zone& zone)
{
    icalproperty_add_parameter(property, icalparameter_new_tzid(zone.name));
    return property;
}

void add_times(const Component& event, const IcsEvent& of, const Zone& zone)
{
    auto start = day_of(of.day);
    if (!of.time) {
        icalcomponent_add_property(event.get(), icalproperty_new_dtstart(start));
        icalcomponent_add_property(event.get(), icalproperty_new_dtend(day_of(of.day.plus_days(1))));
        icalcomponent_add_property(event.get(), icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
        return;
    }
    start.is_date = 0;
    start.hour = of.time->minutes() / 60;
    start.minute = of.time->minutes() % 60;
    auto end = start;
    icaltime_adjust(&end, 0, 0, of.minutes.value_or(60), 0);
    icalcomponent_add_property(event.get(), in_zone(icalproperty_new_dtstart(start), zone));
    icalcomponent_add_property(event.get(), in_zone(icalproperty_new_dtend(end), zone));
}

Component alarm(const IcsEvent& of, int minutes_before)
{
    auto one = component(ICAL_VALARM_COMPONENT);
    icalcomponent_add_property(one.get(), icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(one.get(), icalproperty_new_description(of.summary.str().c_str()));
    icaltriggertype when{icaltime_null_time(), icaldurationtype_from_int(-60 * minutes_before)};
    icalcomponent_add_property(one.get(), icalproperty_new_trigger(when));
    return one;
}

void add_text(const Component& event, const base::Text& text, icalproperty* (*make)(const char*))
{
    if (!text.empty())
        icalcomponent_add_property(event.get(), make(text.str().c_str()));
}

Component event(const IcsEvent& of, const Zone& zone, const icaltimetype& stamp)
{
    auto one = component(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_property(one.get(), icalproperty_new_uid((of.uid + "@radslag").c_str()));
    icalcomponent_add_property(one.get(), icalproperty_new_dtstamp(stamp));
    icalcomponent_add_property(one.get(), icalproperty_new_sequence(of.sequence));
    add_times(one, of, zone);
    add_text(one, of.summary, icalproperty_new_summary);
    add_text(one, of.description, icalproperty_new_description);
    add_text(one, of.location, icalproperty_new_location);
    // Others who see the calendar see that somebody is busy, and no more.
    icalcomponent_add_property(one.get(), icalproperty_new_class(ICAL_CLASS_PRIVATE));
    if (of.cancelled)
        icalcomponent_add_property(one.get(), icalproperty_new_status(ICAL_STATUS_CANCELLED));
    for (const int minutes : of.alarms) {
        if (!of.cancelled)
            add(one, alarm(of, minutes));
    }
    return one;
}

icaltimetype in_utc(std::chrono::sys_time<std::chrono::milliseconds> at)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    return icaltime_from_timet_with_zone(static_cast<std::time_t>(seconds), 0, icaltimezone_get_utc_timezone());
}

}  // namespace

std::string write_ics(const IcsCalendar& calendar)
{
    const auto zone = zone_of(calendar.country);
    const auto stamp = in_utc(calendar.stamp);
    auto all = component(ICAL_VCALENDAR_COMPONENT);
    icalcomponent_add_property(all.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(all.get(), icalproperty_new_prodid(fmt::format("-//radslag//radslag//{}", base::code(calendar.language)).c_str()));
    icalcomponent_add_property(all.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    auto* name = icalproperty_new_x("");
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    icalproperty_set_value(name, icalvalue_new_x(calendar.name.str().c_str()));
    icalcomponent_add_property(all.get(), name);
    add(all, time_zone(zone));
    for (const auto& each : calendar.events)
        add(all, event(each, zone, stamp));
    const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(all.get()), free);
    if (!text)
        base::broken("ics.unwritten", calendar.name.str());
    return text.get();
}

}  // namespace app
