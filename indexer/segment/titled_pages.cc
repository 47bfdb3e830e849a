#include "indexer/segment/titled_pages.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "common/slug.h"
#include "indexer/segment/boundary.h"
#include "indexer/segment/decision_label.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/title_words.h"
#include "indexer/segment/usual_item.h"

namespace council {
namespace {

constexpr std::size_t longest_title = 200;

// What opens on a page for another reason than its title, the likeliest last.
enum class OpensHere : std::uint8_t { Minutes, Nothing, Report };

struct TitledPage {
  int page = 0;
  OpensHere opens = OpensHere::Nothing;
};

// Items of the front sheet whose titles have the same words.
struct Titled {
  std::vector<std::string> numbers;
  std::set<std::string> words;    // that tell it from others
  std::string exact;              // its slug, where it has but one such word
  std::size_t line = 0;           // of the front sheet, the first one's
  std::vector<TitledPage> pages;  // in order
};

// A line, or two or three, that may be a title; lines[first] to lines[last].
struct Heading {
  std::set<std::string> words;
  std::string slug;
  std::size_t first = 0;
  std::size_t last = 0;
};

// A title and the heading in which it was found.
struct Match {
  std::size_t title = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

// The titles of the front sheet, looked up by their words: a pack has thousands of pages.
class Titles {
 public:
  explicit Titles(const std::vector<SectionStart>& items) {
    constexpr std::size_t most_items = 200;
    std::map<std::pair<std::set<std::string>, std::string>, std::size_t> rows;
    std::size_t taken = 0;
    for (const SectionStart& item : items) {
      if (!item.number || !item.title || is_procedural_title(*item.title) ||
          item.title->size() > longest_title || taken == most_items) {
        continue;
      }
      std::set<std::string> words = telling_words(*item.title);
      const bool is_short = words.size() == 1;
      if (words.empty() || (is_short && count_words(*item.title) < 2)) {
        continue;
      }
      ++taken;
      std::string exact = is_short ? slug_of(*item.title) : std::string{};
      const auto [row, is_new] = rows.emplace(std::pair{words, exact}, titles_.size());
      if (is_new) {
        add({.numbers = {},
             .words = std::move(words),
             .exact = std::move(exact),
             .line = item.line,
             .pages = {}});
      }
      titles_[row->second].numbers.push_back(*item.number);
    }
  }

  // The titles with the words of one of the headings, but for one in four, or the same
  // where there is but one word, on a line above `at`; each once, at its first heading.
  [[nodiscard]] std::vector<Match> find(const std::vector<Heading>& headings,
                                        std::size_t at) const {
    constexpr std::size_t most_matches = 8;
    std::vector<Match> matches;
    for (const Heading& heading : headings) {
      for (const auto& [row, shared] : count_shared(heading.words)) {
        const Titled& title = titles_[row];
        const std::size_t all = heading.words.size() + title.words.size() - shared;
        const bool is_alike = title.exact.empty() ? shared >= 2 && shared * 4 >= all * 3
                                                  : heading.slug == title.exact;
        const bool is_known = std::ranges::any_of(
            matches, [&row = row](const Match& match) { return match.title == row; });
        if (is_alike && title.line < at && !is_known && matches.size() < most_matches) {
          matches.push_back({row, heading.first, heading.last});
        }
      }
    }
    return matches;
  }

  void add_page(std::size_t title, TitledPage page) {
    titles_[title].pages.push_back(page);
  }

  // Each title on those of its pages that are not another's, as many as there are items
  // of that title: the first of the likeliest ones.
  [[nodiscard]] std::map<int, std::string> settle() const {
    std::map<int, std::string> settled;
    for (const Titled& title : titles_) {
      const auto likeliest =
          std::ranges::max_element(title.pages, {}, &TitledPage::opens);
      auto number = title.numbers.begin();
      for (const TitledPage& page : title.pages) {
        if (number != title.numbers.end() && page.opens == likeliest->opens &&
            settled.emplace(page.page, *number).second) {
          ++number;
        }
      }
    }
    return settled;
  }

 private:
  void add(Titled title) {
    for (const std::string& word : title.words) {
      by_word_[word].push_back(titles_.size());
    }
    titles_.push_back(std::move(title));
  }

