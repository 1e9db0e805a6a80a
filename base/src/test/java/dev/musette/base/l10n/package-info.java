/// Tests of languages.
@NullMarked
package dev.musette.base.l10n;

import org.jspecify.annotations.NullMarked;
