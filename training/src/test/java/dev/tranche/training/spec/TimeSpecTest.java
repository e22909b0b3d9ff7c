package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeSpecTest {
  @TempDir private Path folder;

  private RiskSpec read(String more) throws IOException {
    return SpecReader.risk(
        Files.writeString(
            folder.resolve("risk.yaml"), "file: loans.csv\ntarget: bad\ntime: at\n" + more));
  }

  private void assertRefused(String more, String error) {
    String told = assertThrows(InputException.class, () -> read(more)).getMessage();
    assertTrue(told.contains(error), told);
  }

  @Test
  void theColumnIsReadAsDates() throws IOException {
    RiskSpec spec = read("dates: {at: d/m/y}");
    assertEquals(Optional.of("at"), spec.time());
    assertEquals(Set.of("at"), spec.readOptions().values().dates().keySet());
  }

  @Test
  void orAsNumbersIfTheSpecSaysSo() throws IOException {
    assertEquals(Set.of(), read("kinds: {at: numeric}").readOptions().values().dates().keySet());
  }

  @Test
  void daysMayBeCountedUpToIt() throws IOException {
    RiskSpec spec = read("derived:\n  open_days: {days_since: opened, to: at}");
    assertEquals(Set.of("opened", "at"), spec.readOptions().values().dates().keySet());
  }

  @Test
  void itIsNothingElse() {
    assertRefused(
        "kinds: {at: categorical}", "'at' is categorical; 'time' needs dates, or numbers");
    assertRefused("monotone: {at: increasing}", "'at' is under both 'time' and 'monotone'");
    assertRefused("drop: [at]", "'at' is under both 'time' and 'drop'");
    assertRefused(
        "derived:\n  share: {ratio: [at, income]}\nkinds: {at: numeric}",
        "'at' is under 'time' and can be no feature");
  }
}
