package dev.tranche.batch.monitor.file;

import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.csv.Block;
import dev.tranche.csv.BlockScan;
import dev.tranche.csv.BlockSplitter;
import dev.tranche.csv.CellReader;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.value.DateStyleSearch;
import dev.tranche.scoring.value.FeatureValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How a column writes dates: as the bundle says, or as its first cells show. */
public record TimeStyle(String name, DateStyle style) {
  static TimeStyle of(CsvFile file, NamedColumn time, List<Feature> features) {
    return ofCells(() -> cells(file, time.name()), time, features);
  }

  /**
   * Finds it.
   *
   * @param cells some of the column, missing ones among them; asked only if the features do not
   *     tell
   * @param features of the bundle
   * @throws dev.tranche.base.InputException if nobody can tell
   */
  public static TimeStyle ofCells(
      Supplier<? extends Collection<String>> cells, NamedColumn time, List<Feature> features) {
    String name = time.name();
    Optional<Feature> feature = features.stream().filter(it -> it.name().equals(name)).findFirst();
    if (feature.isPresent() && !feature.get().isDate()) {
      throw time.wrong("the models take it as a feature that is no date; name a column of dates");
    }
    return feature
        .flatMap(it -> it.rules().date())
        .map(style -> new TimeStyle(name, style))
        .orElseGet(() -> new TimeStyle(name, found(cells.get(), time)));
  }

  /** The column, for periods of that length. */
  public FurtherColumns.TimeColumn column(PeriodLength length) {
    return new FurtherColumns.TimeColumn(name, style, length);
  }

  private static DateStyle found(Collection<String> cells, NamedColumn time) {
    // What stands for a missing value is no date that would have to be understood.
    FeatureValues values =
        new FeatureValues(new Feature.Categorical(time.name(), 0, List.of(), "", ValueRules.USUAL));
    List<String> texts =
        cells.stream().map(values::category).filter(text -> !text.isEmpty()).distinct().toList();
    DateStyleSearch search = DateStyleSearch.of(texts, Optional.empty());
    return search
        .style()
        .orElseThrow(
            () ->
                time.wrong(
                    (search.doubtful().isEmpty()
                            ? "its first cells are no dates"
                            : "nobody can tell its days from its months")
                        + "; write them as 2024-12-31"));
  }

  /** Those of the first block, each once. */
  private static Set<String> cells(CsvFile file, String name) {
    Set<String> texts = new LinkedHashSet<>();
    List<CellReader> readers = new ArrayList<>();
    for (String column : file.names()) {
      readers.add(
          column.equals(name)
              ? (text, from, to, line) -> texts.add(new String(text, from, to - from))
              : CellReader.ignoring());
    }
    Block block = new Block(BlockSplitter.BLOCK);
    try (BlockSplitter rows = file.rows()) {
      if (rows.next(block)) {
        new BlockScan(file.dialect().delimiter(), readers).scan(block);
      }
    } catch (IOException e) {
      throw file.error(e);
    }
    return texts;
  }
}
