package dev.tranche.risk.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.tranche.risk.model.RiskSettings;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.review.Review;
import dev.tranche.scoring.review.ReviewRecord;
import dev.tranche.scoring.review.ReviewRecordWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps people's reviews in the same chain as the decisions that they are of, before that is
 * answered. A review that cannot be kept is not taken. Thread-safe.
 */
@Singleton
public final class ReviewLog {
  private final StrictJson json = new StrictJson();
  private final JsonLog log;
  private final String bundle;
  private final boolean withNotes;

  ReviewLog(RiskSettings settings, RiskModelSet models, JsonLog log) {
    this.log = log;
    this.bundle = models.manifest().version();
    this.withNotes = settings.logFeatures();
  }

  /**
   * Keeps one.
   *
   * @return what its request is answered: by which hash the record is found
   * @throws UncheckedIOException if the log takes no more
   */
  public byte[] add(Review review, RequestClock clock) {
    ReviewRecord record = new ReviewRecord(clock.untilNow(), review, bundle, withNotes);
    List<String> hashes = new ArrayList<>(1);
    log.write(lines -> hashes.add(ReviewRecordWriter.add(record, lines)));
    return answer(hashes.get(0), clock.requestId());
  }

  private byte[] answer(String hash, String requestId) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator generator = json.factory().createGenerator(bytes)) {
        generator.writeStartObject();
        generator.writeStringField("record", hash);
        generator.writeStringField("request_id", requestId);
        generator.writeEndObject();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes can always be written", e);
    }
  }
}
