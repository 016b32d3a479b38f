# SPDX-License-Identifier: GPL-3.0-or-later
# Each forms/*.xrc becomes a class with one typed member per control (wxrc --extra-cpp-code), and its bytes are
# compiled in. A renamed control breaks the build.
find_program(WXRC wxrc REQUIRED)

function(radslag_forms target)
  file(GLOB forms CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/forms/*.xrc)
  set(made ${CMAKE_BINARY_DIR}/forms)
  if(forms)
    add_custom_command(OUTPUT ${made}/forms.cpp ${made}/forms.h DEPENDS ${forms}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${made}
      COMMAND ${WXRC} --cpp-code --extra-cpp-code --output=${made}/forms.cpp ${forms} VERBATIM)
    target_sources(${target} PRIVATE ${made}/forms.cpp)
    # wxrc's own code is not ours to warn about.
    set_source_files_properties(${made}/forms.cpp PROPERTIES COMPILE_OPTIONS "-w;-include;gui/form_classes.h" SKIP_PRECOMPILE_HEADERS ON)
    target_include_directories(${target} SYSTEM PUBLIC ${made})
  endif()
  target_include_directories(${target} SYSTEM PUBLIC ${wxWidgets_INCLUDE_DIRS})
  target_compile_definitions(${target} PUBLIC ${wxWidgets_DEFINITIONS} wxNO_UNSAFE_WXSTRING_CONV=1
    WXINTL_NO_GETTEXT_MACRO)
  target_link_libraries(${target} PUBLIC ${wxWidgets_LIBRARIES})
endfunction()
