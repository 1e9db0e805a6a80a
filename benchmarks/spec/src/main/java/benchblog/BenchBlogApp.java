package benchblog;

import dev.musette.core.App;

public final class BenchBlogApp extends App {}
