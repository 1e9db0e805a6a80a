/// The library `i18n`: text in the language of the page, and what languages are called.
@NullMarked
package dev.musette.template.i18n;

import org.jspecify.annotations.NullMarked;
