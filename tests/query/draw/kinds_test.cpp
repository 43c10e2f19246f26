// The kinds of drawings that tell one thing each: collaboration, timeline, members; and what is left out by wish.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample_graph.h"
#include "tovholder/export.h"

namespace tov {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

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

/// Where a text stands; the test fails where it does not.
std::size_t at(const std::string& text, std::string_view part) {
  const std::size_t found = text.find(part);
  EXPECT_NE(found, std::string::npos) << part;
  return found;
}

/// The line of DOT that has a part.
std::string lineWith(const std::string& dot, std::string_view part) {
  const std::size_t here = at(dot, part);
  if (here == std::string::npos) return {};
  const std::size_t begin = dot.rfind('\n', here) + 1;
  return dot.substr(begin, dot.find('\n', here) - begin);
}

std::string attribute(const std::string& line, const std::string& name) {
  const std::size_t begin = at(line, " " + name + "=") + name.size() + 2;
  return line.substr(begin, line.find_first_of(",]", begin) - begin);
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t number = 0;
  for (std::size_t here = text.find(part); here != std::string::npos; here = text.find(part, here + 1)) ++number;
  return number;
}

class DrawingKinds : public testing::Test {
 protected:
  Drawing draw(DrawingKind kind, const std::string& about = {}) {
    options_.kind = kind;
    options_.about = about;
    Drawing drawing = tov::draw(database_.snapshot(), options_);
    EXPECT_THAT(layOut(drawing.dot, "svg"), HasSubstr("</svg>"));
    return drawing;
  }

