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
  std::set<std::string> words;
  std::size_t line = 0;  // of the front sheet
};

std::vector<Titled> titles_of(const std::vector<SectionStart>& items) {
  constexpr std::size_t fewest_words = 2;
  constexpr std::size_t most_items = 200;
  std::vector<Titled> titles;
  for (const SectionStart& item : items) {
    if (!item.number || !item.title || is_procedural_title(*item.title) ||
        item.title->size() > longest_title || titles.size() == most_items) {
      continue;
    }
    std::set<std::string> words = telling_words(*item.title);
    if (words.size() >= fewest_words) {
      titles.push_back({*item.number, std::move(words), item.line});
    }
  }
  return titles;
}

// The same words, but for one in four.
bool is_same_title(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto shared = static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
  const std::size_t all = a.size() + b.size() - shared;
  return shared >= 2 && shared * 4 >= all * 3;
}

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
  std::vector<Titled> titles = titles_of(items);
  for (std::size_t at = 0; at < lines.size() && !titles.empty();) {
    const int page = lines[at].page;
    if (at > 0) {
      const auto headings =
          headings_at(lines, at, opened.contains(page) ? on_opened : at_top);
      const auto heads = [&](const Titled& title) {
        return title.line < at &&
               std::ranges::any_of(headings, [&](const std::set<std::string>& heading) {
                 return is_same_title(heading, title.words);
               });
      };
      if (const auto found = std::ranges::find_if(titles, heads); found != titles.end()) {
        pages.emplace(page, found->number);
        titles.erase(found);
      }
    }
    while (at < lines.size() && lines[at].page == page) {
      ++at;
    }
  }
  return pages;
}

}  // namespace council
