package dev.tranche.cli.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.FeatureRows;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.CellWords;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word for a missing value stands in one list; whatever reads files asks that list. */
class MissingWordsTest {
  private static final int FILLED = 20;

  @TempDir private Path folder;

  /** Numbers and texts, then each word in both columns, in either case of letters. */
  private Path file() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id;number;text"));
    for (int i = 0; i < FILLED; i++) {
      lines.add("F" + i + ";" + i + ";t" + i % 2);
    }
    for (String word : CellWords.MISSING) {
      for (String cell : List.of(word, word.toLowerCase(Locale.ROOT))) {
        lines.add("W" + lines.size() + ";" + cell + ";" + cell);
      }
    }
    return Files.write(folder.resolve("words.csv"), lines);
  }

  @Test
  void trainingTakesEveryWordForMissingAmongNumbers() throws IOException {
    NumericColumn number =
        (NumericColumn) TableReader.read(file(), ReadOptions.none()).table().column("number");
    assertEquals(2 * CellWords.MISSING.size(), number.missing());
  }

  @Test
  void rowsThatAreScoredTakeTheSameWordsForMissing() throws IOException {
    List<Feature> features =
        List.of(
            new Feature.Numeric("number", 0, 0, 1, 0),
            new Feature.Categorical("text", 0, List.of("t0", "t1"), "t0"));
    List<Row> rows = FeatureRows.read(file(), features).all();
    for (Row row : rows.subList(FILLED, rows.size())) {
      assertTrue(Float.isNaN(row.numbers()[0]));
      char[] text = row.texts()[1].toCharArray();
      // Such as "None" and "unknown", which are categories among texts.
      assertTrue(
          text.length == 0 || CellWords.onlyAmongNumbers(CellWords.of(text, 0, text.length)),
          row.texts()[1]);
    }
  }

  @Test
  void theDataDictionaryNamesEveryWord() throws IOException {
    String dictionary =
        Files.readString(Path.of("..", "..", "data", "README.md")).replaceAll("\\s+", " ");
    for (String word : CellWords.MISSING.subList(1, CellWords.MISSING.size())) {
      assertTrue(dictionary.contains("`" + word + "`"), "data/README.md does not name " + word);
    }
  }
}
