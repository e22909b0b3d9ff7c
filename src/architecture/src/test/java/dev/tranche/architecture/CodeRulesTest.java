package dev.tranche.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;

class CodeRulesTest {
  /** Types whose objects change. A List or a Map in a constant is filled once, by List.of. */
  private static final List<Class<?>> CHANGING =
      List.of(
          StringBuilder.class,
          ThreadLocal.class,
          Random.class,
          SplittableRandom.class,
          Lock.class,
          AtomicBoolean.class,
          AtomicInteger.class,
          AtomicLong.class,
          AtomicReference.class,
          Executor.class);

  @Test
  void aClassIsFinalOrMadeToBeExtended() {
    classes()
        .that()
        .areNotAnonymousClasses()
        .and()
        .areNotEnums()
        .should(be(describe("final, abstract or sealed", CodeRulesTest::closed)))
        .check(TrancheClasses.ALL);
  }

  @Test
  void aStaticFieldIsFinal() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(SYNTHETIC)
        .should()
        .beFinal()
        .check(TrancheClasses.ALL);
  }

  @Test
  void aStaticFieldHoldsNothingThatChanges() {
    fields()
        .that()
        .areStatic()
        .should()
        .notHaveRawType(describe("that changes", CodeRulesTest::changes))
        .check(TrancheClasses.ALL);
  }

  @Test
  void randomnessComesFromSeedsThatAreHandedIn() {
    noClasses()
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(SplittableRandom.class)
        .orShould()
        .accessClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .check(TrancheClasses.ALL);
  }

  @Test
  void nobodyUsesTheCommonPool() {
    noClasses()
        .should()
        .callMethod(ForkJoinPool.class, "commonPool")
        .orShould()
        .callMethodWhere(
            describe(
                "a stream or an array works in the common pool",
                call -> call.getTarget().getName().startsWith("parallel")))
        .orShould()
        .callMethodWhere(
            describe(
                "a future is given no executor",
                call ->
                    call.getTarget().getName().endsWith("Async")
                        && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isAssignableTo(Executor.class))))
        .check(TrancheClasses.ALL);
  }

  private static boolean closed(JavaClass type) {
    return type.getModifiers().contains(FINAL)
        || type.getModifiers().contains(ABSTRACT)
        || type.reflect().isSealed();
  }

  private static boolean changes(JavaClass type) {
    return CHANGING.stream().anyMatch(type::isAssignableTo)
        || (!type.isInterface()
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class)));
  }
}
