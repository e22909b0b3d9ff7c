package dev.tranche.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnDemandTest {
  private final List<String> done = new ArrayList<>();
  private final OnDemand<String> door =
      new OnDemand<>(
          () -> {
            done.add("open");
            return "door";
          },
          opened -> done.add("close " + opened));

  @Test
  void isOpenedOnceWhenItIsAskedForAndClosed() {
    assertEquals(List.of(), done);
    assertEquals("door", door.get());
    assertEquals("door", door.get());
    door.close();
    assertEquals(List.of("open", "close door"), done);
  }

  @Test
  void isClosedOnceAndOnlyIfItWasOpened() {
    door.close();
    assertEquals(List.of(), done);
    door.get();
    door.close();
    door.close();
    assertEquals(List.of("open", "close door"), done);
  }
}
