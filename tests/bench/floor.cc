#include "floor.h"

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace council::bench {
namespace {

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

// "23/41 TITLE" after a blank line starts an item.
bool starts_item(std::string_view text, std::size_t at) {
  const auto is_digit = [&](std::size_t place) {
    return place < text.size() && text[place] >= '0' && text[place] <= '9';
  };
  return is_digit(at) && is_digit(at + 1) && at + 2 < text.size() &&
         text[at + 2] == '/' && is_digit(at + 3);
}

std::vector<std::string_view> items_of(std::string_view text) {
  std::vector<std::string_view> items;
  std::size_t begin = 0;
  for (std::size_t blank = text.find("\n\n"); blank != std::string_view::npos;
       blank = text.find("\n\n", blank + 1)) {
    if (starts_item(text, blank + 2)) {
      items.push_back(text.substr(begin, blank - begin));
      begin = blank + 2;
    }
  }
  items.push_back(text.substr(begin));
  return items;
}

}  // namespace

void index_floor(const std::filesystem::path& papers,
                 const std::filesystem::path& index) {
  Xapian::WritableDatabase database{index.string(), Xapian::DB_CREATE_OR_OVERWRITE};
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem{"english"});
  for (const auto& entry : std::filesystem::recursive_directory_iterator{papers}) {
    if (!entry.is_regular_file()) {
      continue;
    }
    const std::string text = read_file(entry.path());
    for (const std::string_view item : items_of(text)) {
      Xapian::Document document;
      generator.set_document(document);
      generator.set_termpos(0);
      generator.index_text(std::string{item});
      document.set_data(std::string{item});
      database.add_document(document);
    }
  }
  database.commit();
}

}  // namespace council::bench
