#include "query/snippet.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>

#include "common/markup.h"
#include "common/utf8.h"

namespace council {
namespace {

constexpr std::size_t window_bytes = 280;
constexpr std::size_t lead_bytes = 60;       // shown before the first match
constexpr std::size_t max_lead_bytes = 100;  // to start with a sentence
// What a second snippet must add to be worth its lines.
constexpr double repeated_share = 0.2;
constexpr double least_score = 0.5;
// What a match in the heading counts for.
constexpr double heading_share = 0.1;

// The marks [first, last) that one snippet can show.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
  double score = 0;
};

using Shown = std::map<std::size_t, bool>;  // elements that an earlier snippet shows

// Slides over the marks; each element of a window counts once, less when shown before.
class WindowScorer {
 public:
  WindowScorer(const std::vector<Mark>& marks, const Shown& shown)
      : marks_{marks}, shown_{shown} {}

  Window best(const std::vector<Window>& taken) {
    Window best;
    std::size_t last = 0;
    for (std::size_t first = 0; first < marks_.size(); ++first) {
      while (last < marks_.size() &&
             marks_[last].end <= marks_[first].begin + window_bytes - max_lead_bytes) {
        add(marks_[last++]);
      }
      if (last <= first) {  // one mark longer than a window
        add(marks_[last++]);
      }
      const bool free = std::none_of(taken.begin(), taken.end(), [&](const Window& w) {
        return marks_[first].begin < marks_[w.first].begin + window_bytes &&
               marks_[w.first].begin < marks_[first].begin + window_bytes;
      });
      if (free && score_ > best.score + 1e-9) {
        best = {first, last, score_};
      }
      remove(marks_[first]);
    }
    return best;
  }

 private:
  [[nodiscard]] double worth(const Mark& mark) const {
    return mark.weight * (shown_.contains(mark.element) ? repeated_share : 1);
  }

  void add(const Mark& mark) { score_ += ++inside_[mark.element] == 1 ? worth(mark) : 0; }

  void remove(const Mark& mark) {
    score_ -= --inside_[mark.element] == 0 ? worth(mark) : 0;
  }

  const std::vector<Mark>& marks_;
  const Shown& shown_;
  std::map<std::size_t, int> inside_;
  double score_ = 0;
};

std::vector<Window> choose_windows(const std::vector<Mark>& marks) {
  std::vector<Window> chosen;
  Shown shown;
  while (chosen.size() < max_snippets) {
    const Window window = WindowScorer{marks, shown}.best(chosen);
    if (window.last == window.first || (!chosen.empty() && window.score < least_score)) {
      break;
    }
    chosen.push_back(window);
    for (std::size_t i = window.first; i < window.last; ++i) {
      shown[marks[i].element] = true;
    }
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const Window& a, const Window& b) { return a.first < b.first; });
  return chosen;
}

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}

// The start of the word at or after `at`.
std::size_t word_start(std::string_view text, std::size_t at) {
  if (at == 0) {
    return 0;
  }
  while (at < text.size() && !is_blank(text[at - 1])) {
    ++at;
  }
  return at;
}

// Where a snippet that shows `match` starts: with the text or a sentence if one starts
// shortly before, else with a word.
std::size_t snippet_start(std::string_view text, std::size_t match) {
  if (match <= max_lead_bytes) {
    return 0;
  }
  for (std::size_t at = match - 2; at > match - max_lead_bytes; --at) {
    const bool ends_sentence = text[at] == '.' && is_blank(text[at + 1]);
    if (ends_sentence || (text[at] == '\n' && text[at + 1] == '\n')) {
      return at + 2;
    }
  }
  return std::min(word_start(text, match - lead_bytes), match);
}

// The end of the word that ends at or before `at`, not before `least`.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t least) {
  if (at >= text.size()) {
    return text.size();
  }
  std::size_t end = at;
  while (end > least && !is_blank(text[end])) {
    --end;
  }
  return end > least ? end : cut_utf8(text, at).size();
}

// Writes a piece of text as plain text: blanks single, residue of HTML and Markdown gone.
class PlainWriter {
 public:
  PlainWriter(std::string_view text, const std::vector<Mark>& marks)
      : text_{text}, markup_{text}, marks_{marks} {}

  Snippet write(std::size_t begin, std::size_t end, std::size_t first_mark) {
    mark_ = first_mark;
    for (std::size_t at = begin; at < end;) {
      follow_marks(at);
      at += take(at, end);
    }
    follow_marks(end);
    close();
    return std::move(snippet_);
  }

 private:
  std::size_t take(std::size_t at, std::size_t end) {
    const char c = text_[at];
    if (c == '<' || c == '&') {
      if (const std::optional<Markup> markup = markup_.at(at)) {
        add_effect(markup->effect);
        return std::min(markup->size, end - at);
      }
    }
    const bool is_emphasis = text_.substr(at, 2) == "**";
    const bool is_escape = c == '\\' && at + 1 < end && is_markdown_mark(text_[at + 1]);
    if (is_emphasis || is_escape) {
      return is_emphasis ? 2 : 1;
    }
    if (c == '#' && at_line_start(at)) {
      return 1;
    }
    const CodePoint point = decode_utf8(text_, at);
    if (is_blank(c) || point.value == 0xA0) {
      blank_ = !snippet_.text.empty();
    } else if (point.value != 0xAD) {
      add(text_.substr(at, point.size));
    }
    return point.size;
  }

