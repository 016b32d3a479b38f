// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/faults.h"
#include "support/catch.h"

using archive::pdf::get;
using support::Object;
using support::swap;
using support::TaggedPdf;

TEST_CASE("The structure is one tree of known types under one document")
{
    support::expect_caught({
        {"none", [](TaggedPdf& p) { p.set(p.catalog, "/StructTreeRoot", "null"); }, {"structure.missing", "annotation.not_in_structure"}},
        {"no Document on top", [](TaggedPdf& p) { p.set(p.document, "/S", "/Sect"); }, {"structure.root"}},
        {"two on top",
            [](TaggedPdf& p) { p.set(p.root, "/K", "[" + p.ref(p.document) + " " + p.ref(p.make("<< /S /Document /P " + p.ref(p.root) + " >>")) + "]"); },
            {"structure.root"}},
        {"an unknown type", [](TaggedPdf& p) { p.set(p.paragraph, "/S", "/Avsnitt"); }, {"structure.unknown_type"}},
        {"a type with a role is fine",
            [](TaggedPdf& p) {
                p.set(p.paragraph, "/S", "/Avsnitt");
                p.set(p.root, "/RoleMap", "<< /Avsnitt /P >>");
            },
            {}},
        {"a role that leads round", [](TaggedPdf& p) { p.set(p.root, "/RoleMap", "<< /A /B /B /A >>"); }, {"structure.role_map"}},
        {"a standard type with a role", [](TaggedPdf& p) { p.set(p.root, "/RoleMap", "<< /H1 /P >>"); }, {"structure.role_map"}},
        {"a wrong parent", [](TaggedPdf& p) { p.set(p.span, "/P", p.ref(p.document)); }, {"structure.parent"}},
        {"a circle", [](TaggedPdf& p) { p.set(p.item_body, "/K", "[11 " + p.ref(p.document) + "]"); }, {"structure.loop"}},
        {"a kid that is no element", [](TaggedPdf& p) { p.set(p.item_body, "/K", "[11 (text)]"); }, {"structure.kid"}},
        {"content without a page", [](TaggedPdf& p) { p.set(p.cell, "/Pg", "null"); }, {"structure.page", "structure.mcid_unowned"}},
    });
}

TEST_CASE("Elements stand where their types may stand")
{
    support::expect_caught({
        {"a row in a paragraph", [](TaggedPdf& p) { p.set(p.body, "/S", "/P"); }, {"structure.nesting"}},
        {"a cell in a list", [](TaggedPdf& p) { p.set(p.list, "/S", "/TR"); }, {"structure.nesting"}},
        {"an item's body outside a list", [](TaggedPdf& p) { p.set(p.paragraph, "/S", "/LBody"); }, {"structure.nesting"}},
        {"text straight in a row",
            [](TaggedPdf& p) {
                p.set(p.row, "/Pg", p.ref(p.page1));
                p.set(p.row, "/K", "[" + p.ref(p.cell) + " " + p.ref(p.cell2) + " 12]");
                swap(p.content1, "/P << /MCID 1 >> BDC", "/TR << /MCID 12 >> BDC EMC /P << /MCID 1 >> BDC");
                auto entries = get(get(p.root, "/ParentTree"), "/Nums").getArrayItem(1);
                entries.appendItem(p.row);
            },
            {"structure.nesting"}},
        {"the first heading is H2", [](TaggedPdf& p) { p.set(p.heading, "/S", "/H2"); }, {"structure.heading_first"}},
        {"H3 after H1", [](TaggedPdf& p) { p.set(p.heading2, "/S", "/H3"); }, {"structure.heading_skipped"}},
        {"H and H1", [](TaggedPdf& p) { p.set(p.heading2, "/S", "/H"); }, {"structure.heading_mixed"}},
        {"a picture without words", [](TaggedPdf& p) { p.set(p.figure, "/Alt", "null"); }, {"structure.alt_missing"}},
        {"a picture with blank words", [](TaggedPdf& p) { p.set(p.figure, "/Alt", "( )"); }, {"structure.alt_missing"}},
        {"a picture without its box", [](TaggedPdf& p) { p.set(p.figure, "/A", "null"); }, {"structure.box_missing"}},
        {"a box from a class is fine",
            [](TaggedPdf& p) {
                p.set(p.figure, "/A", "null");
                p.set(p.figure, "/C", "/Box");
                p.set(p.root, "/ClassMap", "<< /Box << /O /Layout /BBox [0 0 1 1] >> >>");
            },
            {}},
        {"a language that is no tag", [](TaggedPdf& p) { p.set(p.span, "/Lang", "(davvisámegiella)"); }, {"structure.language_form"}},
        {"a note without a name", [](TaggedPdf& p) { p.set(p.span, "/S", "/Note"); }, {"structure.id"}},
        {"one name for two",
            [](TaggedPdf& p) {
                p.set(p.span, "/ID", "(a)");
                p.set(p.link, "/ID", "(a)");
            },
            {"structure.id"}},
        {"an empty link",
            [](TaggedPdf& p) {
                auto empty = p.make("<< /S /Link /P " + p.ref(p.span) + " >>");
                p.set(p.span, "/K", "[2 " + p.ref(empty) + "]");
            },
            {"structure.empty_link"}},
    });
}

