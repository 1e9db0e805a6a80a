/// HTTP as values: requests, responses, headers, cookies, uploads; no sockets.
module dev.musette.http {
    requires transitive dev.musette.base;
}
