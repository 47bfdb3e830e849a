#include "indexer/store/packed_document.h"

#include <cstdint>
#include <string_view>

#include "indexer/glass/number.h"

namespace council {
namespace {

// Reads what put_number and put_string wrote.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_{bytes} {}

  std::uint32_t number() {
    std::uint32_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      number |= (byte & 0x7FU) << shift;
      if (byte < 0x80U) {
        return number;
      }
    }
  }

  std::string_view string() {
    const std::uint32_t size = number();
    const std::string_view string = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return string;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

PackedDocument::PackedDocument(const IndexedRecord& record) {
  glass::put_string(bytes_, record.data);
  glass::put_number(bytes_, record.values.size());
  for (const auto& [slot, value] : record.values) {
    glass::put_number(bytes_, slot);
    glass::put_string(bytes_, value);
  }
  const std::vector<TermCounts::Term> terms = record.terms.sorted();
  glass::put_number(bytes_, terms.size());
  for (const auto& [term, count] : terms) {
    glass::put_string(bytes_, term);
    glass::put_number(bytes_, count);
  }
}

PackedDocument::PackedDocument(const Xapian::Document& document) {
  glass::put_string(bytes_, document.get_data());
  glass::put_number(bytes_, document.values_count());
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    glass::put_number(bytes_, value.get_valueno());
    glass::put_string(bytes_, *value);
  }
  glass::put_number(bytes_, document.termlist_count());
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    glass::put_string(bytes_, *term);
    glass::put_number(bytes_, term.get_wdf());
  }
}

glass::DocumentView PackedDocument::view() const {
  Reader reader{bytes_};
  glass::DocumentView view{.data = reader.string(), .terms = {}, .values = {}};
  view.values.resize(reader.number());
  for (auto& [slot, value] : view.values) {
    slot = reader.number();
    value = reader.string();
  }
  view.terms.resize(reader.number());
  for (auto& [term, count] : view.terms) {
    term = reader.string();
    count = reader.number();
  }
  return view;
}

Xapian::Document PackedDocument::unpacked() const {
  const glass::DocumentView packed = view();
  Xapian::Document document;
  document.set_data(std::string{packed.data});
  for (const auto& [slot, value] : packed.values) {
    document.add_value(slot, std::string{value});
  }
  for (const auto& [term, count] : packed.terms) {
    document.add_term(std::string{term}, count);
  }
  return document;
}

}  // namespace council
