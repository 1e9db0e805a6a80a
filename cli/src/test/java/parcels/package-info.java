/// A small app: parcels on their way.
@NullMarked
package parcels;

import org.jspecify.annotations.NullMarked;
