package dev.tranche.segmentation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.MalformedJson;
import dev.tranche.scoring.request.RequestReader;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads an event's JSON where Funqy does. A refusal thrown from here reaches the caller as it is;
 * one thrown from the function itself would come wrapped in an exception of Funqy's.
 */
final class CustomerRequestDeserializer extends StdDeserializer<CustomerRequest> {
  private static final long serialVersionUID = 1L;

  private final transient Provider<RequestReader> reader;

  /** The reader is asked for late: this is made before any bundle is open. */
  CustomerRequestDeserializer(Provider<RequestReader> reader) {
    super(CustomerRequest.class);
    this.reader = reader;
  }

  @Override
  public CustomerRequest deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    try {
      return reader.get().read(parser).allOrNone();
    } catch (JacksonException e) {
      throw MalformedJson.refused(e);
    }
  }

  @Override
  public CustomerRequest getNullValue(DeserializationContext context) {
    return reader.get().read("null".getBytes(StandardCharsets.UTF_8)).allOrNone();
  }
}
