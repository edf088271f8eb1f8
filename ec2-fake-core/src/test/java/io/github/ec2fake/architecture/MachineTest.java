// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.github.ec2fake.architecture.Core.CLASSES;
import static io.github.ec2fake.architecture.Core.INTERNAL;
import static io.github.ec2fake.architecture.Core.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.ec2fake.internal.clock.SystemTime;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The same seed, settings and calls give the same story on every machine, in no real time. So
 * nothing in a cloud asks the machine for anything, but for the few edges that are named here.
 */
class MachineTest {
  private static final DescribedPredicate<JavaClass> SYSTEM_TIME = belongToAnyOf(SystemTime.class);
  private static final DescribedPredicate<JavaClass> DEPRECATION_NOTICE =
      name(ROOT + ".internal.sdk.v1.DeprecationNotice").forSubtype();
  private static final DescribedPredicate<JavaClass> EXECUTOR =
      name(ROOT + ".internal.sdk.v1.CallerThreadExecutor").forSubtype();
  private static final DescribedPredicate<JavaClass> LISTENER =
      name(INTERNAL + ".endpoint.Listener").forSubtype();

  @Test
  void nothingReadsTheMachinesClock() {
    noClasses()
        .that(DescribedPredicate.not(SYSTEM_TIME.or(EXECUTOR)))
        .should()
        .accessTargetWhere(Forbidden.machineClock())
        .because(
            "time comes from the event queue. SystemTime is the one edge; the executor of the async"
                + " client measures the timeout of awaitTermination, which is real by contract")
        .check(CLASSES);
  }

  @Test
  void nothingIsRandom() {
    noClasses()
        .should()
        .accessTargetWhere(Forbidden.randomness())
        .because("ids and all that is made up follow from the cloud's seed")
        .check(CLASSES);
  }

  @Test
  void nothingReadsTheEnvironment() {
    noClasses()
        .that(DescribedPredicate.not(DEPRECATION_NOTICE))
        .should()
        .accessTargetWhere(Forbidden.environment())
        .because(
            "a test has to do the same on every machine. The deprecation notice of the SDK can be"
                + " silenced only by a system property of its own")
        .check(CLASSES);
  }

  @Test
  void nothingReadsFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".windows", INTERNAL + ".query")
        .should()
        .accessTargetWhere(Forbidden.files())
        .because("what a cloud knows is on the class path or comes from the test")
        .check(CLASSES);
  }

  @Test
  void nothingUsesTheDefaultLocaleZoneOrCharset() {
    noClasses()
        .should()
        .accessTargetWhere(Forbidden.defaults())
        .because("EC2 answers the same in Turkey, in Nepal and on EBCDIC: name them")
        .check(CLASSES);
  }

  @Test
  void nothingStartsAThreadOrSleeps() {
    noClasses()
        .that(DescribedPredicate.not(EXECUTOR.or(LISTENER)))
        .should()
        .accessTargetWhere(Forbidden.threadsAndSleep())
        .because(
            "a call is served on the caller's thread, and waiting moves the clock. The executor of"
                + " the async client waits in awaitTermination, for calls on the user's threads;"
                + " the listener of the loopback endpoint, which a test asks for by name, has"
                + " threads for clients that are elsewhere")
        .check(CLASSES);
  }

  @Test
  void onlyTransportsKnowSockets() {
    noClasses()
        .that(
            DescribedPredicate.not(
                resideInAnyPackage(INTERNAL + ".sdk.v1", INTERNAL + ".endpoint")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..", "java.nio.channels..", "javax.net..")
                .and(
                    DescribedPredicate.not(
                        belongToAnyOf(
                            URI.class,
                            URLDecoder.class,
                            SocketException.class,
                            SocketTimeoutException.class))))
        .because("a connection is the business of the transports; a fault only says how it breaks")
        .check(CLASSES);
  }

  @Test
  void nothingConnects() {
    noClasses()
        .that(DescribedPredicate.not(LISTENER))
        .should()
        .accessTargetWhere(Forbidden.network())
        .because(
            "a call never leaves the process; the sockets in sdk are made of memory. The listener"
                + " of the loopback endpoint takes calls from outside, on 127.0.0.1 only, if a test"
                + " asks for it by name; it connects to nobody")
        .check(CLASSES);
  }

  @Test
  void everyOffenceIsSeen() {
    Map<Class<?>, DescribedPredicate<JavaAccess<?>>> rules =
        Map.of(
            Offences.MachineClock.class, Forbidden.machineClock(),
            Offences.Randomness.class, Forbidden.randomness(),
            Offences.Environment.class, Forbidden.environment(),
            Offences.Files.class, Forbidden.files(),
            Offences.Defaults.class, Forbidden.defaults(),
            Offences.ThreadsAndSleep.class, Forbidden.threadsAndSleep(),
            Offences.Network.class, Forbidden.network());
    rules.forEach(
        (offences, rule) ->
            assertThat(offendingMethods(offences, rule))
                .as("methods of %s that are caught", offences.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(methods(offences)));
    assertThat(List.of(Offences.class.getDeclaredClasses()))
        .as("each kind of offence is tried")
        .hasSize(rules.size() + 1)
        .containsAll(rules.keySet())
        .contains(Offences.None.class);
    rules
        .values()
        .forEach(rule -> assertThat(offendingMethods(Offences.None.class, rule)).isEmpty());
  }

  private static List<String> offendingMethods(
      Class<?> type, DescribedPredicate<JavaAccess<?>> rule) {
    return imported(type).getMethods().stream()
        .filter(method -> method.getAccessesFromSelf().stream().anyMatch(rule))
        .map(JavaMethod::getName)
        .toList();
  }

  private static List<String> methods(Class<?> type) {
    return imported(type).getMethods().stream().map(JavaMethod::getName).toList();
  }

  private static JavaClass imported(Class<?> type) {
    return new ClassFileImporter().importClass(type);
  }
}
