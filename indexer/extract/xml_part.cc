#include "indexer/extract/xml_part.h"

#include <limits>

#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

#include "indexer/outcome.h"

namespace council {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

void ignore_error(void* /*context*/, xmlErrorPtr /*error*/) {}

}  // namespace

void XmlPart::Free::operator()(_xmlTextReader* reader) const {
  xmlFreeTextReader(reader);
}

XmlPart::XmlPart(std::string_view xml) {
  if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    throw ExtractionError{Outcome::TooBig, "an XML part of more than 2 GiB"};
  }
  // Not HUGE: without it libxml2 bounds depth, names and text nodes.
  const int options =
      XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
  reader_.reset(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr,
                                   nullptr, options));
  if (reader_ == nullptr) {
    throw ExtractionError{Outcome::Damaged, "an empty XML part"};
  }
  xmlTextReaderSetStructuredErrorHandler(reader_.get(), ignore_error, nullptr);
}

XmlEvent XmlPart::next() {
  if (end_is_due_) {
    end_is_due_ = false;
    return XmlEvent::End;
  }
  for (;;) {
    const int more = xmlTextReaderRead(reader_.get());
    if (more == 0) {
      return XmlEvent::Finished;
    }
    if (more < 0) {
      throw ExtractionError{Outcome::Damaged, "its XML breaks off"};
    }
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_DOCUMENT_TYPE:
        throw ExtractionError{Outcome::Damaged,
                              "its XML has a DOCTYPE, which no Office file has"};
      case XML_READER_TYPE_ELEMENT:
        name_ = view(xmlTextReaderConstLocalName(reader_.get()));
        end_is_due_ = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        return XmlEvent::Start;
      case XML_READER_TYPE_END_ELEMENT:
        name_ = view(xmlTextReaderConstLocalName(reader_.get()));
        return XmlEvent::End;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      case XML_READER_TYPE_WHITESPACE:
        return XmlEvent::Text;
      default:
        break;
    }
  }
}

std::string_view XmlPart::text() const {
  return view(xmlTextReaderConstValue(reader_.get()));
}

std::optional<std::string> XmlPart::attribute(std::string_view name,
                                              std::string_view namespace_ending) const {
  std::optional<std::string> value;
  while (!value && xmlTextReaderMoveToNextAttribute(reader_.get()) == 1) {
    if (view(xmlTextReaderConstLocalName(reader_.get())) == name &&
        view(xmlTextReaderConstNamespaceUri(reader_.get())).ends_with(namespace_ending)) {
      value = view(xmlTextReaderConstValue(reader_.get()));
    }
  }
  xmlTextReaderMoveToElement(reader_.get());
  return value;
}

}  // namespace council
