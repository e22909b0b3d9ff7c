package dev.tranche.scoring.audit;

import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Records to write and read. */
final class DecisionRecords {
  static final DecisionRecord DECLINED =
      new DecisionRecord(
          new RequestTrace("r-1", "2026-11-23T00:00:00.123Z", 0.417),
          0,
          new ScoredBy("dfb37cc2dc4b28b5", "xgboost", "2026-11", Optional.empty(), false),
          "00".repeat(32),
          new RecordedAssessment(
              0.34036332f,
              Optional.of(new CreditScore(506, "D")),
              Decision.DECLINE,
              Optional.of(List.of("INCOME_LOW", "HOME")),
              List.of(new RecordedWarning("imputed", "age"))),
          Optional.empty());

  private DecisionRecords() {}

  static DecisionRecord with(float probability, String requestId, Optional<RecordedInput> input) {
    return new DecisionRecord(
        new RequestTrace(requestId, DECLINED.request().time(), 1),
        7,
        DECLINED.by(),
        DECLINED.inputHash(),
        new RecordedAssessment(
            probability, Optional.empty(), Decision.APPROVE, Optional.empty(), List.of()),
        input);
  }

  static RecordedInput input(String id, float income, float age, String home) {
    return new RecordedInput(
        Optional.of(id),
        new Row(new float[] {income, age, Float.NaN}, new String[] {"", "", home}));
  }

  static String text(DecisionRecordWriter writer, DecisionRecord... records) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JsonLog(bytes)
        .write(
            lines -> {
              for (DecisionRecord record : records) {
                writer.add(record, lines);
              }
            });
    return bytes.toString(StandardCharsets.US_ASCII);
  }
}
