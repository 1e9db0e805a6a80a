/// A small app: notes.
@NullMarked
package notes;

import org.jspecify.annotations.NullMarked;
