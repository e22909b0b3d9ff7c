package dev.tranche.segmentation.file.retrain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.segmentation.file.CreatedObject;
import dev.tranche.segmentation.file.FailedFileException;
import dev.tranche.segmentation.file.FileSettings;
import dev.tranche.segmentation.file.FileWork;
import dev.tranche.segmentation.file.StoredObject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;

/** Trains the models again on one object after the other. */
@Singleton
public final class FileRetraining implements FileWork {
  private static final int PROMOTE = 0;
  private static final int KEEP = 4;

  private final S3Client s3;
  private final FileSettings files;
  private final RetrainSettings settings;
  private final ReplaceableModels models;
  private final Trainer trainer;
  private final RetrainLog log;
  private final StrictJson json = new StrictJson();

  FileRetraining(
      S3Client s3,
      FileSettings files,
      RetrainSettings settings,
      ReplaceableModels models,
      Trainer trainer,
      RetrainLog log) {
    this.s3 = s3;
    this.files = files;
    this.settings = settings;
    this.models = models;
    this.trainer = trainer;
    this.log = log;
  }

  @Override
  public ScoredBy by() {
    return models.by();
  }

  @Override
  public ObjectNode done(CreatedObject object, RequestClock clock) {
    StoredObject stored = StoredObject.head(s3, object);
    TrainerRun run =
        new TrainerRun(
            trainer,
            TrainerRun.end(clock.nanoTime(), settings.time()),
            step -> log.step(object, step, clock));
    try (WorkFolder folder = WorkFolder.make()) {
      run.run(retrain(object, stored, folder), folder.path(), Set.of(PROMOTE, KEEP));
      run.run(List.of("layer", "--models", "out", "--out", "layers"), folder.path(), Set.of(0));
      Candidate candidate =
          new Candidate(folder.path().resolve("out"), folder.path().resolve("layers"));
      JsonNode comparison = candidate.comparison();
      CandidateObjects objects = new CandidateObjects(s3, files.prefixes().results(object));
      ObjectNode summary = new RetrainSummary(stored, comparison, objects).document();
      objects.write(candidate.files(), json.write(summary));
      log.retrained(summary, clock, settings.metrics());
      return summary;
    }
  }

  private List<String> retrain(CreatedObject object, StoredObject stored, WorkFolder folder) {
    List<String> command = new ArrayList<>(List.of("retrain", "--json", "--out", "out"));
    command.addAll(List.of("--models", models.folder().toString()));
    settings
        .labelsUntil(stored)
        .ifPresent(day -> command.addAll(List.of("--labels-until", day.toString())));
    command.addAll(List.of("--data", folder.fetch(s3, stored, "").toString()));
    settings
        .users(stored)
        .map(key -> users(new CreatedObject(object.pointer(), object.bucket(), key)))
        .ifPresent(
            users ->
                command.addAll(List.of("--users", folder.fetch(s3, users, "users").toString())));
    return command;
  }

  /**
   * Of an object that the event does not tell of, so that its key is told where it is not there.
   */
  private StoredObject users(CreatedObject named) {
    try {
      return StoredObject.head(s3, named);
    } catch (AwsServiceException refused) {
      throw new FailedFileException(
          "storage_refused", named.key() + ": S3 answers (" + refused.statusCode() + ")");
    }
  }
}