TEST_CASE("A table is regular and its headers say what they head")
{
    auto spans = [](const std::string& keys) { return "<< /O /Table " + keys + " >>"; };
    support::expect_caught({
        {"a missing cell", [](TaggedPdf& p) { p.set(p.wide_cell, "/A", "null"); }, {"table.irregular"}},
        {"a cell too wide", [&](TaggedPdf& p) { p.set(p.wide_cell, "/A", spans("/ColSpan 3")); }, {"table.irregular"}},
        {"a span of a billion", [&](TaggedPdf& p) { p.set(p.wide_cell, "/A", spans("/ColSpan 1000000000")); }, {"table.irregular"}},
        {"a cell that reaches below the table", [&](TaggedPdf& p) { p.set(p.wide_cell, "/A", spans("/ColSpan 2 /RowSpan 2")); }, {"table.irregular"}},
        {"a cell that reaches into the next row",
            [&](TaggedPdf& p) {
                p.set(p.cell, "/A", spans("/RowSpan 2"));
                p.set(p.wide_cell, "/A", "null");
            },
            {}},
        {"a header without a scope", [](TaggedPdf& p) { p.set(p.header2, "/A", "null"); }, {"table.scope"}},
        {"no header",
            [](TaggedPdf& p) {
                p.set(p.header, "/S", "/TD");
                p.set(p.header2, "/S", "/TD");
            },
            {"table.no_header"}},
        {"two heads", [](TaggedPdf& p) { p.set(p.body, "/S", "/THead"); }, {"table.parts"}},
    });
}

TEST_CASE("Content and elements lead to each other")
{
    auto numbers = [](TaggedPdf& p) { return get(get(p.root, "/ParentTree"), "/Nums"); };
    support::expect_caught({
        {"content in no element", [](TaggedPdf& p) { p.set(p.cell, "/K", "null"); }, {"structure.mcid_unowned"}},
        {"content in two elements", [](TaggedPdf& p) { p.set(p.cell2, "/K", "[6 7]"); }, {"structure.mcid_shared"}},
        {"an element without its content", [](TaggedPdf& p) { p.set(p.cell2, "/K", "[7 40]"); }, {"structure.mcid_missing"}},
        {"no parent tree", [](TaggedPdf& p) { p.set(p.root, "/ParentTree", "null"); },
            {"structure.parent_tree_missing", "structure.parent_tree_entry", "annotation.struct_parent"}},
        {"a wrong way back", [&](TaggedPdf& p) { numbers(p).getArrayItem(1).setArrayItem(6, p.cell2); }, {"structure.parent_tree_entry"}},
        {"a way back for nothing", [&](TaggedPdf& p) { numbers(p).getArrayItem(1).appendItem(p.cell); }, {"structure.parent_tree_extra"}},
        {"a key for nothing",
            [&](TaggedPdf& p) {
                numbers(p).appendItem(Object::newInteger(9));
                numbers(p).appendItem(p.cell);
                p.set(p.root, "/ParentTreeNextKey", "10");
            },
            {"structure.parent_tree_extra"}},
        {"the next key in use", [](TaggedPdf& p) { p.set(p.root, "/ParentTreeNextKey", "3"); }, {"structure.parent_tree_next"}},
        {"keys out of order",
            [&](TaggedPdf& p) {
                auto list = numbers(p);
                auto a = list.getArrayItem(4), b = list.getArrayItem(5);
                list.eraseItem(4);
                list.eraseItem(4);
                list.insertItem(0, b);
                list.insertItem(0, a);
            },
            {"structure.parent_tree_order"}},
        {"a page without its key", [](TaggedPdf& p) { p.set(p.page2, "/StructParents", "null"); }, {"structure.struct_parents", "structure.parent_tree_extra"}},
        {"two pages with one key", [](TaggedPdf& p) { p.set(p.link_annotation, "/StructParent", "3"); },
            {"structure.struct_parents", "structure.parent_tree_extra", "annotation.struct_parent"}},
        {"an object reference to nothing", [](TaggedPdf& p) { p.set(p.span, "/K", "[2 << /Type /OBJR /Obj 7 >>]"); }, {"structure.object_reference"}},
    });
}

