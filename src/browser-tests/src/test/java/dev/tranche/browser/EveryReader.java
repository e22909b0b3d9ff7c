package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Readers on a phone, a tablet and a desk, by day and by night, with aids or without a mouse. */
record EveryReader(Axe axe) {
  /**
   * Checks a page as it stands, whose address begins so; all that it asks for must, too. As the
   * modes differ in their colours alone, aids look at every width in the one and at the widest,
   * which shows most, in the other.
   */
  void isServed(Tab tab, String address) throws Exception {
    for (boolean dark : List.of(true, false)) {
      tab.read(dark);
      for (int width : List.of(390, 768, 1440)) {
        tab.resize(width);
        tab.await("innerWidth === " + width);
        if (dark || width == 1440) {
          assertEquals(List.of(), axe.findings(tab), width + " px, dark: " + dark);
        }
        String over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assertEquals(0, tab.value(over).asInt(), width + " px are too few");
      }
    }
    assertEquals(List.of(), new Keyboard(tab).missedOnAWalk());
    assertEquals(List.of(), tab.complaints());
    assertAsksNobodyElse(tab, address);
  }

  static void assertAsksNobodyElse(Tab tab, String address) {
    List<String> others =
        tab.requests().stream()
            .filter(url -> !url.startsWith(address) && !url.startsWith("data:,"))
            .toList();
    assertEquals(List.of(), others);
  }
}
