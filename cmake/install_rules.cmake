# The program finds its data beside itself: <prefix>/bin/briefmap and <prefix>/share/briefmap.
include(GNUInstallDirs)
install(TARGETS briefmap RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY shaders geodata DESTINATION "${CMAKE_INSTALL_DATADIR}/briefmap")
install(FILES LICENSE README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
