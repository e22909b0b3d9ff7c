package dev.tranche.segmentation.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.ProblemJson;
import dev.tranche.scoring.value.Row;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Answers customers who came together, each for itself. The texts are of ASCII, because a queue
 * refuses some characters that a name may have. Thread-safe.
 */
@Singleton
public final class SeparateAnswers {
  private final JsonFactory ascii =
      StrictJson.settings()
          .disable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();
  private final Segmenter segmenter;
  private final RowAssigner assigner;
  private final AssignmentJson writer;
  private final AssignmentLog log;

  SeparateAnswers(Segmenter segmenter, RowAssigner assigner, AssignmentLog log) {
    this.segmenter = segmenter;
    this.assigner = assigner;
    this.writer = new AssignmentJson(ascii, segmenter.manifest());
    this.log = log;
  }

  /** The bundle's version. */
  public String bundle() {
    return segmenter.manifest().version();
  }

  /**
   * The answers to those who could be read, in their order, having kept what is said of whom and
   * who was refused.
   */
  public List<CustomerAnswer> answer(List<CustomerEntry> entries, RequestClock clock) {
    CustomerRequest request = new CustomerRequest(true, entries);
    List<Row> rows = request.customers().stream().map(Customer::row).toList();
    AssignedCustomers assigned = assigner.assign(rows);
    if (!entries.isEmpty()) {
      log.assigned(request, assigned, () -> {}, clock);
    }
    Iterator<SegmentAssignment> next = assigned.assignments().iterator();
    List<CustomerAnswer> answers = new ArrayList<>();
    for (CustomerEntry entry : entries) {
      if (entry instanceof CustomerEntry.Read) {
        CustomerRequest alone = new CustomerRequest(false, List.of(entry));
        ByteBuffer json = writer.write(alone, List.of(next.next()), clock.requestId());
        answers.add(new CustomerAnswer(text(json), entry.reference()));
      }
    }
    return answers;
  }

  /** The problem document of one who could not. */
  public String problem(CustomerEntry.Refused refused, RequestClock clock) {
    Problem problem = Problem.ofViolations(refused.violations());
    return text(ByteBuffer.wrap(ProblemJson.document(ascii, problem, clock.requestId())));
  }

  private static String text(ByteBuffer ascii) {
    return StandardCharsets.US_ASCII.decode(ascii).toString();
  }
}
