// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.ec2fake.architecture.Core.CLASSES;
import static io.github.ec2fake.architecture.Core.INTERNAL;
import static io.github.ec2fake.architecture.Core.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may use which, and why. */
class LayersTest {
  private static final String[] PLAIN_JAVA = {
    "java.lang",
    "java.lang.annotation",
    "java.lang.invoke",
    "java.lang.runtime",
    "java.math",
    "java.time..",
    "java.util",
    "java.util.function",
    "java.util.regex",
    "java.util.stream",
    "com.google.errorprone.annotations",
    "org.jspecify.annotations"
  };

  private static final DescribedPredicate<JavaClass> SETTINGS_FILES =
      nameMatching(
              ROOT.replace(".", "\\.")
                  + "\\.windows\\.(Settings(Reader|Tree|Writer)|"
                  + "(Activation|Answer|DnsSuffix|EventLog)File)(\\$.*)?")
          .forSubtype();

  static Stream<Layer> layers() {
    return Stream.of(
        Layer.of("time", "durations and modes are values").and("java.util.concurrent"),
        Layer.of("limit", "a limit is a number, and who keeps to it asks for it"),
        Layer.of("consistency", "a lag is a number, and who is late asks for it"),
        Layer.of("endpoint", "what users see of an endpoint says nothing of how it is served")
            .and("java.net"),
        Layer.of("fault", "a fault says when and what fails").uses("time"),
        Layer.of("journal", "every layer writes into the journal, so it can know none of them")
            .uses("internal.text"),
        Layer.of("windows", "settings are values; only the reader and writer of files know XML")
            .and(
                "java.io",
                "java.nio.file",
                "java.nio.charset",
                "com.fasterxml.jackson..",
                "com.ctc.wstx..",
                "javax.xml..",
                "org.w3c.dom..",
                "org.xml.sax.."),
        Layer.of("internal.text", "how things are written depends on the things only"),
        Layer.of("internal.clock", "the event queue runs events and does not know what they do")
            .uses("time")
            .and("java.util.concurrent.locks"),
        Layer.of("internal.journal", "it writes what others tell").uses("journal"),
        Layer.of("internal.page", "a page shows what the journal says, and asks no cloud")
            .uses("journal", "internal.journal")
            .and("java.io", "java.nio.charset"),
        Layer.of("internal.fault", "it answers what a fault does; who asks carries it out")
            .uses("fault", "time", "internal.clock", "internal.text")
            .and("java.util.concurrent"),
        Layer.of(
                "internal.model..",
                "rules and state can be read and tested alone: no XML, no SDK, no HTTP, and the"
                    + " Query API translates to them, never the other way round")
            .uses(
                "time",
                "limit",
                "consistency",
                "fault",
                "journal",
                "windows",
                "internal.clock",
                "internal.journal",
                "internal.fault")
            .and("java.io", "java.nio", "java.nio.charset", "java.security..", "javax.crypto.."),
        Layer.of(
                "internal.replica",
                "a replica repeats what was done to a world, whatever that was, and the model"
                    + " knows nothing of it")
            .uses("consistency", "internal.model..", "internal.clock", "internal.fault"),
        Layer.of("internal.query.wire", "the codec serves any record, and raises errors")
            .uses("internal.model.base", "internal.text")
            .and(
                "java.io",
                "java.lang.reflect",
                "java.net",
                "java.nio.charset",
                "com.fasterxml.jackson..",
                "com.ctc.wstx..",
                "javax.xml.."),
        Layer.of("internal.query.signing", "a signature is checked before anything else is known")
            .uses("internal.query.wire", "internal.model.base")
            .and("java.net", "java.nio.charset", "java.security", "javax.crypto.."),
        Layer.of(
                "internal.query.action",
                "what actions have in common has no rules of its own and sees one world")
            .uses("internal.query.wire", "internal.model..", "limit", "consistency")
            .and("java.lang.reflect", "java.nio.charset"),
        Layer.of("internal.query", "whatever transport brings a call, the same rules serve it")
            .uses(
                "time",
                "limit",
                "consistency",
                "fault",
                "journal",
                "internal.clock",
                "internal.journal",
                "internal.fault",
                "internal.model..",
                "internal.replica",
                "internal.query..",
                "internal.text")
            .and("java.io", "java.net", "java.nio.charset"),
        Layer.of("internal.catalogue", "what was saved is read without a cloud")
            .uses(
                "internal.model.base",
                "internal.model.guest",
                "internal.model.image",
                "internal.model.storage")
            .and(
                "java.io",
                "com.fasterxml.jackson.core..",
                "com.fasterxml.jackson.databind..",
                "com.ctc.wstx..",
                "javax.xml.stream.."),
        Layer.of("internal.http", "HTTP is the same for every transport")
            .uses("internal.query.wire")
            .and("java.io", "java.nio.charset"),
        Layer.of(
                "internal.sdk.v1",
                "a transport carries bytes; another one can be put beside it, and nothing else"
                    + " knows the SDK")
            .uses("time", "internal.http", "internal.query.wire")
            .and("java..", "com.amazonaws..", "org.apache.http.."),
        Layer.of("internal.control", "scripts order what tests order, by the public API only")
            .uses("fault", "journal", "time", "internal.query.wire")
            .and("java.io", "com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind.."),
        Layer.of("internal.endpoint", "a transport carries bytes, and knows no SDK")
            .uses("endpoint", "internal.http", "internal.query.wire")
            .and("java.io", "java.net", "java.util.concurrent.."));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void aLayerUsesOnlyWhatIsBelowIt(Layer layer) {
    String[] allowed =
        Stream.of(
                Arrays.stream(PLAIN_JAVA),
                Stream.concat(Stream.of(layer.name()), layer.layers().stream())
                    .map(each -> ROOT + "." + each),
                layer.libraries().stream())
            .flatMap(each -> each)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + "." + layer.name())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .because(layer.because())
        .check(CLASSES);
  }