  Database database_ = sample::sampleDatabase();
  DrawingOptions options_;
};

using Collaboration = DrawingKinds;
using TimelineDrawing = DrawingKinds;
using MembersDrawing = DrawingKinds;
using DrawingFilters = DrawingKinds;

TEST_F(Collaboration, LinksPeopleByTheMeetingsTheyShare) {
  const std::string dot = draw(DrawingKind::collaboration).dot;
  EXPECT_EQ(count(dot, " -- "), 4u);  // Karla with Ib, Bo and Ida; Bo with Ida
  EXPECT_THAT(dot, HasSubstr("Ib Sønderholm – Karla Ærenlund: 1 meeting\\n12 March 2025, Styregruppen Vestkysten"));
  EXPECT_THAT(dot, Not(HasSubstr("Bo Grøn – Ib Sønderholm")));  // Bo was absent
}

TEST_F(Collaboration, MakesTheNameLargestThatConnectsTheOthers) {
  const std::string dot = draw(DrawingKind::collaboration).dot;
  const auto size = [&](const std::string& name) {
    return std::stod(attribute(lineWith(dot, "[label=\"" + name), "fontsize"));
  };
  EXPECT_GT(size("Karla Ærenlund"), size("Ib Sønderholm"));
  EXPECT_EQ(size("Bo Grøn"), size("Ida Sønderholm"));
}

TEST_F(Collaboration, ColoursTwoCirclesDifferentlyAndNamesThemAfterTheirForums) {
  sample::GraphBuilder graph(database_);
  for (const char* circle : {"Kreds Nord", "Kreds Syd"}) {
    for (const char* date : {"2024-01-01", "2024-02-01"}) {
      const NodeId meeting = graph.meeting(graph.named("Forum", circle), date, "k.txt", 1);
      for (const char* name : {" A", " B", " C", " D"})
        graph.link(graph.named("Person", circle + std::string(name)), "ATTENDED", meeting, "k.txt", 2, "Til stede");
    }
  }
  graph.commit();
  const std::string dot = draw(DrawingKind::collaboration).dot;
  const auto fill = [&](const std::string& name) { return attribute(lineWith(dot, "[label=\"" + name), "fillcolor"); };
  EXPECT_EQ(fill("Kreds Nord A"), fill("Kreds Nord D"));
  EXPECT_NE(fill("Kreds Nord A"), fill("Kreds Syd A"));
  EXPECT_THAT(dot, HasSubstr("Kreds Nord (4)"));
  EXPECT_THAT(dot, HasSubstr("Kreds Syd (4)"));
  // Two meetings are more than one: a wider line, and the number beside it.
  EXPECT_GT(std::stod(attribute(lineWith(dot, "Kreds Nord A – Kreds Nord B"), "penwidth")),
            std::stod(attribute(lineWith(dot, "Ib Sønderholm – Karla"), "penwidth")));
  EXPECT_THAT(lineWith(dot, "Kreds Nord A – Kreds Nord B"), HasSubstr(" label=\"2\""));
}

TEST_F(Collaboration, OfOrganisationsIsByTheInitiativesTheyShare) {
  options_.collaborators = "Organisation";
  options_.language = "da";
  const std::string dot = draw(DrawingKind::collaboration).dot;
  EXPECT_THAT(dot, HasSubstr("Hospital Vestkysten – Åmose Kommune: 1 initiativ\\nSTAFET"));
  EXPECT_THAT(dot, Not(HasSubstr("Bakke Kommune")));  // it declined
  EXPECT_THAT(dot, HasSubstr("Hvem arbejder sammen om hvad"));
  options_.collaborators = "Fund";
  EXPECT_THAT(messageOf<UsageError>([&] { draw(DrawingKind::collaboration); }), HasSubstr("Organisation, Person"));
}

TEST_F(Collaboration, OfOneNameLooksAtWhatItTookPartIn) {
  const std::string ib = draw(DrawingKind::collaboration, "Ib Sønderholm").dot;
  EXPECT_EQ(count(ib, " -- "), 1u);
  const std::string committee = draw(DrawingKind::collaboration, "Fagligt udvalg Nordmarken").dot;
  EXPECT_EQ(count(committee, " -- "), 3u);
  EXPECT_THAT(committee, Not(HasSubstr("Ib Sønderholm")));
  EXPECT_THAT(messageOf<NotFoundError>([&] { draw(DrawingKind::collaboration, "Nærhedspuljen"); }),
              HasSubstr("no two have anything in common"));
}

TEST_F(Collaboration, KeepsThoseWithMostInCommonAndSaysHowManyAreLeftOut) {
  sample::GraphBuilder graph(database_);
  for (const char* date : {"2024-01-01", "2024-02-01", "2024-03-01"}) {
    const NodeId meeting = graph.meeting(graph.named("Forum", "Kreds"), date, "k.txt", 1);
    for (const char* name : {"Anne Fast", "Bent Fast"})
      graph.link(graph.named("Person", name), "ATTENDED", meeting, "k.txt", 2, "Til stede");
  }
  graph.commit();
  options_.maximumNodes = 2;
  const Drawing drawing = draw(DrawingKind::collaboration);
  EXPECT_THAT(drawing.dot, HasSubstr("Anne Fast – Bent Fast: 3 meetings"));
  EXPECT_THAT(drawing.dot, Not(HasSubstr("Karla")));
  EXPECT_EQ(drawing.leftOut, "4 people with less in common are left out.");
  EXPECT_THAT(drawing.dot, HasSubstr(drawing.leftOut));
}

TEST_F(Collaboration, ThinsOutLinesButLeavesNobodyAlone) {
  sample::GraphBuilder graph(database_);
  const auto meet = [&](const char* date, int from, int until) {
    const NodeId meeting = graph.meeting(graph.named("Forum", "Kreds"), date, "k", 1);
    for (int i = from; i < until; ++i)
      graph.link(graph.named("Person", "Navn " + std::to_string(10 + i)), "ATTENDED", meeting, "k", 2, "x");
  };
  meet("2024-01-01", 0, 20);
  for (int pair = 0; pair < 10; ++pair) meet("2024-02-01", 2 * pair, 2 * pair + 2);
  graph.commit();
  const Drawing drawing = draw(DrawingKind::collaboration, "Kreds");
  EXPECT_EQ(count(drawing.dot, " -- "), 10u);
  for (int pair = 0; pair < 10; ++pair) {
    EXPECT_THAT(drawing.dot, HasSubstr("Navn " + std::to_string(10 + 2 * pair) + " \u2013 Navn " +
                                       std::to_string(11 + 2 * pair) + ": 2 meetings"));
  }
  EXPECT_EQ(drawing.leftOut, "180 lines that stand for less than 2 are left out.");
}

TEST_F(TimelineDrawing, ShowsItemsByDateInALaneForEachForumWithColouredDecisions) {
  const std::string dot = draw(DrawingKind::timeline, "STAFET").dot;
  EXPECT_THAT(lineWith(dot, "lane0 ["), HasSubstr("Styregruppen Vestkysten"));  // in the order of their days
  EXPECT_THAT(lineWith(dot, "lane1 ["), HasSubstr("Fagligt udvalg"));
  EXPECT_LT(at(dot, "12 March 2025"), at(dot, "4 September 2025"));
  EXPECT_LT(at(dot, "4 September 2025"), at(dot, "10 December 2025"));
  EXPECT_THAT(lineWith(dot, "3. Opstart af STAFET"), HasSubstr("d0l0 "));
  EXPECT_THAT(lineWith(dot, "2. Sundhedsbussen på landet"), HasSubstr("d1l1 "));
  EXPECT_THAT(lineWith(dot, "5. Status på STAFET"), HasSubstr("d2l0 "));
  // The way, and what the last follows up.
  EXPECT_THAT(dot, ContainsRegex("d0l0 -> d1l1 .constraint"));
  EXPECT_THAT(dot, ContainsRegex("d1l1 -> d2l0 .constraint"));
  EXPECT_THAT(dot, ContainsRegex("d0l0 -> d2l0 .*follows up"));
  // What is only mentioned is said to be, in no bold type; outcomes differ in colour.
  EXPECT_THAT(lineWith(dot, "2. Sundhedsbussen på landet"), HasSubstr("mentioned"));
  EXPECT_THAT(lineWith(dot, "3. Opstart af STAFET"), HasSubstr("Karla Ærenlund presented"));
  const auto fill = [&](const std::string& text) {
    const std::string line = lineWith(dot, text);
    const std::size_t here = line.rfind("BGCOLOR=", at(line, text));
    return line.substr(here, 17);
  };
  EXPECT_NE(fill("approved: STAFET"), fill("deferred: Punktet"));
}

TEST_F(TimelineDrawing, OfAPersonShowsWhatItPresented) {
  options_.language = "da";
  const std::string dot = draw(DrawingKind::timeline, "Ib Sønderholm").dot;
  EXPECT_THAT(dot, HasSubstr("5. Status på STAFET"));
  EXPECT_THAT(dot, HasSubstr("10. december 2025"));
  EXPECT_THAT(dot, Not(HasSubstr("Ib Sønderholm præsenterede")));  // the title says who
  EXPECT_THAT(dot, Not(HasSubstr("Opstart")));
}

TEST_F(TimelineDrawing, OfAnOrganisationShowsWhatItWasGivenToDo) {
  EXPECT_THAT(draw(DrawingKind::timeline, "Åmose Kommune").dot, HasSubstr("3. Opstart af STAFET"));
  EXPECT_THAT(messageOf<NotFoundError>([&] { draw(DrawingKind::timeline, "Bakke Kommune"); }),
              HasSubstr("no item of a meeting is about it"));
}

TEST_F(TimelineDrawing, KeepsTheWeightiestAndNewestAndGathersForumsBeyondThePage) {
  sample::GraphBuilder graph(database_);
  const NodeId subject = graph.named("Initiative", "Overalt");
  for (int i = 0; i < 9; ++i) {
    const NodeId forum = graph.named("Forum", "Kreds " + std::to_string(i));
    const NodeId meeting = graph.meeting(forum, "2024-01-1" + std::to_string(i), "k.txt", 1);
    graph.link(graph.item(meeting, 1, "Punkt " + std::to_string(i), "k.txt", 2), i == 8 ? "MENTIONS" : "ABOUT", subject,
               "k.txt", 2, "Overalt");
  }
  graph.commit();
  const std::string all = draw(DrawingKind::timeline, "Overalt").dot;
  EXPECT_THAT(all, HasSubstr("<B>"
                             "<FONT POINT-SIZE=\"11\" COLOR=\"#1f2933\">other forums"));
  EXPECT_EQ(count(all, "  lane"), 6u + 6u);  // six heads, and six columns that start at them
  EXPECT_THAT(all, HasSubstr("Kreds 0"));    // on its card, where it has no lane
  options_.maximumNodes = 2;
  const Drawing two = draw(DrawingKind::timeline, "Overalt");
  EXPECT_THAT(two.dot, HasSubstr("Punkt 7"));
  EXPECT_THAT(two.dot, HasSubstr("Punkt 6"));
  EXPECT_THAT(two.dot, Not(HasSubstr("Punkt 8")));  // newer, but only mentioned
  EXPECT_EQ(two.leftOut, "7 agenda items are left out; the weightiest and newest are shown.");
  EXPECT_THAT(two.dot, HasSubstr("7 agenda items are left out"));
}

TEST_F(MembersDrawing, ShowsWhoSitsThereByOrganisationAndPostWithDates) {
  sample::GraphBuilder graph(database_);
  const NodeId forum = graph.named("Forum", "Kredsen");
  const NodeId town = graph.node("Organisation", {{"name", Value("Dalby Kommune")}, {"kind", Value("municipality")}});
  const NodeId other = graph.node("Organisation", {{"name", Value("Dalby Sygehus")}, {"kind", Value("hospital")}});
  const NodeId anna = graph.named("Person", "Anna Dal");
  const auto day = [](const char* text) { return Map{{"asOf", Value(*dateFromText(text))}}; };
  for (const char* date : {"2023-02-01", "2025-02-01"}) {
    Map seat = day(date);
    seat["position"] = Value("chair");
    graph.link(anna, "MEMBER_OF", forum, "k.txt", 1, "Anna Dal (formand)", seat);
  }
  // The post at the time of the seat counts, not the one before it.
  const auto post = [&](const char* title, NodeId at, const char* date) {
    const NodeId role = graph.node("Role", {{"title", Value(title)}});
    graph.link(anna, "HOLDS", role, "k.txt", 2, title, day(date));
    graph.link(role, "AT", at, "k.txt", 2, title);
  };
  post("overlæge", other, "2019-02-01");
  post("sundhedschef", town, "2025-02-01");
  graph.link(graph.named("Person", "Uffe Ukendt"), "MEMBER_OF", forum, "k.txt", 3, "Uffe Ukendt", day("2023-02-01"));
  graph.commit();
  options_.language = "da";
  const std::string dot = draw(DrawingKind::members, "Kredsen").dot;
  const std::string table = lineWith(dot, "Dalby Kommune");
  for (const char* text : {"<B>Anna Dal</B>", "formand", "sundhedschef", "1.2.2023 – 1.2.2025"})
    EXPECT_THAT(table, HasSubstr(text));
  EXPECT_THAT(dot, HasSubstr("kommuner (1)"));
  EXPECT_THAT(dot, Not(HasSubstr("Dalby Sygehus")));
  EXPECT_THAT(lineWith(dot, "Uffe Ukendt"), HasSubstr("uden kendt organisation"));

  options_.filter.until = dateFromText("2019-12-31");
  EXPECT_THAT(draw(DrawingKind::members, "Kredsen").dot, HasSubstr("Anna Dal"));  // no meeting tells the record's day
}

TEST_F(MembersDrawing, ByAnotherTypeAreThoseOfTheMeetings) {
  options_.filter.types = {"attended"};
  const std::string dot = draw(DrawingKind::members, "Fagligt udvalg Nordmarken").dot;
  for (const char* name : {"Karla Ærenlund", "Bo Grøn", "Ida Sønderholm"}) EXPECT_THAT(dot, HasSubstr(name));
  EXPECT_THAT(dot, Not(HasSubstr("Ib Sønderholm")));
  options_.filter.types = {};
  EXPECT_THAT(messageOf<NotFoundError>([&] { draw(DrawingKind::members, "Styregruppen Vestkysten"); }),
              HasSubstr("no record tells who sits on it"));
  EXPECT_THAT(messageOf<NotFoundError>([&] { draw(DrawingKind::members, "STAFET"); }), HasSubstr("the label Forum"));
}

TEST_F(MembersDrawing, KeepsThoseSeenLast) {
  sample::GraphBuilder graph(database_);
  const NodeId forum = graph.named("Forum", "Kredsen");
  for (int i = 0; i < 5; ++i) {
    graph.link(graph.named("Person", "Navn " + std::to_string(i)), "MEMBER_OF", forum, "k.txt", 1, "x",
               {{"asOf", Value(*dateFromText("202" + std::to_string(i) + "-01-01"))}});
  }
  graph.commit();
  options_.maximumNodes = 2;
  const Drawing drawing = draw(DrawingKind::members, "Kredsen");
  EXPECT_THAT(drawing.dot, HasSubstr("Navn 4"));
  EXPECT_THAT(drawing.dot, HasSubstr("Navn 3"));
  EXPECT_THAT(drawing.dot, Not(HasSubstr("Navn 2")));
  EXPECT_EQ(drawing.leftOut, "3 people are left out; the newest are shown.");
}

TEST_F(DrawingFilters, APeriodLeavesOutOtherMeetingsAndWhatTheirRecordsSay) {
  options_.filter.from = dateFromText("2025-09-01");
  const std::string late = draw(DrawingKind::neighbourhood, "STAFET").dot;
  EXPECT_THAT(late, HasSubstr("10 December 2025"));
  EXPECT_THAT(late, Not(HasSubstr("12 March 2025")));
  EXPECT_THAT(late, Not(HasSubstr("Hospital Vestkysten")));  // that it leads is said in March
  EXPECT_THAT(late, HasSubstr("from 1 September 2025"));
  EXPECT_THAT(draw(DrawingKind::timeline, "STAFET").dot, Not(HasSubstr("Opstart")));
  EXPECT_EQ(count(draw(DrawingKind::collaboration).dot, " -- "), 3u);
  options_.filter.from.reset();
  options_.filter.until = dateFromText("2025-09-03");
  EXPECT_EQ(count(draw(DrawingKind::collaboration).dot, " -- "), 1u);
  options_.filter.from = dateFromText("2026-01-01");
  EXPECT_THAT(messageOf<UsageError>([&] { draw(DrawingKind::collaboration); }), HasSubstr("ends before it begins"));
}

TEST_F(DrawingFilters, AForumLeavesOutWhatOthersSay) {
  options_.filter.forum = "SV";  // an alias
  const std::string board = draw(DrawingKind::timeline, "STAFET").dot;
  EXPECT_THAT(board, HasSubstr("Opstart"));
  EXPECT_THAT(board, Not(HasSubstr("Sundhedsbussen")));
  EXPECT_THAT(draw(DrawingKind::neighbourhood, "Karla Ærenlund").dot, Not(HasSubstr("4 September 2025")));
  options_.filter.forum = "Fagligt udvalg Nordmarken";
  options_.kind = DrawingKind::path;
  options_.about.clear();
  options_.between = {"Ib Sønderholm", "Bo Grøn"};
  EXPECT_THROW(tov::draw(database_.snapshot(), options_), NotFoundError);
  options_.filter.forum = "Xyzzy";
  EXPECT_THROW(tov::draw(database_.snapshot(), options_), NotFoundError);
}

TEST_F(DrawingFilters, TypesAreLabelsAndRelationshipsByNameOrWord) {
  for (const char* type : {"LEADS", "leads", "tovholder for"}) {
    options_.filter.types = {type};
    const std::string leads = draw(DrawingKind::neighbourhood, "STAFET").dot;
    EXPECT_THAT(leads, HasSubstr("Hospital Vestkysten"));
    EXPECT_THAT(leads, Not(HasSubstr("Åmose Kommune")));
  }
  options_.filter.types = {"personer"};
  const std::string people = draw(DrawingKind::neighbourhood, "STAFET").dot;
  EXPECT_THAT(people, HasSubstr("Karla Ærenlund"));
  EXPECT_THAT(people, Not(HasSubstr("Hospital Vestkysten")));
  EXPECT_THAT(people, HasSubstr("only people"));
  options_.filter.types = {"CHAIRS"};
  EXPECT_THAT(messageOf<UsageError>([&] { draw(DrawingKind::neighbourhood, "STAFET"); }), HasSubstr("PARTICIPATES_IN"));
}

TEST_F(DrawingKinds, TakeEveryTextLiterally) {
  const std::string nasty = "\"R&D\" <b>x</b> \\N \\G &amp; \xF0\x9F\x9A\x91\nny";
  sample::GraphBuilder graph(database_);
  const NodeId forum = graph.named("Forum", "Forum " + nasty);
  const NodeId initiative = graph.named("Initiative", nasty);
  const NodeId meeting = graph.meeting(forum, "2025-01-01", "s\"<\\N", 1);
  const NodeId item = graph.item(meeting, 1, nasty, "s", 1);
  graph.link(item, "ABOUT", initiative, "s", 1, nasty);
  graph.decision(item, nasty, nasty, "s", 2);
  for (const std::string& name : {nasty, std::string("Ole \\")}) {
    const NodeId person = graph.named("Person", name);
    graph.link(person, "ATTENDED", meeting, "s", 1, nasty);
    graph.link(person, "MEMBER_OF", forum, "s", 1, nasty, {{"position", Value(nasty)}});
    const NodeId role = graph.node("Role", {{"title", Value(nasty)}});
    graph.link(person, "HOLDS", role, "s", 1, nasty);
    graph.link(role, "AT", graph.node("Organisation", {{"name", Value(nasty)}, {"kind", Value(nasty)}}), "s", 1, nasty);
  }
  graph.commit();
  for (const DrawingKind kind : {DrawingKind::timeline, DrawingKind::members, DrawingKind::collaboration}) {
    const std::string svg = layOut(draw(kind, kind == DrawingKind::timeline ? nasty : "Forum " + nasty).dot, "svg");
    EXPECT_THAT(svg, HasSubstr("&lt;b&gt;x&lt;/b&gt;"));
    const std::size_t body = svg.find("<g id=\"graph0\"");
    EXPECT_EQ(svg.find("tovholder", svg.find("</title>", body)), std::string::npos);  // an escape taken for one
  }
}

TEST_F(DrawingKinds, AreTheSameEachTime) {
  EXPECT_EQ(draw(DrawingKind::timeline, "STAFET").dot, draw(DrawingKind::timeline, "STAFET").dot);
  EXPECT_EQ(draw(DrawingKind::collaboration).dot, draw(DrawingKind::collaboration).dot);
}

}  // namespace
}  // namespace tov
