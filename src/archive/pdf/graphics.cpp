// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pdf/graphics.h"

namespace archive::pdf {
namespace {

constexpr int max_depth = 8;
const std::set<std::string> blend_modes{"Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight",
    "SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity"};

std::string read_profile(Document& document, Object profile)
{
    auto bytes = document.data(profile);
    auto components = integer(get(profile, "/N")).value_or(0);
    const char* expected = components == 1 ? "GRAY" : components == 3 ? "RGB " : "";
    if (!bytes || bytes->size() < 128 || bytes->substr(36, 4) != "acsp")
        return "an ICC profile that cannot be read";
    return bytes->substr(16, 4) == expected || (components == 3 && bytes->substr(16, 4) == "Lab ") ? "" : "an ICC profile that is not gray or RGB as /N says";
}

std::string profile_problem(Document& document, Object profile)
{
    auto [known, is_new] = document.profile_problems.try_emplace(profile.getObjGen());
    if (is_new || !profile.isIndirect())
        known->second = read_profile(document, profile);
    return known->second;
}

}  // namespace

std::string color_space_problem(Document& document, Object space, int depth)
{
    document.spend(1);
    auto parts = items(space, 16);
    auto kind = parts.empty() ? name(space) : name(parts[0]);
    if (kind == "DeviceGray" || kind == "DeviceRGB" || kind == "CalGray" || kind == "CalRGB" || kind == "Lab")
        return "";
    if (kind == "Pattern" && parts.size() <= 1)
        return "";
    if (kind == "DeviceCMYK")
        return "DeviceCMYK is not covered by the output intent";
    if (depth > max_depth)
        return "colour spaces inside each other";
    if (kind == "ICCBased" && parts.size() == 2)
        return profile_problem(document, parts[1]);
    if ((kind == "Indexed" && parts.size() == 4) || (kind == "Pattern" && parts.size() == 2))
        return color_space_problem(document, parts[1], depth + 1);
    if ((kind == "Separation" || kind == "DeviceN") && parts.size() >= 4)
        return color_space_problem(document, parts[2], depth + 1);
    return "not a colour space: " + kind;
}

std::string graphics_state_problem(Object state)
{
    if (!is_dictionary(state))
        return "not a dictionary";
    for (auto key : {"/TR", "/HTP", "/Font"})
        if (has(state, key))
            return key;
    if (has(state, "/TR2") && name(get(state, "/TR2")) != "Default")
        return "/TR2 is not Default";
    if (has(state, "/RI") && !is_rendering_intent(name(get(state, "/RI"))))
        return "/RI is no rendering intent";
    auto halftone = get(state, "/HT");
    auto kind = integer(get(halftone, "/HalftoneType"));
    if (!is_null(halftone) && name(halftone) != "Default" && kind != 1 && kind != 5)
        return "/HT is of another type than 1 and 5";
    auto mode = get(state, "/BM");
    auto modes = items(mode, 64);
    if (modes.empty() && !is_null(mode))
        modes.push_back(mode);
    for (auto& one : modes)
        if (!blend_modes.count(name(one)))
            return "/BM " + name(one) + " is no standard blend mode";
    return "";
}

std::string image_problem(Document& document, Object image, int depth)
{
    for (auto key : {"/Alternates", "/OPI"})
        if (has(image, key))
            return key;
    if (is_true(get(image, "/Interpolate")))
        return "/Interpolate is true";
    if (has(image, "/Intent") && !is_rendering_intent(name(get(image, "/Intent"))))
        return "/Intent is no rendering intent";
    auto filter = get(image, "/Filter");
    auto filters = items(filter, 64);
    filters.push_back(filter);
    for (auto& one : filters)
        if (name(one) == "JPXDecode")
            return "JPEG 2000, whose rules are not checked here";
    if (!is_true(get(image, "/ImageMask")))
        if (auto problem = color_space_problem(document, get(image, "/ColorSpace")); !problem.empty())
            return problem;
    auto mask = get(image, "/SMask");
    return is_stream(mask) && depth < 2 ? image_problem(document, mask, depth + 1) : "";
}

std::string group_problem(Document& document, Object group)
{
    if (!is_dictionary(group) || name(get(group, "/S")) != "Transparency" || !has(group, "/CS"))
        return "";
    return color_space_problem(document, get(group, "/CS"));
}

bool is_rendering_intent(const std::string& intent)
{
    return intent == "RelativeColorimetric" || intent == "AbsoluteColorimetric" || intent == "Perceptual" || intent == "Saturation";
}

}  // namespace archive::pdf
