/// The joint between a site and the engine that reads and writes the sockets.
@NullMarked
package dev.musette.http.spi;

import org.jspecify.annotations.NullMarked;
