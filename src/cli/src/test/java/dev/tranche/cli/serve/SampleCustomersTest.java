package dev.tranche.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCustomersTest {
  private static final NumberStyle COMMA = new NumberStyle(',', Optional.of('.'), Map.of(), false);

  private static final List<Feature> FEATURES =
      List.of(
          numeric("income", ValueRules.USUAL),
          numeric("amount", ValueRules.USUAL.with(COMMA)),
          numeric("opened", ValueRules.USUAL.with(new DateStyle(DateForm.YEAR_MONTH_DAY))),
          new Feature.Categorical("region", 0, List.of("NORTH", "SOUTH"), "NORTH"));

  @TempDir Path folder;

  private static Feature numeric(String name, ValueRules rules) {
    return new Feature.Numeric(name, 0, 0, 1, 0.5f, rules);
  }

  private String first(String row) throws IOException {
    Path file =
        Files.writeString(folder.resolve("c.csv"), "id;income;amount;opened;region\n" + row);
    return new SampleCustomers(file, "id").requests(FEATURES, 1).get(0).toString();
  }

  @Test
  void plainNumbersAreNumbersOthersAreTextsOfTheFile() throws IOException {
    assertEquals(
        "{\"id\":\"7\",\"features\":{\"income\":-30.5,\"amount\":\"1.234,50\","
            + "\"opened\":\"2019-02-28\",\"region\":\"SOUTH\"}}",
        first("7;-30.5;1.234,50;2019-02-28;SOUTH\n"));
  }

  @Test
  void whatIsMissingOrUnknownIsNotGiven() throws IOException {
    assertEquals("{\"id\":\"8\",\"features\":{}}", first("8;NA;;NaN;WEST\n"));
  }
}
