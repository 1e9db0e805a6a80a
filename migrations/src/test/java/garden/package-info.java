/// A gardener's models, as their classes are now.
@NullMarked
package garden;

import org.jspecify.annotations.NullMarked;
