// A selection of the graph made ready to be drawn: shapes with their texts, lines with their words.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "query/draw/selection.h"
#include "query/draw/style.h"
#include "tovholder/database.h"

namespace tov::drawing {

/// A point of the agenda on its meeting's card.
struct CardRow {
  std::string port;      ///< lines end here
  std::string text;      ///< number and title
  std::string decision;  ///< what was decided, may be empty
  int order = 0;
};

/// One shape. A meeting is a card: its date, its forum, and those of its items that are drawn, with their decisions.
struct Shape {
  std::string id;
  std::string kind;  ///< the label
  std::string text;
  std::string remark;  ///< smaller, below the text; may be empty
  std::string tooltip;
  std::string date;  ///< of a meeting, ISO
  std::vector<CardRow> rows;
  std::vector<std::string> members;  ///< the names, when the shape stands for many of one kind
  bool isFocus = false;
};

/// One line: all relationships between two shapes (or rows of cards).
struct Line {
  std::string from, fromPort;
  std::string to, toPort;
  std::string words;      ///< what the relationships are called
  std::string looksLike;  ///< the type that gives the line its look
  std::string tooltip;
  bool forwards = false;  ///< some relationship points from `from` to `to`
  bool backwards = false;
  int levels = 0;  ///< rows between the ends; 0 on the same row
};

struct Picture {
  std::string title;
  std::string subtitle;
  std::vector<Shape> shapes;  ///< meetings by date, the others by kind and text
  std::vector<Line> lines;
  std::size_t leftOut = 0;
};

/// Draws items and their decisions into their meetings' cards, and posts into the lines from people to organisations.
Picture makePicture(const Snapshot& snapshot, const Selection& selection, const Vocabulary& words);

/// Draws many of one kind that have the same lines to the same shapes as one shape with all their names.
void gather(Picture& picture, const Vocabulary& words);

}  // namespace tov::drawing
