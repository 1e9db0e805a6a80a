/// The history of the parcels.
@NullMarked
package parcels.migrations;

import org.jspecify.annotations.NullMarked;