TEST_CASE("Annotations are visible, named and part of the structure")
{
    support::expect_caught({
        {"a film", [](TaggedPdf& p) { p.set(p.link_annotation, "/Subtype", "/Movie"); }, {"annotation.subtype"}},
        {"no rectangle", [](TaggedPdf& p) { p.set(p.link_annotation, "/Rect", "[1 2 3]"); }, {"annotation.rectangle"}},
        {"hidden", [](TaggedPdf& p) { p.set(p.field, "/F", "6"); }, {"annotation.flags"}},
        {"not printed", [](TaggedPdf& p) { p.set(p.link_annotation, "/F", "null"); }, {"annotation.flags"}},
        {"a link without words", [](TaggedPdf& p) { p.set(p.link_annotation, "/Contents", "null"); }, {"annotation.contents"}},
        {"a field without words", [](TaggedPdf& p) { p.set(p.field, "/TU", "()"); }, {"annotation.tooltip"}},
        {"outside the structure", [](TaggedPdf& p) { p.set(p.link, "/K", "3"); }, {"annotation.not_in_structure"}},
        {"in a wrong element", [](TaggedPdf& p) { p.set(p.link, "/S", "/Span"); }, {"annotation.wrong_element"}},
        {"without a way back", [](TaggedPdf& p) { p.set(p.link_annotation, "/StructParent", "null"); },
            {"annotation.struct_parent", "structure.parent_tree_extra"}},
        {"a field without an appearance", [](TaggedPdf& p) { p.set(p.field, "/AP", "null"); }, {"annotation.appearance"}},
        {"an appearance when pressed", [](TaggedPdf& p) { p.set(get(p.field, "/AP"), "/D", p.ref(p.appearance)); }, {"annotation.appearance"}},
        {"a link to nowhere",
            [](TaggedPdf& p) {
                p.set(p.link_annotation, "/A", "null");
                p.set(p.link_annotation, "/Dest", "(annet)");
            },
            {"annotation.target"}},
        {"a link within the file is fine", [](TaggedPdf& p) { p.set(p.link_annotation, "/A", "<< /S /GoTo /D (maal) >>"); }, {}},
        {"a field with an action", [](TaggedPdf& p) { p.set(p.field, "/A", "<< /S /GoTo /D (maal) >>"); }, {"annotation.action"}},
        {"the tab key by rows", [](TaggedPdf& p) { p.set(p.page1, "/Tabs", "/R"); }, {"annotation.tabs"}},
    });
}

TEST_CASE("A form is complete as it stands")
{
    auto form = [](const std::string& key, const std::string& value) { return [=](TaggedPdf& p) { p.set(get(p.catalog, "/AcroForm"), key, value); }; };
    support::expect_caught({
        {"appearances to be made", form("/NeedAppearances", "true"), {"form.need_appearances"}},
        {"XFA", form("/XFA", "[]"), {"form.xfa"}},
        {"a field that is not listed", form("/Fields", "[]"), {"form.field"}},
        {"a field without a name", [](TaggedPdf& p) { p.set(p.field, "/T", "null"); }, {"form.field"}},
        {"a field listed twice", [](TaggedPdf& p) { p.set(get(p.catalog, "/AcroForm"), "/Fields", "[" + p.ref(p.field) + " " + p.ref(p.field) + "]"); },
            {"form.field"}},
    });
}
