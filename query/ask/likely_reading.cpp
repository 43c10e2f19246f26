// Names are sought first, and a form is meant only when it has a place for each of them; a word that also is a name
// ("klyngemidler") may be either. What fits equally well, or leaves much unexplained, is not taken: whoever asks learns
// which forms come near instead.
#include "query/ask/likely_reading.h"

#include <algorithm>

#include "query/ask/reading.h"

namespace tov::asking {
namespace {

constexpr double kClear = 0.6;       // of the question's words, by weight, must be explained
constexpr double kMargin = 0.08;     // before the next form
constexpr double kNeedBonus = 0.1;   // a form that needs two things and finds both says more than one that needs one
constexpr double kNameBonus = 0.05;  // and so does one that has a place for what may be a name
constexpr std::size_t kMostWords = 60;
constexpr std::size_t kShortestMisspelt = 4;  // bytes
constexpr std::size_t kMostMisspelt = 8;      // words

/// The places that a form fills.
struct Places {
  std::vector<Slot> names;
  std::string period;  ///< the parameter; empty when the form takes no date
  bool needsPeriod = false;
};

Places placesOf(const Language& language, const std::string& form) {
  Places places;
  places.needsPeriod = true;
  for (const Pattern& pattern : language.patterns) {
    if (pattern.form != form) continue;
    std::vector<Slot> names;
    bool hasPeriod = false;
    for (const Slot& slot : pattern.slots) {
      if (formTable().slotTypes.find(slot.type)->second.kind == SlotType::Kind::period) {
        places.period = slot.parameter;
        hasPeriod = true;
      } else {
        names.push_back(slot);
      }
    }
    places.needsPeriod = places.needsPeriod && hasPeriod;
    if (names.size() > places.names.size()) places.names = std::move(names);
  }
  if (takesPeriod(form)) places.period = "period";
  return places;
}

std::vector<std::string> allLabels() {
  std::vector<std::string> labels;
  for (const auto& [name, type] : formTable().slotTypes) {
    for (const std::string& label : type.labels) {
      if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
    }
  }
  return labels;
}

/// The span with the choices that a place takes, of the likeliest label that has any; nothing when it takes none.
std::optional<NameSpan> fitted(const NameSpan& span, const SlotType& type) {
  NameSpan result = span;
  if (span.choices.empty()) return result;
  for (const std::string& label : type.labels) {
    result.choices.clear();
    for (const NameSpan::Choice& choice : span.choices) {
      if (choice.label == label) result.choices.push_back(choice);
    }
    if (!result.choices.empty()) return result;
  }
  return std::nullopt;
}

/// One language's view of the question.
class Reader {
 public:
  /// @param names  of the whole question
  Reader(const Language& language, const Snapshot& snapshot, std::string_view question, Words words,
         std::span<const NameSpan> names, Date today)
      : snapshot_(snapshot),
        question_(question),
        words_(strip(words, language.polite)),
        fitter_(language, question, words_) {
    const auto before = std::size_t(words_.data() - words.data());  // words of politeness that are left out
    for (const NameSpan& name : names) {
      if (name.first < before || name.first + name.count > before + words_.size()) continue;
      spans_.push_back(name);
      spans_.back().first -= before;
    }
    findDate(today);
  }

  struct Scored {
    double score = 0;
    LikelyReading reading;
  };

