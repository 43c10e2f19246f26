// Questions as those who ask them put them, most of them like no pattern: understood as what they mean, or not at all.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "sample_graph.h"
#include "tovholder/ask.h"

namespace tov {
namespace {

std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(separator, at), line.size());
    std::string_view part = line.substr(at, end - at);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    parts.emplace_back(part);
    at = end + 1;
  }
  return parts;
}

struct Variant {
  std::string language;
  std::vector<std::string> forms;
  std::vector<std::string> parameters;
  std::string question;
};

/// A file of names and questions.
struct Variants {
  Database database = Database::inMemory();
  std::vector<Variant> questions;

  explicit Variants(const std::string& name) {
    std::ifstream file(TOV_TEST_FOLDER "/query/ask/" + name);
    sample::GraphBuilder graph(database);
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line.front() == '#') continue;
      if (line.starts_with("name ")) {
        const std::size_t colon = line.find(':');
        const std::vector<std::string> names = split(std::string_view(line).substr(colon + 1), '|');
        List aliases;
        for (std::size_t i = 1; i < names.size(); ++i) aliases.emplace_back(names[i]);
        graph.named(line.substr(5, colon - 5), names.front(), aliases);
        continue;
      }
      const std::vector<std::string> parts = split(line, '|');
      if (parts.size() != 5) {
        ADD_FAILURE() << "not five parts: " << line;
        continue;
      }
      questions.push_back({parts[0], split(parts[2], '/'), parts[3].empty() ? parts : split(parts[3], ';'), parts[4]});
      if (parts[3].empty()) questions.back().parameters.clear();
    }
    graph.commit();
  }
};

/// Whether the answer rests on one of the forms, and on all the names and dates.
bool isMeant(const Answer& answer, const Variant& variant) {
  bool meant = answer.language == variant.language &&
               std::find(variant.forms.begin(), variant.forms.end(), answer.form) != variant.forms.end();
  for (const std::string& wanted : variant.parameters) {
    bool found = false;
    for (const auto& [name, value] : answer.parameters) found |= value.toText().find(wanted) != std::string::npos;
    meant = meant && found;
  }
  return meant;
}

struct Count {
  int understood = 0;
  int notUnderstood = 0;
  int wrong = 0;
};

Count count(const std::string& file) {
  const Variants variants(file);
  Session session(variants.database);
  Count count;
  for (const Variant& variant : variants.questions) {
    const Answer answer = ask(session, variant.question);
    const bool hasAnswer = answer.understood && !answer.cypher.empty();
    const bool toBeUnderstood = variant.forms.front() != "-";
    if (hasAnswer && !(toBeUnderstood && isMeant(answer, variant))) {
      ++count.wrong;
      ADD_FAILURE() << "misunderstood: " << variant.question << "\n  as " << answer.form << " " << answer.readAs;
    } else if (hasAnswer == toBeUnderstood) {
      ++count.understood;
    } else {
      ++count.notUnderstood;
      std::cout << "not understood: " << variant.question << '\n';
    }
  }
  std::cout << file << ": " << count.understood << " right, " << count.notUnderstood << " not understood, "
            << count.wrong << " wrong\n";
  return count;
}

TEST(Variants, AreUnderstoodMostlyAndNoneWrongly) {
  const Count found = count("variants.txt");
  EXPECT_GE(found.understood, 185);
  EXPECT_EQ(found.wrong, 0);
}

TEST(Variants, ThatNoFormWasWrittenForFareAlmostAsWell) {
  const Count found = count("heldout.txt");
  EXPECT_GE(found.understood, 32);
  EXPECT_EQ(found.wrong, 0);
}

}  // namespace
}  // namespace tov
