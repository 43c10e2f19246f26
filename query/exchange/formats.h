// One function a format; exchange.cpp chooses.
#pragma once

#include <iosfwd>

#include "query/exchange/graph_walk.h"
#include "tovholder/exchange.h"

namespace tov::exchange {

void writeJsonLines(const GraphWalk& graph, std::ostream& out, ExchangeReport& report);
void writeGraphMl(const GraphWalk& graph, std::ostream& out, ExchangeReport& report);
void writeCypher(const GraphWalk& graph, std::ostream& out, ExchangeReport& report);
void writeTurtle(const GraphWalk& graph, std::ostream& out, ExchangeReport& report);
void writeJsonLd(const GraphWalk& graph, std::ostream& out, ExchangeReport& report);
void writePopolo(const GraphWalk& graph, std::ostream& out, ExchangeReport& report);
void writeFollowTheMoney(const GraphWalk& graph, std::ostream& out, ExchangeReport& report);
void writeCalendar(const GraphWalk& graph, std::ostream& out, ExchangeReport& report);

/// Counts what a format of the ontology writes and what it has no place for, by the labels and types that it takes.
void countTaken(const GraphWalk& graph, std::span<const std::string_view> labels,
                std::span<const std::string_view> types, ExchangeReport& report);

}  // namespace tov::exchange
