/// The command `./manage` and the framework's own subcommands.
@NullMarked
package dev.musette.cli;

import org.jspecify.annotations.NullMarked;
