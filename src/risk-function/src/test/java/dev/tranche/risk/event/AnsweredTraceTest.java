package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweredTraceTest {
  private static final String GIVEN = "0af7651916cd43dd8448eb211c80319c";
  private static final Optional<String> XRAY = Optional.of("1-5759e988-bd862e3fe1be46a994272793");

  private static AnsweredTrace of(String given, Optional<String> xray, String requestId) {
    return AnsweredTrace.of(Optional.of(given).filter(it -> !it.isEmpty()), xray, requestId);
  }

  @ParameterizedTest
  @CsvSource({"00, 00", "01, 01", "02, 00", "03, 01", "ff, 01"})
  void goesOnWithTheTraceOfTheRequestAsItIsKept(String flags, String answered) {
    String given = "00-" + GIVEN + "-b7ad6b7169203331-" + flags;
    AnsweredTrace trace = of(given, XRAY, "r-1");
    assertEquals(GIVEN, trace.traceId());
    assertTrue(trace.traceParent().matches("00-" + GIVEN + "-[0-9a-f]{16}-" + answered));
    assertNotEquals("b7ad6b7169203331", trace.traceParent().substring(36, 52));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "00-" + GIVEN + "-0000000000000000-01",
        "ff-" + GIVEN + "-b7ad6b7169203331-01"
      })
  void takesTheTraceOfXRayWhereTheRequestHasNoValidOne(String given) {
    AnsweredTrace trace = of(given, XRAY, "r-1");
    assertEquals("5759e988bd862e3fe1be46a994272793", trace.traceId());
    assertTrue(trace.traceParent().endsWith("-00"));
  }

  @Test
  void beginsATraceWhereThereIsNone() {
    Optional<String> zero = Optional.of("1-00000000-000000000000000000000000");
    for (Optional<String> xray : List.of(Optional.<String>empty(), zero)) {
      AnsweredTrace trace = of("", xray, "r-1");
      assertEquals(Optional.of(trace.traceId()), TraceParent.traceId(trace.traceParent()));
      assertEquals(trace, of("", xray, "r-1"));
      assertNotEquals(trace.traceId(), of("", xray, "r-2").traceId());
    }
  }

  @Test
  void eachRequestIsAnotherParent() {
    assertNotEquals(of("", XRAY, "r-1").traceParent(), of("", XRAY, "r-2").traceParent());
  }
}
