# Fails when a file includes something that its layer must not know.
#   cmake -DROOT=<project> -P layers.cmake
# Each rule has a name; layers_self_test.cmake proves that each of them fires.
cmake_policy(VERSION 3.25)
file(GLOB_RECURSE sources RELATIVE ${ROOT}
  ${ROOT}/common/*.h ${ROOT}/common/*.cc ${ROOT}/indexer/*.h ${ROOT}/indexer/*.cc
  ${ROOT}/query/*.h ${ROOT}/query/*.cc)

foreach(source IN LISTS sources)
  file(STRINGS ${ROOT}/${source} includes_of_${source} REGEX "^[ \t]*#[ \t]*include")
endforeach()

function(check_includes name source included)
  if(NOT includes_of_${source} MATCHES "include[ \t]*(${included})")
    return()
  endif()
  foreach(line IN LISTS includes_of_${source})
    if(line MATCHES "include[ \t]*(${included})")
      message(SEND_ERROR "[${name}] ${source} must not have ${line}")
    endif()
  endforeach()
endfunction()

# The files must not include it.
function(forbid name files included)
  foreach(source IN LISTS sources)
    if(source MATCHES "${files}")
      check_includes(${name} ${source} "${included}")
    endif()
  endforeach()
endfunction()

# Only the files may include it.
function(confine name files included)
  foreach(source IN LISTS sources)
    if(NOT source MATCHES "${files}")
      check_includes(${name} ${source} "${included}")
    endif()
  endforeach()
endfunction()

# What stands above a layer is unknown to it.
forbid(common-below-programs "^common/" "\"(indexer|query)/")
forbid(indexer-apart-from-query "^indexer/" "\"query/")
forbid(query-apart-from-indexer "^query/" "\"indexer/")
forbid(model-without-index-format "^common/(date|document|document_kind|error|field|slug)[.]"
  "\"common/(text_index|generation)[.]h\"")
forbid(text-without-model "^common/(unicode|word)[.]"
  "\"common/(document|field|record|text_index|generation)[.]h\"")
forbid(extract-without-documents "^indexer/extract/"
  "\"(common/(document|field|record|text_index|generation)|indexer/(segment|store|worker)/)")
forbid(segment-without-files "^indexer/segment/"
  "<(filesystem|fstream|fcntl[.]h|unistd[.]h)>|\"(common/(record|text_index|generation)|indexer/(extract|store|worker)/)")
forbid(glass-without-records "^indexer/glass/"
  "\"(common/(document|field|record|text_index|generation)|indexer/(extract|segment|store|worker)/)")
forbid(worker-without-index "^indexer/worker/"
  "\"(common/(record|text_index|generation)|indexer/store/)")
forbid(render-without-index "^query/render/"
  "<(filesystem|fstream|sys/socket[.]h)>|\"(common/(text_index|generation)|query/(plan|search|web))")
forbid(site-without-sockets "^query/web/(asset|response|site|visit|web_query)" "<(boost/|sys/socket[.]h)")
forbid(question-and-answer-are-values "^query/(query|result)[.]"
  "<(filesystem|fstream)>|\"(common/(text_index|generation)|query/(plan|search|render|web))")

# Each library is met in as few files as possible.
confine(xapian "^common/(record|text_index|generation|label)[.]|^indexer/store/|^query/(plan/|search|facet|snippet|suggest|database|kept|value)"
  "<xapian")
confine(icu "^common/(unicode|word)[.]cc$|^indexer/extract/charset[.]cc$|^query/render/message[.]cc$" "<unicode/")
confine(poppler "^indexer/(extract/pdf[a-z_]*|ocr/render_page)[.]cc$" "<(poppler|glib|gio)")
confine(tesseract "^indexer/ocr/read_picture[.]cc$" "<(tesseract|leptonica)/")
confine(gmime "^indexer/extract/mime[.]cc$" "<gmime/")
confine(zlib "^(common/(deflate|block_sums)|indexer/extract/gzip|indexer/glass/tag_deflater)[.]cc$" "<zlib[.]h>")
confine(libxml2 "^indexer/extract/(html[a-z_]*|xml_part)[.]cc$" "<libxml/")
confine(libzip "^indexer/extract/zip_package[.]cc$" "<zip[.]h>")
confine(openssl "^common/(generation|sha256)[.]cc$" "<openssl/")
confine(program-options "/options[a-z_]*[.]cc$" "<boost/program_options")
confine(http "^query/web/(server[.]cc|worker_pool[.](h|cc))$" "<boost/(asio|beast)")
confine(json "^common/record_data[.]cc$|^indexer/(inspect|last_scan|report|status|forget_alerts|store/|worker/)[a-z_]*[.]cc$|^query/(lineage|alert_state)[.]cc$|^query/render/json[a-z_]*[.](h|cc)$"
  "<nlohmann/")
confine(toml "^indexer/(body_aliases|config)[.]cc$|^query/(saved_search|synonym_file)[.]cc$" "<toml")
confine(processes "^indexer/worker/|^query/limited_run[.]cc$|^query/web/nursery[.]cc$" "<sys/(wait|resource|prctl)[.]h>")
