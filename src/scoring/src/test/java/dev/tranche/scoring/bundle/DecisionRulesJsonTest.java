package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.rule.DecisionRules;
import dev.tranche.scoring.rule.DoubtRule;
import dev.tranche.scoring.rule.MissingRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRulesJsonTest {
  private static final DecisionRules OWN =
      new DecisionRules(
          new MissingRule(DoubtRule.REFER, 0.75, List.of("home"), List.of("income")),
          DoubtRule.ACCEPT,
          DoubtRule.REFUSE,
          Map.of("age", new DecisionRules.Span(18, 100.5f)),
          OptionalInt.of(2));

  @TempDir Path models;

  @Test
  void comesBackAsItWasWritten() {
    Policy policy = new Policy("v", 0.1f, 0.2f, Optional.empty(), List.of(), OWN);
    assertEquals(policy, PolicyJson.read(PolicyJson.write(policy)));
  }

  @Test
  void usualRulesNeedNoWord() {
    Policy policy = new Policy("v", 0.1f, 0.2f);
    assertEquals(4, PolicyJson.tree(policy).size());
    assertEquals(DecisionRules.DEFAULTS, PolicyJson.read(PolicyJson.write(policy)).rules());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "missing":{"rule":"hould"}         | missing.rule 'hould' is not hold or accept or refer or refuse
          "missing":{"within":0}             | missing.within must be above 0 and at most 1, not 0.0
          "missing":{"within":1.5}           | missing.within must be above 0 and at most 1, not 1.5
          "missing":{"tolerates":[]}         | missing.tolerates is not known; did you mean 'tolerate'?
          "missing":{"refuse":["incme"]}     | the bundle has no feature 'incme'; did you mean 'income'?
          "missing":"hold"                   | missing must be an object
          "out_of_range":"ignore"            | out_of_range 'ignore' is not hold or accept or refer or refuse
          "unseen_category":1                | unseen_category must be a text
          "plausible":{"age":[100,18]}       | plausible.age must be the lowest and the highest value, such as [0, 100]
          "plausible":{"age":100}            | plausible.age must be the lowest and the highest value, such as [0, 100]
          "plausible":{"years":[0,1]}        | the bundle has no feature 'years'
          "minimum_features":0               | minimum_features must be at least 1, not 0
          """)
  void wrongRuleIsNamed(String rule, String expected) throws IOException {
    SampleBundles.risk(models);
    String policy =
        "{\"format\":1,\"version\":\"v\",\"refer_from\":0.1,\"decline_from\":0.2,%s}"
            .formatted(rule);
    PolicySource source = new PolicySource(Optional.of(policy));
    var e =
        assertThrows(
            BundleException.class, () -> Bundle.load(models.resolve("risk"), Task.RISK, source));
    assertEquals("the policy in TRANCHE_POLICY: " + expected, e.getMessage());
  }

  @Test
  void holdsForTheOtherModelsToo() {
    Policy policy = new Policy("v", 0.1f, 0.2f, Optional.empty(), List.of(), OWN);
    assertEquals(OWN, policy.moved(0.2f, 0.4f).rules());
  }

  @Test
  void listsAreThoseOfTheText() {
    String text =
        "{\"format\":1,\"version\":\"v\",\"refer_from\":0.1,\"decline_from\":0.2,"
            + "\"missing\":{\"tolerate\":[\"home\"]}}";
    DecisionRules rules = PolicyJson.read(text.getBytes(StandardCharsets.UTF_8)).rules();
    assertEquals(List.of("home"), rules.missing().tolerate());
    assertEquals(DoubtRule.HOLD, rules.missing().rule());
    assertEquals(1, rules.missing().within());
  }
}
