// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Ways out of the cloud, as calls that main code could make by mistake. */
final class Forbidden {
  private Forbidden() {}

  /** The machine's clock. */
  static DescribedPredicate<JavaAccess<?>> machineClock() {
    return access(
        "it reads the machine's clock",
        List.of(
            target -> calls(target, System.class, "currentTimeMillis", "nanoTime"),
            target ->
                owner(target).getPackageName().equals("java.time")
                    && target.getName().equals("now")
                    && !parameters(target).equals(List.of(Clock.class.getName())),
            target ->
                calls(
                    target,
                    Clock.class,
                    "system",
                    "systemUTC",
                    "systemDefaultZone",
                    "tickMillis",
                    "tickSeconds",
                    "tickMinutes"),
            target -> calls(target, "java.time.InstantSource", "system"),
            target -> calls(target, java.util.Date.class, "<init>") && parameters(target).isEmpty(),
            target -> calls(target, java.util.Calendar.class, "getInstance")));
  }

  /** Randomness that does not come from the cloud's seed. */
  static DescribedPredicate<JavaAccess<?>> randomness() {
    return access(
        "it is randomness that no seed gives",
        List.of(
            target -> calls(target, Math.class, "random"),
            target ->
                calls(target, java.util.Random.class, "<init>") && parameters(target).isEmpty(),
            target ->
                calls(target, java.util.SplittableRandom.class, "<init>")
                    && parameters(target).isEmpty(),
            target -> calls(target, java.util.concurrent.ThreadLocalRandom.class, "current"),
            target -> calls(target, java.security.SecureRandom.class, "<init>", "getInstance"),
            target -> calls(target, java.security.SecureRandom.class, "getInstanceStrong"),
            target -> calls(target, java.util.UUID.class, "randomUUID"),
            target -> calls(target, java.util.random.RandomGenerator.class, "of", "getDefault"),
            target -> owner(target).getName().equals("java.util.random.RandomGeneratorFactory"),
            target ->
                calls(target, java.util.Collections.class, "shuffle")
                    && parameters(target).size() == 1,
            target -> calls(target, System.class, "identityHashCode")));
  }

  /** What differs from machine to machine. */
  static DescribedPredicate<JavaAccess<?>> environment() {
    return access(
        "it reads the environment",
        List.of(
            target ->
                calls(
                    target,
                    System.class,
                    "getenv",
                    "getProperty",
                    "getProperties",
                    "setProperty",
                    "clearProperty"),
            target -> calls(target, Integer.class, "getInteger"),
            target -> calls(target, Long.class, "getLong"),
            target -> calls(target, Boolean.class, "getBoolean"),
            target -> calls(target, Runtime.class, "getRuntime"),
            target -> owner(target).getName().equals(ProcessHandle.class.getName())));
  }

  /** The machine's files; what belongs to the library is a resource. */
  static DescribedPredicate<JavaAccess<?>> files() {
    return access(
        "it is a file",
        List.of(
            target -> owner(target).getPackageName().startsWith("java.nio.file"),
            target -> owner(target).getName().startsWith("java.io.File"),
            target -> owner(target).getName().equals("java.io.RandomAccessFile")));
  }

  /** The default locale, time zone and charset. */
  static DescribedPredicate<JavaAccess<?>> defaults() {
    return access(
        "it is the default locale, time zone or charset",
        List.of(
            target -> calls(target, java.util.Locale.class, "getDefault"),
            target -> calls(target, java.time.ZoneId.class, "systemDefault"),
            target -> calls(target, java.util.TimeZone.class, "getDefault"),
            target -> calls(target, java.nio.charset.Charset.class, "defaultCharset"),
            target ->
                calls(target, String.class, "format")
                    && !parameters(target).contains(java.util.Locale.class.getName()),
            target -> calls(target, String.class, "formatted"),
            target ->
                calls(target, String.class, "toLowerCase", "toUpperCase", "getBytes")
                    && parameters(target).isEmpty(),
            target ->
                calls(target, String.class, "<init>")
                    && (parameters(target).equals(List.of("[B"))
                        || parameters(target).equals(List.of("[B", "int", "int"))),
            target ->
                calls(target, java.io.InputStreamReader.class, "<init>")
                    && parameters(target).size() == 1,
            target ->
                calls(target, java.time.format.DateTimeFormatter.class, "ofPattern")
                    && parameters(target).size() == 1,
            target ->
                calls(target, java.time.format.DateTimeFormatterBuilder.class, "toFormatter")
                    && parameters(target).isEmpty(),
            target -> owner(target).isAssignableTo(java.text.Format.class)));
  }

