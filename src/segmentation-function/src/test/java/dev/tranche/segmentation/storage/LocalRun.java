package dev.tranche.segmentation.storage;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.stream.CarriedColumns;
import dev.tranche.batch.stream.CustomerFile;
import dev.tranche.batch.stream.OutputCoding;
import dev.tranche.batch.stream.ResultFiles;
import dev.tranche.batch.stream.RowAnswers;
import dev.tranche.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code ./tranche segment} and {@code score} make of a file on this machine. */
public record LocalRun(byte[] rows, Optional<byte[]> errors) {
  /** By one thread. */
  public static LocalRun of(
      byte[] file, RowAnswers answers, Optional<String> id, List<String> keep, boolean gzip)
      throws IOException {
    Path folder = Files.createTempDirectory("local");
    Path in = Files.write(folder.resolve("in.csv"), file);
    Path out = folder.resolve("out.csv");
    try (ThreadPool pool = new ThreadPool(1)) {
      new CustomerFile(
              CsvFile.open(in),
              new CarriedColumns(id, keep),
              gzip ? OutputCoding.GZIP : OutputCoding.PLAIN)
          .answer(answers, out, pool, characters -> {});
    }
    Path errors = ResultFiles.errorsOf(out);
    LocalRun run =
        new LocalRun(
            Files.readAllBytes(out),
            Files.exists(errors) ? Optional.of(Files.readAllBytes(errors)) : Optional.empty());
    Files.deleteIfExists(errors);
    for (Path temporary : List.of(in, out, folder)) {
      Files.delete(temporary);
    }
    return run;
  }
}
