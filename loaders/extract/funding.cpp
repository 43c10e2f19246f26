#include "loaders/extract/funding.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iomanip>
#include <sstream>

#include "loaders/extract/subjects.h"

namespace tov::loaders {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

constexpr double kPartsOfACoin = 100;

/// How a language writes numbers: "1.018.886,36", "1 018 886,36", "1,018,886.36".
struct NumberMarks {
  explicit NumberMarks(const Lexicon& lexicon) {
    for (const char mark : {'.', ',', ' ', '\''}) {
      if (lexicon.phrases("thousands mark").whole(std::string_view(&mark, 1))) thousands += mark;
      if (lexicon.phrases("decimal mark").whole(std::string_view(&mark, 1))) decimals += mark;
    }
  }
  bool groups(char c) const { return thousands.find(c) != std::string::npos; }
  bool divides(char c) const { return decimals.find(c) != std::string::npos; }

  std::string thousands;
  std::string decimals;
};

/// A number with the language's marks; `grouped` when thousands are marked in it.
std::optional<double> numberAt(std::string_view text, std::size_t& at, const NumberMarks& marks, bool& grouped,
                               bool& decimals) {
  std::string digits;
  std::size_t i = at;
  grouped = decimals = false;
  while (i < text.size() && isDigit(text[i])) digits += text[i++];
  if (digits.empty() || digits.size() > 12) return std::nullopt;
  if (digits.size() <= 3)
    while (i + 3 < text.size() && marks.groups(text[i]) && isDigit(text[i + 1]) && isDigit(text[i + 2]) &&
           isDigit(text[i + 3]) && (i + 4 == text.size() || !isDigit(text[i + 4]))) {
      digits += text.substr(i + 1, 3);
      i += 4;
      grouped = true;
    }
  if (i + 1 < text.size() && marks.divides(text[i]) && isDigit(text[i + 1])) {
    std::size_t end = i + 1;
    while (end < text.size() && isDigit(text[end])) ++end;
    digits += "." + std::string(text.substr(i + 1, end - i - 1));
    i = end;
    decimals = true;
  }
  at = i;
  return std::strtod(digits.c_str(), nullptr);
}

/// Whether a currency stands right before a number, with at most one blank between.
bool currencyBefore(std::string_view text, std::size_t number, const Lexicon& lexicon) {
  const std::size_t end = text[number - 1] == ' ' ? number - 1 : number;
  if (end == 0) return false;
  const std::size_t mark = text.find_last_of(" (-", end - 1);
  const std::size_t begin = mark == std::string_view::npos ? 0 : mark + 1;
  return lexicon.phrases("currency before").whole(text.substr(begin, end - begin)).has_value();
}

class Funding {
 public:
  Funding(const ItemText& text, Entities& entities)
      : text_(text),
        entities_(entities),
        lexicon_(entities.lexicon()),
        facts_(entities.facts()),
        currency_(lexicon_.phrases("currency").firstValue()) {}

  void extract() {
    for (std::size_t i = 0; i < text_.sentences.size(); ++i) {
      const Sentence& sentence = text_.sentences[i];
      const std::string_view words = text_.text(sentence);
      if (const auto place = text_.tablePlace(sentence.paragraph); place.table) {
        if (place.row) tableRow(i, *place.table, *place.row);
        continue;
      }
      const auto sums = sumsIn(words, lexicon_);
      remainder(i, sums);
      for (const WrittenSum& sum : sums) prose(i, sum);
    }
  }

 private:
  static constexpr double kSmallestCoin = 0.005;

  static std::string text(double amount) {
    std::ostringstream out;
    out << std::fixed << std::setprecision(2) << amount;
    return out.str();
  }

