package parcels;

import dev.musette.core.Command;
import picocli.CommandLine;

@CommandLine.Command(name = "lose", description = "Loses a parcel: a mistake of the app's.")
public final class Lose extends Command {
    @Override
    protected void run() {
        throw new IllegalStateException("It was here a moment ago.");
    }
}
