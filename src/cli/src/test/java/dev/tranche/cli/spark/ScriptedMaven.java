package dev.tranche.cli.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program of a few lines in Maven's place: with a real one a test would take minutes. */
final class ScriptedMaven {
  private final Path folder;
  private final StringWriter err = new StringWriter();

  ScriptedMaven(Path folder) {
    this.folder = folder;
  }

  /** One that appends its arguments to a file, and then does this. */
  QuietMaven that(String does) throws IOException {
    Path program = folder.resolve("mvn");
    Files.writeString(
        program, "#!/bin/sh\necho \"$*\" >>" + calls() + "\nfor last; do :; done\n" + does + "\n");
    program.toFile().setExecutable(true);
    return named(program.toString());
  }

  QuietMaven named(String program) {
    return new QuietMaven(program, folder.resolve("log").resolve("spark.log"), writer());
  }

  /** The file with a line for each call. */
  Path calls() {
    return folder.resolve("calls");
  }

  String told() {
    return err.toString();
  }

  private PrintWriter writer() {
    return new PrintWriter(err, true);
  }
}
