package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The model card of a risk bundle (Mitchell et al., <i>Model cards for model reporting</i>, FAT*
 * 2019): what the models are for, what they learnt from, how good they are and for whom, and where
 * they come from. It is one JSON document: training writes it beside the manifest, and the risk
 * function serves it. Figures of groups only, nothing about a customer.
 *
 * <p>What manifest and policy tell is taken from them, so that a card never contradicts the models
 * that answer; the rest is what training found out.
 *
 * @param policy in force, whose bands the card shows
 * @param training what only training knows, {@link #FROM_TRAINING} by name; empty for a bundle that
 *     came without a card
 */
public record ModelCard(Manifest manifest, Policy policy, ObjectNode training) {
  /** Name of its file in the bundle. */
  public static final String FILE = "model-card.json";

  /** The members that training adds to what the manifest tells, in the card's order. */
  public static final List<String> FROM_TRAINING =
      List.of(
          "what",
          "intended_use",
          "limits",
          "data",
          "selection",
          "evaluation",
          "over_time",
          "decisions",
          "decision_rules",
          "explanation",
          "comparison",
          "risk_as_it_grows");

  private static final int FORMAT = 2;

  /** These members a bundle may lack. */
  private static final List<String> AS_IN_THE_MANIFEST =
      List.of("derived", "reasons", "reason_groups");

  /**
   * The card of the bundle in a folder. A file that is missing, unreadable or the card of another
   * bundle adds nothing: models are served without it.
   */
  public static ModelCard read(Path folder, Manifest manifest, Policy policy) {
    return new ModelCard(manifest, policy, training(folder.resolve(FILE), manifest.version()));
  }

  private static ObjectNode training(Path file, String version) {
    try {
      Fields card = new Json().read(Files.readAllBytes(file));
      if (card.text("bundle").equals(version)) {
        return ((ObjectNode) card.node()).retain(FROM_TRAINING);
      }
    } catch (IOException | BundleException e) {
      return JsonNodeFactory.instance.objectNode();
    }
    return JsonNodeFactory.instance.objectNode();
  }

  /** Writes the card into the bundle's folder, in place of the one that may be there. */
  public void write(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), text());
  }

  /** As it is written and served: UTF-8, indented, the same bytes for the same card. */
  public byte[] text() {
    return new Json().write(tree());
  }

  /** The card as a JSON object. */
  public ObjectNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("bundle", manifest.version());
    root.put("champion", manifest.models().champion());
    FROM_TRAINING.stream().filter(training::has).forEach(it -> root.set(it, training.get(it)));
    root.putArray("features").addAll(list(manifest.features().inputs(), ModelCard::feature));
    root.putArray("models").addAll(list(manifest.models().all(), ManifestJson::tree));
    manifest
        .meanings()
        .scorecard()
        .ifPresent(it -> root.set("scorecard", ScorecardJson.tree(policy.over(it))));
    ObjectNode whole = ManifestJson.tree(manifest);
    AS_IN_THE_MANIFEST.stream().filter(whole::has).forEach(name -> root.set(name, whole.get(name)));
    root.set("policy", PolicyJson.tree(policy));
    root.set("provenance", ManifestJson.tree(manifest.provenance()));
    return root;
  }

  private static <T> List<ObjectNode> list(List<T> items, Function<T, ObjectNode> tree) {
    return items.stream().map(tree).toList();
  }

  private static ObjectNode feature(Feature feature) {
    return ManifestJson.tree(feature).put("required", feature.required());
  }
}