  // The marks of a Markdown heading: "### Findings".
  [[nodiscard]] bool at_line_start(std::size_t at) const {
    constexpr int deepest_heading = 6;
    for (int i = 1; i < deepest_heading && at > 0 && text_[at - 1] == '#'; ++i) {
      --at;
    }
    return at == 0 || text_[at - 1] == '\n';
  }

  static bool is_markdown_mark(char c) {
    return std::string_view{"*_[]()#<>.-"}.find(c) != std::string_view::npos;
  }

  void add_effect(MarkupEffect effect) {
    if (effect == MarkupEffect::Blank) {
      blank_ = !snippet_.text.empty();
    } else if (effect == MarkupEffect::Apostrophe) {
      add("’");
    } else if (effect == MarkupEffect::Ampersand) {
      add("&");
    }
  }

  void add(std::string_view character) {
    if (blank_) {
      snippet_.text += ' ';
      ++length_;
      blank_ = false;
    }
    if (pending_) {
      open_ = length_;
      pending_ = false;
    }
    snippet_.text += character;
    ++length_;
    last_ = length_;
  }

  // Marks in the order of their beginnings; those that overlap become one highlight.
  void follow_marks(std::size_t at) {
    if (marked_until_ > 0 && at >= marked_until_) {
      close();
    }
    while (mark_ < marks_.size() && marks_[mark_].begin <= at) {
      if (marks_[mark_].end > at) {
        pending_ = pending_ || marked_until_ == 0;
        marked_until_ = std::max(marked_until_, marks_[mark_].end);
      }
      ++mark_;
    }
  }

  void close() {
    if (open_ != none && last_ > open_) {
      snippet_.highlights.emplace_back(open_, last_);
    }
    open_ = none;
    pending_ = false;
    marked_until_ = 0;
  }

  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  std::string_view text_;
  MarkupFinder markup_;
  const std::vector<Mark>& marks_;
  Snippet snippet_;
  std::size_t mark_ = 0;
  std::size_t marked_until_ = 0;  // byte at which the open highlight ends, 0 for none
  std::size_t open_ = none;       // code point at which it started
  std::size_t length_ = 0;        // code points written
  std::size_t last_ = 0;          // after the last character that is not a blank
  bool pending_ = false;          // a highlight starts with the next character
  bool blank_ = false;
};

std::optional<int> page_at(const SnippetSource& source, std::size_t byte) {
  std::optional<int> page;
  for (const auto& [offset, number] : source.page_starts) {
    if (offset > byte) {
      break;
    }
    page = number;
  }
  return page;
}

// Without a match, the text behind its heading, or the heading if there is no more.
std::size_t unmatched_start(const SnippetSource& source) {
  const std::size_t start = source.text.find_first_not_of(" \t\r\n", source.heading_end);
  return start == std::string::npos ? 0 : start;
}

Snippet make_snippet(const SnippetSource& source, const std::vector<Mark>& marks,
                     const Window& window) {
  const std::string_view text = source.text;
  const bool is_match = window.last > window.first;
  const std::size_t match_begin =
      is_match ? marks[window.first].begin : unmatched_start(source);
  std::size_t match_end = 0;
  for (std::size_t i = window.first; i < window.last; ++i) {
    match_end = std::max(match_end, marks[i].end);
  }
  const std::size_t begin = is_match ? snippet_start(text, match_begin) : match_begin;
  const std::size_t end = word_end(
      text, std::max(begin + window_bytes, std::min(match_end, begin + 2 * window_bytes)),
      std::max(begin, std::min(match_end, begin + 2 * window_bytes)));
  Snippet snippet = PlainWriter{text, marks}.write(begin, end, window.first);
  snippet.page = page_at(source, match_begin);
  snippet.cut_before = text.substr(0, begin).find_first_not_of(" \t\r\n") != text.npos;
  snippet.cut_after = text.find_first_not_of(" \t\r\n", end) != text.npos;
  return snippet;
}

}  // namespace

std::vector<Snippet> make_snippets(const SnippetSource& source, std::vector<Mark> marks) {
  for (Mark& mark : marks) {
    mark.weight *= mark.begin < source.heading_end ? heading_share : 1;
  }
  std::vector<Window> windows = choose_windows(marks);
  if (windows.empty()) {
    windows.push_back({});
  }
  std::vector<Snippet> snippets;
  for (const Window& window : windows) {
    Snippet snippet = make_snippet(source, marks, window);
    if (!snippet.text.empty()) {
      snippets.push_back(std::move(snippet));
    }
  }
  return snippets;
}

double match_score(const std::vector<Mark>& marks) {
  std::map<std::size_t, double> found;
  for (const Mark& mark : marks) {
    found[mark.element] = mark.weight;
  }
  double score = 0;
  for (const auto& [element, weight] : found) {
    score += weight;
  }
  return score;
}

}  // namespace council
