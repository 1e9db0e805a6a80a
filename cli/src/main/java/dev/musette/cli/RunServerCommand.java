package dev.musette.cli;

import dev.musette.core.Application;
import dev.musette.core.Command;
import dev.musette.core.Migrations;
import picocli.CommandLine;

@CommandLine.Command(name = "runserver", description = "Serves the site for development.")
final class RunServerCommand extends Command {
    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1:8000",
            description = "PORT or HOST:PORT (default: ${DEFAULT-VALUE}).")
    private String address = "";

    @Override
    protected void run() {
        Application site = Application.current();
        Address bind = Address.parse(address);
        ProjectChecks.require(site, err());
        int unapplied = site.get(Migrations.SERVICE).missing().size();
        if (unapplied > 0) {
            err().println("%d migration%s not applied yet; run: ./manage migrate"
                    .formatted(unapplied, unapplied == 1 ? " is" : "s are"));
        }
        Serving.run(site, bind, out());
    }
}
