// Web pages: the record is kept, the site around it is not; blocks, lists and tables become lines.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loaders/read/read.h"

namespace tov::loaders {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> linesOf(const std::string& page) {
  std::vector<std::string> lines;
  for (const std::string& line : readRecordBytes(page, "page.html").lines)
    if (!line.empty()) lines.push_back(line);
  return lines;
}

/// The lines of what stands in the page's body, which has a heading so that no title is added.
std::vector<std::string> linesOfBody(const std::string& body) {
  auto lines = linesOf("<!DOCTYPE html><html><body><h1>Referat</h1>" + body + "</body></html>");
  lines.erase(lines.begin());
  return lines;
}

std::string reasonFor(const std::string& page, const ReadLimits& limits = {}) {
  try {
    readRecordBytes(page, "page.html", limits);
  } catch (const ReadError& error) {
    EXPECT_THAT(error.what(), HasSubstr("page.html"));
    return error.reason();
  }
  return "accepted";
}

TEST(ReadingHtml, KeepsTheRecordAndLeavesOutTheSite) {
  const auto lines = linesOf(
      "<!DOCTYPE html><html><head><title>Referater - Region Eksempel</title><script>var x = '<p>nej</p>';</script>"
      "<style>p { color: red }</style></head><body class=\"has-cookie-banner page\">"
      "<div id=\"CookieConsent\"><h2>Vi bruger cookies</h2><p>Læs mere om dem her</p></div>"
      "<a class=\"skip-link\" href=\"#main\">Gå til indhold</a>"
      "<header><a href=\"/\">Region Eksempel</a><nav><ul><li><a href=\"/om\">Om os</a></li></ul></nav></header>"
      "<div class=\"breadcrumb\"><a href=\"/\">Forside</a> &gt; <a href=\"/p\">Politik</a></div>"
      "<main><h1>Referat fra Rådet for Ærø</h1><p>Mødedato: 25. september 2025</p>"
      "<aside><p>Genveje</p></aside>"
      "<div class=\"social-share\"><p>Del siden</p></div>"
      "<ul><li><a href=\"/a\">Møde 1. maj</a></li><li><a href=\"/b\">Møde 2. maj</a></li>"
      "<li><a href=\"/c\">Møde 3. maj</a></li><li><a href=\"/d\">Møde 4. maj</a></li></ul>"
      "<p>Beslutning</p><p>Godkendt.</p><button>Print siden</button></main>"
      "<footer><p>Kontakt Region Eksempel</p></footer></body></html>");
  EXPECT_THAT(lines,
              ElementsAre("Referat fra Rådet for Ærø", "Mødedato: 25. september 2025", "Beslutning", "Godkendt."));
}

TEST(ReadingHtml, KeepsAWrapperWhoseClassOnlySoundsLikeFurniture) {
  EXPECT_THAT(linesOfBody("<div class=\"page-with-sidebar menu-open\"><p>Sagsfremstilling af en lang sag</p></div>"),
              ElementsAre("Sagsfremstilling af en lang sag"));
}

TEST(ReadingHtml, KeepsContentsThatLeadWithinThePageAndAttachments) {
  EXPECT_THAT(linesOfBody("<ul><li><a href=\"#1\">1. Deltagere</a></li><li><a href=\"#2\">2. Økonomi</a></li>"
                          "<li><a href=\"#3\">3. Nyt</a></li><li><a href=\"#4\">4. Evt</a></li></ul>"
                          "<p>Bilag</p><ul><li><a href=\"/f/1.pdf\">Notat</a></li><li><a href=\"/f/2.pdf\">Brev</a>"
                          "</li><li><a href=\"/f/3.pdf\">Plan</a></li><li><a href=\"/f/4.pdf\">Tal</a></li></ul>"),
              ElementsAre("- 1. Deltagere", "- 2. Økonomi", "- 3. Nyt", "- 4. Evt", "Bilag", "- Notat", "- Brev",
                          "- Plan", "- Tal"));
}

TEST(ReadingHtml, TakesThePagesTitleWhereNoHeadingIsInIt) {
  EXPECT_THAT(
      linesOf("<html><head><title>Dagsordner og referater\n Rådet</title></head><body><p>mødet</p></body></html>"),
      ElementsAre("Dagsordner og referater Rådet", "mødet"));
}

TEST(ReadingHtml, MakesLinesOfBlocksAndBreaks) {
  EXPECT_THAT(linesOfBody("<p>Asta Bruun,&nbsp;direktør<br>Bo\n  Friis</p><div>Et<div>To</div>Tre</div>løs"
                          "<h3>Fire</h3><dl><dt>Mødedato</dt><dd>3. maj</dd></dl>"),
              ElementsAre("Asta Bruun,\xC2\xA0"
                          "direktør",
                          "Bo Friis", "Et", "To", "Tre", "løs", "Fire", "Mødedato", "3. maj"));
}

TEST(ReadingHtml, JoinsWhatIsInline) {
  EXPECT_THAT(linesOfBody("<p><b>Mødedato</b>: <span>25</span>. <i>maj</i>, Beslut&shy;ning &amp; mere</p>"),
              ElementsAre("Mødedato: 25. maj, Beslutning & mere"));
}

TEST(ReadingHtml, MarksAndNumbersListEntries) {
  EXPECT_THAT(linesOfBody("<ul><li>en</li><li><p>to</p><p>mere</p><ul><li>under</li></ul></li></ul>"
                          "<ol start=\"3\"><li>tre</li><li value=\"7\">syv</li><li>otte</li></ol>"
                          "<ol type=\"a\"><li>første</li><li>anden</li></ol>"),
              ElementsAre("- en", "- to", "mere", "- under", "3. tre", "7. syv", "8. otte", "a. første", "b. anden"));
}

TEST(ReadingHtml, GivesRowsOfTablesWithBars) {
  EXPECT_THAT(linesOfBody("<table><thead><tr><th>Hvad</th><th>Hvem</th></tr></thead>"
                          "<tbody><tr><td>Plan</td><td>Asta<br>Bo</td><td>1. maj</td></tr>"
                          "<tr><td>at</td><td></td><td>godkende</td></tr>"
                          "<tr><td>Alene</td><td> </td></tr><tr><td></td></tr></tbody></table>"),
              ElementsAre("Hvad | Hvem", "Plan | Asta Bo | 1. maj", "at | | godkende", "Alene"));
}

TEST(ReadingHtml, PutsALabelAboveTheLinesBesideIt) {
  EXPECT_THAT(linesOfBody("<table><tr><td>Deltagere:</td><td><p>Asta Bruun</p><p>Bo Friis</p></td></tr></table>"),
              ElementsAre("Deltagere:", "Asta Bruun", "Bo Friis"));
}

TEST(ReadingHtml, ReadsTablesThatOnlyPlaceThingsAsBlocks) {
  EXPECT_THAT(linesOfBody("<table><tr><td><h2>1. Økonomi</h2><p>Sagen</p></td><td><p>Til højre</p></td></tr></table>"
                          "<table><tr><td>ude<table><tr><td>a</td><td>b</td></tr></table></td></tr></table>"),
              ElementsAre("1. Økonomi", "Sagen", "Til højre", "ude", "a | b"));
}

TEST(ReadingHtml, ReadsPartsThatAreFoldedAway) {
  EXPECT_THAT(linesOfBody("<h3><button aria-expanded=\"false\">3. Økonomi</button></h3>"
                          "<div aria-hidden=\"true\"><p>Godkendt.</p></div>"
                          "<button class=\"accordion\" aria-controls=\"x\">4. Nyt</button>"
                          "<details><summary>5. Evt</summary>Intet</details>"),
              ElementsAre("3. Økonomi", "Godkendt.", "4. Nyt", "5. Evt", "Intet"));
}

TEST(ReadingHtml, KeepsLinesOfPreformattedText) {
  EXPECT_THAT(linesOfBody("<pre>linje et\nlinje to</pre>"), ElementsAre("linje et", "linje to"));
}

TEST(ReadingHtml, TellsTheLineOfTheSource) {
  const RecordLines record = readRecordBytes("<html>\n<body>\n<h1>Et</h1>\n<p>\n\nTo</p>\n</body></html>", "page.html");
  ASSERT_EQ(record.lines.size(), 2U);
  EXPECT_EQ(record.places[0].sourceLine, 3U);
  EXPECT_EQ(record.places[1].sourceLine, 6U);
  EXPECT_EQ(record.pageOf(1), 0U);
}

TEST(ReadingHtml, ReadsBrokenMarkup) {
  EXPECT_THAT(linesOfBody("<p>Et<p>To<li>Tre</div></span><td>Fire &undefined; < 5<table><tr><td>a<td>b"),
              ElementsAre("Et", "To", "- Tre", HasSubstr("Fire"), "a | b"));
}

TEST(ReadingHtml, GoesByTheEncodingThatThePageDeclares) {
  const std::string page =
      "<html><head><meta charset=\"iso-8859-1\"></head><body><h1>R\xE5"
      "d</h1><p>M\xF8"
      "de</p></body></html>";
  EXPECT_THAT(linesOf(page), ElementsAre("Råd", "Møde"));
}

TEST(ReadingHtml, TrustsTheBytesMoreThanTheDeclaration) {
  EXPECT_THAT(linesOf("<html><head><meta charset=\"iso-8859-1\"></head><body><h1>Råd</h1></body></html>"),
              ElementsAre("Råd"));
}

TEST(ReadingHtml, RefusesElementsThatLieTooDeep) {
  std::string page = "<html><body>";
  for (int i = 0; i < 100'000; ++i) page += "<div>";
  EXPECT_THAT(reasonFor(page + "x"), HasSubstr("deep in each other"));
}

TEST(ReadingHtml, RefusesTooManyElements) {
  std::string page = "<html><body>";
  for (int i = 0; i < 5000; ++i) page += "<p>x</p>";
  EXPECT_THAT(reasonFor(page, {.elements = 1000}), HasSubstr("more than 1000 elements"));
}

TEST(ReadingHtml, SaysThatAPageHoldsNoText) {
  EXPECT_THAT(reasonFor("<html><body><div id=\"app\"></div><script>load()</script></body></html>"),
              HasSubstr("no text"));
}

}  // namespace
}  // namespace tov::loaders
