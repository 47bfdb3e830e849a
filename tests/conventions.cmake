# What a reviewer should not have to notice by eye.
#   cmake -DROOT=<project> -P conventions.cmake
# Each rule has a name; conventions_self_test.cmake proves that each of them fires.
cmake_policy(VERSION 3.25)
set(max_lines 400)

file(GLOB_RECURSE sources RELATIVE ${ROOT}
  ${ROOT}/common/*.h ${ROOT}/common/*.cc ${ROOT}/indexer/*.h ${ROOT}/indexer/*.cc
  ${ROOT}/query/*.h ${ROOT}/query/*.cc)
file(GLOB_RECURSE builds RELATIVE ${ROOT} ${ROOT}/common/CMakeLists.txt
  ${ROOT}/indexer/CMakeLists.txt ${ROOT}/query/CMakeLists.txt ${ROOT}/tests/CMakeLists.txt)
file(GLOB_RECURSE tests RELATIVE ${ROOT} ${ROOT}/tests/*.h ${ROOT}/tests/*.cc)

function(offend name source why)
  message(SEND_ERROR "[${name}] ${source}: ${why}")
endfunction()

# No text of a file outside those allowed matches. Literals are kept, comments are not.
function(forbid_text name allowed pattern why)
  foreach(source IN LISTS sources)
    if(NOT source MATCHES "${allowed}" AND text_of_${source} MATCHES "${pattern}")
      offend(${name} ${source} "${why}: ${CMAKE_MATCH_0}")
    endif()
  endforeach()
endfunction()

# The same with the literals emptied.
function(forbid_code name allowed pattern why)
  foreach(source IN LISTS sources)
    if(NOT source MATCHES "${allowed}" AND code_of_${source} MATCHES "${pattern}")
      offend(${name} ${source} "${why}: ${CMAKE_MATCH_0}")
    endif()
  endforeach()
endfunction()

# No file, tests and comments included, matches.
function(forbid_anywhere name pattern why)
  foreach(source IN LISTS sources tests)
    file(READ ${ROOT}/${source} all)
    if(all MATCHES "${pattern}")
      offend(${name} ${source} "${why}: ${CMAKE_MATCH_0}")
    endif()
  endforeach()
endfunction()

function(forbid_long_files name)
  foreach(source IN LISTS sources tests)
    file(READ ${ROOT}/${source} all)
    string(REGEX REPLACE "[^\n]+" "" newlines "${all}")
    string(LENGTH "${newlines}" length)
    if(length GREATER max_lines)
      offend(${name} ${source} "${length} lines, the limit is ${max_lines}")
    endif()
  endforeach()
endfunction()

function(forbid_file_name name pattern why)
  foreach(source IN LISTS sources tests)
    if(source MATCHES "${pattern}")
      offend(${name} ${source} "${why}")
    endif()
  endforeach()
endfunction()

function(forbid_in_builds name pattern why)
  foreach(build IN LISTS builds)
    file(READ ${ROOT}/${build} all)
    if(all MATCHES "${pattern}")
      offend(${name} ${build} "${why}: ${CMAKE_MATCH_0}")
    endif()
  endforeach()
endfunction()

function(require_text name files pattern why)
  foreach(source IN LISTS sources)
    if(source MATCHES "${files}" AND NOT text_of_${source} MATCHES "${pattern}")
      offend(${name} ${source} "${why}")
    endif()
  endforeach()
endfunction()

foreach(source IN LISTS sources)
  file(READ ${ROOT}/${source} text)
  string(REGEX REPLACE "(^|\n)[ \t]*//[^\n]*" "\\1" text "${text}")
  string(REGEX REPLACE "[ \t]+//[^\n]*" "" text "${text}")
  set(text_of_${source} "${text}")
  string(REGEX REPLACE "'\\\\?\"'" "' '" code "${text}")
  string(REGEX REPLACE "\"([^\"\\\n]|\\\\.)*\"" "\"\"" code_of_${source} "${code}")
endforeach()

forbid_long_files(short-files)
forbid_file_name(telling-names "(^|/|_)(utils?|helpers?|misc|manager|common)[.](h|cc)$"
  "name the file after what is in it")
require_text(pragma-once "[.]h$" "#pragma once" "a header starts with #pragma once")
require_text(one-namespace "(^|/)[^/]*[.]h$" "namespace council" "all names live in council")
forbid_text(prefixes-in-field-table "^common/(field|record)[.]cc$" "\"X[A-Z][A-Z][A-Z]+\""
  "term prefixes live in the field table, those of keys in the record")
forbid_code(slots-in-index-format
  "^common/(record|text_index)[.]cc$|^indexer/store/packed_document[.]cc$"
  "document_?([.]|->)add_value[(]" "only the index format writes slots")
forbid_code(only-main-speaks "/main[.]cc$"
  "std::(cout|cerr|clog|exit|quick_exit)|[^a-z_:.>](printf|puts|exit|_exit)[(]"
  "only main speaks to the terminal and ends the process")
forbid_in_builds(one-include-root
  "target_include_directories[(][A-Za-z0-9_\${}-]+ (PRIVATE|PUBLIC|INTERFACE)"
  "headers are named from the top of the project: from another folder too, one may hide another")
forbid_code(spelled-std "^$" "using namespace std;" "spell out std::")
forbid_code(no-naked-new "^$" "[^_a-zA-Z0-9](new|delete)(\\[\\])?[ \t]+[A-Za-z_:(]"
  "own with a container or unique_ptr")
forbid_code(no-regex "^$" "#include <regex>" "std::regex overflows the stack on long text")
forbid_code(no-blind-catch "^indexer/(ordered_work[.]h|store/shards[.]cc)$" "catch [(][.][.][.][)]"
  "catch what you can name; only what hands exceptions to another thread cannot")
forbid_anywhere(nothing-unfinished "(^|[^A-Za-z])(TODO|FIXME|XXX)([^A-Za-z]|$)" "finish it")
