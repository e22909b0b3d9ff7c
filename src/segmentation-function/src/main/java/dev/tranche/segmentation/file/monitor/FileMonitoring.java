package dev.tranche.segmentation.file.monitor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.csv.CsvFile;
import dev.tranche.csv.CsvForm;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.function.RequestClock;
import dev.tranche.segmentation.file.CreatedObject;
import dev.tranche.segmentation.file.FileSettings;
import dev.tranche.segmentation.file.FileWork;
import dev.tranche.segmentation.file.ObjectSource;
import dev.tranche.segmentation.file.PendingObject;
import dev.tranche.segmentation.file.ResultKeys;
import dev.tranche.segmentation.file.StoredObject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.s3.S3Client;

/** Compares one object after the other with the bundles' reference. */
@Singleton
public final class FileMonitoring implements FileWork {
  private final S3Client s3;
  private final FileSettings files;
  private final MonitorSettings settings;
  private final MonitoredModels models;
  private final MonitorLog log;

  FileMonitoring(
      S3Client s3,
      FileSettings files,
      MonitorSettings settings,
      MonitoredModels models,
      MonitorLog log) {
    this.s3 = s3;
    this.files = files;
    this.settings = settings;
    this.models = models;
    this.log = log;
  }

  @Override
  public ScoredBy by() {
    return models.by();
  }

  @Override
  public ObjectNode done(CreatedObject object, RequestClock clock) {
    StoredObject stored = StoredObject.head(s3, object);
    CsvFile file =
        CsvFile.open(Path.of(object.key()), ObjectSource.open(s3, stored), CsvForm.unknown());
    List<String> leftOut = new ArrayList<>();
    MonitorDocument document =
        models.compare(file, settings.columns(stored.metadata()), settings.limits(), leftOut::add);
    ResultKeys keys = files.prefixes().results(object);
    try (PendingObject output =
        new PendingObject(s3, keys.bucket(), keys.found(), "application/json")) {
      output.write(document.bytes());
      output.commit();
    }
    ObjectNode entry = entry(stored, keys, document);
    leftOut.forEach(entry.putArray("left_out")::add);
    log.monitored(entry, document, clock, settings.metrics());
    return entry;
  }

  private static ObjectNode entry(StoredObject file, ResultKeys keys, MonitorDocument document) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("bucket", file.name().bucket()).put("file", file.name().key());
    entry.put("etag", file.name().etag());
    file.name().version().ifPresent(version -> entry.put("version", version));
    entry.put("output_bucket", keys.bucket()).put("output", keys.found());
    entry.put("verdict", document.verdict().name().toLowerCase(Locale.ROOT));
    MonitorReport any = document.reports().values().iterator().next();
    entry.put("rows", any.file().rows().rows());
    ObjectNode bundles = entry.putObject("bundles");
    document
        .reports()
        .forEach(
            (task, report) ->
                bundles
                    .putObject(task.folder())
                    .put("version", report.file().bundle())
                    .put("verdict", report.verdict().name().toLowerCase(Locale.ROOT))
                    .put("bad_rows", report.file().rows().badRows()));
    return entry;
  }
}
