package dev.tranche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What came of one command: of this program in this process, or of its native executable where
 * {@code tranche.trainer} names one.
 *
 * @param err all on standard error
 */
public record CommandLineRun(int code, String out, String err) {
  /** The lines on standard error that do not tell of progress. */
  public List<String> errors() {
    return err.lines().filter(line -> !line.endsWith(" …")).toList();
  }

  public static CommandLineRun run(Object... arguments) {
    List<String> texts = Arrays.stream(arguments).map(Object::toString).toList();
    String trainer = System.getProperty("tranche.trainer", "");
    return trainer.isEmpty()
        ? here(texts)
        : compiled(Path.of(trainer), Path.of(System.getProperty("tranche.home", "")), texts);
  }

  private static CommandLineRun here(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Tranche.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    return new CommandLineRun(code, out.toString(), err.toString());
  }

  /** With the native libraries that the build laid beside the executable. */
  public static CommandLineRun compiled(Path trainer, Path home, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(trainer.toString()));
    command.add("-Dtranche.home=" + home);
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    Path libraries = trainer.resolveSibling("lib").resolve("native").resolve("Linux-" + machine);
    command.add("-Donnxruntime.native.path=" + libraries);
    command.add("-Dtranche.xgboost.library=" + libraries.resolve("libxgboost4j.so"));
    command.addAll(arguments);
    try {
      Path out = Files.createTempFile("out", ".txt");
      Path err = Files.createTempFile("err", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("OMP_WAIT_POLICY", "passive");
      int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
      CommandLineRun cli = new CommandLineRun(code, Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return cli;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
