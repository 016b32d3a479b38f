# SPDX-License-Identifier: GPL-3.0-or-later
# Each forms/x.xrc becomes x_form.h: a class with one typed member per control (wxrc --extra-cpp-code). The bytes of all
# are compiled in. A renamed control breaks the build, and a changed form builds only its own page anew.
find_program(WXRC wxrc REQUIRED)

function(radslag_forms target)
  file(GLOB forms CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/forms/*.xrc)
  set(made ${CMAKE_BINARY_DIR}/forms)
  file(MAKE_DIRECTORY ${made})
  set(headers)
  foreach(form ${forms})
    get_filename_component(name ${form} NAME_WE)
    add_custom_command(OUTPUT ${made}/${name}_form.h DEPENDS ${form}
      COMMAND ${WXRC} --cpp-code --extra-cpp-code --output=${made}/${name}_form.cpp ${form} VERBATIM)
    list(APPEND headers ${made}/${name}_form.h)
  endforeach()
  add_custom_command(OUTPUT ${made}/forms.cpp DEPENDS ${forms} COMMAND ${WXRC} --cpp-code --output=${made}/forms.cpp ${forms} VERBATIM)
  target_sources(${target} PRIVATE ${made}/forms.cpp ${headers})
  # wxrc's own code is not ours to warn about.
  set_source_files_properties(${made}/forms.cpp PROPERTIES COMPILE_OPTIONS "-w" SKIP_PRECOMPILE_HEADERS ON)
  target_include_directories(${target} SYSTEM PUBLIC ${made} ${wxWidgets_INCLUDE_DIRS})
  target_compile_definitions(${target} PUBLIC ${wxWidgets_DEFINITIONS} wxNO_UNSAFE_WXSTRING_CONV=1
    WXINTL_NO_GETTEXT_MACRO)
  target_link_libraries(${target} PUBLIC ${wxWidgets_LIBRARIES})
endfunction()
