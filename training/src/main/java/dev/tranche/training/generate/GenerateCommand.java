package dev.tranche.training.generate;

import dev.tranche.training.data.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tranche generate}: the synthetic files at any size. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Make the synthetic loan applications and customers, at any size.",
      "",
      "Writes classification_data.csv and users_data.csv. Same seed, same bytes; a smaller file is"
          + " the beginning of a larger one. The defaults make the files in data/ again."
    })
public final class GenerateCommand implements Callable<Integer> {
  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "12000",
      description =
          "Rows of classification_data.csv; users_data.csv gets five sixths of it (default:"
              + " ${DEFAULT-VALUE}).")
  private long rows;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "42",
      description =
          "A whole number; another seed is another population (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "Directory to write into, made if need be; files of these names in it are replaced"
              + " (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      for (Generator.Written made : new Generator(seed).write(rows, out, done -> {})) {
        spec.commandLine()
            .getOut()
            .printf(
                Locale.ROOT,
                "%s: %,d rows, %.1f MB%n",
                made.file(),
                made.rows(),
                made.bytes() / 1e6);
      }
      return 0;
    } catch (IOException e) {
      throw new InputException("--out " + out + ": cannot be written (" + e + ")", e);
    }
  }
}
