package dev.tranche.batch;

import dev.tranche.base.InputException;
import dev.tranche.csv.Block;
import dev.tranche.csv.BlockScan;
import dev.tranche.csv.BlockSplitter;
import dev.tranche.csv.CellReader;
import dev.tranche.csv.CsvFile;
import dev.tranche.csv.CsvForm;
import dev.tranche.csv.LineErrorList;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of a CSV file as the models of a bundle take them: columns found by the features' names,
 * whatever their order and whatever else is in the file, and read as training reads those of that
 * type. Nothing is inferred or left out. In memory, four bytes a number and a reference a text.
 */
public final class FeatureRows {
  private final List<FeatureCells> columns;
  private final int rows;

  private FeatureRows(List<FeatureCells> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads a file of which nothing is said; see below. */
  public static FeatureRows read(Path path, List<Feature> features) {
    return read(path, CsvForm.unknown(), features);
  }

  /**
   * Reads the file, written as the form says.
   *
   * @throws InputException if it cannot be read, is malformed, lacks a feature's column, or has a
   *     cell that is no number in a numeric one; a line for each error
   */
  public static FeatureRows read(Path path, CsvForm form, List<Feature> features) {
    CsvFile file = CsvFile.open(path, form);
    file.require(features.stream().map(Feature::name).toList());
    List<FeatureCells> columns = features.stream().map(FeatureCells::new).toList();
    List<CellReader> readers =
        file.names().stream()
            .map(
                name ->
                    columns.stream()
                        .filter(column -> column.name().equals(name))
                        .<CellReader>map(column -> column)
                        .findFirst()
                        .orElseGet(CellReader::ignoring))
            .toList();
    BlockScan scan = new BlockScan(file.dialect().delimiter(), readers);
    try {
      return new FeatureRows(columns, read(file, scan, columns));
    } catch (IOException cause) {
      throw file.error(cause);
    }
  }

  private static int read(CsvFile file, BlockScan scan, List<FeatureCells> columns)
      throws IOException {
    LineErrorList errors = new LineErrorList();
    Block block = new Block(BlockSplitter.BLOCK);
    long line = file.firstLine();
    int rows = 0;
    try (BlockSplitter blocks = file.rows()) {
      while (blocks.next(block)) {
        BlockScan.Scanned scanned = scan.scan(block);
        errors.add(scanned.errors(), line);
        for (FeatureCells column : columns) {
          column.error(line).ifPresent(errors::add);
        }
        errors.throwAny(file.path());
        rows += scanned.rows();
        line += scanned.lines();
      }
    }
    return rows;
  }

  /** How many there are. */
  public int size() {
    return rows;
  }

  /** All of them, in the file's order. */
  public List<Row> all() {
    return IntStream.range(0, rows).mapToObj(this::row).toList();
  }

  /** One of them, from 0. */
  public Row row(int index) {
    float[] numbers = new float[columns.size()];
    String[] texts = new String[columns.size()];
    for (int f = 0; f < numbers.length; f++) {
      numbers[f] = columns.get(f).number(index);
      texts[f] = columns.get(f).text(index);
    }
    return new Row(numbers, texts);
  }
}
