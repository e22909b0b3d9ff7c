package dev.tranche.segmentation.storage;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The function with one of the exports that answer files, and a storage beside it. */
public abstract class FileExport implements QuarkusTestProfile {
  private final String export;

  FileExport(String export) {
    this.export = export;
  }

  /** {@code segmentFile}. */
  public static final class Segments extends FileExport {
    public Segments() {
      super("segmentFile");
    }
  }

  /** {@code scoreFile}. */
  public static final class Scores extends FileExport {
    public Scores() {
      super("scoreFile");
    }
  }

  /** {@code monitorFile}. */
  public static final class Monitor extends FileExport {
    public Monitor() {
      super("monitorFile");
    }
  }

  /** {@code retrain}, of models that were quickly trained. */
  public static final class Retrain extends FileExport {
    public Retrain() {
      super("retrain");
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.funqy.export",
          "retrain",
          "tranche.models",
          TrainerResource.MODELS.toString(),
          "tranche.retrain.trainer",
          TrainerResource.PROGRAM.toString());
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(BucketServerResource.class),
          new TestResourceEntry(TrainerResource.class));
    }
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.funqy.export",
        export,
        "tranche.models",
        Path.of("target/default-bundle/models").toAbsolutePath().toString());
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(BucketServerResource.class));
  }
}
