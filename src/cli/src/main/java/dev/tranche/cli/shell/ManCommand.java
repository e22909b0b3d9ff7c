package dev.tranche.cli.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a manual page for every command. */
@Command(
    name = "man",
    description = "Writes the manual pages, one for each command; a release has them already.",
    mixinStandardHelpOptions = true,
    footer = "  tranche man --out ~/.local/share/man/man1")
public final class ManCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "the folder to write into, made if need be")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    write(command.root());
    return 0;
  }

  private void write(CommandSpec spec) throws IOException {
    ManPage page = new ManPage(spec);
    Files.writeString(out.resolve(page.name() + ".1"), page.text());
    for (CommandLine line : spec.subcommands().values()) {
      write(line.getCommandSpec());
    }
  }
}
