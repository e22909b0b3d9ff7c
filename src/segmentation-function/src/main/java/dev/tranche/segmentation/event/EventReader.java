package dev.tranche.segmentation.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.function.ForeignEvent;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.RequestReader;
import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.ViolationList;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads events. Thread-safe. */
@Singleton
public final class EventReader {
  private static final String DESCRIBE = "describe";
  private static final String MODEL = "model";

  private static final Violation NO_LIST =
      new Violation("", Violation.WRONG_TYPE, "a message holds one customer, not a list");

  private final RequestReader reader;

  public EventReader(RequestReader reader) {
    this.reader = reader;
  }

  /**
   * What an event asks for. In a list each customer is read for itself; one alone must be one.
   *
   * @param listening who hears of each customer as soon as it is read, see {@link RequestReader}
   * @throws RefusedRequestException if there is nobody that could be answered for, naming
   *     everything that is wrong
   */
  public SegmentationEvent read(byte[] json, Supplier<Consumer<CustomerEntry>> listening) {
    CustomerRequest request = reader.read(json, listening);
    return request.list() || request.entries().get(0) instanceof CustomerEntry.Read
        ? new SegmentationEvent.Customers(request)
        : other(new EventOutline().of(json), (CustomerEntry.Refused) request.entries().get(0));
  }

  /** The one customer of a message, or what is wrong with it. */
  public CustomerEntry customer(byte[] json) {
    try {
      CustomerRequest request = reader.read(json);
      return request.list() ? refused(List.of(NO_LIST)) : request.entries().get(0);
    } catch (RefusedRequestException e) {
      return refused(e.violations());
    }
  }

  private static CustomerEntry refused(List<Violation> violations) {
    ViolationList listed = new ViolationList();
    violations.forEach(violation -> listed.add(() -> violation));
    return new CustomerEntry.Refused(Optional.empty(), Optional.empty(), listed);
  }

  /** An empty object is a customer that somebody has lost, not a warm-up. */
  private static SegmentationEvent other(JsonNode event, CustomerEntry.Refused refused) {
    if (event.size() == 1 && event.path(DESCRIBE).asText().equals(MODEL)) {
      return new SegmentationEvent.Describe();
    }
    ForeignEvent kind = ForeignEvent.of(event);
    return switch (kind) {
      case WARM_UP -> {
        if (event.isEmpty() && !event.isTextual()) {
          throw invalid(refused);
        }
        yield new SegmentationEvent.WarmUp();
      }
      case HTTP, RECORDS, BUS -> throw foreign(kind);
      case OTHER -> throw invalid(refused);
    };
  }

  private static RefusedRequestException invalid(CustomerEntry.Refused refused) {
    return new RefusedRequestException(Refusal.INVALID, refused.violations());
  }

  /** Refuses an event that the function was not made for. */
  public static RefusedRequestException foreign(ForeignEvent event) {
    String message =
        event.what()
            + ": only customers that are handed over directly, or by SQS one a message, are taken";
    return new RefusedRequestException(
        Refusal.INVALID, new Violation("", "foreign_event", message));
  }
}
