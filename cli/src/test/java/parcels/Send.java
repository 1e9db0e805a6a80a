package parcels;

import dev.musette.core.Command;
import dev.musette.core.CommandError;
import picocli.CommandLine;

@CommandLine.Command(name = "send", description = "Sends parcels.")
public final class Send extends Command {
    @CommandLine.Parameters(paramLabel = "COUNT")
    private int count;

    @Override
    protected void run() {
        if (count == 0) {
            throw new CommandError("There is nothing to send.");
        }
        out().println("Sent " + count + ".");
    }
}
