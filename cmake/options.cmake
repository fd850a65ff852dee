# How every target of ours is compiled.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

# The programs stand at the top of the build folder: build/release/briefmap.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")

option(BRIEFMAP_BUILD_TESTS "Build the tests" ON)
set(BRIEFMAP_SANITIZE "" CACHE STRING "Sanitizers to build with, as in -fsanitize=")

find_program(BRIEFMAP_CCACHE ccache)
if(BRIEFMAP_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${BRIEFMAP_CCACHE}")
endif()

# Linked into everything through briefmap_module() and briefmap_test().
add_library(briefmap_options INTERFACE)
target_compile_options(briefmap_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  # Designated initializers leave the rest to the members' own initializers, and are meant to.
  -Wno-missing-field-initializers
  # GCC 12 sees overlapping copies in std::string where there are none (its bug 105651).
  -Wno-restrict)
if(BRIEFMAP_SANITIZE)
  target_compile_options(briefmap_options INTERFACE
    -fsanitize=${BRIEFMAP_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(briefmap_options INTERFACE -fsanitize=${BRIEFMAP_SANITIZE})
endif()

# ./check runs the tests of two trees together: a name says which one it comes from.
set(BRIEFMAP_TEST_PREFIX "")
if(BRIEFMAP_SANITIZE)
  set(BRIEFMAP_TEST_PREFIX "sanitized/")
endif()
