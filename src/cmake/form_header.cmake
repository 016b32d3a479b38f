# SPDX-License-Identifier: GPL-3.0-or-later
# Has wxrc make the class of one form, which reads its form when the first of it is made:
# cmake -DWXRC=... -DFORM=forms/x_page.xrc -DHEADER=x_page_form.h -P form_header.cmake
get_filename_component(name ${FORM} NAME_WE)
string(REGEX REPLACE "\\.h$" ".cpp" source ${HEADER})
execute_process(COMMAND ${WXRC} --cpp-code --extra-cpp-code --output=${source} ${FORM} COMMAND_ERROR_IS_FATAL ANY)
file(READ ${HEADER} class)
string(REPLACE "wxXmlResource::Get()->LoadObject(" "gui::form(\"${name}\").LoadObject(" class "${class}")
file(WRITE ${HEADER} "${class}")
