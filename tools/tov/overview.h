// Overviews of a database that both a subcommand and the interactive session show.
#pragma once

#include <iosfwd>

#include "tovholder/ask.h"
#include "tovholder/export.h"
#include "tovholder/page.h"
#include "tovholder/reading.h"

namespace tov::program {

/// Labels and relationship types: how many of each, their properties, what they mean.
void showSchema(const Snapshot& snapshot, RowFormat format, const TableStyle& style, std::ostream& out);

/// The loaded documents: name, meeting, language, lines.
void showRecords(const Snapshot& snapshot, RowFormat format, const TableStyle& style, std::ostream& out);

/// Where the records that an answer rests on contradict themselves, when the question asks for that and as far as the
/// answer's own rows do not tell it; in the question's language where that has words for it.
std::vector<Contradiction> contradictionsBeside(const Answer& answer, const Snapshot& snapshot);

/// An answer for people: how it was read, the Cypher that was run, the rows, under each the record, line and quote that
/// prove it, and where the records contradict themselves if that was asked.
/// @param width  of the terminal; 0 means unbounded
/// @returns false when the question was not understood
bool showAnswer(const Answer& answer, const std::vector<Contradiction>& contradictions, std::size_t width,
                std::ostream& out);

/// A page for people: its sections one below the other, and under each row what proves it.
/// @returns false when there is no such name
bool showPage(const Page& page, std::size_t width, std::ostream& out);

}  // namespace tov::program