  @Test
  void everyPackageIsInALayer() {
    Set<String> unknown = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      String packageName = each.getPackageName();
      // The root stands on all of them, and a kind of resources in the Query API has its own rule.
      boolean known =
          packageName.equals(ROOT)
              || packageName.startsWith(INTERNAL + ".query.")
              || layers().anyMatch(layer -> resideInAPackage(ROOT + "." + layer.name()).test(each));
      if (!known) {
        unknown.add(packageName);
      }
    }
    assertThat(unknown).as("packages that no layer of this test has").isEmpty();
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a package that can be read only together with another is not one of its own")
        .check(CLASSES);
  }

  @Test
  void nothingUsesTheRoot() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .because("Ec2Cloud puts the layers together and is on top of all")
        .check(CLASSES);
  }

  @Test
  void onlyTheCloudItselfAndTheTransportKnowTheSdk() {
    noClasses()
        .that(
            resideInAPackage(ROOT + "..")
                .and(not(resideInAPackage(INTERNAL + ".sdk.v1")))
                .and(not(name(ROOT + ".Ec2Cloud").or(name(ROOT + ".Account")))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.amazonaws..", "org.apache..")
        .because("a cloud works through its endpoint without an SDK on the class path")
        .check(CLASSES);
  }

  @Test
  void onlyWhoReadsOrWritesDocumentsKnowsXml() {
    noClasses()
        .that(
            resideInAPackage(ROOT + "..")
                .and(
                    not(
                        resideInAnyPackage(INTERNAL + ".query.wire", INTERNAL + ".catalogue")
                            .or(SETTINGS_FILES))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.fasterxml.jackson.dataformat..", "com.ctc.wstx..", "javax.xml..", "org.w3c.dom..")
        .because("replies are written by one walker over their records, and read in one place")
        .check(CLASSES);
  }

  @Test
  void settingsArePlainJavaButForTheirFiles() {
    classes()
        .that(resideInAPackage(ROOT + ".windows").and(not(SETTINGS_FILES)))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Arrays.stream(PLAIN_JAVA), Stream.of(ROOT + ".windows"))
                .toArray(String[]::new))
        .because("the model holds these settings, and knows no XML")
        .check(CLASSES);
  }

  @Test
  void theModelDoesNotReadSettingsFiles() {
    noClasses()
        .that()
        .resideInAPackage(INTERNAL + ".model..")
        .should()
        .dependOnClassesThat(SETTINGS_FILES.or(name(ROOT + ".windows.Ec2ConfigFile")))
        .because("the test hands files in at the root; the model sees what they say")
        .check(CLASSES);
  }

  @Test
  void theModelAsksTheEventQueueAndNotTheClock() {
    noClasses()
        .that()
        .resideInAPackage(INTERNAL + ".model..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ROOT + ".time.VirtualClock")
        .because("the clock is the test's handle on time")
        .check(CLASSES);
  }

  @Test
  void kindsOfResourcesDoNotKnowTheirRegion() {
    noClasses()
        .that()
        .resideInAPackage(INTERNAL + ".model.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(INTERNAL + ".model")
        .because("Region and World put the kinds of resources together and are on top of them")
        .check(CLASSES);
  }

  @Test
  void actionsTranslateAndDoNothingElse() {
    noClasses()
        .that()
        .resideInAPackage(INTERNAL + ".query.*..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            INTERNAL + ".query",
            INTERNAL + ".replica",
            INTERNAL + ".clock",
            INTERNAL + ".journal",
            INTERNAL + ".fault",
            ROOT + ".time",
            ROOT + ".journal",
            ROOT + ".fault")
        .because(
            "an action translates one call: who is let in, which world answers, and what happens"
                + " is decided elsewhere")
        .check(CLASSES);
  }

  @Test
  void onlyThePrimaryIsHandedAWorld() {
    List<String> allowed =
        List.of(
            ROOT + ".Ec2Cloud",
            ROOT + ".WorldFactory",
            ROOT + ".Endpoints",
            INTERNAL + ".model.Region",
            INTERNAL + ".query.QueryApi",
            INTERNAL + ".replica.Primary",
            INTERNAL + ".replica.Replica",
            INTERNAL + ".replica.Replicas");
    Set<String> others = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      each.getFields().stream()
          .filter(field -> field.getRawType().getName().equals(INTERNAL + ".model.World"))
          .filter(field -> !allowed.contains(each.getName()))
          .forEach(field -> others.add(field.getFullName()));
    }
    assertThat(others)
        .as("who keeps a world could change it without the replicas' knowing")
        .isEmpty();
  }
}
