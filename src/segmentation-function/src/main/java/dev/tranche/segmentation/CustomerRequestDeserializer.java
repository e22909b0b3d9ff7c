package dev.tranche.segmentation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tranche.scoring.function.ForeignEvent;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.MalformedJson;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.RequestReader;
import dev.tranche.scoring.value.Violation;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
    CustomerRequest request;
    try {
      request = reader.get().read(parser);
    } catch (JacksonException e) {
      throw MalformedJson.refused(e);
    }
    try {
      return request.allOrNone();
    } catch (RefusedRequestException refused) {
      return withoutCustomers(((EventJsonFactory.EventParser) parser).event(), refused);
    }
  }

  /** An empty object is a customer that somebody has lost, not a warm-up. */
  private static CustomerRequest withoutCustomers(byte[] json, RefusedRequestException refused)
      throws IOException {
    JsonNode event = new JsonMapper().readTree(json);
    return switch (ForeignEvent.of(event)) {
      case WARM_UP -> {
        if (event.isEmpty() && !event.isTextual()) {
          throw refused;
        }
        yield new CustomerRequest(false, List.of());
      }
      case HTTP, RECORDS, BUS -> throw foreign(ForeignEvent.of(event));
      case OTHER -> throw refused;
    };
  }

  private static RefusedRequestException foreign(ForeignEvent event) {
    String message = event.what() + ": only customers that are handed over directly are taken";
    return new RefusedRequestException(
        Refusal.INVALID, new Violation("", "foreign_event", message));
  }

  @Override
  public CustomerRequest getNullValue(DeserializationContext context) {
    return reader.get().read("null".getBytes(StandardCharsets.UTF_8)).allOrNone();
  }
}
