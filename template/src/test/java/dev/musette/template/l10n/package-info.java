/// Tests of the language's own filters, a class for each family.
@NullMarked
package dev.musette.template.l10n;

import org.jspecify.annotations.NullMarked;
