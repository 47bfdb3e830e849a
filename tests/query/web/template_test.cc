#include <map>
#include <stdexcept>
#include <string>

#include <catch2/catch.hpp>

#include "query/render/embedded_file.h"
#include "query/render/template_code.h"

namespace council {
namespace {

const std::string* unknown(std::string_view /*name*/) {
  return nullptr;
}

Values named(const char* text) {
  Values values;
  values["name"] = Values{text};
  return values;
}

Values some_values() {
  ValueList few;
  few.push_back(named("a"));
  few.push_back(named("<b>"));
  ValueList plain;
  plain.push_back(Values{"x"});
  plain.push_back(Values{"y"});
  Values values;
  values["yes"] = Values{true};
  values["no"] = Values{false};
  values["text"] = Values{"1 < 2"};
  values["blank"] = Values{" "};
  values["name"] = Values{"outer"};
  values["few"] = few.take();
  values["none"] = ValueList{}.take();
  values["plain"] = plain.take();
  values["inner"] = named("inner");
  return values;
}

std::string filled_in(std::string_view text) {
  return fill_in(read_template(text, unknown), some_values());
}

}  // namespace

TEST_CASE("a template's tags are filled in", "[web]") {
  const auto [text, filled] = GENERATE(table<std::string, std::string>({
      {"plain { } }} text", "plain { } }} text"},
      {"{{text}}, {{{text}}}", "1 &lt; 2, 1 < 2"},
      {"{{yes}}{{no}}{{few}}.", "."},
      {"{{#yes}}is{{/yes}}{{#no}}not{{/no}}", "is"},
      {"{{^yes}}is{{/yes}}{{^no}}not{{/no}}", "not"},
      {"{{#few}}{{name}},{{/few}}", "a,&lt;b&gt;,"},
      {"{{#none}}some{{/none}}{{^none}}none{{/none}}", "none"},
      {"{{^few}}none{{/few}}.", "."},
      {"{{#plain}}{{.}}{{name}} {{/plain}}", "xouter youter "},
      {"{{#text}}{{.}}{{/text}}", "1 &lt; 2"},
      {"{{#inner}}{{name}}{{#yes}} {{text}}{{/yes}}{{/inner}} {{name}}",
       "inner 1 &lt; 2 outer"},
  }));
  CAPTURE(text);
  CHECK(filled_in(text) == filled);
}

TEST_CASE("a line of sections that are shown is left out", "[web]") {
  const auto [text, filled] = GENERATE(table<std::string, std::string>({
      {"a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"},
      {"a\n{{#no}}\nb\n{{/no}}\nc\n", "a\n\nc\n"},
      {"{{#few}}\n{{name}}\n{{/few}}\n", "a\n&lt;b&gt;\n"},
      {"a\n  {{#yes}} \t\nb\n {{/yes}}\n", "a\nb\n"},
      {"a {{#yes}}\nb\n{{/yes}}c\n", "a \nb\nc\n"},
      {"{{#yes}}{{blank}}{{/yes}}\nb", "b"},
      {"\n\n{{#yes}}\n\n{{/yes}}\n\n", "\n\n\n\n"},
      {"a\n{{#yes}}{{/yes}}", "a\n"},
      {"{{blank}}\n", " \n"},
  }));
  CAPTURE(text);
  CHECK(filled_in(text) == filled);
}

TEST_CASE("what is known beforehand stands in a template as its text", "[web]") {
  const std::string hello = "hello &amp; good day";
  const auto known = [&hello](std::string_view name) {
    return name == "m_hello" ? &hello : nullptr;
  };
  const TemplateSteps steps = read_template("{{m_hello}},\n{{name}}", known);
  CHECK(steps.size() == 2);
  CHECK(fill_in(steps, some_values()) == hello + ",\nouter");
}

TEST_CASE("a template that cannot be read is refused", "[web]") {
  const auto [text, why] = GENERATE(table<std::string, std::string>({
      {"", "it is empty"},
      {"{{#yes}}", "the section 'yes' has no end"},
      {"{{#yes}}{{#no}}{{/yes}}{{/no}}", "'yes' ends where it did not begin"},
      {"{{/yes}}", "'yes' ends where it did not begin"},
      {"{{yes", "a tag has no end"},
      {"{{{yes}}", "a tag has no end"},
      {"{{}}", "'' is no name"},
      {"{{>part}}", "'>part' is no name"},
      {"{{a b}}", "'a b' is no name"},
  }));
  CAPTURE(text);
  CHECK_THROWS_WITH(read_template(text, unknown), why);
}

TEST_CASE("a name that is not set is a fault where it is asked for", "[web]") {
  for (const char* const text : {"{{other}}", "{{#other}}{{/other}}",
                                 "{{^other}}{{/other}}", "{{#few}}{{other}}{{/few}}"}) {
    CAPTURE(text);
    CHECK_THROWS_WITH(filled_in(text), Catch::Contains("'other', which is not set"));
  }
  CHECK(filled_in("{{#no}}{{other}}{{/no}}").empty());
}

TEST_CASE("no two names of templates have the same number", "[web]") {
  std::vector<std::pair<ValueName, std::string>> names;
  for (const std::string_view file : embedded_file_names()) {
    if (!file.ends_with(".mustache")) {
      continue;
    }
    for (const TemplateStep& step : read_template(embedded_file(file), unknown)) {
      if (step.kind != TemplateStep::Kind::Text) {
        names.emplace_back(step.name, step.text);
      }
    }
  }
  REQUIRE(names.size() > 500);
  for (const auto& [number, name] : names) {
    for (const auto& [other_number, other_name] : names) {
      if ((number == other_number) != (name == other_name)) {
        FAIL(name << " and " << other_name);
      }
    }
  }
}

TEST_CASE("a value that is set again is what it was set to last", "[web]") {
  Values values;
  for (const char* const name : {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}) {
    values[ValueName{std::string_view{name}}] = Values{name};
  }
  values["b"] = Values{false};
  CHECK(values.get("b")->is_false());
  CHECK(*values.get("j")->text() == "j");
  CHECK(values.get("k") == nullptr);
  CHECK(Values{"text"}.get("a") == nullptr);
  CHECK_FALSE(ValueList{}.take().is_non_empty_list());
}

}  // namespace council
