// The question forms on questions as people write them; the examples are text (questions.txt), one a line.
#include "query/ask/reading.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "query/ask/dates.h"
#include "tovholder/ask.h"

namespace tov::asking {
namespace {

std::string trim(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : line) {
    if (c == separator)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  for (std::string& part : parts) part = trim(part);
  return parts;
}

struct Example {
  std::string language, form, places, question;
};

std::vector<Example> examples() {
  std::ifstream file(TOV_TEST_FOLDER "/query/ask/questions.txt");
  std::vector<Example> found;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> parts = split(line, '|');
    if (parts.size() == 4)
      found.push_back({parts[0], parts[1], parts[2], parts[3]});
    else
      ADD_FAILURE() << "not four parts: " << line;
  }
  return found;
}

/// The words in the places as they stand in the question.
std::string placesOf(const Reading& reading, const std::string& question) {
  std::string text;
  for (const Words place : reading.places) {
    if (!text.empty()) text += ';';
    text += question.substr(place.front().begin, place.back().end - place.front().begin);
  }
  return text;
}

TEST(Questions, AreReadAsTheFormAndNamesThatTheyMean) {
  const std::vector<Example> all = examples();
  ASSERT_GE(all.size(), 60u);
  for (const Example& example : all) {
    const std::vector<Word> words = readWords(example.question);
    const std::vector<Reading> readings = readingsOf(words);
    if (example.form == "-") {
      EXPECT_TRUE(readings.empty()) << example.question << " was read as " << readings.front().pattern->form;
      continue;
    }
    if (readings.empty()) {
      ADD_FAILURE() << "not understood: " << example.question;
      continue;
    }
    // Without a graph a name may be a person or an organisation; the right reading is among those that say as much.
    bool found = false;
    std::string got;
    for (const Reading& reading : readings) {
      found |= reading.pattern->form == example.form && reading.language->code == example.language &&
               placesOf(reading, example.question) == example.places;
      got += "\n  " + reading.language->code + " " + reading.pattern->form + " " + placesOf(reading, example.question);
    }
    EXPECT_TRUE(found) << example.question << got;
  }
}

TEST(Questions, EveryFormHasAnExampleThatIsReadAsThatForm) {
  for (const QuestionForm& form : questionForms()) {
    ASSERT_FALSE(form.example.empty()) << form.name << " " << form.language;
    const std::vector<Word> words = readWords(form.example);
    const std::vector<Reading> readings = readingsOf(words);
    // Without a graph two forms may differ by the kind of name alone.
    const bool isRead = std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
      return reading.pattern->form == form.name && reading.language->code == form.language;
    });
    EXPECT_TRUE(isRead) << form.example;
  }
}

TEST(Questions, EveryFormIsAskedInEveryLanguage) {
  std::map<std::string, std::set<std::string>> languagesOf;
  for (const QuestionForm& form : questionForms()) languagesOf[form.name].insert(form.language);
  for (const auto& [form, cypher] : formTable().cypher) {
    EXPECT_EQ(languagesOf[form].size(), formTable().languages.size()) << form;
    EXPECT_NE(cypher.find("AS evidence"), std::string::npos) << form;
  }
}

TEST(Questions, EveryPlaceIsAParameterOfTheQuery) {
  for (const Language& language : formTable().languages) {
    for (const Pattern& pattern : language.patterns) {
      for (const Slot& slot : pattern.slots) {
        EXPECT_NE(formTable().cypher.at(pattern.form).find("$" + slot.parameter), std::string::npos)
            << language.code << " " << pattern.form << " " << slot.parameter;
      }
    }
  }
}

TEST(Questions, EveryLanguageHasTheSameMessagesAndAHeadingForEveryColumn) {
  const std::vector<Language>& languages = formTable().languages;
  for (const Language& language : languages) {
    for (const auto& [name, text] : languages.front().messages) EXPECT_TRUE(language.messages.contains(name)) << name;
    EXPECT_EQ(language.messages.size(), languages.front().messages.size()) << language.code;
    EXPECT_EQ(language.headings.size(), languages.front().headings.size()) << language.code;
  }
}

std::string period(const std::string& text, const std::string& code) {
  for (const Language& language : formTable().languages) {
    if (language.code != code) continue;
    const std::optional<Period> found = readPeriod(readWords(text), language, *dateFromText("2026-05-20"));
    return found ? toText(found->first) + " " + toText(found->second) : "none";
  }
  return "no language";
}