  /// A printed total that is not what its rows come to is kept as printed, and told.
  void differs(const Sentence& sentence, double printed, double added, std::size_t rows) {
    facts_.contradictions.push_back(
        {"total",
         "the printed total " + text(printed) + " is not what its " + std::to_string(rows) + " rows come to, " +
             text(added),
         text_.quote(sentence, sentence.range, "total of a table", 1),
         "total",
         {{"printed", text(printed)}, {"rows", std::to_string(rows)}, {"sum", text(added)}}});
  }

  /// "A was transferred. Of this B goes to X. C will be left": C should be A less B.
  void remainder(std::size_t index, const std::vector<WrittenSum>& sums) {
    constexpr std::size_t kSentencesBack = 3;
    const Sentence& sentence = text_.sentences[index];
    const std::string_view words = text_.text(sentence);
    if (sums.size() != 1 || !lexicon_.phrases("money left").in(words)) return;
    std::vector<double> before;
    for (std::size_t back = 1; back <= kSentencesBack && back <= index; ++back) {
      const Sentence& earlier = text_.sentences[index - back];
      if (earlier.item != sentence.item || earlier.section != sentence.section) break;
      for (const WrittenSum& sum : sumsIn(text_.text(earlier), lexicon_)) before.push_back(sum.amount);
      if (lexicon_.phrases("money in all").in(text_.text(earlier))) break;
    }
    if (before.size() < 2) return;
    const auto whole = std::max_element(before.begin(), before.end());
    double spent = 0;
    for (auto sum = before.begin(); sum != before.end(); ++sum)
      if (sum != whole) spent += *sum;
    if (spent >= *whole || std::abs(*whole - spent - sums.front().amount) < kSmallestCoin) return;
    facts_.contradictions.push_back({"total",
                                     "the printed remainder " + text(sums.front().amount) + " is not " + text(*whole) +
                                         " less " + text(spent) + ", " + text(*whole - spent),
                                     text_.quote(sentence, sentence.range, "remainder of a sum", 1),
                                     "remainder",
                                     {{"printed", text(sums.front().amount)},
                                      {"whole", text(*whole)},
                                      {"spent", text(spent)},
                                      {"rest", text(*whole - spent)}}});
  }

  // --- tables whose columns are told by their names

