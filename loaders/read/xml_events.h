// Reads an XML part of an office document as a stream of its elements, within limits.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "loaders/read/read.h"

namespace tov::loaders {

/// Attributes by their name without its prefix.
using XmlAttributes = std::map<std::string, std::string, std::less<>>;

/// What is called while the XML is read; names come without their prefix. May throw: the reading ends then.
struct XmlHandler {
  std::function<void(std::string_view name, const XmlAttributes& attributes)> start;
  std::function<void(std::string_view name)> end;
  std::function<void(std::string_view text)> text;
};

/// Documents that declare entities are refused: office documents have none, and they can grow without bound.
/// @throws ReadError  no well-formed XML, or beyond the limits
void readXml(std::string_view xml, const std::string& name, const ReadLimits& limits, const XmlHandler& handler);

}  // namespace tov::loaders
