// libxml2's SAX parser with the network, external parts and entities switched off.
#include "loaders/read/xml_events.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <exception>
#include <memory>
#include <mutex>

namespace tov::loaders {
namespace {

/// The parser is C: an exception waits until it has returned.
class Reading {
 public:
  Reading(const std::string& name, const ReadLimits& limits, const XmlHandler& handler)
      : name_(name), limits_(limits), handler_(handler) {}

  void run(std::string_view xml) {
    static std::once_flag initialised;
    std::call_once(initialised, [] { xmlInitParser(); });
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = [](void* self, const xmlChar* name, const xmlChar*, const xmlChar*, int, const xmlChar**,
                            int count, int, const xmlChar** attributes) {
      static_cast<Reading*>(self)->guarded([&](Reading& reading) { reading.start(name, count, attributes); });
    };
    sax.endElementNs = [](void* self, const xmlChar* name, const xmlChar*, const xmlChar*) {
      static_cast<Reading*>(self)->guarded([&](Reading& reading) {
        --reading.depth_;
        if (reading.handler_.end) reading.handler_.end(reinterpret_cast<const char*>(name));
      });
    };
    sax.characters = [](void* self, const xmlChar* text, int length) {
      static_cast<Reading*>(self)->guarded([&](Reading& reading) {
        if (reading.handler_.text)
          reading.handler_.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
      });
    };
    sax.cdataBlock = sax.characters;
    sax.internalSubset = [](void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
      static_cast<Reading*>(self)->guarded([](Reading& reading) {
        throw ReadError(reading.name_, "it declares a document type, which no office document does; save it anew");
      });
    };
    const std::unique_ptr<xmlParserCtxt, void (*)(xmlParserCtxtPtr)> context(
        xmlCreatePushParserCtxt(&sax, this, nullptr, 0, nullptr), xmlFreeParserCtxt);
    if (!context) throw std::bad_alloc();
    context_ = context.get();
    xmlCtxtUseOptions(context_, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    constexpr std::size_t kPart = std::size_t{1} << 16;
    int status = 0;
    for (std::size_t at = 0; at < xml.size() && !error_ && status == 0; at += kPart) {
      const std::string_view part = xml.substr(at, kPart);
      status = xmlParseChunk(context_, part.data(), static_cast<int>(part.size()), 0);
    }
    if (!error_ && status == 0) status = xmlParseChunk(context_, nullptr, 0, 1);
    if (error_) std::rethrow_exception(error_);
    if (status != 0) throw ReadError(name_, "its text is no well-formed XML; save the document anew");
  }

 private:
  template <typename Action>
  void guarded(Action action) noexcept {
    if (error_) return;
    try {
      action(*this);
    } catch (...) {
      error_ = std::current_exception();
      xmlStopParser(context_);
    }
  }

  void start(const xmlChar* name, int count, const xmlChar** attributes) {
    if (++elements_ > limits_.elements)
      throw ReadError(name_,
                      "it has more than " + std::to_string(limits_.elements) + " elements; it is hardly a record");
    if (++depth_ > limits_.nesting)
      throw ReadError(name_, "its elements lie more than " + std::to_string(limits_.nesting) +
                                 " deep in each other; it is hardly a record");
    if (!handler_.start) return;
    XmlAttributes map;
    for (int i = 0; i < count; ++i) {
      const xmlChar** attribute = attributes + static_cast<std::ptrdiff_t>(i) * 5;  // name, prefix, URI, value, its end
      map.emplace(
          reinterpret_cast<const char*>(attribute[0]),
          std::string(reinterpret_cast<const char*>(attribute[3]), reinterpret_cast<const char*>(attribute[4])));
    }
    handler_.start(reinterpret_cast<const char*>(name), map);
  }

  const std::string& name_;
  const ReadLimits& limits_;
  const XmlHandler& handler_;
  xmlParserCtxtPtr context_ = nullptr;
  std::size_t elements_ = 0;
  std::size_t depth_ = 0;
  std::exception_ptr error_;
};

}  // namespace

void readXml(std::string_view xml, const std::string& name, const ReadLimits& limits, const XmlHandler& handler) {
  Reading(name, limits, handler).run(xml);
}

}  // namespace tov::loaders
