package dev.tranche.scoring.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.record.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads customers that nothing is wrong with, as nearly all are, from JSON tokens straight into
 * rows. It describes no fault: where there is one, {@link RequestReader} reads the request again.
 * Immutable.
 */
final class PlainCustomers {
  /** Something is wrong, or might be. */
  private static final class NotPlainException extends IOException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private final List<Feature> features;
  private final Map<String, Integer> index = new HashMap<>();
  private final int mostCustomers;

  PlainCustomers(List<Feature> features, int mostCustomers) {
    this.features = List.copyOf(features);
    for (int f = 0; f < this.features.size(); f++) {
      index.put(this.features.get(f).name(), f);
    }
    this.mostCustomers = mostCustomers;
  }

  /** All of them, or nothing. */
  Optional<CustomerEntries> read(JsonParser json) {
    try {
      CustomerEntries read =
          json.nextToken() == JsonToken.START_ARRAY
              ? new CustomerEntries(true, list(json))
              : new CustomerEntries(false, List.of(customer(json)));
      return json.nextToken() == null ? Optional.of(read) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<CustomerEntry> list(JsonParser json) throws IOException {
    List<CustomerEntry> entries = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(entries.size() < mostCustomers);
      entries.add(customer(json));
    }
    return entries;
  }

  private CustomerEntry customer(JsonParser json) throws IOException {
    require(json.hasToken(JsonToken.START_OBJECT));
    Optional<String> id = Optional.empty();
    Optional<Row> row = Optional.empty();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      if (name.equals(RequestReader.FEATURES)) {
        require(value == JsonToken.START_OBJECT && row.isEmpty());
        row = Optional.of(row(json));
      } else {
        require(name.equals(RequestReader.ID) && value == JsonToken.VALUE_STRING && id.isEmpty());
        id = Optional.of(json.getText());
      }
    }
    require(row.isPresent());
    return new CustomerEntry.Read(new Customer(id, row.orElseThrow()));
  }

  private Row row(JsonParser json) throws IOException {
    float[] numbers = new float[features.size()];
    String[] texts = new String[features.size()];
    boolean[] given = new boolean[features.size()];
    Arrays.fill(numbers, Float.NaN);
    Arrays.fill(texts, "");
    int found = 0;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      Integer f = index.get(name);
      require(f != null && !given[f]);
      given[f] = true;
      found++;
      if (json.nextToken() == JsonToken.VALUE_NULL) {
        require(!features.get(f).required());
      } else if (features.get(f) instanceof Feature.Numeric) {
        numbers[f] = number(json);
      } else {
        texts[f] = text(json, features.get(f).required());
      }
    }
    require(found > 0 && (found == features.size() || noneMissing(given)));
    return new Row(numbers, texts);
  }

  private boolean noneMissing(boolean[] given) {
    for (int f = 0; f < given.length; f++) {
      if (!given[f] && features.get(f).required()) {
        return false;
      }
    }
    return true;
  }

  private static float number(JsonParser json) throws IOException {
    boolean decimal = json.hasToken(JsonToken.VALUE_NUMBER_FLOAT);
    require(decimal || json.hasToken(JsonToken.VALUE_NUMBER_INT));
    float number = decimal ? json.getFloatValue() : json.getNumberValue().floatValue();
    require(Float.isFinite(number));
    return number;
  }

  private static String text(JsonParser json, boolean required) throws IOException {
    require(json.hasToken(JsonToken.VALUE_STRING));
    String text = json.getText();
    require(!required || !text.isEmpty());
    return text;
  }

  private static void require(boolean plain) throws NotPlainException {
    if (!plain) {
      throw new NotPlainException();
    }
  }
}
