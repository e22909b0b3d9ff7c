package dev.tranche.scoring.function;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.function.BooleanSupplier;

/**
 * Lets an executable start without Quarkus' search for keys of its own that nobody knows: at every
 * start each key's name, defaults included, is compared with all that there are, letter by letter.
 * On Lambda variables are all that can be set, and of those the search says nothing; {@link
 * SettingTexts} looks at ours. A build fails if Quarkus no longer has the method.
 */
final class FrameworkKeys {
  private static final String CONFIGURATION = "io.quarkus.runtime.generated.Config";

  private FrameworkKeys() {}

  /** What Quarkus generates. */
  @TargetClass(className = CONFIGURATION, onlyWith = InExecutableOfQuarkus.class)
  static final class Configuration {
    /** Whether a key is known. */
    @Substitute
    static boolean isMapped(NameIterator name) {
      return true;
    }
  }

  /** Quarkus' name of a key, which this module cannot see. */
  @TargetClass(
      className = "io.quarkus.runtime.configuration.NameIterator",
      onlyWith = InExecutableOfQuarkus.class)
  static final class NameIterator {}

  /** Asked in the build; the trainer's executable has no Quarkus. */
  static final class InExecutableOfQuarkus implements BooleanSupplier {
    @Override
    public boolean getAsBoolean() {
      try {
        Class.forName(CONFIGURATION, false, InExecutableOfQuarkus.class.getClassLoader());
        return true;
      } catch (ClassNotFoundException e) {
        return false;
      }
    }
  }
}
