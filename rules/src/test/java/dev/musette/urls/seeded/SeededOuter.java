package dev.musette.urls.seeded;

import dev.musette.urls.seeded.inner.SeededInner;

/// Seeded: one half of a circle.
public record SeededOuter(SeededInner inner) {}
