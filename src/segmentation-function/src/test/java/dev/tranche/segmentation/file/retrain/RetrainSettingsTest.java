package dev.tranche.segmentation.file.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.scoring.audit.file.RecordedFile;
import dev.tranche.segmentation.file.StoredObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetrainSettingsTest {
  private static RetrainSettings of(Map<String, String> properties, String... environment) {
    return RetrainSettings.of(
        property -> Optional.ofNullable(properties.get(property)), Set.of(environment));
  }

  static StoredObject object(long length, Map<String, String> metadata) {
    return new StoredObject(
        new RecordedFile("customers", "in/later.csv", "\"1\"", Optional.empty()),
        length,
        Instant.parse("2026-03-01T23:59:00Z"),
        metadata);
  }

  @Test
  void allRowsAndNoUsersWhereNothingIsSet() {
    RetrainSettings settings = of(Map.of());
    assertEquals(Path.of("/opt/trainer/tranche"), settings.trainer());
    assertEquals(Duration.ofMinutes(14), settings.time());
    assertEquals(Optional.empty(), settings.labelsUntil(object(1, Map.of())));
    assertEquals(Optional.empty(), settings.users(object(1, Map.of("tranche-users", " "))));
    assertTrue(settings.metrics());
  }

  @Test
  void daysCountFromWhenTheObjectWasWrittenUnlessItsOwnerNamesOne() {
    RetrainSettings settings =
        of(Map.of("tranche.retrain.label-days", "365", "tranche.retrain.users", "in/all.csv"));
    assertEquals(Optional.of(LocalDate.of(2025, 3, 1)), settings.labelsUntil(object(1, Map.of())));
    assertEquals(Optional.of("in/all.csv"), settings.users(object(1, Map.of())));
    StoredObject own =
        object(1, Map.of("tranche-labels-until", "2024-12-31", "tranche-users", "in/own.csv"));
    assertEquals(Optional.of(LocalDate.of(2024, 12, 31)), settings.labelsUntil(own));
    assertEquals(Optional.of("in/own.csv"), settings.users(own));
  }

  @Test
  void areRefusedTogetherWhereTheyAreWrong() {
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                of(
                    Map.of(
                        "tranche.retrain.seconds", "900",
                        "tranche.retrain.label-days", "a year"),
                    "TRANCHE_RETRAIN_USER"));
    String message = String.valueOf(refused.getMessage());
    for (String line :
        new String[] {
          "TRANCHE_RETRAIN_USER: no such setting; did you mean TRANCHE_RETRAIN_USERS?",
          "TRANCHE_RETRAIN_SECONDS: '900' is not a whole number from 1 to 840",
          "TRANCHE_RETRAIN_LABEL_DAYS: 'a year' is not a whole number from 0 to 3,650"
        }) {
      assertTrue(message.contains(line), message);
    }
  }
}
