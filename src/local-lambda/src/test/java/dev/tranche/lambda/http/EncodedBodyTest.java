package dev.tranche.lambda.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class EncodedBodyTest {

  @Test
  void keepsTextAndJson() {
    assertEquals(new EncodedBody("é", false), EncodedBody.of("TEXT/Plain", "é".getBytes(UTF_8)));
    assertEquals(
        new EncodedBody("{}", false), EncodedBody.of("application/json", "{}".getBytes(UTF_8)));
  }

  @Test
  void encodesTextThatIsNotUtf8SoThatNothingIsLost() {
    assertEquals(
        new EncodedBody("6Q==", true), EncodedBody.of("text/csv", "é".getBytes(ISO_8859_1)));
  }

  @Test
  void encodesABodyOfUnstatedType() {
    assertEquals(new EncodedBody("e30=", true), EncodedBody.of(null, "{}".getBytes(UTF_8)));
  }
}