  /// The forms that have all they need, the best first.
  std::vector<Scored> meant() const {
    std::vector<Scored> all;
    for (const Wording& wording : fitter_.language().wordings) {
      if (wording.needs.empty()) continue;
      if (std::optional<Scored> scored = score(wording)) all.push_back(std::move(*scored));
    }
    std::stable_sort(all.begin(), all.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    return all;
  }

  /// Takes words that nothing explains for misspelt names. False when there are none.
  bool addMisspelt() {
    const std::vector<std::string> labels = allLabels();
    bool added = false;
    for (std::size_t first = 0; first < words_.size();) {
      std::size_t count = 0;
      bool isCapital = false;
      while (first + count < words_.size() && isUnexplained(first + count))
        isCapital = fitter_.isCapital(first + count++) || isCapital;
      const std::size_t bytes = count == 0 ? 0 : words_[first + count - 1].end - words_[first].begin;
      if (isCapital && bytes >= kShortestMisspelt && count <= kMostMisspelt) {
        NameSpan span = misspeltNameAt(snapshot_, labels, question_, words_, first, count);
        if (!span.choices.empty() || !span.nearest.empty()) {
          spans_.push_back(std::move(span));
          added = true;
        }
      }
      first += std::max<std::size_t>(count, 1);
    }
    std::sort(spans_.begin(), spans_.end(), [](const NameSpan& a, const NameSpan& b) { return a.first < b.first; });
    return added;
  }

  bool hasNames() const {
    return std::any_of(spans_.begin(), spans_.end(), [&](const NameSpan& span) {
      return span.likeness == NameSpan::Likeness::written && !isOptional(span);
    });
  }

  /// All forms, and how much of the question each explains.
  std::vector<FormFit> fits() const {
    std::vector<Gap> gaps;
    for (const NameSpan& span : spans_) {
      if (!isOptional(span)) gaps.push_back({span.first, span.count});
    }
    if (date_) gaps.push_back({date_->first, date_->count});
    return fitter_.fits(gaps);
  }

 private:
  /// Whether a name may just as well be words: those that a form has, or common ones without a capital.
  bool isOptional(const NameSpan& span, const Wording* form = nullptr) const {
    bool isCommon = true;
    bool isKnown = form != nullptr;
    for (std::size_t at = span.first; at < span.first + span.count; ++at) {
      isCommon = isCommon && fitter_.isCommon(at) && !fitter_.isCapital(at);
      isKnown = isKnown && fitter_.isKnownTo(*form, at);
    }
    return isCommon || isKnown;
  }

  bool isUnexplained(std::size_t word) const {
    const auto covers = [&](std::size_t first, std::size_t count) { return first <= word && word < first + count; };
    return !fitter_.isCommon(word) && !(date_ && covers(date_->first, date_->count)) &&
           std::none_of(spans_.begin(), spans_.end(),
                        [&](const NameSpan& span) { return covers(span.first, span.count); });
  }

  /// The longest date among the words between the names.
  void findDate(Date today) {
    for (std::size_t first = 0, at = 0; first < words_.size(); first = at) {
      const auto span = std::find_if(spans_.begin(), spans_.end(),
                                     [&](const NameSpan& each) { return each.first >= first && !isOptional(each); });
      const std::size_t end = span == spans_.end() ? words_.size() : span->first;
      at = span == spans_.end() ? words_.size() : span->first + span->count;
      std::optional<DateSpan> date = dateIn(words_.subspan(first, end - first), fitter_.language(), today);
      if (!date || (date_ && date_->count >= date->count)) continue;
      date->first += first;
      date_ = date;
    }
    if (!date_) return;
    std::erase_if(spans_, [&](const NameSpan& span) {
      return span.first < date_->first + date_->count && date_->first < span.first + span.count;
    });
  }

  /// The spans that fill the form's places: all that must be names, then words that may be. Nothing when they do not
  /// fit.
  std::optional<std::vector<NameSpan>> filled(const Wording& form, const Places& places) const {
    const auto mustFill = std::size_t(
        std::count_if(spans_.begin(), spans_.end(), [&](const NameSpan& span) { return !isOptional(span, &form); }));
    if (mustFill > places.names.size()) return std::nullopt;
    std::size_t mayFill = places.names.size() - mustFill;
    std::vector<NameSpan> chosen;
    for (const NameSpan& span : spans_) {
      if (chosen.size() == places.names.size()) break;  // what is left may be a name but need not be
      std::optional<NameSpan> fit = fitted(span, formTable().slotTypes.find(places.names[chosen.size()].type)->second);
      if (isOptional(span, &form)) {
        if (!fit || mayFill == 0) continue;
        --mayFill;
      } else if (!fit) {
        return std::nullopt;
      }
      chosen.push_back(std::move(*fit));
    }
    return chosen;
  }

  std::optional<Scored> score(const Wording& wording) const {
    const Places places = placesOf(fitter_.language(), wording.form);
    if (date_ ? places.period.empty() : places.needsPeriod) return std::nullopt;
    const std::optional<std::vector<NameSpan>> names = filled(wording, places);
    if (!names) return std::nullopt;
    std::vector<Gap> gaps;
    for (const NameSpan& span : *names) gaps.push_back({span.first, span.count});
    if (date_) gaps.push_back({date_->first, date_->count});
    const std::vector<FormFit> fits = fitter_.fits(gaps);
    const FormFit& fit = fits[std::size_t(&wording - fitter_.language().wordings.data())];
    if (!fit.isMeant || fit.share < kClear) return std::nullopt;

    Scored scored{fit.share + kNeedBonus * double(fit.needs - 1) + kNameBonus * double(names->size()), {}};
    scored.reading.language = &fitter_.language();
    scored.reading.form = wording.form;
    for (std::size_t i = 0; i < names->size(); ++i) {
      const NameSpan& span = (*names)[i];
      const std::size_t begin = words_[span.first].begin;
      scored.reading.names.push_back(
          {places.names[i].parameter, places.names[i].type,
           std::string(question_.substr(begin, words_[span.first + span.count - 1].end - begin)), span});
    }
    if (date_) scored.reading.period = {places.period, date_->period};
    if (names->size() < places.names.size()) scored.reading.missing = places.names[names->size()].type;
    return scored;
  }

  const Snapshot& snapshot_;
  std::string_view question_;
  Words words_;
  FormFitter fitter_;
  std::vector<NameSpan> spans_;
  std::optional<DateSpan> date_;
};

/// The names in a question, in whatever language it is: one pass over the names of the graph serves all.
std::vector<NameSpan> namesOf(const Snapshot& snapshot, std::string_view question, Words words) {
  std::vector<bool> common(words.size());
  std::vector<std::string> endings;
  for (const Language& language : formTable().languages) {
    const FormFitter fitter(language, question, words);
    for (std::size_t i = 0; i < words.size(); ++i) common[i] = common[i] || fitter.isCommon(i);
    for (const std::string& ending : language.endings) {
      if (std::find(endings.begin(), endings.end(), ending) == endings.end()) endings.push_back(ending);
    }
  }
  return namesIn(snapshot, allLabels(), words, endings, common);
}

/// The best when no other form is nearly as good; a form whose names are all said wins over one that lacks a name.
std::optional<LikelyReading> clearest(std::vector<Reader::Scored> all) {
  const auto lacks = [](const Reader::Scored& scored) { return !scored.reading.missing.empty(); };
  std::stable_partition(all.begin(), all.end(), [&](const auto& scored) { return !lacks(scored); });
  if (all.empty()) return std::nullopt;
  const Reader::Scored& best = all.front();
  for (const Reader::Scored& other : all) {
    if (lacks(other) == lacks(best) && other.reading.form != best.reading.form && other.score > best.score - kMargin)
      return std::nullopt;
  }
  return best.reading;
}

}  // namespace

Likelihood likelyReading(const Snapshot& snapshot, std::string_view question, std::span<const Word> words, Date today) {
  words = words.first(std::min(words.size(), kMostWords));
  Likelihood likelihood;
  std::vector<Reader> readers;
  std::vector<Reader::Scored> all;
  double most = -1;
  const std::vector<NameSpan> names = namesOf(snapshot, question, words);
  for (const Language& language : formTable().languages) {
    readers.emplace_back(language, snapshot, question, words, names, today);
    for (Reader::Scored& scored : readers.back().meant()) all.push_back(std::move(scored));

    likelihood.hasNames = likelihood.hasNames || readers.back().hasNames();
    std::vector<FormFit> fits = readers.back().fits();
    double total = 0;
    for (const FormFit& fit : fits) total += fit.share;
    if (total / double(fits.size()) <= most) continue;
    most = total / double(fits.size());
    const auto rank = [](const FormFit& fit) { return fit.share + (fit.isMeant ? 1 : 0); };
    std::stable_sort(fits.begin(), fits.end(), [&](const FormFit& a, const FormFit& b) { return rank(a) > rank(b); });
    likelihood.language = &language;
    likelihood.nearest.clear();
    for (const FormFit& fit : fits) likelihood.nearest.push_back(fit.wording);
  }
  const auto byScore = [&] {
    std::stable_sort(all.begin(), all.end(),
                     [](const Reader::Scored& a, const Reader::Scored& b) { return a.score > b.score; });
  };
  byScore();
  likelihood.reading = clearest(all);
  if (likelihood.reading && likelihood.reading->missing.empty()) return likelihood;

  all.clear();
  for (Reader& reader : readers) {
    if (!reader.addMisspelt()) continue;
    for (Reader::Scored& scored : reader.meant()) all.push_back(std::move(scored));
  }
  byScore();
  if (std::optional<LikelyReading> misspelt = clearest(all)) likelihood.reading = std::move(misspelt);
  return likelihood;
}

std::string exampleOf(const LikelyReading& reading) {
  const auto wording = std::find_if(reading.language->wordings.begin(), reading.language->wordings.end(),
                                    [&](const Wording& each) { return each.form == reading.form; });
  const std::string& example = wording->example;
  const std::vector<Word> words = readWords(example);
  std::string result;
  std::size_t at = 0;
  for (const Reading& own : readingsOf(words)) {
    if (own.pattern->form != reading.form || own.language != reading.language) continue;
    for (std::size_t i = 0; i < own.places.size(); ++i) {
      const bool isDate = formTable().slotTypes.find(own.pattern->slots[i].type)->second.kind == SlotType::Kind::period;
      if (isDate && reading.period) {
        result += example.substr(at, own.places[i].front().begin - at) + "…";
        at = own.places[i].back().end;
        continue;
      }
      const auto name = std::find_if(reading.names.begin(), reading.names.end(), [&](const LikelyReading::Name& each) {
        return each.parameter == own.pattern->slots[i].parameter && each.span.choices.size() == 1;
      });
      if (name == reading.names.end()) continue;
      result += example.substr(at, own.places[i].front().begin - at) + name->span.choices.front().name;
      at = own.places[i].back().end;
    }
    break;
  }
  return result + example.substr(at);
}

}  // namespace tov::asking
