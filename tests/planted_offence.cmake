# For the self-tests of the structural tests: a tree with one file in it, checked by the
# script named in ${checker}, below the scratch folder ${WORK}.
set(met_rules "")

function(check_tree file content status_variable message_variable)
  file(REMOVE_RECURSE ${WORK})
  file(WRITE ${WORK}/${file} "${content}\n")
  execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${checker}
    RESULT_VARIABLE status ERROR_VARIABLE message)
  set(${status_variable} ${status} PARENT_SCOPE)
  set(${message_variable} "${message}" PARENT_SCOPE)
endfunction()

function(expect_clean file content)
  check_tree(${file} "${content}" status message)
  if(NOT status EQUAL 0)
    message(SEND_ERROR "${file} with\n${content}\nis clean, but:\n${message}")
  endif()
endfunction()

function(expect_offence rule file content)
  check_tree(${file} "${content}" status message)
  if(status EQUAL 0 OR NOT message MATCHES "\\[${rule}\\][^[]*${file}")
    message(SEND_ERROR "rule ${rule} did not fire on ${file} with\n${content}\n${message}")
  endif()
  list(APPEND met_rules ${rule})
  set(met_rules ${met_rules} PARENT_SCOPE)
endfunction()

# A rule is a call in the checker of one of the named commands; its first argument is its name.
function(expect_every_rule_met)
  list(JOIN ARGV "|" commands)
  file(STRINGS ${checker} calls REGEX "^(${commands})\\(")
  list(LENGTH calls count)
  if(count EQUAL 0)
    message(SEND_ERROR "${checker} has no rules")
  endif()
  foreach(call IN LISTS calls)
    string(REGEX REPLACE "^[a-z_]+\\(([a-z0-9-]+).*" "\\1" rule "${call}")
    if(NOT rule IN_LIST met_rules)
      message(SEND_ERROR "no offence shows that rule ${rule} fires")
    endif()
  endforeach()
endfunction()
