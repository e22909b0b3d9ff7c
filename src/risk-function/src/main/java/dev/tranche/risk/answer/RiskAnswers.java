package dev.tranche.risk.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.tranche.risk.model.LaterReasons;
import dev.tranche.risk.record.DecisionLog;
import dev.tranche.risk.record.RequestNotes;
import dev.tranche.scoring.advice.Advice;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.OutOfTimeException;
import dev.tranche.scoring.decision.TimeBudget;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.RequestReader;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.Violation;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** From the bytes of a request to those of its answer. */
@Singleton
public final class RiskAnswers {
  /** Lambda carries 6 MB; the JSON becomes a text within the answer's own JSON. */
  private static final int MOST_BYTES = 4 << 20;

  private final StrictJson json = new StrictJson();
  private final AdviceGiver advice = new AdviceGiver();
  private final RequestReader reader;
  private final DecisionLog log;
  private final LaterReasons reasons;
  private final RequestBudget budget;

  /**
   * An answer.
   *
   * @param list whether it is one of several customers
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  public record Written(byte[] json, boolean list) {}

  RiskAnswers(RequestReader reader, DecisionLog log, LaterReasons reasons, RequestBudget budget) {
    this.reasons = reasons;
    this.reader = reader;
    this.log = log;
    this.budget = budget;
  }

  /**
   * Scores the customers of a request, if that ends in time, and keeps what was decided.
   *
   * @param notes begun when the request came
   * @throws RefusedRequestException if none can be answered
   */
  public Written answer(byte[] body, Question question, RequestNotes notes) {
    RequestClock clock = notes.clock();
    long begun = budget.now();
    CustomerRequest request = reader.read(body);
    notes.read(request);
    if (question.batch() && !request.list()) {
      String message = "a batch is a list of customers; one alone goes to /v1/risk-scores";
      throw new RefusedRequestException(
          Refusal.INVALID, new Violation("", Violation.WRONG_TYPE, message));
    }
    if (!request.list() && request.entries().get(0) instanceof CustomerEntry.Refused refused) {
      notes.refusedCustomer(question.scorer());
      throw new RefusedRequestException(Refusal.INVALID, refused.violations());
    }
    List<AnsweredCustomer> answered = answered(request, question, budget.since(begun));
    byte[] answer = written(request, answered, question, clock.requestId());
    if (answer.length > MOST_BYTES) {
      throw tooLarge(answer.length);
    }
    List<Assessment> assessments = answered.stream().map(AnsweredCustomer::assessment).toList();
    log.decided(request, assessments, question.scorer(), clock);
    reasons.begin();
    return new Written(answer, request.list());
  }

  private List<AnsweredCustomer> answered(
      CustomerRequest request, Question question, TimeBudget time) {
    List<Row> rows = request.customers().stream().map(Customer::row).toList();
    try {
      // Advice takes about as long; so a number of customers that is refused for their reasons
      // names one for which there is time for both.
      TimeBudget first = question.advice() ? time.half() : time;
      List<Assessment> assessments = question.scorer().assess(rows, question.explain(), first);
      List<Optional<Advice>> advised = advice.advice(question, rows, assessments, time);
      List<AnsweredCustomer> answered = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        answered.add(new AnsweredCustomer(assessments.get(i), advised.get(i)));
      }
      return answered;
    } catch (OutOfTimeException e) {
      throw new RefusedRequestException(
          Refusal.TOO_LARGE, new Violation("", e.code(), String.valueOf(e.getMessage())));
    }
  }

  private byte[] written(
      CustomerRequest request,
      List<AnsweredCustomer> answered,
      Question question,
      String requestId) {
    Iterator<AnsweredCustomer> next = answered.iterator();
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator generator = json.factory().createGenerator(bytes)) {
        AnswerJson answers = new AnswerJson(generator, question, requestId);
        if (request.list()) {
          generator.writeStartArray();
        }
        for (CustomerEntry entry : request.entries()) {
          if (entry instanceof CustomerEntry.Read read) {
            answers.write(read.customer(), next.next());
          } else if (entry instanceof CustomerEntry.Refused refused) {
            answers.write(refused);
          }
        }
        if (request.list()) {
          generator.writeEndArray();
        }
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes can always be written", e);
    }
  }

  private static RefusedRequestException tooLarge(int bytes) {
    String message = "the answer would have " + bytes + " bytes; ask for fewer customers at a time";
    return new RefusedRequestException(
        Refusal.TOO_LARGE, new Violation("", "answer_too_large", message));
  }
}
