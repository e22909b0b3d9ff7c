package dev.tranche.risk.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginReaderTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "-b7ad6b7169203331-01";

  @ParameterizedTest
  @ValueSource(strings = {"00-" + TRACE + PARENT, "cc-" + TRACE + PARENT + "-what-the-future"})
  void takesAValidTrace(String header) {
    assertEquals(Optional.of(TRACE), TraceParent.traceId(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-" + TRACE + PARENT,
        "00-" + TRACE + PARENT + "-more",
        "cc-" + TRACE + PARENT + ".more",
        "00-00000000000000000000000000000000" + PARENT,
        "00-" + TRACE + "-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C" + PARENT,
        "00_" + TRACE + PARENT,
        "00-" + TRACE + "-b7ad6b7169203331-0",
        "00-" + TRACE + PARENT + ",00-" + TRACE + PARENT
      })
  void takesAnInvalidTraceForNone(String header) {
    assertEquals(Optional.empty(), TraceParent.traceId(header));
  }

  @ParameterizedTest
  @CsvSource({
    "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1, 1-5759e988-bd862e3fe1be46a994272793",
    "Self=1-0-0;Root=1-5759e988-bd862e3fe1be46a994272793, 1-5759e988-bd862e3fe1be46a994272793",
    "Root=1-5759e988-bd862e3f, ",
    "Sampled=0, ",
  })
  void takesTheRootOfXRay(String header, String expected) {
    assertEquals(Optional.ofNullable(expected), TraceParent.xrayTraceId(header));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"jwt\":{\"claims\":{\"iss\":\"https://i\",\"sub\":\"s\",\"client_id\":\"c\"}}}|https://i"
            + " s",
        "{\"jwt\":{\"claims\":{\"client_id\":\"c\"}}}|c",
        "{\"iam\":{\"userArn\":\"arn:aws:iam::1:user/a\"}}|arn:aws:iam::1:user/a",
        "{\"lambda\":{\"principalId\":\"p\",\"sub\":\"s\"}}|p",
        "{\"lambda\":{\"sub\":\"s\"}}|s",
        "{\"lambda\":{\"sub\":\"\"}}|",
        "null|"
      })
  void knowsTheCallerByWhatTheGatewaySays(String authorizer, String expected) throws IOException {
    assertEquals(
        Optional.ofNullable(expected),
        OriginReader.principal(new ObjectMapper().readTree(authorizer)));
  }

  @Test
  void hasNoNameForNobody() {
    assertEquals(Optional.empty(), OriginReader.principal(new ObjectMapper().createObjectNode()));
  }
}
