package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.reason.ReasonCatalogue;
import java.util.List;
import java.util.Optional;

/**
 * What {@code manifest.json} says of a bundle.
 *
 * @param version the first 16 hexadecimal digits of the SHA-256 of the manifest's own text with an
 *     empty version; as the manifest holds the models' hashes, it names the whole content
 */
public record Manifest(
    String version,
    Task task,
    FeatureSet features,
    Models models,
    Meanings meanings,
    Provenance provenance) {
  /** The manifest format that this code reads and writes. */
  public static final int FORMAT = 2;

  /** The version of a manifest that has not been sealed yet. */
  public static final String UNSEALED = "";

  /**
   * The models.
   *
   * @param champion name of the one that answers unless another is asked for
   * @param reference the file that says what the training rows are like; earlier bundles lack it
   * @param retraining the files that say how to train again; earlier bundles lack them
   */
  public record Models(
      List<ModelFile> all,
      String champion,
      Optional<HashedFile> reference,
      Optional<RetrainingFiles> retraining) {
    public Models {
      all = List.copyOf(all);
    }

    /** Without a word on how to train again. */
    public Models(List<ModelFile> all, String champion, Optional<HashedFile> reference) {
      this(all, champion, reference, Optional.empty());
    }

    /** Without a reference. */
    public Models(List<ModelFile> all, String champion) {
      this(all, champion, Optional.empty());
    }

    /** One alone. */
    public Models(ModelFile only) {
      this(List.of(only), only.name());
    }
  }

  /**
   * The files of a bundle that training needs to do the same again; functions do without.
   *
   * @param spec what was asked for, as a spec that training reads
   * @param fittedRows which rows the models were fitted to; segments are compared without
   */
  public record RetrainingFiles(HashedFile spec, Optional<HashedFile> fittedRows) {
    /** Name of the spec's file. */
    public static final String SPEC = "spec.json";

    /** Name of the file of fitted rows. */
    public static final String FITTED_ROWS = "fitted_rows.bin";
  }

  /**
   * What the models' outputs mean to people.
   *
   * @param segments empty in a risk bundle
   * @param scales of the features, by which segments were found; earlier bundles lack them
   * @param reasons what a raised risk is called; empty if no model gives reasons
   * @param scorecard of risk bundles; earlier ones lack it
   */
  public record Meanings(
      List<Segment> segments,
      List<FeatureScale> scales,
      ReasonCatalogue reasons,
      Optional<Scorecard> scorecard) {
    public Meanings {
      segments = List.copyOf(segments);
      scales = List.copyOf(scales);
    }

    /** Of a risk bundle. */
    public Meanings(ReasonCatalogue reasons, Optional<Scorecard> scorecard) {
      this(List.of(), List.of(), reasons, scorecard);
    }

    /** Of a segmentation. */
    public Meanings(List<Segment> segments, List<FeatureScale> scales) {
      this(segments, scales, ReasonCatalogue.EMPTY, Optional.empty());
    }
  }

  /** One that gets its version when it is written. */
  public Manifest(
      Task task, FeatureSet features, Models models, Meanings meanings, Provenance provenance) {
    this(UNSEALED, task, features, models, meanings, provenance);
  }

  /** Throws {@link BundleException} if the bundle has no such model. */
  public ModelFile model(String name) {
    return models.all().stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BundleException("the bundle has no model named '" + name + "'"));
  }

  /** As the file has it. */
  public ObjectNode tree() {
    return ManifestJson.tree(this);
  }

  /** A feature as a manifest has it. */
  public static ObjectNode tree(Feature feature) {
    return ManifestJson.tree(feature);
  }

  /** The feature of which a {@link #tree(Feature)} tells; {@link BundleException} if of none. */
  public static Feature feature(JsonNode tree) {
    return ManifestReader.feature(new Fields(tree, ""));
  }

  Manifest withVersion(String newVersion) {
    return new Manifest(newVersion, task, features, models, meanings, provenance);
  }
}