  /** Threads, and waiting for real. */
  static DescribedPredicate<JavaAccess<?>> threadsAndSleep() {
    return access(
        "it starts a thread or waits",
        List.of(
            target -> calls(target, Thread.class, "<init>", "start", "sleep", "join", "onSpinWait"),
            target -> owner(target).getName().startsWith("java.lang.Thread$Builder"),
            target -> calls(target, Object.class, "wait"),
            target ->
                owner(target).getPackageName().startsWith("java.util.concurrent")
                    && target.getName().startsWith("await"),
            target -> calls(target, java.util.concurrent.TimeUnit.class, "sleep", "timedWait"),
            target ->
                calls(target, java.util.concurrent.locks.LockSupport.class, "park", "parkNanos"),
            target -> owner(target).getName().equals("java.util.concurrent.Executors"),
            target -> owner(target).getName().endsWith("PoolExecutor"),
            target -> owner(target).getName().equals("java.util.concurrent.ForkJoinPool"),
            target -> owner(target).getName().equals("java.util.Timer"),
            target ->
                owner(target).getName().equals("java.util.concurrent.CompletableFuture")
                    && target.getName().endsWith("Async"),
            target -> target.getName().equals("parallelStream"),
            target ->
                owner(target).getName().startsWith("java.util.stream.")
                    && target.getName().equals("parallel")));
  }

  /** The network, apart from plain values such as an address made of bytes. */
  static DescribedPredicate<JavaAccess<?>> network() {
    return access(
        "it is a connection or a look-up",
        List.of(
            target -> calls(target, java.net.InetAddress.class, "getByName", "getAllByName"),
            target -> calls(target, java.net.InetAddress.class, "getLocalHost", "isReachable"),
            target -> owner(target).isAssignableTo(java.net.ServerSocket.class),
            target -> owner(target).isAssignableTo(java.net.DatagramSocket.class),
            target -> owner(target).isAssignableTo(java.net.URLConnection.class),
            target ->
                calls(target, java.net.URL.class, "openConnection", "openStream", "getContent"),
            target -> owner(target).getPackageName().startsWith("java.net.http"),
            target -> owner(target).getPackageName().startsWith("java.nio.channels"),
            target -> owner(target).getPackageName().startsWith("com.sun.net.httpserver"),
            target -> owner(target).getName().equals("javax.net.ssl.SSLContext"),
            target ->
                owner(target).getName().equals(java.net.Socket.class.getName())
                    && target.getName().equals("<init>")
                    && !parameters(target).equals(List.of("java.net.SocketImpl"))));
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, List<Predicate<AccessTarget>> targets) {
    return DescribedPredicate.describe(
        description, access -> targets.stream().anyMatch(each -> each.test(access.getTarget())));
  }

  private static boolean calls(AccessTarget target, Class<?> owner, String... names) {
    return calls(target, owner.getName(), names);
  }

  private static boolean calls(AccessTarget target, String owner, String... names) {
    return owner(target).isAssignableTo(owner) && Arrays.asList(names).contains(target.getName());
  }

  private static JavaClass owner(AccessTarget target) {
    return target.getOwner();
  }

  private static List<String> parameters(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
        : List.of();
  }
}
