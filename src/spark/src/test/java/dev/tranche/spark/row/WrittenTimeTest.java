package dev.tranche.spark.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.spark.LocalSpark;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
  private static final ZoneId ZONE = ZoneId.of("UTC");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date '2018-12-31'",
        "timestamp '2018-12-31 23:59:59'",
        "timestamp '2018-12-31 23:59:59.5'",
        "timestamp '2018-12-31 00:00:00.123456'",
        "timestamp_ntz '2018-12-31 01:02:03.25'"
      })
  void isAsSparkCastsIt(String literal) {
    List<Row> rows =
        LocalSpark.session()
            .sql("select " + literal + ", cast(" + literal + " as string)")
            .collectAsList();
    assertEquals(rows.get(0).getString(1), WrittenTime.of(rows.get(0).get(0), ZONE));
  }

  @Test
  void aMomentIsWrittenInTheSessionsZone() {
    Row row =
        LocalSpark.session().sql("select timestamp '2018-12-31 23:30:00'").collectAsList().get(0);
    assertEquals("2019-01-01 00:30:00", WrittenTime.of(row.get(0), ZoneId.of("Europe/Berlin")));
  }
}
