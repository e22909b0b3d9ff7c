package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelChainsTest {
  private static final RiskModel MODEL = new TreeEnsemble(List.of("income"), List.of(), 0.5f);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void everythingIsDoneOnceAwaited(int threads) {
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    try (ModelChains chains = new ModelChains(threads)) {
      CompletableFuture<RiskModel> fitted = chains.fit(() -> MODEL);
      CompletableFuture<Double> judged = chains.then(fitted, RiskModel::expectedMargin);
      chains.proof(judged, margin -> done.add("proven of " + margin));
      chains.await();
      assertEquals(0.5, judged.join());
    }
    assertEquals(List.of("proven of 0.5"), done);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whatFailsIsThrownAsItWas(int threads) {
    IllegalStateException failure = new IllegalStateException("no such graph");
    try (ModelChains chains = new ModelChains(threads)) {
      CompletableFuture<RiskModel> fitted = chains.fit(() -> MODEL);
      chains.proof(
          fitted,
          model -> {
            throw failure;
          });
      assertSame(failure, assertThrows(IllegalStateException.class, chains::await));
    }
  }
}
