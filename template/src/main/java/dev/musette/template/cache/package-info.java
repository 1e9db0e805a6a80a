/// The library `cache`: parts of pages that are rendered once for many requests.
@NullMarked
package dev.musette.template.cache;

import org.jspecify.annotations.NullMarked;
