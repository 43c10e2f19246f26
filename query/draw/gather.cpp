// Thirty people who were at the same two meetings are thirty shapes and sixty lines that all say the same. They become
// one shape that lists their names.
#include <algorithm>
#include <map>
#include <set>

#include "query/draw/picture.h"

namespace tov::drawing {
namespace {

constexpr std::size_t kCrowd = 20;        // shapes from which on a picture is crowded
constexpr std::size_t kManyAlike = 9;     // that are gathered in any picture
constexpr std::size_t kManyInACrowd = 3;  // that are gathered in a crowded one
constexpr std::size_t kProofs = 6;        // lines of a gathered tooltip

/// What a shape's line says, without the shape itself.
std::string lineKey(const Line& line, const std::string& self) {
  const bool isUpper = line.from == self;
  const std::string arrows = std::string(line.forwards ? ">" : "") + (line.backwards ? "<" : "");
  return (isUpper ? line.to + ":" + line.toPort + "v" : line.from + ":" + line.fromPort + "^") + arrows + line.words +
         "\x1f";
}

/// Shapes by kind and by what all their lines say.
std::map<std::string, std::vector<std::size_t>> alike(const Picture& picture) {
  std::map<std::string, std::set<std::string>> lines;
  for (const Line& line : picture.lines) {
    lines[line.from].insert(lineKey(line, line.from));
    lines[line.to].insert(lineKey(line, line.to));
  }
  std::map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < picture.shapes.size(); ++i) {
    const Shape& shape = picture.shapes[i];
    if (shape.isFocus || shape.kind == "Meeting" || !shape.remark.empty()) continue;
    std::string key = shape.kind + "\x1e";
    for (const std::string& line : lines[shape.id]) key += line;
    groups[key].push_back(i);
  }
  return groups;
}

std::string firstLines(const std::string& text, std::size_t count) {
  std::size_t at = 0;
  while (count-- > 0 && at != std::string::npos) at = text.find('\n', at + (at > 0 ? 1 : 0));
  return text.substr(0, at);
}

}  // namespace

void gather(Picture& picture, const Vocabulary& words) {
  const std::size_t enough = picture.shapes.size() > kCrowd ? kManyInACrowd : kManyAlike;
  std::map<std::string, std::string> gathered;  // shape -> the shape that stands for it
  for (const auto& [key, members] : alike(picture)) {
    if (members.size() < enough) continue;
    Shape& first = picture.shapes[members.front()];
    std::string tooltip;
    for (const std::size_t i : members) {
      first.members.push_back(picture.shapes[i].text);
      if (i != members.front()) gathered[picture.shapes[i].id] = first.id;
      tooltip += firstLines(picture.shapes[i].tooltip, 1) + "\n";
    }
    std::sort(first.members.begin(), first.members.end());
    first.text = std::to_string(members.size()) + " " + words.word("many", first.kind);
    first.tooltip = firstLines(tooltip, 40);
  }
  std::erase_if(picture.shapes, [&](const Shape& shape) { return gathered.contains(shape.id); });
  std::map<std::string, Line*> kept;
  for (Line& line : picture.lines) {
    if (!gathered.contains(line.from) && !gathered.contains(line.to))
      kept[line.from + "|" + line.fromPort + "|" + line.to + "|" + line.toPort] = &line;
  }
  for (const Line& line : picture.lines) {
    const auto standIn = [&](const std::string& id) { return gathered.contains(id) ? gathered[id] : id; };
    const auto same = kept.find(standIn(line.from) + "|" + line.fromPort + "|" + standIn(line.to) + "|" + line.toPort);
    if (same == kept.end() || same->second == &line) continue;
    const auto proofs = std::size_t(std::count(same->second->tooltip.begin(), same->second->tooltip.end(), '\n'));
    if (proofs + 1 < kProofs) same->second->tooltip += "\n" + line.tooltip;
  }
  std::erase_if(picture.lines,
                [&](const Line& line) { return gathered.contains(line.from) || gathered.contains(line.to); });
}

}  // namespace tov::drawing
