package dev.tranche.batch.stream;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** A file of customers that is to be answered row by row. */
public final class CustomerFile {
  private static final String ID = "id";

  private final CsvFile file;
  private final CarriedColumns carried;
  private final OutputCoding coding;

  /**
   * Nothing is read yet.
   *
   * @param carried what the output shows of the file beside the answers
   */
  public CustomerFile(CsvFile file, CarriedColumns carried, OutputCoding coding) {
    this.file = file;
    this.carried = carried;
    this.coding = coding;
  }

  /**
   * Writes the answers, and beside them a list of the rows that are refused.
   *
   * @param progress told how many characters of the file have been read
   * @throws InputException if columns are missing or the file cannot be read to its end; then
   *     nothing is written
   * @throws IOException if the output cannot be written
   */
  public FileSummary answer(RowAnswers answers, Path output, ThreadPool pool, LongConsumer progress)
      throws IOException {
    LocalPlaces places = new LocalPlaces(file.path(), output);
    List<String> header = header(answers);
    places.check();
    return answer(answers, places, header, pool, progress);
  }

  /** The same, written wherever the places are. */
  public FileSummary answer(
      RowAnswers answers, ResultPlaces places, ThreadPool pool, LongConsumer progress)
      throws IOException {
    return answer(answers, places, header(answers), pool, progress);
  }

  private FileSummary answer(
      RowAnswers answers,
      ResultPlaces places,
      List<String> header,
      ThreadPool pool,
      LongConsumer progress)
      throws IOException {
    try (ResultFiles results = ResultFiles.open(places, coding, header)) {
      new FilePass<FinishedBlock>(file, pool, progress, results::write).run(() -> worker(answers));
      places.summarised(results.summary());
      results.commit();
      return results.summary();
    }
  }

  /** Throws {@link InputException} if a column is missing, or named twice. */
  private List<String> header(RowAnswers answers) {
    file.require(answers.reader().features().stream().map(Feature::name).toList());
    List<String> header = new ArrayList<>(List.of(ID));
    header.addAll(answers.columns());
    carried.require(file, header);
    header.addAll(carried.kept());
    return header;
  }

  private BlockWorker<FinishedBlock> worker(RowAnswers answers) {
    CustomerRows customers = new CustomerRows(file, answers.reader(), carried);
    return new AnswerWorker(customers, answers, coding);
  }
}
