# SPDX-License-Identifier: GPL-3.0-or-later
# What an installed Rådslag consists of besides its programs, and the Debian package (`./dev package`).
# Templates, fonts, forms and words are inside the programs; only what other programs read is installed beside them.
set(from ${CMAKE_SOURCE_DIR}/installer/linux)
set(id no.radslag.Radslag)

# Debian wants manuals and changelogs packed, without a time stamp.
function(radslag_packed source as destination)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/packaging)
  execute_process(COMMAND gzip -9nc ${source} OUTPUT_FILE ${CMAKE_BINARY_DIR}/packaging/${as} COMMAND_ERROR_IS_FATAL ANY)
  install(FILES ${CMAKE_BINARY_DIR}/packaging/${as} DESTINATION ${destination})
endfunction()

if(UNIX AND NOT APPLE)
  if(RADSLAG_GUI)
    install(FILES ${from}/${id}.desktop DESTINATION share/applications)
    install(FILES ${from}/${id}.metainfo.xml DESTINATION share/metainfo)
    install(FILES ${from}/${id}.xml DESTINATION share/mime/packages)
    install(FILES ${CMAKE_SOURCE_DIR}/forms/icons/app.svg DESTINATION share/icons/hicolor/scalable/apps RENAME ${id}.svg)
    radslag_packed(${from}/radslag.1 radslag.1.gz share/man/man1)
  endif()
  radslag_packed(${from}/radslag-cli.1 radslag-cli.1.gz share/man/man1)
  radslag_packed(${from}/changelog changelog.gz share/doc/radslag)
  install(FILES ${from}/copyright DESTINATION share/doc/radslag)
  file(GLOB schemas CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/templates/*.schema.json)
  install(FILES ${schemas} DESTINATION share/radslag)
endif()

# cpack takes what is built; it would otherwise build every test first.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME radslag)
set(CPACK_PACKAGE_VENDOR "The Rådslag authors")
set(CPACK_PACKAGE_CONTACT "The Rådslag authors <authors@radslag.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "employer's desk of a municipal council")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Goals, talks and what was promised between a council and its one chief
executive, and the minutes as archive-grade, accessible PDF in a full and
a public edition, in Norwegian (bokmål and nynorsk), Swedish and English.
.
Holds a window (radslag) and a command line over the same core
(radslag-cli).")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "adwaita-icon-theme, librsvg2-common, hunspell-no, hunspell-sv, hunspell-en-gb")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
