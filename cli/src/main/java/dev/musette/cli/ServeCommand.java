package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.CommandError;
import picocli.CommandLine;

@CommandLine.Command(name = "serve", description = "Serves the site in production.")
final class ServeCommand extends Command {
    @CommandLine.Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1:8000",
            description = "PORT or HOST:PORT (default: ${DEFAULT-VALUE}).")
    private String address = "";

    @Override
    protected void run() {
        Application site = Application.current();
        Address bind = Address.parse(address);
        if (site.settings().debug()) {
            throw new CommandError(
                    "debug is on, so error pages would show code and data to everybody. Turn it off, or use"
                            + " runserver while you develop.");
        }
        ProjectChecks.require(site, err());
        Serving.run(site, bind, out());
    }
}
