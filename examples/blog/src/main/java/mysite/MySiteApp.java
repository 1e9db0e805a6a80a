package mysite;

import dev.musette.core.App;

/// What belongs to the site and to none of its apps: the base template.
public final class MySiteApp extends App {}
