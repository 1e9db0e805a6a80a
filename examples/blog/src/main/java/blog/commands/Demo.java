package blog.commands;

import dev.musette.core.Command;
import picocli.CommandLine;

@CommandLine.Command(name = "demo", description = "Migrates, loads the sample posts and serves them.")
public final class Demo extends Command {
    @CommandLine.Parameters(paramLabel = "PORT", defaultValue = "8000", description = "The port (default: 8000).")
    private int port;

    @Override
    protected void run() {
        call("migrate", "--quiet");
        call("loadsample");
        String site = "http://127.0.0.1:" + port + "/";
        out().println("The posts: " + site + "   a post: " + site + "post/1/");
        call("runserver", "127.0.0.1:" + port);
    }
}
