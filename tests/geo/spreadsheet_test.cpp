// Sheets of Excel and LibreOffice as tables of text.
#include "geo/spreadsheet.hpp"

#include "geo/layer_file.hpp"
#include "geo/layer_fixture.hpp"
#include "support/catch.hpp"

#include <cpl_vsi.h>

#include <fstream>

using namespace briefmap;
using namespace briefmap::testing;

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Members = std::vector<std::pair<std::string, std::string>>;

/// A zip file with these members, by GDAL.
std::filesystem::path zipped(const std::filesystem::path& file, const Members& members) {
    const std::string archive = "/vsizip/" + file.string();
    VSILFILE* whole = VSIFOpenL(archive.c_str(), "wb");  // keeps it open from member to member
    REQUIRE(whole != nullptr);
    for (const auto& [name, content] : members) {
        VSILFILE* member = VSIFOpenL((archive + "/" + name).c_str(), "wb");
        REQUIRE(member != nullptr);
        VSIFWriteL(content.data(), 1, content.size(), member);
        VSIFCloseL(member);
    }
    VSIFCloseL(whole);
    return file;
}

/// A workbook as Excel writes it, with this in its only sheet; style 1 is that of dates, 2 of dates with times.
Members workbook(const std::string& rows) {
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const std::string office = "http://schemas.openxmlformats.org/";
    return {
        {"[Content_Types].xml",
         head + "<Types xmlns=\"" + office +
             "package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
             "PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
             "spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
             "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"},
        {"xl/workbook.xml", head + "<workbook xmlns=\"" + office + "spreadsheetml/2006/main\" xmlns:r=\"" + office +
                                "officeDocument/2006/relationships\"><sheets><sheet name=\"Raids\" sheetId=\"1\" "
                                "r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         head + "<Relationships xmlns=\"" + office + "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" +
             office +
             "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {"xl/styles.xml", head + "<styleSheet xmlns=\"" + office +
                              "spreadsheetml/2006/main\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf "
                              "numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", head + "<worksheet xmlns=\"" + office + "spreadsheetml/2006/main\"><sheetData>" +
                                         rows + "</sheetData></worksheet>"}};
}

std::string text_cell(const std::string& at, const std::string& text) {
    return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

Spreadsheet read_sheets(const std::filesystem::path& path) {
    auto read = read_spreadsheet(path);
    if (!read) FAIL("not read: " << read.error().message());
    return std::move(*read);
}

}  // namespace

TEST_CASE("a_workbook_is_rows_of_text_with_dates_and_numbers_as_they_read_back") {
    const TestFolder folder;
    const std::string rows = "<row r=\"1\">" + text_cell("A1", "title") + text_cell("B1", "date") +
                             text_cell("C1", "n") + "</row><row r=\"3\">" + text_cell("A3", "Raid &amp; fire") +
                             "<c r=\"B3\" s=\"1\"><v>41400</v></c><c r=\"C3\"><v>0.10000000000000001</v></c></row><row "
                             "r=\"4\"><c r=\"B4\" s=\"2\"><v>41400.5</v></c><c r=\"C4\"><v>12</v></c></row>";
    const Spreadsheet read = read_sheets(zipped(folder / "a.xlsx", workbook(rows)));
    REQUIRE(read.sheets.size() == 1);
    CHECK(read.sheets[0].name == "Raids");
    CHECK(read.sheets[0].rows ==
          Rows{{"title", "date", "n"}, {}, {"Raid & fire", "2013-05-06", "0.1"}, {"", "2013-05-06T12:00:00", "12"}});
    CHECK(read.diagnostics.empty());
}

TEST_CASE("sheets_with_something_in_them_come_first") {
    const TestFolder folder;
    for (const auto& [name, driver] : {std::pair{"a.xlsx", "XLSX"}, std::pair{"a.ods", "ODS"}}) {
        INFO(name);
        write_layers(
            folder / name,
            {{.name = "Empty", .fields = {}, .rows = {}},
             {.name = "Full",
              .fields = {"title", "when:date", "at:datetime", "n:real"},
              .rows = {{"", {{"title", "Été"}, {"when", "2013/05/06"}, {"at", "2013/05/06 10:11:12"}, {"n", "0.5"}}},
                       {"", {{"title", "007"}, {"n", "12345678"}}}}}},
            {.driver = driver, .crs = ""});
        const Spreadsheet read = read_sheets(folder / name);
        REQUIRE_FALSE(read.sheets.empty());
        CHECK(read.sheets[0].name == "Full");
        CHECK(read.sheets[0].rows == Rows{{"title", "when", "at", "n"},
                                          {"Été", "2013-05-06", "2013-05-06T10:11:12", "0.5"},
                                          {"007", "", "", "12345678"}});
        // GDAL keeps quiet about an empty sheet of ODS.
        if (read.sheets.size() > 1) CHECK(read.sheets[1].name == "Empty");
    }
}

TEST_CASE("a_spreadsheet_is_no_layer_of_the_map") {
    const TestFolder folder;
    const auto path = zipped(folder / "a.xlsx", workbook("<row r=\"1\">" + text_cell("A1", "x") + "</row>"));
    CHECK(read_error(path).what.find("is no map layer") == 0);
}

TEST_CASE("what_is_no_spreadsheet_is_refused_with_a_reason") {
    const TestFolder folder;
    for (const auto& path :
         {folder / "absent.xlsx", folder.path(), folder.text("a.xlsx", "a,b"), folder.text("b.xlsx", "PK\x03\x04"),
          zipped(folder / "c.xlsx", {{"a.txt", "x"}}), std::filesystem::path("/vsizip/a.xlsx")}) {
        INFO(path);
        const auto read = read_spreadsheet(path);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().where == path.string());
        CHECK_FALSE(read.error().remedy.empty());
    }
}

TEST_CASE("a_bomb_in_a_workbook_is_refused_before_it_is_opened") {
    const TestFolder folder;
    Members members = workbook("");
    members.emplace_back("xl/media/a.bin", std::string(std::size_t{513} << 20, ' '));
    const auto read = read_spreadsheet(zipped(folder / "a.xlsx", members));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().what == "unpacks to more than 512 MB");
}

TEST_CASE("entities_in_a_workbook_are_refused") {
    const TestFolder folder;
    Members members = workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&lol;</v></c></row>");
    std::string& sheet = members.back().second;
    sheet.insert(sheet.find("?>") + 2, "<!DOCTYPE worksheet [<!ENTITY lol 'lol'>]>");
    const auto read = read_spreadsheet(zipped(folder / "a.xlsx", members));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().what.find("has XML in it that declares entities") == 0);
}

TEST_CASE("rows_that_claim_to_repeat_a_million_times_take_no_time") {
    const TestFolder folder;
    const std::string far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    (void)read_spreadsheet(zipped(folder / "a.xlsx", workbook(far)));
}

TEST_CASE("broken_spreadsheets_do_no_harm") {
    const TestFolder folder;
    const std::string rows = "<row r=\"1\">" + text_cell("A1", "title") + "<c r=\"B1\" s=\"1\"><v>41400</v></c></row>";
    const auto whole_path = zipped(folder / "whole.xlsx", workbook(rows));
    std::ifstream in(whole_path, std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 60 + 1) {
        (void)read_spreadsheet(folder.text("cut.xlsx", whole.substr(0, at)));
        std::string scribbled = whole;
        for (std::size_t i = at; i < std::min(at + 8, whole.size()); ++i)
            scribbled[i] = static_cast<char>(i * 37);
        (void)read_spreadsheet(folder.text("scribbled.xlsx", scribbled));
    }
}
