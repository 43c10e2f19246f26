# tov_embed_data(TARGET NAME FILE...): compiles data files (lexicons, forms) into TARGET, so that the library needs no
# data folder at run time. Declares, in the generated header NAME.h, one function
#     std::span<const tov::EmbeddedFile> tov::embedded::NAME();
# whose entries carry the file's path below the calling folder and its bytes.
function(tov_embed_data target name)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  set(header ${CMAKE_CURRENT_BINARY_DIR}/${name}.h)
  set(inputs)
  foreach(file IN LISTS ARGN)
    list(APPEND inputs ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endforeach()
  list(JOIN ARGN "|" files)
  add_custom_command(
    OUTPUT ${source} ${header}
    COMMAND ${CMAKE_COMMAND} -DNAME=${name} "-DFILES=${files}" -DFOLDER=${CMAKE_CURRENT_SOURCE_DIR}
            -DSOURCE=${source} -DHEADER=${header} -P ${PROJECT_SOURCE_DIR}/tools/embed_data_script.cmake
    DEPENDS ${inputs} ${PROJECT_SOURCE_DIR}/tools/embed_data_script.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${source} ${header})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
