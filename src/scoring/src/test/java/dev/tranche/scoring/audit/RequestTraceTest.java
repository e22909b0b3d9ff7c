package dev.tranche.scoring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTraceTest {
  @Test
  void cutsTheTimeToMilliseconds() {
    RequestTrace trace = RequestTrace.of("r-1", Instant.parse("2026-11-23T00:00:00.123999Z"), 1);
    assertEquals(new RequestTrace("r-1", "2026-11-23T00:00:00.123Z", 1), trace);
  }

  @ParameterizedTest
  @CsvSource({"0.4174999, 0.417", "0.4175, 0.418", "12.0000001, 12", "0, 0"})
  void roundsTheDurationToMicroseconds(double measured, double milliseconds) {
    assertEquals(milliseconds, RequestTrace.of("r-1", Instant.EPOCH, measured).milliseconds());
  }
}
