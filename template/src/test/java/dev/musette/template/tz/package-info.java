/// Tests of the language's own filters, a class for each family.
@NullMarked
package dev.musette.template.tz;

import org.jspecify.annotations.NullMarked;
