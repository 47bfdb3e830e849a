#include "query/render/template_code.h"

#include <algorithm>
#include <stdexcept>

#include "query/render/html_text.h"

namespace council {
namespace {

using Kind = TemplateStep::Kind;

constexpr std::string_view open_mark = "{{";
constexpr std::string_view close_mark = "}}";
constexpr std::string_view blanks = " \t";

// What stands between the marks.
struct Tag {
  char sign = 0;  // '#', '^', '/', '{', or 0
  std::string_view name;
};

class Reader {
 public:
  Reader(std::string_view text, const KnownText& known) : rest_{text}, known_{known} {}

  TemplateSteps read() {
    if (rest_.empty()) {
      throw std::logic_error{"it is empty"};
    }
    while (!rest_.empty()) {
      const std::size_t open = std::min(rest_.find(open_mark), rest_.size());
      add_text(rest_.substr(0, open));
      rest_.remove_prefix(open);
      if (!rest_.empty()) {
        add_tag(take_tag());
      }
    }
    finish_text();
    if (!open_.empty()) {
      throw std::logic_error{"the section '" + steps_[open_.back()].text +
                             "' has no end"};
    }
    return std::move(steps_);
  }

 private:
  Tag take_tag() {
    const bool is_html = rest_.starts_with("{{{");
    const std::string_view mark = is_html ? "}}}" : close_mark;
    const std::size_t end = rest_.find(mark);
    if (end == std::string_view::npos) {
      throw std::logic_error{"a tag has no end"};
    }
    std::string_view name = rest_.substr(2, end - 2);
    rest_.remove_prefix(end + mark.size());
    const bool has_sign = !name.empty() && std::string_view{"#^/{"}.find(name.front()) !=
                                               std::string_view::npos;
    const char sign = has_sign ? name.front() : '\0';
    name.remove_prefix(has_sign ? 1 : 0);
    if (name.empty() || name.find_first_of(" !>&=#^/{}") != std::string_view::npos) {
      throw std::logic_error{"'" + std::string{name} + "' is no name"};
    }
    return {.sign = sign, .name = name};
  }

  void add_tag(const Tag& tag) {
    switch (tag.sign) {
      case '#':
      case '^':
        open_.push_back(add(tag.sign == '#' ? Kind::Section : Kind::Inverted, tag.name));
        break;
      case '/':
        close(tag.name);
        break;
      case '{':
        add(Kind::Html, tag.name);
        break;
      default:
        if (const std::string* const text = known_(tag.name)) {
          text_.text += *text;
        } else {
          add(Kind::Escaped, tag.name);
        }
    }
  }

  std::size_t add(Kind kind, std::string_view name) {
    finish_text();
    steps_.push_back({.kind = kind, .text = std::string{name}, .name = ValueName{name}});
    return steps_.size() - 1;
  }

  void close(std::string_view name) {
    finish_text();
    if (open_.empty() || steps_[open_.back()].text != name) {
      throw std::logic_error{"'" + std::string{name} + "' ends where it did not begin"};
    }
    steps_[open_.back()].end = steps_.size();
    open_.pop_back();
  }

  void add_text(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      text_.text += text.substr(0, end);
      if (end < text.size()) {
        end_line();
      }
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  // Whether a line is left out need not be asked where it has text, or is a line of
  // nothing but text.
  void end_line() {
    const bool is_certain = text_.last_line != TemplateStep::npos ||
                            text_.text.find_first_not_of(blanks) != std::string::npos;
    if (is_certain) {
      text_.text += '\n';
      text_.last_line = text_.text.size();
      return;
    }
    finish_text();
    steps_.push_back({.kind = Kind::LineEnd});
  }

  void finish_text() {
    if (!text_.text.empty()) {
      steps_.push_back(std::move(text_));
    }
    text_ = {};
  }

  std::string_view rest_;
  const KnownText& known_;
  TemplateSteps steps_;
  TemplateStep text_;
  std::vector<std::size_t> open_;  // sections
};

// Values, and those round them.
struct Scope {
  const Values& values;
  const Scope* outer = nullptr;
};

class Writer {
 public:
  explicit Writer(const TemplateSteps& steps) : steps_{steps} {}

  std::string write(const Values& values) {
    constexpr std::size_t usual_bytes = std::size_t{32} * 1024;
    html_.reserve(usual_bytes);
    write(0, steps_.size(), {values});
    if (is_left_out()) {
      html_.resize(line_);
    }
    return std::move(html_);
  }

 private:
  void write(std::size_t at, std::size_t end, const Scope& scope) {
    while (at < end) {
      const TemplateStep& step = steps_[at];
      ++at;
      switch (step.kind) {
        case Kind::Text:
          write_text(step);
          break;
        case Kind::LineEnd:
          end_line();
          break;
        case Kind::Escaped:
        case Kind::Html:
          write_value(find(step, scope), step.kind);
          break;
        case Kind::Section:
        case Kind::Inverted:
          write_section(at, step, scope);
          at = step.end;
      }
    }
  }

  void write_text(const TemplateStep& step) {
    if (step.last_line != TemplateStep::npos) {
      line_ = html_.size() + step.last_line;
      has_section_ = false;
    }
    html_ += step.text;
  }

  void end_line() {
    if (is_left_out()) {
      html_.resize(line_);
    } else {
      html_ += '\n';
    }
    line_ = html_.size();
    has_section_ = false;
  }

  [[nodiscard]] bool is_left_out() const {
    return has_section_ && html_.find_first_not_of(blanks, line_) == std::string::npos;
  }

  void write_value(const Values& value, Kind kind) {
    if (const std::string* const text = value.text()) {
      if (kind == Kind::Html) {
        html_ += *text;
      } else {
        add_html_escaped(*text, html_);
      }
    }
  }

  void write_section(std::size_t begin, const TemplateStep& step, const Scope& scope) {
    const Values& value = find(step, scope);
    const Values::Items* const list = value.list();
    const bool is_shown = list != nullptr ? !list->empty() : !value.is_false();
    if (is_shown != (step.kind == Kind::Section)) {
      return;
    }
    if (list == nullptr || list->empty()) {
      write_part(begin, step.end, {value, &scope});
      return;
    }
    for (const Values::Item& item : *list) {
      write_part(begin, step.end, {item.value, &scope});
    }
  }

  void write_part(std::size_t begin, std::size_t end, const Scope& scope) {
    has_section_ = true;
    write(begin, end, scope);
    has_section_ = true;
  }

  // A misspelt name would otherwise be an empty place on the page.
  static const Values& find(const TemplateStep& step, const Scope& scope) {
    constexpr ValueName itself = ".";
    if (step.name == itself) {
      return scope.values;
    }
    for (const Scope* at = &scope; at != nullptr; at = at->outer) {
      if (const Values* const found = at->values.get(step.name)) {
        return *found;
      }
    }
    throw std::logic_error{"a template has the name '" + step.text +
                           "', which is not set"};
  }

  const TemplateSteps& steps_;
  std::string html_;
  std::size_t line_ = 0;      // where the current line begins
  bool has_section_ = false;  // a section was shown on it
};

}  // namespace

TemplateSteps read_template(std::string_view text, const KnownText& known) {
  return Reader{text, known}.read();
}

std::string fill_in(const TemplateSteps& steps, const Values& values) {
  return Writer{steps}.write(values);
}

}  // namespace council
