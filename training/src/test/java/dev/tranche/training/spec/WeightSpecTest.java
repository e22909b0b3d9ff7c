package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.table.FeatureKind;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeightSpecTest extends WrittenRiskSpec {
  @Test
  void theColumnIsReadAsNumbers() throws IOException {
    RiskSpec spec = read("weight: w\nmissing: {w: [none]}\ndecimal: {w: ','}");
    assertEquals(Optional.of("w"), spec.weight());
    assertEquals(Map.of("w", FeatureKind.NUMERIC), spec.readOptions().kinds());
    assertEquals(Map.of(), spec.kinds());
  }

  @Test
  void itIsNothingElse() {
    assertErrors(
        "weight: w\nmonotone: {w: increasing}", "column 'w' is under both 'weight' and 'monotone'");
    assertErrors("weight: w\ndrop: [w]", "column 'w' is under both 'weight' and 'drop'");
    assertErrors("weight: y", "column 'y' is under both 'target' and 'weight'");
    assertErrors("weight: w\nid: w", "column 'w' is under both 'id' and 'weight'");
  }
}
