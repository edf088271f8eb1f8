package io.github.ec2fake.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.ec2fake.architecture.Core.CATALOGUE;
import static io.github.ec2fake.architecture.Core.CLASSES;
import static io.github.ec2fake.architecture.Core.CLOCK;
import static io.github.ec2fake.architecture.Core.ENDPOINT;
import static io.github.ec2fake.architecture.Core.FAULT;
import static io.github.ec2fake.architecture.Core.FAULT_REGISTRY;
import static io.github.ec2fake.architecture.Core.GUEST;
import static io.github.ec2fake.architecture.Core.JOURNAL;
import static io.github.ec2fake.architecture.Core.LIMIT;
import static io.github.ec2fake.architecture.Core.MODEL;
import static io.github.ec2fake.architecture.Core.QUERY;
import static io.github.ec2fake.architecture.Core.REPLICA;
import static io.github.ec2fake.architecture.Core.ROOT;
import static io.github.ec2fake.architecture.Core.SDK;
import static io.github.ec2fake.architecture.Core.TIME;
import static io.github.ec2fake.architecture.Core.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import io.github.ec2fake.time.VirtualClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What each room may use. The rules list what is allowed, so that a new library or a new room has
 * to be let in here.
 */
class RoomsTest {
  /** The parts of the JDK that know nothing of the outside. */
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
    "org.jspecify.annotations"
  };

  private static final DescribedPredicate<JavaClass> SETTINGS_FILES =
      name(ROOT + ".windows.SettingsReader")
          .or(name(ROOT + ".windows.SettingsTree"))
          .or(name(ROOT + ".windows.SettingsWriter"))
          .forSubtype();

  @Test
  void faultKnowsOnlyTime() {
    classes()
        .that()
        .resideInAnyPackage(FAULT, FAULT_REGISTRY)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            plainJavaAnd(FAULT, FAULT_REGISTRY, TIME, CLOCK, "java.util.concurrent"))
        .because("a fault says when and what fails, and the rooms above ask it")
        .check(CLASSES);
  }

  @Test
  void journalKnowsOnlyTime() {
    classes()
        .that()
        .resideInAPackage(JOURNAL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(plainJavaAnd(JOURNAL, TIME, CLOCK))
        .because("every room writes into the journal, so it can know none of them")
        .check(CLASSES);
  }

  @Test
  void timeKnowsNobody() {
    classes()
        .that()
        .resideInAnyPackage(TIME, CLOCK)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(plainJavaAnd(TIME, CLOCK, "java.util.concurrent.."))
                .or(resideInAPackage("com.amazonaws.waiters")))
        .because("the agenda runs what others put on it and does not know what it is")
        .check(CLASSES);
  }

  @Test
  void ofTimeOnlyTheClockKnowsTheSdk() {
    noClasses()
        .that(
            resideInAnyPackage(TIME, CLOCK)
                .and(DescribedPredicate.not(name(VirtualClock.class.getName()))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.amazonaws..")
        .because(
            "VirtualClock hands out the SDK's PollingStrategy, and nothing else in time has to do"
                + " with a transport")
        .check(CLASSES);
  }

  @Test
  void limitKnowsNobody() {
    classes()
        .that()
        .resideInAPackage(LIMIT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(plainJavaAnd(LIMIT))
        .because("a limit is a number, and the rooms that keep to it ask for it")
        .check(CLASSES);
  }

  @Test
  void modelIsPlainJava() {
    classes()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            plainJavaAnd(
                MODEL,
                TIME,
                CLOCK,
                JOURNAL,
                FAULT,
                FAULT_REGISTRY,
                GUEST,
                LIMIT,
                "java.io",
                "java.nio",
                "java.nio.charset",
                "java.security..",
                "javax.crypto.."))
        .because(
            "rules and state have to be readable and testable alone: no XML, no Jackson, no SDK, no"
                + " HTTP, and the query room translates to them, never the other way round")
        .check(CLASSES);
  }

  @Test
  void modelAsksTheAgendaNotTheClock() {
    noClasses()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(VirtualClock.class.getName())
        .because("the clock is the test's handle on time; the model gets its now from the agenda")
        .check(CLASSES);
  }

  @Test
  void queryKnowsNoTransport() {
    classes()
        .that()
        .resideInAPackage(QUERY)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            plainJavaAnd(
                QUERY,
                REPLICA,
                MODEL,
                TIME,
                CLOCK,
                JOURNAL,
                FAULT,
                FAULT_REGISTRY,
                LIMIT,
                "java.io",
                "java.lang.reflect",
                "java.net",
                "java.nio.charset",
                "java.security",
                "javax.crypto..",
                "com.fasterxml.jackson..",
                "com.ctc.wstx..",
                "javax.xml.."))
        .because("whatever transport brings a call, the same actions and the same rules serve it")
        .check(CLASSES);
  }

  @Test
  void replicaKnowsNoCalls() {
    classes()
        .that()
        .resideInAPackage(REPLICA)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(plainJavaAnd(REPLICA, MODEL, TIME, CLOCK, FAULT, FAULT_REGISTRY))
        .because(
            "a replica does again what was done to a world, whatever that was, and the model knows"
                + " nothing of it")
        .check(CLASSES);
  }

  @Test
  void actionsAnswerFromTheWorldThatTheyAreGiven() {
    noClasses()
        .that()
        .resideInAnyPackage(MODEL, ROOT + ".internal.query.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(REPLICA)
        .because("the rules are the same in the past and in the present")
        .check(CLASSES);
  }

  @Test
  void onlyWhoReadsOrWritesDocumentsKnowsXml() {
    noClasses()
        .that(
            resideInAPackage(ROOT + "..")
                .and(
                    DescribedPredicate.not(resideInAnyPackage(WIRE, CATALOGUE).or(SETTINGS_FILES))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.fasterxml.jackson.dataformat..", "com.ctc.wstx..", "javax.xml..", "org.w3c.dom..")
        .because(
            "replies are written in one place, by one walker over their records, and read in one")
        .check(CLASSES);
  }

  @Test
  void catalogueKnowsOnlyTheModelAndItsFormats() {
    classes()
        .that()
        .resideInAPackage(CATALOGUE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            plainJavaAnd(
                CATALOGUE,
                ROOT + ".internal.model.base",
                ROOT + ".internal.model.guest",
                ROOT + ".internal.model.image",
                ROOT + ".internal.model.storage",
                "java.io",
                "com.fasterxml.jackson.core..",
                "com.fasterxml.jackson.databind..",
                "com.ctc.wstx..",
                "javax.xml.stream"))
        .because("what was saved is read without a cloud, and loads nothing unless it is used")
        .check(CLASSES);
  }

  @Test
  void guestIsPlainJavaButForItsFiles() {
    classes()
        .that(resideInAPackage(GUEST).and(DescribedPredicate.not(SETTINGS_FILES)))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(plainJavaAnd(GUEST))
        .because("the model holds these settings, and knows no XML")
        .check(CLASSES);
  }

  @Test
  void theModelDoesNotReadSettingsFiles() {
    noClasses()
        .that()
        .resideInAPackage(MODEL)
        .should()
        .dependOnClassesThat(SETTINGS_FILES.or(name(ROOT + ".windows.Ec2ConfigFile")))
        .because("the test hands files in at the root; the model sees what they say")
        .check(CLASSES);
  }

  @Test
  void theWireKnowsNoActions() {
    noClasses()
        .that()
        .resideInAPackage(WIRE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(QUERY, MODEL, TIME, CLOCK, JOURNAL, FAULT, FAULT_REGISTRY)
                .and(
                    DescribedPredicate.not(
                        resideInAnyPackage(WIRE, ROOT + ".internal.model.base"))))
        .because("the codec serves any record; of the model it needs the errors that it raises")
        .check(CLASSES);
  }

  @Test
  void actionsDoNotKnowTheDoor() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".internal.query.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".internal.query")
        .because("an action translates one call; who is let in is the door's business")
        .check(CLASSES);
  }

  @Test
  void actionsNeitherMoveTheClockNorWriteTheJournal() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".internal.query.*..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(TIME, CLOCK, JOURNAL, FAULT, FAULT_REGISTRY)
        .because("an action has no rules of its own: what happens, happens in the model")
        .check(CLASSES);
  }

  @Test
  void sdkKnowsOnlyTheWireAndTime() {
    classes()
        .that()
        .resideInAPackage(SDK)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            SDK,
            WIRE,
            ROOT + ".time",
            "java..",
            "com.amazonaws..",
            "org.apache.http..",
            "org.jspecify..")
        .because("a transport carries bytes to the door; another one can be put beside it")
        .check(CLASSES);
  }

  @Test
  void endpointKnowsOnlyTheWire() {
    classes()
        .that()
        .resideInAPackage(ENDPOINT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            plainJavaAnd(
                ENDPOINT,
                WIRE,
                "java.io",
                "java.net",
                "java.nio.charset",
                "java.util.concurrent..",
                "org.apache.http.."))
        .because(
            "a transport carries bytes to the door. Apache's HTTP is on the class path with the"
                + " SDK, and its HttpCore has the server's side too")
        .check(CLASSES);
  }

  @Test
  void nobodyUsesTheRoot() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .because("Ec2Cloud puts the rooms together and is on top of all")
        .check(CLASSES);
  }

  @Test
  void theNounsOfTheModelAreFreeOfCycles() {
    slices()
        .matching(ROOT + ".internal.model.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a noun that can be read only together with all others is not a room")
        .check(CLASSES);
  }

  @Test
  void theNounsOfTheModelDoNotKnowTheirRegion() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".internal.model.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".internal.model")
        .because("Region and World put the nouns together and are on top of them")
        .check(CLASSES);
  }

  @Test
  void theNounsOfTheQueryAreFreeOfCycles() {
    slices()
        .matching(ROOT + ".internal.query.(*)..")
        .should()
        .beFreeOfCycles()
        .because("an action can be read without those of the other nouns")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsOneOfTheRooms() {
    JavaPackage root = CLASSES.getPackage(ROOT);
    List<String> rooms = new ArrayList<>();
    root.getSubpackages().forEach(room -> rooms.add(room.getRelativeName()));
    assertThat(rooms)
        .as("a new room needs a rule here that says what it may use")
        .containsExactlyInAnyOrder(
            "endpoint", "fault", "internal", "journal", "limit", "time", "windows");
    assertThat(root.getClasses()).extracting(JavaClass::getSimpleName).contains("Ec2Cloud");
  }

  private static String[] plainJavaAnd(String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(PLAIN_JAVA));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }
}
