// embed_synonyms FILE: writes the table of embedded_synonyms.h of the synonyms of FILE.
// It runs when council-query is built; a file that is not as it should be stops the
// build.

#include <exception>
#include <iostream>
#include <string_view>

#include "query/synonym_file.h"

namespace {

constexpr std::string_view quotation_end = ")_\"";

void write_text(std::string_view text) {
  std::cout << "R\"_(" << text << quotation_end;
}

void write_name(const council::SynonymGroup& group, bool is_asked,
                const council::SynonymWords& name) {
  std::cout << "  {";
  write_text(group.id);
  std::cout << (is_asked ? ", true, " : ", false, ");
  write_text(name.text);
  std::cout << ", R\"_(";
  for (const std::string& stem : name.stems) {
    std::cout << (&stem == name.stems.data() ? "" : " ") << stem;
  }
  std::cout << quotation_end << "},\n";
}

void write_table(const council::Synonyms& synonyms) {
  std::cout << "#include \"query/embedded_synonyms.h\"\n\n"
               "namespace council {\nnamespace {\n\n"
               "constexpr EmbeddedSynonym names[] = {\n";
  for (const council::SynonymGroup& group : *synonyms) {
    for (const council::SynonymWords& name : group.asked) {
      write_name(group, true, name);
    }
    for (const council::SynonymWords& name : group.also) {
      write_name(group, false, name);
    }
  }
  std::cout << "};\n\n}  // namespace\n\n"
               "std::span<const EmbeddedSynonym> embedded_synonyms() {\n"
               "  return names;\n}\n\n}  // namespace council\n";
}

}  // namespace

int main(int count, char** arguments) {
  try {
    write_table(council::read_synonyms(count == 2 ? arguments[1] : "", nullptr));
    std::cout.flush();
    return std::cout.good() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "embed_synonyms: " << error.what() << '\n';
    return 1;
  }
}
