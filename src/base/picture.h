// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace base {

/// A drawing as a list of shapes, computed once and painted by the window, the PDF and SVG alike. Units are points,
/// x to the right, y downwards from the top left. Colours are roles, which each painter turns into its own palette.
struct Picture {
    enum class Colour {
        ink,
        muted,
        rule,
        track,
        card,
        accent,
        good,
        warn,
        bad,
        violet,
        teal,
        on_accent,
        // Grounds of the four quarters of a year, and paler ones.
        winter,
        spring,
        summer,
        autumn,
        winter_pale,
        spring_pale,
        summer_pale,
        autumn_pale
    };
    enum class Anchor { start, middle, end };
    struct Point {
        double x = 0, y = 0;
    };
    struct Rect {
        double x = 0, y = 0, width = 0, height = 0;
        Colour fill = Colour::accent;
    };
    /// Straight strokes through the points; closed and filled when `fill` says so.
    struct Path {
        std::vector<Point> points;
        double width = 1;
        Colour colour = Colour::ink;
        bool fill = false;
        bool dashed = false;
    };
    struct Circle {
        Point centre;
        double radius = 1;
        Colour colour = Colour::accent;
    };
    /// `at` is on the base line. Cut with an ellipsis when wider than `max_width` (points; 0 = never).
    struct Label {
        Point at;
        std::string text;
        double size = 8.5;
        Anchor anchor = Anchor::start;
        bool bold = false;
        Colour colour = Colour::ink;
        double max_width = 0;
        /// Degrees against the clock, around `at`.
        double turn = 0;
    };
    using Shape = std::variant<Rect, Path, Circle, Label>;

    double width = 0, height = 0;
    std::vector<Shape> shapes;
    /// What a person who cannot see it is told.
    std::string alt;
    /// The same as a table: what is shown, and its figure in words.
    std::vector<std::pair<std::string, std::string>> table;
};

}  // namespace base
