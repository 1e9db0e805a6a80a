/// Tests of the language's own filters, a class for each family.
@NullMarked
package dev.musette.template.filters;

import org.jspecify.annotations.NullMarked;
