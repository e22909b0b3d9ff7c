package dev.tranche.risk.problem;

import dev.tranche.scoring.function.Capability;
import dev.tranche.scoring.request.problem.ErrorEntry;
import dev.tranche.scoring.request.problem.ErrorEntry.Place;
import java.util.Optional;

/**
 * What a caller asked for and may not do.
 *
 * @param scope that would grant it, if one does in this deployment
 * @param place where it was asked for
 * @param name of the parameter or header; empty where it is the path
 */
public record MissingCapability(
    Capability capability, Optional<String> scope, Place place, String name) {
  /** One that the path itself asks for. */
  public static MissingCapability ofPath(Capability capability, Optional<String> scope) {
    return new MissingCapability(capability, scope, Place.POINTER, "");
  }

  ErrorEntry error() {
    String word = capability.word();
    String grant =
        scope
            .map(it -> "which the scope " + it + " grants")
            .orElse("which no scope grants in this deployment");
    String detail = what() + " needs the capability '" + word + "', " + grant;
    return new ErrorEntry(place, name, word + "_not_granted", detail);
  }

  private String what() {
    return switch (capability) {
      case SCORE -> "scoring";
      case EXPLAIN -> "another 'explain' than none and adverse";
      case MODEL -> "another model than the champion";
      case CARD -> "the model card";
      case REVIEW -> "a review";
      case ADVICE -> "advice";
      case NOTICE -> "a notice";
    };
  }
}
