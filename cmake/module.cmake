# A folder in src/ is a layer is a static library.
#
#   briefmap_module(geo
#     SOURCES projection.cpp ...
#     USES core                 # briefmap modules seen through its headers
#     LIBRARIES PkgConfig::PROJ # third parties, private to it
#   )
function(briefmap_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
  add_library(briefmap_${name} STATIC ${ARG_SOURCES})
  target_include_directories(briefmap_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  list(TRANSFORM ARG_USES PREPEND briefmap_)
  target_link_libraries(briefmap_${name}
    PUBLIC ${ARG_USES}
    PRIVATE briefmap_options ${ARG_LIBRARIES})
endfunction()

# briefmap_test(geo SOURCES projection_test.cpp ... [LIBRARIES ...]) makes test_geo, which links nothing above `geo`:
# an upward dependency fails to link.
function(briefmap_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  target_link_libraries(test_${name} PRIVATE
    briefmap_${name} briefmap_test_support briefmap_options ${ARG_LIBRARIES})
  briefmap_add_test(${name} COMMAND test_${name})
endfunction()

# briefmap_add_test(window_agrees COMMAND ... [TIMEOUT seconds]) runs from the top of the repository, under a name that
# says which tree it comes from. Leaks are not looked for: fontconfig, GLib and the GL drivers keep what they load.
function(briefmap_add_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "COMMAND" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  set(full_name "${BRIEFMAP_TEST_PREFIX}${name}")
  add_test(NAME "${full_name}" COMMAND ${ARG_COMMAND} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties("${full_name}" PROPERTIES
    ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0;BRIEFMAP_SOURCE_DIR=${PROJECT_SOURCE_DIR}"
    TIMEOUT ${ARG_TIMEOUT})
endfunction()
