package dev.tranche.scoring.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.graph.Batch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowTest {
  @Test
  void standsBesideOthersColumnByColumn() {
    RowReader reader = new RowReader(TinyModels.RISK_FEATURES);
    Batch batch =
        Row.batch(
            TinyModels.RISK_FEATURES,
            List.of(
                reader.read(Map.of("income", 1, "home", "OWN")),
                reader.read(Map.of("income", 2, "age", 30))));
    assertEquals(2, batch.rows());
    assertArrayEquals(new float[][] {{1, 2}, {Float.NaN, 30}, {}}, batch.numbers());
    assertArrayEquals(new String[][] {{}, {}, {"OWN", ""}}, batch.texts());
  }
}