  void tableRow(std::size_t index, const Table& table, const TableRow& row) {
    const Sentence& sentence = text_.sentences[index];
    const std::string_view words = text_.text(sentence);
    if (tableTotals_.table != &table) tableTotals_ = {&table, std::vector<double>(table.columns.size()), 0};
    std::vector<std::optional<WrittenSum>> sums;
    bool any = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool money = table.columns[i].kind == ColumnKind::sum;
      sums.push_back(money ? sumOfCell(words, row.cells[i], table.scale) : std::nullopt);
      any = any || sums.back().has_value();
    }
    if (!any) return;
    const auto label = std::find_if(row.cells.begin(), row.cells.end(), [](Range cell) { return cell.size() > 0; });
    const std::string_view name = trim(slice(words, *label), " *:-");
    if (lexicon_.phrases("table total").at(name, 0)) {
      if (lexicon_.phrases("table total").whole(name)) tableTotal(sentence, sums);
      return;
    }
    ++tableTotals_.rows;
    for (std::size_t i = 0; i < sums.size(); ++i)
      if (sums[i]) tableTotals_.added[i] += sums[i]->amount;
    if (lexicon_.phrases("table rest").whole(name)) return;
    std::optional<EntityIndex> initiative;
    for (const InitiativeMention& mention : sentence.initiatives)
      if (entities_[mention.initiative].kind == EntityKind::initiative && !initiative) initiative = mention.initiative;
    // A table whose other rows are initiatives has initiatives for rows.
    if (!initiative && sentence.initiatives.empty() && beginsWithCapital(name) && namesInitiatives(table)) {
      initiative = entities_.named(EntityKind::initiative, name, "other");
      const Evidence evidence = text_.quote(sentence, sentence.range, "row of a table of initiatives", 0.6);
      entities_.mention(*initiative, evidence);
      facts_.subjects.push_back({sentence.item, *initiative, false, evidence});
    }
    // Parts of a budget are the budget's; of a pot's row nobody knows what it pays for.
    if (!initiative && !table.ofInitiatives() && sentence.initiatives.empty())
      initiative = topicOf(text_, index, facts_);
    if (!initiative && table.ofInitiatives()) return;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (!sums[i]) continue;
      const TableColumn& column = table.columns[i];
      add(index, *sums[i], column.status.empty() ? statusAbove(table) : column.status, initiative, std::string(name),
          "row of a table of money", 0.85);
      if (!column.from.empty()) facts_.funding.back().from = column.from;
    }
  }

  bool namesInitiatives(const Table& table) const {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const TableRow& row) {
      return std::any_of(text_.sentences.begin(), text_.sentences.end(), [&](const Sentence& sentence) {
        return sentence.paragraph == row.paragraph &&
               std::any_of(sentence.initiatives.begin(), sentence.initiatives.end(), [&](const auto& mention) {
                 return entities_[mention.initiative].kind == EntityKind::initiative;
               });
      });
    });
  }

  /// What the text above a table says of its sums.
  std::string statusAbove(const Table& table) const {
    for (const std::size_t paragraph : {table.head, table.head > 0 ? table.head - 1 : 0}) {
      const auto hits = lexicon_.phrases("funding status").findAll(text_.passages[paragraph]->text());
      for (const PhraseHit& hit : hits)
        if (hit.value == "proposed") return std::string(hit.value);
      if (!hits.empty()) return std::string(hits.back().value);
    }
    return "budgeted";
  }

  void tableTotal(const Sentence& sentence, const std::vector<std::optional<WrittenSum>>& sums) {
    if (tableTotals_.rows < 2) return;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (!sums[i] || std::abs(sums[i]->amount - tableTotals_.added[i]) < kSmallestCoin) continue;
      differs(sentence, sums[i]->amount, tableTotals_.added[i], tableTotals_.rows);
    }
  }

  /// A cell that is a number and no more, but for a currency.
  std::optional<WrittenSum> sumOfCell(std::string_view words, Range cell, double scale) const {
    const std::string_view seen = slice(words, cell);
    if (const auto written = sumsIn(seen, lexicon_); written.size() == 1) {
      WrittenSum sum = written.front();
      if (!sum.hasScale) sum.amount *= scale;
      sum.range = cell;
      return sum;
    }
    const NumberMarks marks(lexicon_);
    std::size_t at = 0;
    bool grouped = false;
    bool decimals = false;
    const auto number = numberAt(seen, at, marks, grouped, decimals);
    if (!number || *number == 0 || !trim(seen.substr(at), " *)").empty()) return std::nullopt;
    // A small whole number without a unit may count anything.
    if (scale == 1 && !grouped) return std::nullopt;
    return WrittenSum{cell, *number * scale, false, false};
  }

  void prose(std::size_t index, const WrittenSum& sum) {
    const Sentence& sentence = text_.sentences[index];
    const std::string_view words = text_.text(sentence);
    const std::string_view before = words.substr(0, sum.range.begin);
    // Bare numbers need a word for money beside them.
    if (const auto unit = lexicon_.phrases("table scale").find(words);
        unit && unit->range.begin < sum.range.end && sum.range.begin < unit->range.end)
      return;
    if (priceOfOne(words, sum.range)) return;
    auto status = statusOf(words, sum.range, sentence.kind);
    if (!status) status = announced(index);
    if (!sum.hasCurrency && !(sum.hasScale && status) && !(status && !status->empty())) return;
    const auto lead = wordsOf(before);
    if (!lead.empty() && lexicon_.phrases("no money before").whole(slice(before, lead.back()))) return;
    add(index, sum, status ? *status : std::string("budgeted"), paidFor(index, sum), {}, "sum in running text",
        sum.hasCurrency ? 0.8 : 0.65);
  }

  /// "600.000 for X": what stands behind the sum; else what the sentence named last before it, or what it speaks of.
  std::optional<EntityIndex> paidFor(std::size_t index, const WrittenSum& sum) const {
    constexpr std::size_t kFarthest = 70;
    const Sentence& sentence = text_.sentences[index];
    const std::string_view words = text_.text(sentence);
    for (const InitiativeMention& mention : sentence.initiatives) {
      const std::size_t begin = mention.range.begin - sentence.range.begin;
      if (begin < sum.range.end || entities_[mention.initiative].kind != EntityKind::initiative) continue;
      const std::string_view between = words.substr(sum.range.end, begin - sum.range.end);
      const auto lead = wordsOf(between);
      if (between.size() <= kFarthest && between.find_first_of(".;") == std::string_view::npos && !lead.empty() &&
          lexicon_.phrases("sum for").whole(slice(between, lead.back())))
        return mention.initiative;
      break;
    }
    // What was named last before the sum, else first behind it. "As part of the agreement X": where it belongs, not
    // what is paid.
    bool aside = false;
    const auto isAside = [&](const InitiativeMention& mention) {
      const std::string_view before = words.substr(0, mention.range.begin - sentence.range.begin);
      const auto lead = lexicon_.phrases("as part of").findAll(before);
      return !lead.empty() && wordsOf(before.substr(lead.back().range.end)).size() <= 1;
    };
    std::optional<EntityIndex> behind;
    for (auto mention = sentence.initiatives.rbegin(); mention != sentence.initiatives.rend(); ++mention) {
      if (entities_[mention->initiative].kind != EntityKind::initiative) continue;
      aside = isAside(*mention);
      if (aside) continue;
      if (mention->range.begin - sentence.range.begin < sum.range.end) return mention->initiative;
      behind = mention->initiative;
    }
    if (behind) return behind;
    if (aside)
      for (const SubjectFact& subject : facts_.subjects)
        if (subject.item == sentence.item && subject.about && entities_[subject.entity].kind == EntityKind::initiative)
          return subject.entity;
    return topicOf(text_, index, facts_);
  }

  /// The word for what happens to the money: the nearest to the sum, those of its own clause first; a cap right before
  /// it wins.
  std::optional<std::string> statusOf(std::string_view words, Range sum, SectionKind section) const {
    constexpr std::size_t kFarthest = 200;
    constexpr std::size_t kOtherClause = 60;  // bytes that a clause's end between them counts for
    std::optional<std::string> best;
    bool recommended = false;
    std::size_t nearest = kFarthest;
    for (const PhraseHit& hit : lexicon_.phrases("funding status").findAll(words)) {
      const bool before = hit.range.end <= sum.begin;
      const Range between = before                       ? Range{hit.range.end, sum.begin}
                            : hit.range.begin >= sum.end ? Range{sum.end, hit.range.begin}
                                                         : Range{sum.begin, sum.begin};
      const std::size_t distance = between.size() + kOtherClause * clausesIn(slice(words, between));
      // "it is recommended that X is granted": not granted yet, unless the meeting decides it here.
      if (hit.value == "proposed" && section != SectionKind::decision && before) recommended = true;
      if (hit.value == "cap" && before && between.size() <= 3) return std::string(hit.value);
      if (distance >= nearest) continue;
      nearest = distance;
      best = std::string(hit.value);
    }
    if (recommended && best == "allocated") return "proposed";
    return best;
  }

  /// How many clauses end in a text.
  std::size_t clausesIn(std::string_view text) const {
    std::size_t count = 0;
    for (std::size_t at = text.find_first_of(",;"); at != std::string_view::npos;
         at = text.find_first_of(",;", at + 1)) {
      std::size_t next = at + 1;
      while (next < text.size() && text[next] == ' ') ++next;
      const auto words = wordsOf(text.substr(next, 24));
      const bool joined = !words.empty() && words.front().begin == 0 &&
                          lexicon_.phrases("joining").whole(slice(text.substr(next), words.front()));
      if (text[at] == ';' || joined || lexicon_.phrases("new clause").at(text, next) ||
          lexicon_.phrases("of which").at(text, next))
        ++count;
    }
    return count;
  }

  /// "612 kr. a visit", "the charge is 2,094": a price and a charge are no funding, nor what is saved.
  bool priceOfOne(std::string_view words, Range sum) const {
    constexpr std::size_t kWordsBefore = 5;
    std::size_t next = sum.end;
    while (next < words.size() && (words[next] == ' ' || words[next] == '.')) ++next;
    if (lexicon_.phrases("for each").at(words, next) && !lexicon_.phrases("per year").at(words, next)) return true;
    const auto before = wordsOf(words.substr(0, sum.begin));
    const std::size_t from = before.size() > kWordsBefore ? before[before.size() - kWordsBefore].begin : 0;
    const std::string_view lead = words.substr(from, sum.begin - from);
    const auto hit = lexicon_.phrases("no funding").find(lead);
    return hit && lead.substr(hit->range.end).find_first_of(",;") == std::string_view::npos;
  }

  /// What the sentence with a colon says that announces a list of sums.
  std::optional<std::string> announced(std::size_t index) const {
    constexpr std::size_t kFarthest = 12;  // sentences
    const Sentence& sentence = text_.sentences[index];
    for (std::size_t back = 1; back <= kFarthest && back <= index; ++back) {
      const Sentence& before = text_.sentences[index - back];
      if (before.item != sentence.item || before.section != sentence.section) break;
      if (before.paragraph == sentence.paragraph) continue;
      const std::string_view words = text_.text(before);
      if (words.ends_with(":"))
        return lexicon_.phrases("list of sums").in(words)
                   ? std::optional(std::string(lexicon_.phrases("list of sums").find(words)->value))
                   : statusIn(words);
      if (sumsIn(text_.passage(before).text(), lexicon_).empty() && before.range.begin == 0) break;
    }
    return std::nullopt;
  }

  std::optional<std::string> statusIn(std::string_view words) const {
    const auto hits = lexicon_.phrases("funding status").findAll(words);
    return hits.empty() ? std::nullopt : std::optional(std::string(hits.back().value));
  }

  void add(std::size_t index, const WrittenSum& sum, const std::string& status, std::optional<EntityIndex> initiative,
           std::string purpose, std::string_view rule, double confidence) {
    const Sentence& sentence = text_.sentences[index];
    const std::string_view words = text_.text(sentence);
    FundingFact fact;
    fact.item = sentence.item;
    fact.amount = sum.amount;
    fact.currency = currency_;
    const std::string_view around =
        words.substr(sum.range.begin, std::min<std::size_t>(words.size() - sum.range.begin, 60));
    fact.per = lexicon_.phrases("per year").in(around) ? "year" : "once";
    fact.status = status.empty() ? "budgeted" : status;
    fact.purpose = std::move(purpose);
    fact.initiative = initiative;
    fact.source = sourceOf(sentence, sum);
    years(around, fact);
    fact.evidence = text_.quote(
        sentence, {sentence.range.begin + sum.range.begin, sentence.range.begin + sum.range.end}, rule, confidence);
    facts_.funding.push_back(std::move(fact));
  }

  /// "from 2026": the year after a word that starts or ends a period.
  void years(std::string_view around, FundingFact& fact) const {
    for (const Range& word : wordsOf(around)) {
      const std::string_view seen = slice(around, word);
      if (seen.size() != 4 || !seen.starts_with("20") || !std::all_of(seen.begin(), seen.end(), isDigit)) continue;
      const auto before = wordsOf(around.substr(0, word.begin));
      if (before.empty()) continue;
      const std::string_view lead = slice(around, before.back());
      if (lexicon_.phrases("period start").whole(lead) && fact.from.empty()) fact.from = std::string(seen);
      if (lexicon_.phrases("period end").whole(lead) && fact.until.empty()) fact.until = std::string(seen);
    }
  }

  /// Who pays: a fund in the sentence, or a body after "from".
  std::optional<EntityIndex> sourceOf(const Sentence& sentence, const WrittenSum&) const {
    for (const InitiativeMention& mention : sentence.initiatives)
      if (entities_[mention.initiative].kind == EntityKind::fund) return mention.initiative;
    const std::string& passage = text_.passage(sentence).text();
    for (const BodyMention& body : sentence.bodies) {
      const std::string_view before =
          std::string_view(passage).substr(sentence.range.begin, body.range.begin - sentence.range.begin);
      const auto words = wordsOf(before);
      if (words.empty() || !lexicon_.phrases("payer lead").whole(slice(before, words.back()))) continue;
      const std::string_view spelling = slice(passage, body.range);
      if (body.isForum) return entities_.find(EntityKind::forum, spelling);
      return entities_.find(EntityKind::organisation, spelling);
    }
    return std::nullopt;
  }

  const ItemText& text_;
  Entities& entities_;
  const Lexicon& lexicon_;
  Facts& facts_;
  struct {
    const Table* table = nullptr;
    std::vector<double> added;
    std::size_t rows = 0;
  } tableTotals_;
  std::string currency_;  ///< of the language's country: its sums often leave it out
};

}  // namespace

