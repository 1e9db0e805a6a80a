/// HTTP as values: requests, responses, headers, cookies, uploads; no sockets.
@NullMarked
package dev.musette.http;

import org.jspecify.annotations.NullMarked;
