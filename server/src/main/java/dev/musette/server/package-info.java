/// The HTTP engine: Jetty behind a narrow interface.
@NullMarked
package dev.musette.server;

import org.jspecify.annotations.NullMarked;
