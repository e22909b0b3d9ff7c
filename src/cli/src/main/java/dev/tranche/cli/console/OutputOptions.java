package dev.tranche.cli.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.json.IndentedJson;
import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * The options that say what a command prints. Errors are always lines on standard error; a command
 * that fails prints no document.
 */
public final class OutputOptions {
  @Option(
      names = "--json",
      description =
          "prints one JSON document on standard output instead of tables;"
              + " progress and errors are lines on standard error")
  private boolean json;

  @Option(names = "--quiet", description = "prints nothing but errors, and what --json asks for")
  private boolean quiet;

  public boolean json() {
    return json;
  }

  /** Where text for people goes, if anywhere. */
  public PrintWriter text(CommandLine line) {
    return json || quiet ? nowhere() : line.getOut();
  }

  /** Tells of progress on standard error, if at all. */
  public ConsoleProgress progress(CommandLine line) {
    return quiet ? ConsoleProgress.silent() : ConsoleProgress.on(line.getErr());
  }

  /** The document, if one was asked for. */
  public void print(CommandLine line, JsonNode document) {
    if (json) {
      line.getOut().println(IndentedJson.of(document));
      line.getOut().flush();
    }
  }

  static PrintWriter nowhere() {
    return new PrintWriter(Writer.nullWriter());
  }
}
