package dev.tranche.risk.record;

import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.reason.ReasonCatalogue;
import dev.tranche.scoring.request.Customer;
import dev.tranche.scoring.request.CustomerRequest;
import dev.tranche.scoring.request.RequestReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tiny model as champion, and as challenger the same, or what a test wants of it. */
record Challenged(RiskModelSet models) implements AutoCloseable {
  static final String CHALLENGER = "plain";

  /** Two customers, the second for the policy's strict side, between them an invalid one. */
  static final String THREE =
      "[{\"id\":\"U1\",\"features\":{\"income\":2,\"age\":20,\"home\":\"OWN\"}},"
          + "{\"id\":\"U2\",\"features\":{\"income\":\"two\"}},"
          + "{\"id\":\"U3\",\"features\":{\"income\":12,\"home\":\"TENT\"}}]";

  static Challenged open(Path folder) throws IOException {
    return open(folder, Optional.of(CHALLENGER), Optional.empty());
  }

  /** With this challenger, and another file for the model of that name. */
  static Challenged open(Path folder, Optional<String> challenger, Optional<byte[]> onnx)
      throws IOException {
    Bundle bundle = SampleBundles.explained(folder, ReasonCatalogue.of(TinyModels.RISK_FEATURES));
    Policy policy = new Policy("2026-11", 0.25f, 0.5f, challenger, List.of());
    HashedFile challenging = bundle.manifest().model(CHALLENGER).graph();
    Function<HashedFile, byte[]> graphs =
        file ->
            onnx.filter(bytes -> file.equals(challenging))
                .orElseGet(() -> bundle.graphs().apply(file));
    return new Challenged(
        RiskModelSet.open(new Bundle(bundle.manifest(), Optional.of(policy), graphs)));
  }

  RiskScorer champion() {
    return models.champion();
  }

  CustomerRequest read(String request) {
    return new RequestReader(models.manifest().features().inputs())
        .read(request.getBytes(StandardCharsets.UTF_8));
  }

  List<Assessment> assess(CustomerRequest request) {
    return champion()
        .assess(request.customers().stream().map(Customer::row).toList(), Explain.ADVERSE);
  }

  List<Decided> decided(String request) {
    CustomerRequest read = read(request);
    return Decided.of(read, assess(read));
  }

  @Override
  public void close() {
    models.close();
  }
}
