// Drawings as DOT and, laid out by the installed Graphviz, as SVG.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "query/draw/markup.h"
#include "sample_graph.h"
#include "tovholder/export.h"

namespace tov {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string draw(const Database& database, const std::string& about, int hops = 1, const std::string& language = "en") {
  DrawingOptions options;
  options.about = about;
  options.hops = hops;
  options.language = language;
  return drawDot(database.snapshot(), options);
}

template <typename Failure, typename Action>
std::string messageOf(const Action& action) {
  try {
    action();
  } catch (const Failure& failure) {
    return failure.what();
  }
  ADD_FAILURE() << "nothing was thrown";
  return {};
}

bool inOrder(const std::string& text, std::initializer_list<std::string_view> parts) {
  std::size_t at = 0;
  for (const std::string_view part : parts) {
    at = text.find(part, at);
    if (at == std::string::npos) return false;
  }
  return true;
}

class Drawing : public testing::Test {
 protected:
  Database database_ = sample::sampleDatabase();
};

TEST_F(Drawing, OfAnInitiativeShowsItsMeetingsByDateWithForumItemAndDecision) {
  const std::string dot = draw(database_, "stafet");
  EXPECT_TRUE(inOrder(dot, {"12 March 2025", "4 September 2025", "10 December 2025"}));
  EXPECT_THAT(dot, HasSubstr("Styregruppen Vestkysten"));
  EXPECT_THAT(dot, HasSubstr("3. Opstart af STAFET"));
  EXPECT_THAT(dot, HasSubstr("approved: STAFET"));
  // One row: the meetings in one rank, bound together in their order.
  EXPECT_THAT(dot, testing::ContainsRegex("rank=same; n[0-9]+; n[0-9]+; n[0-9]+;"));
}

TEST_F(Drawing, NamesRelationshipsInWordsOfItsLanguage) {
  const std::string english = draw(database_, "STAFET");
  for (const char* words :
       {"presented", "takes part in", "declined", "leads", "is about", "mentions", "1,250,000 DKK"}) {
    EXPECT_THAT(english, HasSubstr(words));
  }
  EXPECT_THAT(english, Not(HasSubstr("PARTICIPATES_IN")));
  const std::string danish = draw(database_, "STAFET", 1, "da");
  for (const char* words :
       {"præsenterede", "deltager i", "sagde nej", "tovholder for", "12. marts 2025", "1.250.000 DKK"}) {
    EXPECT_THAT(danish, HasSubstr(words));
  }
}

TEST_F(Drawing, CarriesTheQuotesInTooltips) {
  const std::string dot = draw(database_, "STAFET");
  EXPECT_THAT(dot, HasSubstr("Karla Ærenlund gennemgik STAFET"));
  EXPECT_THAT(dot, HasSubstr("(sv-marts.txt:24)"));
}

TEST_F(Drawing, LeavesDocumentsOut) {
  EXPECT_THAT(draw(database_, "Karla Ærenlund", 3), Not(HasSubstr("NAMED_IN")));
  EXPECT_THAT(draw(database_, "Karla Ærenlund", 3), Not(HasSubstr("document")));
}

TEST_F(Drawing, OfAPersonShowsPostsOnTheLineToTheOrganisation) {
  const std::string dot = draw(database_, "Karla Ærenlund");
  EXPECT_THAT(dot, HasSubstr("label=\"direktør\""));
  EXPECT_THAT(dot, HasSubstr("Hospital Vestkysten"));
}

TEST_F(Drawing, ExplainsItsShapesInALegend) {
  const std::string dot = draw(database_, "STAFET");
  EXPECT_THAT(dot, HasSubstr("rank=sink; legend0;"));
  for (const char* kind : {">person<", ">organisation<", ">initiative<", ">sum of money<", ">meeting<"})
    EXPECT_THAT(dot, HasSubstr(kind));
}

TEST_F(Drawing, IsTheSameEachTime) {
  EXPECT_EQ(draw(database_, "STAFET", 2), draw(database_, "STAFET", 2));
}

TEST_F(Drawing, OfAnUnknownNameOffersNearNames) {
  EXPECT_THAT(messageOf<NotFoundError>([&] { draw(database_, "Sønderholm"); }),
              HasSubstr("did you mean 'Ib Sønderholm' or 'Ida Sønderholm'?"));
  EXPECT_THAT(messageOf<NotFoundError>([&] { draw(database_, "Xyzzy"); }),
              HasSubstr("nothing in the graph has that name"));
  EXPECT_THAT(messageOf<UsageError>([&] { draw(database_, ""); }), HasSubstr("no name was given"));
}

TEST_F(Drawing, BetweenTwoNamesShowsTheShortestWays) {
  DrawingOptions options;
  options.between = {"Ib Sønderholm", "Bo Grøn"};
  const std::string dot = drawDot(database_.snapshot(), options);
  EXPECT_THAT(dot, HasSubstr("12 March 2025"));  // where one was and the other was absent
  EXPECT_THAT(dot, HasSubstr("absent"));
  EXPECT_THAT(dot, Not(HasSubstr("10 December 2025")));
}

TEST_F(Drawing, BetweenNamesThatNothingConnectsIsNotFound) {
  sample::GraphBuilder graph(database_);
  graph.named("Person", "Ene Eneboer");
  graph.commit();
  DrawingOptions options;
  options.between = {"Ene Eneboer", "Bo Grøn"};
  EXPECT_THAT(messageOf<NotFoundError>([&] { drawDot(database_.snapshot(), options); }),
              HasSubstr("nothing connects them"));
  EXPECT_THAT(draw(database_, "Ene Eneboer", 2), HasSubstr("Ene Eneboer"));  // one shape is a drawing too
}

TEST_F(Drawing, OfAHubKeepsWhatFitsAndSaysHowManyAreLeftOut) {
  sample::GraphBuilder graph(database_);
  const NodeId hub = graph.named("Initiative", "Navet");
  for (int i = 0; i < 500; ++i) graph.link(graph.named("Person", "Navn " + std::to_string(i)), "PARTICIPATES_IN", hub);
  graph.commit();
  const std::string dot = draw(database_, "Navet");
  EXPECT_THAT(dot, HasSubstr("79 people"));
  EXPECT_THAT(dot, HasSubstr("421 more that are linked less"));
  EXPECT_THAT(layOut(dot, "svg"), HasSubstr("79 people"));
}

TEST_F(Drawing, TakesEveryTextLiterally) {
  const std::string nasty = "\"R&D\" <b>x</b> \\N \\G &amp; \xF0\x9F\x9A\x91\nny";
  sample::GraphBuilder graph(database_);
  const NodeId initiative = graph.named("Initiative", nasty);
  const NodeId meeting = graph.meeting(graph.named("Forum", "Slut\\"), "2025-01-01", "s\"<\\N", 1);
  const NodeId item = graph.item(meeting, 1, "\\N & \\G </TD> -> \x01\xff", "s", 1);
  graph.link(item, "ABOUT", initiative, "s", 1, "\"q\" \\N \\\" & <");
  graph.link(graph.named("Person", "Ole \"Bo\" \\\\"), "PRESENTED", item, "s", 1, "x\\");
  graph.commit();
  for (const std::string& about : {nasty, std::string("Slut\\"), std::string("Ole \"Bo\" \\\\")}) {
    const std::string svg = layOut(draw(database_, about, 3), "svg");
    EXPECT_THAT(svg, HasSubstr("</svg>"));
    EXPECT_THAT(svg, HasSubstr("&lt;/TD&gt;"));
    EXPECT_THAT(svg, HasSubstr("&lt;b&gt;x&lt;/b&gt;"));
    // The name of the graph or of a node would stand where an escape was taken for one.
    const std::size_t body = svg.find("<g id=\"graph0\"");
    EXPECT_EQ(svg.find("tovholder", svg.find("</title>", body)), std::string::npos);
    EXPECT_THAT(svg, Not(testing::ContainsRegex("<text[^>]*>[^<]*n[0-9]+ (&amp;|q)")));
  }
}

TEST(DotStrings, LeaveNothingForGraphvizToExpand) {
  EXPECT_EQ(drawing::dotString("a\"b\\N&x\n"), "\"a\\\"b\\\\\u2060N&amp;x\\n\"");
  EXPECT_THAT(drawing::dotMarkup("<a&\"\n"), StartsWith("&lt;a&amp;&quot;<BR/>"));
}

TEST(LayOut, GivesSvgPngAndPdf) {
  const std::string dot = "digraph { a -> b }";
  EXPECT_THAT(layOut(dot, "svg"), HasSubstr("</svg>"));
  EXPECT_THAT(layOut(dot, "png"), StartsWith("\x89PNG"));
  EXPECT_THAT(layOut(dot, "pdf"), StartsWith("%PDF"));
}

TEST(LayOut, RefusesOtherFormats) {
  EXPECT_THAT(messageOf<UsageError>([] { layOut("digraph {}", "exe; rm -rf /"); }), HasSubstr("svg, png and pdf"));
}

TEST(LayOut, PassesOnWhatDotComplainsAbout) {
  EXPECT_THAT(messageOf<StorageError>([] { layOut("digraph { a -> ", "svg"); }), HasSubstr("syntax error"));
}

TEST(LayOut, ServesLargeInputWithoutWaitingForEver) {
  std::string comment;
  while (comment.size() < std::size_t{8} << 20) comment += "// a line that says nothing, many times over\n";
  EXPECT_THAT(layOut(comment + "digraph { a }", "svg"), HasSubstr("</svg>"));
  // A child that ends before it has read everything must not end us.
  EXPECT_THAT(messageOf<StorageError>([&] { layOut("} " + comment, "svg"); }), HasSubstr("cannot lay out"));
}

TEST(LayOut, SaysHowToInstallDot) {
  const std::string path = std::getenv("PATH");
  setenv("PATH", "/nonexistent", 1);
  const std::string message = messageOf<StorageError>([] { layOut("digraph {}", "svg"); });
  setenv("PATH", path.c_str(), 1);
  EXPECT_THAT(message, HasSubstr("apt-get install graphviz"));
}

}  // namespace
}  // namespace tov
