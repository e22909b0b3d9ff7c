package dev.tranche.cli.generate;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Makes the two synthetic files, {@code classification_data.csv} and {@code users_data.csv}, from
 * one made-up population. Same seed, same bytes, on any machine and Java version; a smaller file is
 * the beginning of a larger one. Rows are streamed: memory does not grow with their number.
 */
public final class Generator {
  /** Beyond it files pass 100 GB, and a slip of the finger is likelier than a wish. */
  public static final long MOST_ROWS = 1_000_000_000L;

  private final long seed;
  private final GeneratedTable<?> applications;

  /** Of times that do not change. */
  public Generator(long seed) {
    this(seed, GeneratedFiles.CLASSIFICATION);
  }

  private Generator(long seed, GeneratedTable<?> applications) {
    this.seed = seed;
    this.applications = applications;
  }

  /**
   * Of changing times: applications get a date within two years and the money market rate of its
   * fortnight. Applicants become more alike, so that a random split, most of whose rows are of
   * before, tells of a better model than will be seen; or how many default changes from fortnight
   * to fortnight, which a model can learn of those it has seen by their rate, and a random split
   * takes for skill, although it is none in those to come.
   */
  static Generator drifting(long seed, Drift drift) {
    return new Generator(seed, GeneratedFiles.drifting(drift));
  }

  /**
   * Writes both files into a directory, made if need be. They appear under their names when both
   * are complete, in place of older ones.
   *
   * @param rows of the classification file; the users file gets five sixths of it, rounded up
   * @param progress told from time to time how many rows of both files are written
   * @return the two files, classification first
   * @throws InputException if rows is not in 1 … {@link #MOST_ROWS}
   * @throws IOException if the directory cannot be made or written
   */
  public List<Written> write(long rows, Path dir, LongConsumer progress) throws IOException {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new InputException("rows: " + rows + " is not between 1 and " + MOST_ROWS);
    }
    Files.createDirectories(dir);
    long users = userRows(rows);
    try {
      writePart(applications, rows, dir, progress);
      writePart(GeneratedFiles.USERS, users, dir, done -> progress.accept(rows + done));
      return List.of(publish(applications, rows, dir), publish(GeneratedFiles.USERS, users, dir));
    } finally {
      Files.deleteIfExists(part(applications, dir));
      Files.deleteIfExists(part(GeneratedFiles.USERS, dir));
    }
  }

  /** How many rows the users file has beside a classification file of the given rows. */
  public static long userRows(long rows) {
    return (rows * 5 + 5) / 6;
  }

  private void writePart(GeneratedTable<?> table, long rows, Path dir, LongConsumer progress)
      throws IOException {
    try (CsvBytes csv = new CsvBytes(Files.newOutputStream(part(table, dir)))) {
      table.write(rows, new Draws(seed), csv, progress);
    }
  }

  private static Written publish(GeneratedTable<?> table, long rows, Path dir) throws IOException {
    Path file = dir.resolve(table.file());
    Files.move(part(table, dir), file, StandardCopyOption.REPLACE_EXISTING);
    return new Written(file, rows, Files.size(file));
  }

  private static Path part(GeneratedTable<?> table, Path dir) {
    return dir.resolve(table.file() + ".part");
  }

  /**
   * A file that is complete.
   *
   * @param rows without the header
   */
  public record Written(Path file, long rows, long bytes) {}
}
