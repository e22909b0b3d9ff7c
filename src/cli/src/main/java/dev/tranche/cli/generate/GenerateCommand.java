package dev.tranche.cli.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.InputException;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.OutputOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tranche generate}: the synthetic files at any size. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the synthetic loan applications and customers, at any size.",
      "Writes classification_data.csv and users_data.csv. Same seed, same bytes; a smaller file is"
          + " the beginning of a larger one. The defaults make the files in data/ again."
    },
    footer = {
      "  tranche generate --rows 100000 --seed 7 --out big",
      "  tranche generate --drift --out drifting",
      "  tranche generate --drift concept --out drifting"
    })
public final class GenerateCommand implements Callable<Integer> {
  private static final int FORMAT = 2;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "12000",
      description =
          "rows of classification_data.csv; users_data.csv gets five sixths of it (default:"
              + " ${DEFAULT-VALUE})")
  private long rows;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "42",
      description =
          "a whole number; another seed is another population (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--drift",
      arity = "0..1",
      paramLabel = "KIND",
      fallbackValue = "covariate",
      description = {
        "gives applications a date within two years of changing times: for trials of 'train risk"
            + " --time application_date', 'monitor' and 'retrain'. KIND is covariate, as without"
            + " a word (who applies changes, what leads to default does not), concept (how many"
            + " default changes from fortnight to fortnight), or both"
      })
  private Optional<Drift> drift = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "the folder to write into, made if need be; files of these names in it are replaced"
              + " (default: ${DEFAULT-VALUE})")
  private Path out;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    long start = System.nanoTime();
    CommandLine line = spec.commandLine();
    try {
      List<Generator.Written> written = write(line);
      PrintWriter text = output.text(line);
      for (Generator.Written made : written) {
        text.printf(
            Locale.ROOT, "%s: %,d rows, %.1f MB%n", made.file(), made.rows(), made.bytes() / 1e6);
      }
      text.flush();
      output.print(line, document(written, (System.nanoTime() - start) / 1e9));
      return 0;
    } catch (IOException e) {
      throw new InputException("--out " + out + ": cannot be written (" + e + ")", e);
    }
  }

  private List<Generator.Written> write(CommandLine line) throws IOException {
    try (ConsoleProgress progress = output.progress(line)) {
      progress.step("generating");
      LongConsumer done = progress.units(rows + Generator.userRows(rows));
      Generator generator =
          drift.map(it -> Generator.drifting(seed, it)).orElseGet(() -> new Generator(seed));
      return generator.write(rows, out, done);
    }
  }

  private ObjectNode document(List<Generator.Written> written, double seconds) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("format", FORMAT);
    document.put("seed", seed);
    document.put("drift", drift.map(Drift::toString).orElse("none"));
    ArrayNode files = document.putArray("files");
    for (Generator.Written made : written) {
      files
          .addObject()
          .put("file", made.file().toString())
          .put("rows", made.rows())
          .put("bytes", made.bytes());
    }
    return document.put("seconds", seconds);
  }
}
