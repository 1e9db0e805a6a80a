/// The HTTP engine. A connection is a [WatchedEndPoint]; [SiteHandler] makes an exchange of each request on it;
/// bodies are read ([BodyInput]) and written ([ResponseWriter]) in blocking style against a [Pace].
@NullMarked
package dev.musette.server;

import org.jspecify.annotations.NullMarked;