std::vector<WrittenSum> sumsIn(std::string_view text, const Lexicon& lexicon) {
  std::vector<WrittenSum> sums;
  if (text.find_first_of("0123456789") == std::string_view::npos) return sums;
  const NumberMarks marks(lexicon);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!isDigit(text[i])) continue;
    const bool inside = i > 0 && (isDigit(text[i - 1]) || text[i - 1] == ',' || text[i - 1] == '.' ||
                                  text[i - 1] == '-' || text[i - 1] == '/');
    const bool afterLetter = i > 0 && wordsOf(text.substr(i - 1, 2)).size() == 1 &&
                             wordsOf(text.substr(i - 1, 2)).front().size() == 2 && !isDigit(text[i - 1]);
    std::size_t at = i;
    bool grouped = false;
    bool decimals = false;
    const auto number = numberAt(text, at, marks, grouped, decimals);
    if (!number || inside || afterLetter) {
      i = std::max(i, at > 0 ? at - 1 : 0);
      continue;
    }
    WrittenSum sum{{i, at}, *number, false, false};
    std::size_t next = at;
    while (next < text.size() && (text[next] == ' ' || text[next] == '*')) ++next;
    if (const auto scale = lexicon.phrases("scale").at(text, next)) {
      sum.amount *= std::strtod(std::string(scale->value).c_str(), nullptr);
      sum.hasScale = true;
      sum.hasCurrency = lexicon.phrases("currency").whole(slice(text, scale->range)).has_value();  // "mkr"
      sum.range.end = next = scale->range.end;
      while (next < text.size() && (text[next] == ' ' || text[next] == '.')) ++next;
    }
    if (const auto currency = lexicon.phrases("currency").at(text, next)) {
      sum.hasCurrency = true;
      sum.range.end = currency->range.end;
    }
    if (i > 0 && !sum.hasCurrency) sum.hasCurrency = currencyBefore(text, i, lexicon);  // "£2", "NOK 2"
    const bool bare = grouped && lexicon.phrases("bare sum").whole(text.substr(i, at - i)).has_value();
    sum.amount = std::round(sum.amount * kPartsOfACoin) / kPartsOfACoin;  // 4.1 million is no fraction less
    if (sum.hasCurrency || sum.hasScale || (bare && sum.amount >= 10000)) sums.push_back(sum);
    i = std::max(i, sum.range.end - 1);
  }
  return sums;
}

void extractFunding(const ItemText& text, Entities& entities) {
  Funding(text, entities).extract();
}

}  // namespace tov::loaders
