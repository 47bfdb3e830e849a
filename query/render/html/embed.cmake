# Writes a source file with the files of a folder in it.
#   cmake -DFOLDER=<folder> -DNAMES=<names below it, ',' between> -DOUTPUT=<file> -P embed.cmake
cmake_policy(VERSION 3.25)
string(REPLACE "," ";" names "${NAMES}")
set(rows "")
foreach(name IN LISTS names)
  file(READ ${FOLDER}/${name} content HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" content "${content}")
  # In pieces: compilers limit the length of one literal.
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?)" "\"\\1\"\n" content "${content}")
  file(SIZE ${FOLDER}/${name} size)
  string(APPEND rows "    {\"${name}\", {\n${content}, ${size}}},\n")
endforeach()
list(LENGTH names count)
file(WRITE ${OUTPUT} "#include \"query/render/embedded_file.h\"

#include <array>

namespace council {
namespace {

struct EmbeddedFile {
  std::string_view name;
  std::string_view content;
};

constexpr std::array<EmbeddedFile, ${count}> files = {{
${rows}}};

}  // namespace

std::string_view embedded_file(std::string_view name) {
  for (const EmbeddedFile& file : files) {
    if (file.name == name) {
      return file.content;
    }
  }
  return {};
}

std::vector<std::string_view> embedded_file_names() {
  std::vector<std::string_view> names;
  for (const EmbeddedFile& file : files) {
    names.push_back(file.name);
  }
  return names;
}

}  // namespace council
")
