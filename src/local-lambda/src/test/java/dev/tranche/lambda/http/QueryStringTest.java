package dev.tranche.lambda.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class QueryStringTest {

  @Test
  void keepsTheOrderOfFirstAppearance() {
    Map<String, String> parameters = QueryString.parameters("z=1&a=2&z=3");
    assertEquals(List.of("z", "a"), List.copyOf(parameters.keySet()));
    assertEquals("1,3", parameters.get("z"));
  }

  @Test
  void leavesAStrayPercentSignAsItIs() {
    assertEquals(Map.of("rate", "5%"), QueryString.parameters("rate=5%"));
  }

  @Test
  void splitsAtTheFirstEqualsSignAndSkipsEmptyPairs() {
    assertEquals(Map.of("token", "a=b"), QueryString.parameters("&token=a=b&&"));
  }
}
