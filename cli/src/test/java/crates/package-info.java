/// An app whose last migration fails.
@NullMarked
package crates;

import org.jspecify.annotations.NullMarked;
