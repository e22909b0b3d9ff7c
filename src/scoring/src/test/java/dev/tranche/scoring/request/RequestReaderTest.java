package dev.tranche.scoring.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.value.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestReaderTest {
  private final RequestReader reader = new RequestReader(TinyModels.RISK_FEATURES);

  @Test
  void readsOneCustomer() {
    CustomerRequest request = read("{\"id\": \"U1\", \"features\": {\"income\": 2}}");
    assertFalse(request.list());
    assertEquals(Optional.of("U1"), request.customers().get(0).id());
    assertEquals(Optional.of("U1"), request.entries().get(0).id());
    assertEquals(2f, request.customers().get(0).row().numbers()[0]);
  }

  @Test
  void readsAListInItsOrder() {
    CustomerRequest request =
        read("[{\"features\": {\"age\": 1}}, {\"id\": null, \"features\": {\"age\": 2}}]");
    assertTrue(request.list());
    assertEquals(
        List.of(1f, 2f), request.customers().stream().map(c -> c.row().numbers()[1]).toList());
    assertEquals(Optional.empty(), request.customers().get(1).id());
  }

  @Test
  void takesAPortraitWhereThereAreSome() {
    RequestReader told = reader.withPortraits();
    String list =
        """
        [{"features": {"age": 1}, "portrait": true}, {"portrait": false, "features": {"age": 1}},
         {"features": {"age": 1}, "portrait": null}, {"features": {"age": 1}}]""";
    assertEquals(
        List.of(true, false, false, false),
        told.read(list.getBytes(StandardCharsets.UTF_8)).customers().stream()
            .map(Customer::portrait)
            .toList());
    String wrong = "{\"features\": {\"age\": 1}, \"portrait\": \"yes\", \"colour\": 1}";
    var refused =
        assertThrows(
            RefusedRequestException.class,
            () -> told.read(wrong.getBytes(StandardCharsets.UTF_8)).allOrNone());
    assertEquals(
        List.of(
            new Violation("/portrait", "wrong_type", "'portrait' must be true or false"),
            new Violation(
                "/colour",
                "unknown_field",
                "'colour' is unknown here: a customer has 'features' and, if you like, 'id',"
                    + " 'reference' and 'portrait'")),
        refused.violations());
    assertEquals(
        List.of("unknown_field"),
        refused("{\"features\": {\"age\": 1}, \"portrait\": true}").violations().stream()
            .map(Violation::code)
            .toList());
  }

  @Test
  void namesEveryViolationByItsPointerInTheOrderOfTheRequest() {
    RefusedRequestException refused =
        refused("[{\"colour\": 1, \"id\": 7, \"features\": {\"agee\": 1, \"home\": 2}}, [], {}]");
    assertEquals(
        List.of(
            new Violation(
                "/0/colour",
                "unknown_field",
                "'colour' is unknown here: a customer has 'features' and, if you like, 'id' and"
                    + " 'reference'"),
            new Violation("/0/id", "wrong_type", "'id' must be a text"),
            new Violation(
                "/0/features/agee",
                "unknown_feature",
                "'agee' is not a feature of this model; did you mean 'age'?"),
            new Violation("/0/features/home", "wrong_type", "'home' must be a text, not a number"),
            new Violation("/1", "wrong_type", "a customer must be an object with 'features' in it"),
            new Violation("/2/features", "missing", "'features' is missing")),
        refused.violations());
    assertEquals(6, refused.count());
  }

  @Test
  void readsTheCallersOwnNameOfTheApplication() {
    String longest = "A-1_b.c:d/" + "9".repeat(54);
    var customers =
        read("[{\"reference\": \""
                + longest
                + "\", \"features\": {\"age\": 1}},"
                + " {\"reference\": null, \"features\": {\"age\": 1}}]")
            .customers();
    assertEquals(Optional.of(longest), customers.get(0).reference());
    assertEquals(Optional.empty(), customers.get(1).reference());
  }

  @Test
  void refusesAReferenceThatCouldBeProse() {
    for (String given :
        List.of("\"\"", "\"a b\"", "\"é\"", "\"[\"", "\"" + "9".repeat(65) + "\"")) {
      assertEquals(
          List.of(
              new Violation(
                  "/reference",
                  "invalid_reference",
                  "'reference' must be 1 to 64 letters and digits of ASCII or -_.:/")),
          refused("{\"reference\": " + given + ", \"features\": {\"age\": 1}}").violations());
    }
    assertEquals(
        "wrong_type",
        refused("{\"reference\": 7, \"features\": {\"age\": 1}}").violations().get(0).code());
  }

  @Test
  void saysWhereAFeatureBelongs() {
    assertEquals(
        List.of(
            new Violation(
                "/income", "unknown_field", "'income' is a feature: put it inside 'features'")),
        refused("{\"income\": 1, \"features\": {\"age\": 1}}").violations());
  }

  @Test
  void cutsALongNameAnywhere() {
    String name = "n".repeat(40_000);
    for (String body :
        new String[] {"{\"%s\": 1, \"features\": {\"age\": 1}}", "{\"features\": {\"%s\": 1}}"}) {
      RefusedRequestException refused = refused(body.formatted(name));
      assertTrue(refused.getMessage().length() < 200, refused.getMessage());
      assertTrue(refused.getMessage().contains("'" + "n".repeat(40) + "…'"), refused.getMessage());
    }
  }

  @Test
  void keepsTheAnswerToNothingButViolationsShort() {
    StringBuilder body = new StringBuilder("[");
    for (int i = 0; i < 1_000; i++) {
      body.append("{\"features\": {");
      for (int f = 0; f < 90; f++) {
        body.append("\"f").append(f).append("\":1,");
      }
      body.append("\"age\": 1}},");
    }
    body.setCharAt(body.length() - 1, ']');
    RefusedRequestException refused = refused(body.toString());
    assertEquals(90_000, refused.count());
    assertEquals(100, refused.violations().size());
    assertTrue(refused.getMessage().endsWith("; and 89900 more"));
    assertTrue(refused.getMessage().length() < 20_000);
  }

  @Test
  void keepsItsMessageOnOneLine() {
    String message = refused("{\"a\\nb\\u2028c\": 1, \"features\": {\"d\\re\": 1}}").getMessage();
    assertEquals(1, message.lines().count(), message);
    assertFalse(message.contains("\u2028"), message);
  }

  @Test
  void refusesMoreCustomersThanOneRequestMayCarry() {
    RefusedRequestException refused = refused("[" + "0,".repeat(1_000) + "0]");
    assertEquals(Refusal.TOO_LARGE, refused.refusal());
    assertEquals(
        "1001 customers in one request; send at most 1000 at a time",
        refused.violations().get(0).message());
  }

  @Test
  void readsEachCustomerOfAListForItself() {
    CustomerRequest read =
        readEach("[{\"id\": \"a\", \"features\": {\"age\": 1}}, {\"id\": \"b\"}, 7]");
    assertTrue(read.list());
    assertTrue(read.entries().get(0) instanceof CustomerEntry.Read);
    var second = (CustomerEntry.Refused) read.entries().get(1);
    assertEquals(Optional.of("b"), second.id());
    assertEquals("/1/features", second.violations().listed().get(0).pointer());
    assertEquals(
        "/2",
        ((CustomerEntry.Refused) read.entries().get(2)).violations().listed().get(0).pointer());
  }

  @Test
  void describesNoMoreThanAThousandViolationsButOneOfEachCustomer() {
    String invalid = "{\"features\": {\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1}}";
    String body = "[" + (invalid + ",").repeat(999) + invalid + "]";
    CustomerRequest read = readEach(body);
    List<Integer> listed =
        read.entries().stream()
            .map(entry -> ((CustomerEntry.Refused) entry).violations().listed().size())
            .toList();
    assertEquals(
        List.of(5, 5, 1, 1),
        List.of(listed.get(0), listed.get(199), listed.get(200), listed.get(999)));
    assertEquals(5, ((CustomerEntry.Refused) read.entries().get(999)).violations().count());
  }

  @Test
  void takesOtherLimits() {
    var small = new RequestReader(TinyModels.RISK_FEATURES, new RequestLimits(1, 10));
    assertEquals("2 customers in one request; send at most 1 at a time", message(small, "[1, 2]"));
    assertEquals(
        "11 bytes in one request; send at most 10 at a time", message(small, "[1, 23, 45]"));
  }

  private CustomerRequest read(String body) {
    return readEach(body).allOrNone();
  }

  private CustomerRequest readEach(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String message(RequestReader reader, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return assertThrows(RefusedRequestException.class, () -> reader.read(bytes))
        .violations()
        .get(0)
        .message();
  }

  private RefusedRequestException refused(String body) {
    return assertThrows(RefusedRequestException.class, () -> read(body));
  }
}
