package dev.tranche.segmentation.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Events by people who mean well, and by others: customers, nearly customers and other JSON. */
record AnyJson(List<String> features) {
  /** Is in every text and every name that is no feature's. */
  static final String PRIVATE = "Miller";

  private static final List<String> LITERALS =
      List.of(
          "null", "true", "false", "0", "-0.0", "1.5", "1e38", "-3.4e38", "1e39", "-1e400",
          "1e-50");

  private static final List<String> TEXTS =
      List.of("", "1e38", "NaN", "-inf", "12 %", "\\u0000", "\\ud83d\\ude00", "\\ud83d", "ü~/");

  Arbitrary<String> events() {
    Arbitrary<String> customer = customer();
    Arbitrary<String> list =
        Arbitraries.oneOf(customer, customer, value(2)).list().ofMaxSize(5).map(AnyJson::array);
    return Arbitraries.oneOf(customer, list, value(4), known(), deep());
  }

  private Arbitrary<String> customer() {
    Arbitrary<String> own = Arbitraries.of("id", "reference", "features", features.get(0));
    Arbitrary<String> values =
        object(Arbitraries.oneOf(Arbitraries.of(features), name()), value(2));
    Arbitrary<String> whole = object(Arbitraries.of(features), literal());
    return Combinators.combine(
            object(Arbitraries.oneOf(own, name()), value(3)), values, whole, Arbitraries.integers())
        .as(
            (odd, nearly, right, choice) ->
                switch (Math.floorMod(choice, 4)) {
                  case 0 -> odd;
                  case 1 -> "{\"features\":" + nearly + "}";
                  default -> "{\"id\":\"" + PRIVATE + "\",\"features\":" + right + "}";
                });
  }

  /** What other services send. */
  private static Arbitrary<String> known() {
    return Arbitraries.of(
        "{\"describe\":\"model\"}",
        "{\"describe\":7}",
        "{\"warmup\":true}",
        "{\"source\":\"aws.events\",\"detail-type\":\"Scheduled Event\"}",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"" + PRIVATE + "\"}]}",
        "{\"requestContext\":{\"http\":{\"" + PRIVATE + "\":1}}}");
  }

  private static Arbitrary<String> deep() {
    return Arbitraries.integers()
        .between(1, 5_000)
        .map(depth -> "[".repeat(depth) + "7" + "]".repeat(depth));
  }

  private static Arbitrary<String> value(int depth) {
    if (depth == 0) {
      return literal();
    }
    Arbitrary<String> inner = Arbitraries.lazy(() -> value(depth - 1));
    return Arbitraries.oneOf(
        literal(), text(), inner.list().ofMaxSize(3).map(AnyJson::array), object(name(), inner));
  }

  private static Arbitrary<String> literal() {
    return Arbitraries.oneOf(
        Arbitraries.of(LITERALS),
        Arbitraries.bigIntegers().map(Object::toString),
        Arbitraries.floats().map(Object::toString));
  }

  private static Arbitrary<String> text() {
    return Arbitraries.of(TEXTS).map(it -> "\"" + it + PRIVATE + "\"");
  }

  private static Arbitrary<String> name() {
    return Combinators.combine(Arbitraries.of(TEXTS), Arbitraries.integers().between(0, 200))
        .as((text, length) -> text + PRIVATE + "n".repeat(length));
  }

  private static Arbitrary<String> object(Arbitrary<String> names, Arbitrary<String> values) {
    return Arbitraries.maps(names, values).ofMaxSize(6).map(AnyJson::object);
  }

  private static String object(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String array(List<String> items) {
    return "[" + String.join(",", items) + "]";
  }
}
