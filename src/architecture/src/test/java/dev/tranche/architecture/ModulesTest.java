package dev.tranche.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

class ModulesTest {

  @Test
  void aModuleUsesOnlyTheModulesThatItMayUse() {
    classes()
        .should(
            new OnlyAllowed(
                "use only the modules that theirs may use (see TrancheModule)",
                (user, used) -> TrancheModule.of(user).mayUse(TrancheModule.of(used))))
        .check(TrancheClasses.ALL);
  }

  @Test
  void aPackageOfScoringUsesOnlyThoseBeforeIt() {
    inOrder(Rooms.SCORING);
  }

  @Test
  void aPackageOfTrainingUsesOnlyThoseBeforeIt() {
    inOrder(Rooms.TRAINING);
  }

  @Test
  void packagesUseEachOtherInNoCircles() {
    slices().assignedFrom(new PackageSlices()).should().beFreeOfCycles().check(TrancheClasses.ALL);
  }

  private void inOrder(Rooms rooms) {
    classes()
        .that()
        .resideInAPackage(rooms.module().root() + "..")
        .should(
            new OnlyAllowed("use only packages before theirs: " + rooms.names(), rooms::inOrder))
        .check(TrancheClasses.ALL);
  }
}
