/// Settings, apps, checks, commands: what makes rooms an application.
@NullMarked
package dev.musette.core;

import org.jspecify.annotations.NullMarked;