  // Row of titles_ -> how many words it shares with the heading.
  [[nodiscard]] std::map<std::size_t, std::size_t> count_shared(
      const std::set<std::string>& heading) const {
    std::map<std::size_t, std::size_t> shared;
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

// "See also", "Related papers:": titles below it are those of other papers.
bool heads_a_list(std::string_view match) {
  return starts_with_any(match, {"see also", "related", "background papers", "contents",
                                 "table of contents", "list of", "other papers"});
}

// No line above the title of a paper is a sentence.
bool is_text(std::string_view match) {
  constexpr std::size_t most_words = 14;
  return count_words(match) > most_words ||
         (match.ends_with('.') && count_words(match) > 4);
}

bool is_bulleted(std::string_view match) {
  return match.starts_with("* ") || match.starts_with("- ");
}

// The headings that start at lines[at] of a page that ends before lines[end]: the line,
// and with it the next ones of its paragraph.
void add_headings(Lines lines, std::size_t at, std::size_t end,
                  std::vector<Heading>& headings) {
  constexpr std::size_t most_joined = 3;
  std::string joined;
  for (std::size_t i = at; i < end && i < at + most_joined; ++i) {
    if (lines[i].blank() || joined.size() + lines[i].match.size() > longest_title) {
      break;
    }
    joined += ' ' + lines[i].match;
    headings.push_back({telling_words(joined), slug_of(joined), at, i});
  }
}

// What may be a title at the top of the page lines[first, end), its first six lines, or
// anywhere in its first thirty where a paper opens. Items of minutes and of the front
// sheet are numbered.
std::vector<Heading> headings_at(Lines lines, std::size_t first, std::size_t end,
                                 bool is_opened) {
  const std::size_t head_lines = is_opened ? 30 : 6;
  std::vector<Heading> headings;
  std::size_t at = next_text(lines, first);
  for (std::size_t seen = 0; seen < head_lines && at < end;
       ++seen, at = next_text(lines, at + 1)) {
    const std::string& match = lines[at].match;
    if (!find_number_label(match) && !is_bulleted(match)) {
      add_headings(lines, at, end, headings);
    }
    if (heads_a_list(match) || (!is_opened && is_text(match))) {
      break;
    }
  }
  return headings;
}

// Titles one below the other are a list of them.
bool are_listed(const std::vector<Match>& matches) {
  return std::ranges::any_of(matches, [&](const Match& match) {
    return match.first > matches.front().last || match.last < matches.front().first;
  });
}

// What minutes say of an item, and a report on it does not.
bool tells_of_a_debate(Lines page) {
  return std::ranges::any_of(page, [](const Line& line) {
    const auto label = find_decision_label(line.match);
    return (label && label->opens_line) ||
           contains_any(line.match,
                        {"seconded", "it was agreed", "it was noted", "members agreed",
                         "members noted", "members discussed", "members asked",
                         "committee noted", "committee agreed", "council noted",
                         "council agreed", "cabinet noted", "cabinet agreed"});
  });
}

// Reads the pages of a source in turn, and keeps which of them have titles.
class PageReader {
 public:
  PageReader(Lines lines, const OpenedPages& opened, Titles& titles)
      : lines_{lines}, opened_{opened}, titles_{titles} {}

  // The page that is lines[first, end).
  void read(std::size_t first, std::size_t end) {
    const int page = lines_[first].page;
    const bool is_opened = opened_.all.contains(page);
    if (is_opened) {
      in_minutes_ = opened_.minutes.contains(page);
    }
    if (first == 0) {
      return;  // of the front sheet
    }
    const std::vector<Match> matches =
        titles_.find(headings_at(lines_, first, end, is_opened && !in_minutes_), first);
    if (matches.empty() || (!is_opened && are_listed(matches)) ||
        (in_minutes_ && tells_of_a_debate(lines_.subspan(first, end - first)))) {
      return;
    }
    const OpensHere opens = opened_.minutes.contains(page)   ? OpensHere::Minutes
                            : opened_.reports.contains(page) ? OpensHere::Report
                                                             : OpensHere::Nothing;
    for (const Match& match : matches) {
      if (match.first <= matches.front().last) {
        titles_.add_page(match.title, {page, opens});
      }
    }
  }

 private:
  Lines lines_;
  const OpenedPages& opened_;
  Titles& titles_;
  bool in_minutes_ = false;  // the last page that opened a paper opened minutes
};

}  // namespace

std::map<int, std::string> find_titled_pages(Lines lines,
                                             const std::vector<SectionStart>& items,
                                             const OpenedPages& opened) {
  if (items.empty()) {
    return {};
  }
  Titles titles{items};
  PageReader reader{lines, opened, titles};
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t end = first;
    while (end < lines.size() && lines[end].page == lines[first].page) {
      ++end;
    }
    reader.read(first, end);
    first = end;
  }
  return titles.settle();
}

}  // namespace council
