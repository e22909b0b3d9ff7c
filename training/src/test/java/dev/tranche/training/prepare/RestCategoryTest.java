package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestCategoryTest {
  private static final List<String> CATEGORIES = List.of("(other)", "a", "b");
  private static final int[] ROWS = {0, 1, 2, 3, 4, 5};

  private static Preparation preparation(Optional<String> rest, byte... cells) {
    CategoricalColumn column = new CategoricalColumn("c", cells, CATEGORIES, 1, rest);
    Table table = new Table(Path.of("c.csv"), cells.length, List.of(column));
    return Preparation.fit(table, List.of("c"), ROWS);
  }

  private static String fill(Preparation preparation) {
    return ((Feature.Categorical) preparation.features().ofModels().get(0)).mostFrequent();
  }

  @Test
  void missingValuesAndUnknownCategoriesCountAmongTheRest() {
    byte[] cells = {2, 2, 2, 3, 1, 0};
    Preparation preparation = preparation(Optional.of("(other)"), cells);
    assertEquals("(other)", fill(preparation));
    Batch asked = Batch.missing(preparation.features().inputs(), 3);
    asked.texts()[0][0] = "a";
    asked.texts()[0][1] = "never seen";
    assertArrayEquals(new float[] {1, 0, 0}, preparation.apply(asked).columns()[0]);
  }

  @Test
  void withoutARestTheMostFrequentCategoryFillsThem() {
    byte[] cells = {2, 2, 2, 3, 1, 0};
    assertEquals("a", fill(preparation(Optional.empty(), cells)));
  }

  @Test
  void aRestThatTheTrainingPartLacksFillsNothing() {
    byte[] cells = {3, 2, 3, 3, 2, 0};
    assertEquals("b", fill(preparation(Optional.of("(other)"), cells)));
  }
}
