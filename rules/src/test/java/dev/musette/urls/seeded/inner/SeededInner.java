package dev.musette.urls.seeded.inner;

import dev.musette.urls.seeded.SeededOuter;

/// Seeded: the other half of the circle.
public record SeededInner(SeededOuter outer) {}
