# Debian packages by CPack (`cpack --config build/release/CPackConfig.cmake -B FOLDER`): `tovholder`, the program with its
# manual page and completions; `libtovholder-dev`, what embedding needs; and, of a build with BUILD_SHARED_LIBS,
# `libtovholder0`, the shared library. What a package needs of shared libraries dpkg-shlibdeps finds out.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tovholder)
set(CPACK_PACKAGE_VENDOR "The authors of Tovholder")
set(CPACK_PACKAGE_CONTACT "The authors of Tovholder <authors@tovholder.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_COMPONENTS_ALL program development)
set(about "It reads the minutes of the bodies that run health care, keeps who
 met, what was decided and who pays as a graph in one folder, and answers
 each question with the line that proves it.")

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME tovholder)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION database)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "Knowledge graph of health governance: the program tov\n${about}")
# Drawing and reading PDF run other programs; all else works without them.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "graphviz, poppler-utils")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libtovholder-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "Knowledge graph of health governance: headers and library\n${about}")
# boost_graph.h, and only that header, needs Boost's.
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SUGGESTS "libboost1.81-dev")

set(components program development)
if(BUILD_SHARED_LIBS)
  list(APPEND CPACK_COMPONENTS_ALL library)
  list(APPEND components library)
  set(shared_package libtovholder${PROJECT_VERSION_MAJOR})
  set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${shared_package})
  set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
  set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_LIST_DIR}/triggers)
  set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "Knowledge graph of health governance: shared library\n${about}")
  set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${shared_package} (= ${PROJECT_VERSION})")
else()
  # A static library is linked together with what it stands on.
  set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "librocksdb-dev, libcapnp-dev, libspdlog-dev, libicu-dev, libre2-dev, libxml2-dev, libzip-dev, libstemmer-dev")
endif()

# Each package tells its licence and what is new, as Debian wants it.
set(changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
execute_process(COMMAND gzip --best --no-name --stdout ${CMAKE_CURRENT_LIST_DIR}/changelog OUTPUT_FILE ${changelog}
  COMMAND_ERROR_IS_FATAL ANY)
foreach(component IN LISTS components)
  string(TOUPPER ${component} upper)
  install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright ${changelog} COMPONENT ${component}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
endforeach()

include(CPack)
