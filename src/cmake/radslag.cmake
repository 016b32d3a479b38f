# SPDX-License-Identifier: GPL-3.0-or-later
# What a target's files nearly all include is read once. A header counts on nothing of it: `./dev check` compiles each alone.
function(radslag_precompile target header)
  if(EXISTS ${header})
    target_precompile_headers(${target} PRIVATE ${header})
  endif()
endfunction()

# Several files at a time, which share what they include and instantiate: a third of the time. Names of one file then meet
# those of others; what cannot give way is named in APART and compiled alone. That a file and its header stand alone is then
# proved by whoever builds with RADSLAG_TOGETHER=OFF.
option(RADSLAG_TOGETHER "Several files of a target compiled as one; OFF shows that each stands alone" ON)
function(radslag_together target)
  if(NOT RADSLAG_TOGETHER)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# radslag_layer(NAME NEEDS floors... PUBLIC libraries... PRIVATE libraries...)
# makes the static library of src/NAME from all its .cpp files.
function(radslag_layer name)
  cmake_parse_arguments(ARG "" "" "NEEDS;PUBLIC;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC ${ARG_NEEDS} ${ARG_PUBLIC} PRIVATE house ${ARG_PRIVATE})
  target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  radslag_precompile(${name} ${CMAKE_CURRENT_SOURCE_DIR}/${name}/pch.h)
endfunction()

# radslag_program(NAME source NEEDS floors...): the only places that build the objects.
function(radslag_program name source)
  cmake_parse_arguments(ARG "" "" "NEEDS" ${ARGN})
  add_executable(${name} ${source})
  target_link_libraries(${name} PRIVATE house ${ARG_NEEDS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
  install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()
