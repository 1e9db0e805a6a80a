package dev.musette.core;

import dev.musette.base.Problem;
import java.util.List;

/// Looks for mistakes in a project before it runs.
///
/// ```java
/// Check hasFeed = site -> feedUrl == null ? List.of(Problem.warning("blog.W001", "The blog has no feed.")) :
/// List.of();
/// ```
@FunctionalInterface
public interface Check {
    /// Returns what is wrong; empty where nothing is.
    List<Problem> run(Application application);
}
