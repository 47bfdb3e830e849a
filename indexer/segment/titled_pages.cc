#include "indexer/segment/titled_pages.h"

#include <algorithm>
#include <set>

#include "indexer/segment/boundary.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/title_words.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

constexpr std::size_t longest_title = 200;

struct Titled {
  std::string number;
  std::size_t words = 0;  // that tell it from others
  std::size_t line = 0;   // of the front sheet
  bool found = false;
};

// The titles of the front sheet, looked up by their words: a pack has thousands of pages.
class Titles {
 public:
  explicit Titles(const std::vector<SectionStart>& items) {
    constexpr std::size_t fewest_words = 2;
    constexpr std::size_t most_items = 200;
    for (const SectionStart& item : items) {
      if (!item.number || !item.title || is_procedural_title(*item.title) ||
          item.title->size() > longest_title || titles_.size() == most_items) {
        continue;
      }
      const std::set<std::string> words = telling_words(*item.title);
      if (words.size() < fewest_words) {
        continue;
      }
      for (const std::string& word : words) {
        by_word_[word].push_back(titles_.size());
      }
      titles_.push_back({*item.number, words.size(), item.line});
    }
  }

  // The first title with the words of one of the headings, but for one in four, on a line
  // above `at`; each is found once. nullptr for none.
  const Titled* take(const std::vector<std::set<std::string>>& headings, std::size_t at) {
    std::size_t first = titles_.size();
    for (const std::set<std::string>& heading : headings) {
      const std::vector<std::size_t> shared = count_shared(heading);
      for (std::size_t i = 0; i < first; ++i) {
        const std::size_t all = heading.size() + titles_[i].words - shared[i];
        if (shared[i] >= 2 && shared[i] * 4 >= all * 3 && titles_[i].line < at &&
            !titles_[i].found) {
          first = i;
        }
      }
    }
    if (first == titles_.size()) {
      return nullptr;
    }
    titles_[first].found = true;
    return &titles_[first];
  }

 private:
  [[nodiscard]] std::vector<std::size_t> count_shared(
      const std::set<std::string>& heading) const {
    std::vector<std::size_t> shared(titles_.size());
    for (const std::string& word : heading) {
      if (const auto rows = by_word_.find(word); rows != by_word_.end()) {
        for (const std::size_t row : rows->second) {
          ++shared[row];
        }
      }
    }
    return shared;
  }

  std::vector<Titled> titles_;
  std::map<std::string, std::vector<std::size_t>> by_word_;  // rows of titles_
};

// What may be a title among the first lines of a page: a line of its own, or two or three
// lines of one paragraph. Items of minutes and of the front sheet are numbered.
std::vector<std::set<std::string>> headings_at(Lines lines, std::size_t first,
                                               std::size_t head_lines) {
  constexpr std::size_t most_joined = 3;
  std::vector<std::set<std::string>> headings;
  std::size_t at = next_text(lines, first);
  const int page = at < lines.size() ? lines[at].page : 0;
  for (std::size_t seen = 0; seen < head_lines; ++seen, at = next_text(lines, at + 1)) {
    if (at >= lines.size() || lines[at].page != page) {
      break;
    }
    if (find_number_label(lines[at].match)) {
      continue;
    }
    std::string joined;
    for (std::size_t i = at; i < lines.size() && i < at + most_joined; ++i) {
      if (lines[i].blank() || lines[i].page != page ||
          joined.size() + lines[i].match.size() > longest_title) {
        break;
      }
      joined += ' ' + lines[i].match;
      headings.push_back(telling_words(joined));
    }
  }
  return headings;
}

}  // namespace

std::map<int, std::string> find_titled_pages(Lines lines,
                                             const std::vector<SectionStart>& items,
                                             const std::set<int>& opened) {
  constexpr std::size_t at_top = 6;
  constexpr std::size_t on_opened = 30;
  std::map<int, std::string> pages;
  if (items.empty()) {
    return pages;
  }
  Titles titles{items};
  for (std::size_t at = 0; at < lines.size();) {
    const int page = lines[at].page;
    if (at > 0) {
      const auto headings =
          headings_at(lines, at, opened.contains(page) ? on_opened : at_top);
      if (const Titled* const title = titles.take(headings, at)) {
        pages.emplace(page, title->number);
      }
    }
    while (at < lines.size() && lines[at].page == page) {
      ++at;
    }
  }
  return pages;
}

}  // namespace council
