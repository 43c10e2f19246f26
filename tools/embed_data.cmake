# tov_embed_data(TARGET NAME [FOLDER folder] FILE...): compiles data files (lexicons, forms) into TARGET, so that the library needs no
# data folder at run time. Declares, in the generated header NAME.h, one function
#     std::span<const tov::EmbeddedFile> tov::embedded::NAME();
# whose entries carry the file's path below the folder (the calling one unless told) and its bytes.
function(tov_embed_data target name)
  cmake_parse_arguments(PARSE_ARGV 2 ARG "" "FOLDER" "")
  if(NOT ARG_FOLDER)
    set(ARG_FOLDER ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  set(header ${CMAKE_CURRENT_BINARY_DIR}/${name}.h)
  set(inputs)
  foreach(file IN LISTS ARG_UNPARSED_ARGUMENTS)
    list(APPEND inputs ${ARG_FOLDER}/${file})
  endforeach()
  list(JOIN ARG_UNPARSED_ARGUMENTS "|" files)
  add_custom_command(
    OUTPUT ${source} ${header}
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} "-DFILES=${files}" -DFOLDER=${ARG_FOLDER}
            -DSOURCE=${source} -DHEADER=${header} -P ${PROJECT_SOURCE_DIR}/tools/embed_data_script.cmake
    DEPENDS ${inputs} ${PROJECT_SOURCE_DIR}/tools/embed_data_script.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${source} ${header})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
