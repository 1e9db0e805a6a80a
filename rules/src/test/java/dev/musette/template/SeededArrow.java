package dev.musette.template;

import dev.musette.http.Request;

/// Seeded: a template that knows HTTP.
record SeededArrow(Request request) {}
