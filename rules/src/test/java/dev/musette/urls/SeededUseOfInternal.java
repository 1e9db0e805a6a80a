package dev.musette.urls;

import dev.musette.http.internal.SeededInternal;

/// Seeded: an allowed arrow, to what is internal there.
record SeededUseOfInternal(SeededInternal internal) {}
