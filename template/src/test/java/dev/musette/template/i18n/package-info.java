/// Tests of the library `i18n`.
@NullMarked
package dev.musette.template.i18n;

import org.jspecify.annotations.NullMarked;
