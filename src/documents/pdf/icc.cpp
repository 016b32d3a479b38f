// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdf/icc.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace documents::pdf {
namespace {

void put_u16(std::string& out, unsigned value)
{
    out += static_cast<char>(value >> 8);
    out += static_cast<char>(value);
}

void put_u32(std::string& out, std::uint32_t value)
{
    put_u16(out, value >> 16);
    put_u16(out, value & 0xFFFF);
}

/// s15Fixed16Number
void put_fixed(std::string& out, double value)
{
    put_u32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

template <size_t N>
std::string fixed_numbers(std::string_view type, const std::array<double, N>& values)
{
    std::string out(type);
    put_u32(out, 0);
    for (double value : values)
        put_fixed(out, value);
    return out;
}

/// multiLocalizedUnicodeType with one English text of ASCII letters.
std::string words(std::string_view text)
{
    std::string out = "mluc";
    for (std::uint32_t value : {0u, 1u, 12u})
        put_u32(out, value);
    out += "enUS";
    put_u32(out, static_cast<std::uint32_t>(text.size() * 2));
    put_u32(out, 28);
    for (char c : text)
        put_u16(out, static_cast<unsigned char>(c));
    out.resize((out.size() + 3) / 4 * 4, '\0');
    return out;
}

/// parametricCurveType 3: y = (a x + b)^g from d on, c x below.
std::string srgb_curve()
{
    std::string out = "para";
    put_u32(out, 0);
    put_u16(out, 3);
    put_u16(out, 0);
    for (double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045})
        put_fixed(out, value);
    return out;
}

struct Element {
    std::string_view signature;
    std::string data;
};

constexpr std::array white_d50{0.9642, 1.0, 0.8249};

std::string header(std::uint32_t size)
{
    std::string out;
    put_u32(out, size);
    put_u32(out, 0);
    put_u32(out, 0x04200000);
    out += "mntrRGB XYZ ";
    for (unsigned part : {2027u, 1u, 1u, 0u, 0u, 0u})
        put_u16(out, part);
    out += "acsp";
    out.resize(68, '\0');
    for (double value : white_d50)
        put_fixed(out, value);
    out.resize(128, '\0');
    return out;
}

}  // namespace

std::string srgb_profile()
{
    const std::vector<Element> elements{
        {"desc", words("sRGB")},
        {"cprt", words("No copyright, use freely")},
        {"wtpt", fixed_numbers("XYZ ", white_d50)},
        {"chad", fixed_numbers("sf32", std::array{1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168})},
        {"rXYZ", fixed_numbers("XYZ ", std::array{0.43607, 0.22249, 0.01392})},
        {"gXYZ", fixed_numbers("XYZ ", std::array{0.38515, 0.71687, 0.09708})},
        {"bXYZ", fixed_numbers("XYZ ", std::array{0.14307, 0.06061, 0.71410})},
        {"rTRC", srgb_curve()},
        // The same curve once more: only the first is stored.
        {"gTRC", ""},
        {"bTRC", ""},
    };
    const auto first = static_cast<std::uint32_t>(128 + 4 + 12 * elements.size());
    std::string table, data;
    put_u32(table, static_cast<std::uint32_t>(elements.size()));
    std::uint32_t offset = first, length = 0;
    for (const auto& element : elements) {
        if (!element.data.empty()) {
            offset = first + static_cast<std::uint32_t>(data.size());
            length = static_cast<std::uint32_t>(element.data.size());
            data += element.data;
        }
        table += element.signature;
        put_u32(table, offset);
        put_u32(table, length);
    }
    return header(first + static_cast<std::uint32_t>(data.size())) + table + data;
}

}  // namespace documents::pdf
