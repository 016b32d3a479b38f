# SPDX-License-Identifier: GPL-3.0-or-later
# Fonts, templates, laws, schemas, icons and word catalogues become bytes inside the program (base/resource.h),
# so that nothing has to be found at run time. The assembler's .incbin does the work: quick, and any size.
find_program(MSGFMT msgfmt REQUIRED)
find_program(PYFTSUBSET pyftsubset REQUIRED)

set(resource_dir ${CMAKE_BINARY_DIR}/resources)
set(resource_names "")
set(resource_files "")
macro(radslag_resource name file)
  list(APPEND resource_names ${name})
  list(APPEND resource_files ${file})
endmacro()

file(GLOB_RECURSE plain CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
  ${CMAKE_SOURCE_DIR}/templates/*.md ${CMAKE_SOURCE_DIR}/templates/*.txt ${CMAKE_SOURCE_DIR}/templates/*.json ${CMAKE_SOURCE_DIR}/forms/*.xrc
  ${CMAKE_SOURCE_DIR}/forms/icons/*.svg
  ${CMAKE_SOURCE_DIR}/docs/guide/*.md)
list(SORT plain)
foreach(file IN LISTS plain)
  # The first page of the guide is its README; the others tell of the source tree.
  if(NOT file MATCHES "README.md$" OR file MATCHES "^docs/guide/")
    radslag_resource(${file} ${CMAKE_SOURCE_DIR}/${file})
  endif()
endforeach()

# The case file's schema, script by script.
file(GLOB schema CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/storage ${CMAKE_CURRENT_SOURCE_DIR}/storage/schema/*.sql)
list(SORT schema)
foreach(script IN LISTS schema)
  radslag_resource(${script} ${CMAKE_CURRENT_SOURCE_DIR}/storage/${script})
endforeach()

# The sample municipality: the same open JSON form that the tests read.
radslag_resource(sample/fjellvik.json ${CMAKE_SOURCE_DIR}/tests/data/fjellvik.json)

# Words: src/po/<language>.po, checked and compiled.
foreach(language nb nn sv en)
  set(mo ${resource_dir}/words/${language}.mo)
  add_custom_command(OUTPUT ${mo} DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/po/${language}.po
    COMMAND ${CMAKE_COMMAND} -E make_directory ${resource_dir}/words
    COMMAND ${MSGFMT} --check-format --check-domain --check-accelerators=& -o ${mo} ${CMAKE_CURRENT_SOURCE_DIR}/po/${language}.po VERBATIM)
  radslag_resource(words/${language}.mo ${mo})
endforeach()

# Fonts: Noto Sans with the letters of Latin script (all Sami letters among them), Greek and Cyrillic left to
# DejaVu Sans, which also has the signs that Noto lacks. No hints and no layout tables: the PDF layer sets by code.
set(latin U+0020-007E,U+00A0-024F,U+0259,U+0292,U+02B9-02BD,U+02C6-02C7,U+02D8-02DD,U+0300-030C,U+0323,U+0327,U+0328,U+1E00-1EFF,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,U+20AC,U+2116,U+2122,U+2212,U+FFFD)
set(subset_options --no-hinting --layout-features= --drop-tables+=GSUB,GPOS,GDEF,DSIG,FFTM,kern --no-glyph-names --notdef-outline --name-IDs=*)
function(radslag_font source unicodes name)
  find_file(FONT_${name} ${source} PATHS /usr/share/fonts/truetype/noto /usr/share/fonts/truetype/dejavu NO_DEFAULT_PATH REQUIRED)
  add_custom_command(OUTPUT ${resource_dir}/fonts/${name} DEPENDS ${FONT_${name}}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${resource_dir}/fonts
    COMMAND ${PYFTSUBSET} ${FONT_${name}} --unicodes=${unicodes} ${subset_options} --output-file=${resource_dir}/fonts/${name}
    COMMENT "Subsetting ${source}" VERBATIM)
endfunction()
foreach(face Regular Bold Italic)
  radslag_font(NotoSans-${face}.ttf ${latin} sans-${face}.ttf)
  radslag_resource(fonts/sans-${face}.ttf ${resource_dir}/fonts/sans-${face}.ttf)
endforeach()
# The signs that minutes really use come in a font of their own, so that an arrow does not cost a large font.
radslag_font(DejaVuSans.ttf U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265,U+2610-2612,U+2713,U+2717,U+25A0,U+25CF,U+2605 signs.ttf)
radslag_font(DejaVuSans.ttf U+0020-FFFD fallback.ttf)
# Groups of secret letters are typed off the page: signs of one width that cannot be taken for each other.
radslag_font(DejaVuSansMono-Bold.ttf U+0020,U+0030-0039,U+0041-005A,U+FFFD mono.ttf)
foreach(face signs fallback mono)
  radslag_resource(fonts/${face}.ttf ${resource_dir}/fonts/${face}.ttf)
endforeach()

set(assembly ".section .rodata\n")
set(declarations "")
set(rows "")
set(index 0)
foreach(name file IN ZIP_LISTS resource_names resource_files)
  string(APPEND assembly ".global radslag_resource_${index}\n.balign 16\nradslag_resource_${index}:\n.incbin \"${file}\"\n.global radslag_resource_${index}_end\nradslag_resource_${index}_end:\n.byte 0\n")
  string(APPEND declarations "extern const char radslag_resource_${index}[], radslag_resource_${index}_end[];\n")
  string(APPEND rows "    {\"${name}\", radslag_resource_${index}, radslag_resource_${index}_end},\n")
  math(EXPR index "${index} + 1")
endforeach()
string(APPEND assembly ".section .note.GNU-stack,\"\",@progbits\n")
file(CONFIGURE OUTPUT ${resource_dir}/resources.S CONTENT "${assembly}" @ONLY)
file(CONFIGURE OUTPUT ${resource_dir}/resources.cpp CONTENT "#include \"base/resource.h\"\nextern \"C\" {\n${declarations}}\nnamespace base::detail {\nconst ResourceRow resource_rows[] = {\n${rows}};\nconst unsigned resource_count = ${index};\n}\n" @ONLY)
set_source_files_properties(${resource_dir}/resources.S PROPERTIES OBJECT_DEPENDS "${resource_files}")
add_library(resources STATIC ${resource_dir}/resources.S ${resource_dir}/resources.cpp)
target_include_directories(resources PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
