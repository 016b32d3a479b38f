// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/chart/draw_wheel.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>
#include <vector>

namespace documents {
namespace {

using base::Picture;
using nlohmann::json;
using Colour = Picture::Colour;
using Point = Picture::Point;

constexpr double pi = std::numbers::pi;
/// Of the wheel that is 400 points across; everything else follows from the width.
constexpr double rim = 200, ring = 168, hub = 74, recurring_track = 157, marker = 8.6;
constexpr std::array tracks{137.0, 116.5, 96.0};
constexpr std::array<Colour, 4> grounds{Colour::winter, Colour::spring, Colour::summer, Colour::autumn};
constexpr std::array<Colour, 4> pale_grounds{Colour::winter_pale, Colour::spring_pale, Colour::summer_pale, Colour::autumn_pale};
/// January to March, April to June, July to September, October to December.
size_t quarter_of(int month)
{
    return static_cast<size_t>((month - 1) / 3);
}

struct Look {
    std::string_view kind;
    Colour colour;
    /// Corners; 0 for a circle. The first one stands at this angle, in degrees from the top.
    int corners;
    double turned;
    /// So that all look equally large.
    double scale;
};
constexpr std::array looks{
    Look{"talk", Colour::good, 0, 0, 1},
    Look{"plan", Colour::accent, 4, 45, 1.22},
    Look{"salary", Colour::warn, 4, 0, 1.24},
    Look{"agreement", Colour::ink, 3, 0, 1.42},
    Look{"mandate", Colour::violet, 6, 30, 1.1},
    Look{"interplay", Colour::teal, 5, 0, 1.16},
    Look{"record", Colour::bad, 3, 180, 1.42},
    Look{"municipal", Colour::muted, 0, 0, 0.8},
};

const Look& look_of(std::string_view kind)
{
    const auto* found = std::find_if(looks.begin(), looks.end(), [&](const auto& each) { return each.kind == kind; });
    return found == looks.end() ? looks.back() : *found;
}

/// Clockwise from the top.
Point on_circle(Point centre, double radius, double degrees)
{
    const double angle = degrees * pi / 180;
    return {centre.x + radius * std::sin(angle), centre.y - radius * std::cos(angle)};
}

double angle_of(int month, int day)
{
    static constexpr std::array<double, 12> lengths{31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const auto index = static_cast<size_t>(month - 1);
    return 30 * (month - 1 + std::min(1.0, (day - 0.5) / lengths[index]));
}

class Wheel {
public:
    Wheel(const json& wheel, double width) : m_wheel(wheel), m_scale(std::min(1.0, width / (2 * rim))), m_centre{width / 2, rim * m_scale + 2}
    {
        m_picture.width = width;
    }

    Picture draw()
    {
        wheel();
        m_picture.height = 2 * rim * m_scale + 14;
        legend();
        return std::move(m_picture);
    }

    WheelFace face()
    {
        WheelFace face;
        wheel();
        m_picture.height = 2 * rim * m_scale + 4;
        face.picture = std::exchange(m_picture, {});
        face.spots = std::move(m_spots);
        face.reach = of(marker + 4);
        m_scale = 0.8;
        constexpr Point centre{10, 10};
        const auto take = [&] {
            m_picture.width = m_picture.height = 20;
            face.signs.push_back(std::exchange(m_picture, {}));
        };
        for (const auto& kind : m_wheel.at("kinds")) {
            const auto& look = look_of(kind.at("key").get<std::string>());
            shape(look, centre, of(marker), look.colour);
            take();
        }
        m_scale = 1.4;
        tick(centre);
        take();
        m_scale = 0.8;
        overdue_sign(centre);
        take();
        m_scale = 1.1;
        recurring(look_of("municipal"), centre);
        take();
        return face;
    }

private:
    void wheel()
    {
        months();
        today();
        events();
        middle();
    }

    double of(double length) const { return length * m_scale; }
    Point at(double radius, double degrees) const { return on_circle(m_centre, of(radius), degrees); }

    void polygon(std::vector<Point> points, Colour colour) { m_picture.shapes.push_back(Picture::Path{std::move(points), 0.1, colour, true}); }

    /// A slice of a ring.
    void slice(double inner, double outer, double from, double to, Colour colour)
    {
        constexpr int steps = 16;
        std::vector<Point> points;
        for (int i = 0; i <= steps; ++i)
            points.push_back(at(outer, from + (to - from) * i / steps));
        for (int i = steps; i >= 0; --i)
            points.push_back(at(inner, from + (to - from) * i / steps));
        polygon(std::move(points), colour);
    }

    void spoke(double inner, double outer, double degrees, double width, Colour colour, bool dashed = false)
    {
        m_picture.shapes.push_back(Picture::Path{{at(inner, degrees), at(outer, degrees)}, width, colour, false, dashed});
    }

    bool is_this_month(int month) const { return !m_wheel.at("today").is_null() && m_wheel.at("today").at("month") == month; }

    void months()
    {
        for (int month = 1; month <= 12; ++month) {
            const double from = 30.0 * (month - 1), to = 30.0 * month;
            const auto quarter = quarter_of(month);
            slice(ring, rim, from, to, is_this_month(month) ? Colour::accent : grounds[quarter]);
            slice(hub, ring - 2, from, to, pale_grounds[quarter]);
        }
        for (int month = 1; month <= 12; ++month) {
            const double from = 30.0 * (month - 1);
            const bool quarter_begins = (month - 1) % 3 == 0;
            spoke(hub, rim, from, quarter_begins ? 2.4 : 1.4, Colour::card);
            spoke(hub + 1, ring - 3, from, 0.5, Colour::rule);
        }
        for (int month = 1; month <= 12; ++month) {
            // Along the ring, and the right way up in the lower half too.
            const double middle = 30.0 * (month - 1) + 15;
            const bool lower = middle > 90 && middle < 270;
            const double size = of(11.5), radius = (rim + ring) / 2 + (lower ? 4 : -4);
            m_picture.shapes.push_back(Picture::Label{at(radius, middle), m_wheel.at("months").at(static_cast<size_t>(month - 1)).get<std::string>(), size,
                Picture::Anchor::middle, is_this_month(month), is_this_month(month) ? Colour::on_accent : Colour::ink, 0, lower ? 180 - middle : -middle});
        }
    }

    void today()
    {
        if (m_wheel.at("today").is_null())
            return;
        const double degrees = angle_of(m_wheel.at("today").at("month").get<int>(), m_wheel.at("today").at("day").get<int>());
        spoke(hub, ring - 3, degrees, of(1.6), Colour::accent, true);
        // The hand's point touches the ring.
        polygon({at(ring - 1, degrees), at(ring - 10, degrees - 1.7), at(ring - 10, degrees + 1.7)}, Colour::accent);
    }

    void shape(const Look& look, Point centre, double radius, Colour colour)
    {
        if (look.corners == 0) {
            m_picture.shapes.push_back(Picture::Circle{centre, radius * look.scale, colour});
            return;
        }
        std::vector<Point> points;
        for (int i = 0; i < look.corners; ++i)
            points.push_back(on_circle(centre, radius * look.scale, look.turned + 360.0 * i / look.corners));
        polygon(std::move(points), colour);
    }

    /// A small one, hollow: what recurs and is in no record.
    void recurring(const Look& look, Point centre)
    {
        shape(look, centre, of(4.4), look.colour);
        shape(look, centre, of(2.9), Colour::card);
    }

    void event(const Look& look, Point centre, const std::string& state, const std::string& day)
    {
        if (state == "overdue")
            shape(look, centre, of(marker + 4), Colour::bad);
        shape(look, centre, of(marker + 1.5), Colour::card);
        shape(look, centre, of(marker), look.colour);
        if (!day.empty()) {
            // In a triangle the room is where it is broad.
            const double down = look.corners == 3 ? (look.turned > 90 ? -1.6 : 2.2) : 0;
            m_picture.shapes.push_back(Picture::Label{
                {centre.x, centre.y + of(2.7 + down)}, day, of(look.corners == 3 ? 6.4 : 7.4), Picture::Anchor::middle, true, Colour::on_accent});
        }
        if (state == "done")
            tick({centre.x + of(marker * (look.corners == 3 ? 1.05 : 0.8)), centre.y - of(marker * 0.8)});
    }

    void tick(Point centre)
    {
        m_picture.shapes.push_back(Picture::Circle{centre, of(4.3), Colour::card});
        m_picture.shapes.push_back(
            Picture::Path{{{centre.x - of(2.2), centre.y + of(0.2)}, {centre.x - of(0.6), centre.y + of(1.9)}, {centre.x + of(2.4), centre.y - of(1.9)}},
                of(1.5), Colour::good});
    }

    bool is_alike(size_t index, size_t other) const
    {
        const auto& one = m_wheel.at("events")[index];
        const auto& two = m_wheel.at("events")[other];
        return one.at("month") == two.at("month") && one.at("day") == two.at("day") && one.at("kind") == two.at("kind")
            && (one.at("state") == "recurs") == (two.at("state") == "recurs");
    }

    /// An earlier event of the same kind and day.
    std::optional<size_t> first_alike(size_t index) const
    {
        const auto& events = m_wheel.at("events");
        for (size_t i = index; i > 0 && events[i - 1].at("day") == events[index].at("day"); --i) {
            if (is_alike(index, i - 1))
                return i - 1;
        }
        return std::nullopt;
    }

    /// Events of one kind and day are one sign, in the state that asks most; empty for those that the first one stands for.
    std::string state_together(size_t index) const
    {
        const auto& events = m_wheel.at("events");
        if (first_alike(index))
            return {};
        static constexpr std::array<std::string_view, 5> by_weight{"recurs", "done", "coming", "due", "overdue"};
        const auto weight = [&](size_t i) {
            return std::find(by_weight.begin(), by_weight.end(), events[i].at("state").get<std::string>()) - by_weight.begin();
        };
        auto heaviest = weight(index);
        for (size_t i = index + 1; i < events.size() && events[i].at("day") == events[index].at("day"); ++i) {
            if (is_alike(index, i))
                heaviest = std::max(heaviest, weight(i));
        }
        return std::string(by_weight.at(static_cast<size_t>(heaviest)));
    }

    /// Each on the outermost track where it covers nothing that stands already.
    void events()
    {
        std::vector<Point> placed;
        m_spots.clear();
        const auto is_free = [&](Point spot, double apart) {
            return std::none_of(placed.begin(), placed.end(), [&](Point other) { return std::hypot(spot.x - other.x, spot.y - other.y) < apart; });
        };
        for (size_t index = 0; index < m_wheel.at("events").size(); ++index) {
            const auto& each = m_wheel.at("events")[index];
            say(each);
            const auto state = state_together(index);
            const auto& look = look_of(each.at("kind").get<std::string>());
            if (state.empty()) {
                m_spots.push_back(m_spots[*first_alike(index)]);
                continue;
            }
            const int month = each.at("month").get<int>();
            const double degrees = angle_of(month, each.at("day").get<int>());
            if (state == "recurs") {
                m_spots.push_back(at(recurring_track, degrees));
                recurring(look, m_spots.back());
                continue;
            }
            // Days that are taken on every track give way a little, and none leaves its month.
            const auto inside = [&](double track, double angle) {
                const double margin = std::asin((marker + 2) / track) * 180 / pi;
                return at(track, std::clamp(angle, 30.0 * (month - 1) + margin, 30.0 * month - margin));
            };
            auto spot = inside(tracks.front(), degrees);
            bool found = false;
            for (const double aside : {0.0, 4.0, -4.0, 8.0, -8.0, 12.0, -12.0}) {
                for (const double track : tracks) {
                    if (!found && is_free(inside(track, degrees + aside), of(2 * marker + 4))) {
                        spot = inside(track, degrees + aside);
                        found = true;
                    }
                }
            }
            placed.push_back(spot);
            m_spots.push_back(spot);
            event(look, spot, state, std::to_string(each.at("day").get<int>()));
        }
    }

    void middle()
    {
        m_picture.shapes.push_back(Picture::Circle{m_centre, of(hub), Colour::card});
        m_picture.shapes.push_back(
            Picture::Label{{m_centre.x, m_centre.y + of(7)}, m_wheel.at("year").get<std::string>(), of(30), Picture::Anchor::middle, true, Colour::ink});
        m_picture.shapes.push_back(
            Picture::Label{{m_centre.x, m_centre.y + of(24)}, m_wheel.at("name").get<std::string>(), of(11.5), Picture::Anchor::middle, false, Colour::muted});
    }

    void overdue_sign(Point centre)
    {
        m_picture.shapes.push_back(Picture::Circle{centre, of(marker + 2.2), Colour::bad});
        m_picture.shapes.push_back(Picture::Circle{centre, of(marker + 0.2), Colour::card});
    }

    /// In columns, the kinds first and then what the signs on them mean.
    void legend()
    {
        constexpr double row = 16, column_width = 118;
        const int columns = std::max(1, static_cast<int>(m_picture.width / column_width));
        const double width = m_picture.width / columns, top = m_picture.height;
        int index = 0;
        const auto place = [&] {
            const Point spot{width * (index % columns) + 9, top + row * (index / columns) + 9};
            ++index;
            return spot;
        };
        const auto label = [&](Point spot, const std::string& words) {
            m_picture.shapes.push_back(Picture::Label{{spot.x + 13, spot.y + 3.1}, words, 8.5, Picture::Anchor::start, false, Colour::ink, width - 24});
        };
        const double scale = std::exchange(m_scale, 0.62);
        for (const auto& kind : m_wheel.at("kinds")) {
            const auto spot = place();
            const auto& look = look_of(kind.at("key").get<std::string>());
            shape(look, spot, of(marker), look.colour);
            label(spot, kind.at("name").get<std::string>());
        }
        const auto& words = m_wheel.at("words");
        const auto done = place();
        tick(done);
        label(done, words.at("done").get<std::string>());
        const auto overdue = place();
        overdue_sign(overdue);
        label(overdue, words.at("overdue").get<std::string>());
        const auto recurs = place();
        m_scale = 0.9;
        recurring(look_of("municipal"), recurs);
        label(recurs, words.at("recurs").get<std::string>());
        m_scale = scale;
        m_picture.height = top + row * ((index + columns - 1) / columns) + 4;
    }

    void say(const json& event)
    {
        const auto date = event.at("date").get<std::string>(), text = event.at("text").get<std::string>();
        m_picture.alt += (m_picture.table.empty() ? " " : "; ") + date + " " + text;
        m_picture.table.emplace_back(date, text);
    }

    const json& m_wheel;
    double m_scale;
    Point m_centre;
    Picture m_picture;
    std::vector<Point> m_spots;
};

}  // namespace

Picture draw_wheel(const json& wheel, double width)
{
    return Wheel(wheel, width).draw();
}

WheelFace wheel_face(const json& wheel)
{
    return Wheel(wheel, 2 * rim + 4).face();
}

}  // namespace documents
