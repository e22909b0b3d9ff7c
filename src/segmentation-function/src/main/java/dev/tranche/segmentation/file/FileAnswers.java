package dev.tranche.segmentation.file;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.stream.CarriedColumns;
import dev.tranche.batch.stream.CustomerFile;
import dev.tranche.batch.stream.FileSummary;
import dev.tranche.csv.CsvFile;
import dev.tranche.csv.CsvForm;
import dev.tranche.scoring.request.StrictJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/** Answers the customers of one object after the other. */
@Singleton
final class FileAnswers {
  private final StrictJson json = new StrictJson();
  private final S3Client s3;
  private final FileSettings settings;

  FileAnswers(S3Client s3, FileSettings settings) {
    this.s3 = s3;
    this.settings = settings;
  }

  /**
   * Writes the results of a file.
   *
   * @throws InputException if it cannot be read, or has not the columns it must; then nothing is
   *     written
   */
  AnsweredFile answer(CreatedObject object, FileTask task) {
    StoredObject stored = StoredObject.head(s3, object);
    ResultKeys keys = settings.prefixes().results(object);
    CarriedColumns carried =
        new CarriedColumns(stored.id().or(settings::id), stored.keep().orElseGet(settings::keep));
    CsvFile file =
        CsvFile.open(Path.of(object.key()), ObjectSource.open(s3, stored), CsvForm.unknown());
    OutlierCount answers = new OutlierCount(task.answers());
    SummaryJson summary = new SummaryJson(stored, task, carried, keys);
    ObjectResults results =
        new ObjectResults(s3, keys, rows -> json.write(summary.document(rows, answers.outliers())));
    try (ThreadPool pool = new ThreadPool(Runtime.getRuntime().availableProcessors())) {
      FileSummary rows =
          new CustomerFile(file, carried, keys.coding())
              .answer(answers, results, pool, characters -> {});
      return new AnsweredFile(stored.name(), rows, summary.document(rows, answers.outliers()));
    } catch (IOException e) {
      throw new UncheckedIOException("objects are not written by files", e);
    }
  }
}
