package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.segment.AdviceArea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviceSpecTest {
  @TempDir Path folder;

  private Path spec(String advice) throws IOException {
    return Files.writeString(folder.resolve("segments.yaml"), "file: a.csv\nadvice:\n" + advice);
  }

  @Test
  void readsAdviceByNameOrNumber() throws IOException {
    assertEquals(
        Map.of(
            "high income, low debt",
            Map.of(AdviceArea.MARKETING, "Invite them.", AdviceArea.RISK, "Ask: what for?"),
            "1",
            Map.of(AdviceArea.SERVICE, "Call them.")),
        SpecReader.segments(
                spec(
                    """
                      high income, low debt:
                        marketing: Invite them.
                        risk: "Ask: what for?"
                      1: {service: Call them.}
                    """))
            .wanted()
            .advice());
    assertEquals(Map.of(), SpecReader.segments(spec("")).wanted().advice());
  }

  @Test
  void refusesWhatIsNoAdvice() throws IOException {
    Path spec =
        spec(
            """
              savers: {markting: Invite them.}
              starters: [a, b]
              others: {risk: "two\\nlines"}
            """);
    InputException refused = assertThrows(InputException.class, () -> SpecReader.segments(spec));
    assertEquals(
        String.join(
            "\n",
            spec
                + ": line 3: unknown key 'markting' of segment 'savers' of 'advice'; did you mean"
                + " 'marketing'? (keys: marketing, risk, product, service)",
            spec
                + ": line 4: segment 'starters' of 'advice' is not a mapping; keys of it are"
                + " marketing, risk, product, service",
            spec
                + ": line 5: 'risk' of segment 'others' of 'advice' has a line break or another"
                + " control character"),
        refused.getMessage());
  }
}
