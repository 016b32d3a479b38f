# SPDX-License-Identifier: GPL-3.0-or-later
# Each forms/x.xrc becomes x_form.h: a class with one typed member per control (wxrc --extra-cpp-code). Its bytes are
# compiled in with the other resources. A renamed control breaks the build, and a changed form builds only its own page anew.
find_program(WXRC wxrc REQUIRED)

function(radslag_forms target)
  file(GLOB forms CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/forms/*.xrc)
  set(made ${CMAKE_BINARY_DIR}/forms)
  file(MAKE_DIRECTORY ${made})
  set(headers)
  foreach(form ${forms})
    get_filename_component(name ${form} NAME_WE)
    add_custom_command(OUTPUT ${made}/${name}_form.h DEPENDS ${form} ${CMAKE_SOURCE_DIR}/src/cmake/form_header.cmake
      COMMAND ${CMAKE_COMMAND} -DWXRC=${WXRC} -DFORM=${form} -DHEADER=${made}/${name}_form.h -P ${CMAKE_SOURCE_DIR}/src/cmake/form_header.cmake VERBATIM)
    list(APPEND headers ${made}/${name}_form.h)
  endforeach()
  target_sources(${target} PRIVATE ${headers})
  target_include_directories(${target} SYSTEM PUBLIC ${made} ${wxWidgets_INCLUDE_DIRS})
  target_compile_definitions(${target} PUBLIC ${wxWidgets_DEFINITIONS} wxNO_UNSAFE_WXSTRING_CONV=1
    WXINTL_NO_GETTEXT_MACRO)
  target_link_libraries(${target} PUBLIC ${wxWidgets_LIBRARIES})
endfunction()
