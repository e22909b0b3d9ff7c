package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.scoring.feature.DerivedFeature.Operation;
import dev.tranche.training.prepare.Derivation;
import dev.tranche.training.spec.yaml.SpecFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The key {@code derived}: features made of two columns each, by name. */
final class DerivedKeys {
  static final List<String> OPERATIONS =
      Arrays.stream(Operation.values()).map(Operation::word).toList();

  private DerivedKeys() {}

  static List<Derivation> read(SpecFields spec) {
    List<Derivation> derivations = new ArrayList<>();
    spec.sections("derived", "feature", OPERATIONS)
        .forEach((name, fields) -> derivations.addAll(derivations(name, fields)));
    return derivations;
  }

  /** One, if there is nothing wrong with it. */
  private static List<Derivation> derivations(String name, SpecFields fields) {
    String feature = "feature " + FileError.quoted(name) + " of 'derived'";
    if (name.isBlank() || !SpecFields.printable(name)) {
      fields.faults().add(fields.line(), feature + " needs a name in plain characters");
    }
    List<Operation> given =
        Arrays.stream(Operation.values())
            .filter(operation -> fields.has(operation.word()))
            .toList();
    if (given.size() != 1) {
      fields
          .faults()
          .add(fields.line(), feature + " needs one of " + String.join(" and ", OPERATIONS));
    }
    List<Derivation> derivations = new ArrayList<>();
    for (Operation operation : given) {
      List<String> operands = fields.names(operation.word());
      if (operands.size() == 2 && !operands.get(0).equals(operands.get(1))) {
        derivations.add(new Derivation(name, operation, operands.get(0), operands.get(1)));
      } else {
        fields.fault(operation.word(), "must name two columns, such as [loan_amount, income]");
      }
    }
    return derivations;
  }
}
