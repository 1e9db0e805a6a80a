/// Languages, and what a page in one of them looks like: translated text, dates, numbers.
@NullMarked
package dev.musette.base.l10n;

import org.jspecify.annotations.NullMarked;
