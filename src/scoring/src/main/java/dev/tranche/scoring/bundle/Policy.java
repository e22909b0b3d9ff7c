package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The cut-offs on the probability of default, kept apart from the model because risk owners change
 * them without retraining. A boundary belongs to the stricter side.
 *
 * @param version any text that names this policy in answers and records
 * @param referFrom from this probability on a person decides
 * @param declineFrom from this probability on the answer is no; equal to {@code referFrom} where
 *     nothing is referred
 */
public record Policy(String version, float referFrom, float declineFrom) {
  private static final int FORMAT = 1;

  public Policy {
    if (version.isBlank()) {
      throw new BundleException("version is blank");
    }
    if (!(referFrom > 0 && referFrom <= declineFrom && declineFrom <= 1)) {
      throw new BundleException(
          "cut-offs must satisfy 0 < refer_from <= decline_from <= 1, but refer_from is "
              + referFrom
              + " and decline_from is "
              + declineFrom);
    }
  }

  /**
   * The decision at a probability of default.
   *
   * @throws IllegalArgumentException if it is not a number: nobody is approved on that
   */
  public Decision decide(float probabilityOfDefault) {
    if (Float.isNaN(probabilityOfDefault)) {
      throw new IllegalArgumentException("the probability of default is not a number");
    }
    if (probabilityOfDefault >= declineFrom) {
      return Decision.DECLINE;
    }
    return probabilityOfDefault >= referFrom ? Decision.REFER : Decision.APPROVE;
  }

  static Policy read(byte[] text) {
    Fields root = new Json().read(text);
    int format = root.integer("format");
    if (format != FORMAT) {
      throw new BundleException(
          "format " + format + " is not one this version reads (" + FORMAT + ")");
    }
    return new Policy(
        root.text("version"), root.decimal("refer_from"), root.decimal("decline_from"));
  }

  byte[] write() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("version", version);
    root.put("refer_from", referFrom);
    root.put("decline_from", declineFrom);
    return new Json().write(root);
  }
}