TEST(Dates, AreReadAsPeopleWriteThem) {
  EXPECT_EQ(period("2025-03-01", "da"), "2025-03-01 2025-03-02");
  EXPECT_EQ(period("1. marts 2025", "da"), "2025-03-01 2025-03-02");
  EXPECT_EQ(period("1/3 2025", "da"), "2025-03-01 2025-03-02");
  EXPECT_EQ(period("1.3.2025", "da"), "2025-03-01 2025-03-02");
  EXPECT_EQ(period("marts 2025", "da"), "2025-03-01 2025-04-01");
  EXPECT_EQ(period("December 2025", "en"), "2025-12-01 2026-01-01");
  EXPECT_EQ(period("March 1st, 2025", "en"), "2025-03-01 2025-03-02");
  EXPECT_EQ(period("2025", "en"), "2025-01-01 2026-01-01");
  EXPECT_EQ(period("sidste år", "da"), "2025-01-01 2026-01-01");
  EXPECT_EQ(period("last month", "en"), "2026-04-01 2026-05-01");
}

TEST(Dates, WithoutAYearAreTheLatestThatHaveBegun) {
  EXPECT_EQ(period("March", "en"), "2026-03-01 2026-04-01");
  EXPECT_EQ(period("august", "da"), "2025-08-01 2025-09-01");
}

TEST(Dates, HaveBounds) {
  EXPECT_EQ(period("siden marts 2025", "da"), "2025-03-01 9999-12-31");
  EXPECT_EQ(period("efter 1. januar 2025", "da"), "2025-01-02 9999-12-31");
  EXPECT_EQ(period("før 2025", "da"), "0001-01-01 2025-01-01");
  EXPECT_EQ(period("since January 1st, 2025", "en"), "2025-01-01 9999-12-31");
  EXPECT_EQ(period("mellem januar og marts 2025", "da"), "2025-01-01 2025-04-01");
  EXPECT_EQ(period("between 1 November 2024 and 15 January 2025", "en"), "2024-11-01 2025-01-16");
  EXPECT_EQ(period("fra januar til marts 2025", "da"), "2025-01-01 2025-04-01");
  EXPECT_EQ(period("siden nytår", "da"), "2026-01-01 9999-12-31");
  EXPECT_EQ(period("nytår 2025", "da"), "2025-01-01 2025-01-02");
  EXPECT_EQ(period("on the 1st of March 2025", "en"), "2025-03-01 2025-03-02");
}

TEST(Dates, ReachBackFromToday) {
  EXPECT_EQ(period("de seneste seks måneder", "da"), "2025-11-20 2026-05-21");
  EXPECT_EQ(period("in the last 6 months", "en"), "2025-11-20 2026-05-21");
  EXPECT_EQ(period("det seneste halve år", "da"), "2025-11-20 2026-05-21");
  EXPECT_EQ(period("the past two weeks", "en"), "2026-05-06 2026-05-21");
  EXPECT_EQ(period("de sidste 10 dage", "da"), "2026-05-10 2026-05-21");
}

TEST(Dates, WithoutAClearMeaningAreNone) {
  for (const char* text : {"før sommerferien", "siden sidst", "mellem marts og januar 2025", "de seneste mange år"})
    EXPECT_EQ(period(text, "da"), "none") << text;
  EXPECT_EQ(period("between spring and autumn", "en"), "none");
}

TEST(Dates, AreFoundAmongOtherWords) {
  const Language& danish = formTable().languages.front();
  ASSERT_EQ(danish.code, "da");
  const std::vector<Word> words = readWords("hvad skete der mellem januar og marts 2025 i klyngen");
  const std::optional<DateSpan> date = dateIn(words, danish, *dateFromText("2026-05-20"));
  ASSERT_TRUE(date);
  EXPECT_EQ(date->first, 3u);
  EXPECT_EQ(date->count, 5u);
  EXPECT_FALSE(dateIn(readWords("hvem sidder i klyngen"), danish, *dateFromText("2026-05-20")));
}

TEST(Dates, ThatDoNotExistAreNone) {
  for (const char* text :
       {"31. februar 2025", "0/0 2025", "99999-1-1", "12", "STIME", "marts april", "1 2 3 4", "2025 2026"}) {
    EXPECT_EQ(period(text, "da"), "none") << text;
  }
}

TEST(Words, AreComparedWithoutCaseAccentsAndPunctuation) {
  EXPECT_EQ(foldedText(readWords("  Søren  ÅRHUS-Nord, (X) ")), "søren århus nord x");
  EXPECT_EQ(plainText(readWords("Søren Ærø Åse Café")), "soeren aeroe aase cafe");
  EXPECT_TRUE(readWords("\xff\xfe !?").empty());
}

TEST(EditDistance, CountsASwapAsOneAndStopsAtItsBound) {
  EXPECT_EQ(editDistance(U"klith", U"kltih", 3), 1u);
  EXPECT_EQ(editDistance(U"juelsgaard", U"juulsgaard", 3), 1u);
  EXPECT_EQ(editDistance(U"abc", U"xyz", 1), 2u);
  EXPECT_EQ(editDistance(U"", U"abc", 5), 3u);
}

}  // namespace
}  // namespace tov::asking
