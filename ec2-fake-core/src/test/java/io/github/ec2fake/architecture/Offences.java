// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What main code must not do: each method once. Nothing here is ever called. */
@SuppressWarnings("all")
final class Offences {
  private Offences() {}

  static final class MachineClock {
    static Object millis() {
      return System.currentTimeMillis();
    }

    static Object nanos() {
      return System.nanoTime();
    }

    static Object instant() {
      return Instant.now();
    }

    static Supplier<Instant> reference() {
      return Instant::now;
    }

    static Object date() {
      return LocalDate.now();
    }

    static Object inZone() {
      return ZonedDateTime.now(ZoneId.of("UTC"));
    }

    static Object systemClock() {
      return Clock.systemUTC();
    }

    static Object oldDate() {
      return new Date();
    }
  }

  static final class Randomness {
    static Object math() {
      return Math.random();
    }

    static Object unseeded() {
      return new Random();
    }

    static Object secure() {
      return new SecureRandom();
    }

    static Object uuid() {
      return UUID.randomUUID();
    }

    static Object local() {
      return ThreadLocalRandom.current();
    }

    static Object identity(Object any) {
      return System.identityHashCode(any);
    }
  }

  static final class Environment {
    static Object variable() {
      return System.getenv("HOME");
    }

    static Object property() {
      return System.getProperty("user.home");
    }

    static Object flag() {
      return Boolean.getBoolean("flag");
    }

    static Object processors() {
      return Runtime.getRuntime().availableProcessors();
    }
  }

  static final class Files {
    static Object path() {
      return Path.of("x");
    }

    static Object file() {
      return new java.io.File("x");
    }

    static Object stream() throws IOException {
      return new java.io.FileInputStream("x");
    }
  }

  static final class Defaults {
    static Object locale() {
      return Locale.getDefault();
    }

    static Object zone() {
      return ZoneId.systemDefault();
    }

    static Object oldZone() {
      return TimeZone.getDefault();
    }

    static Object charset() {
      return Charset.defaultCharset();
    }

    static Object format() {
      return String.format("%d", 1);
    }

    static Object formatted() {
      return "%d".formatted(1);
    }

    static Object lower() {
      return "I".toLowerCase();
    }

    static Object upper() {
      return "i".toUpperCase();
    }

    static Object bytes() {
      return "ä".getBytes();
    }

    static Object text() {
      return new String(new byte[0]);
    }

    static Object reader() {
      return new InputStreamReader(new ByteArrayInputStream(new byte[0]));
    }

    static Object pattern() {
      return DateTimeFormatter.ofPattern("MMM");
    }
  }

  static final class ThreadsAndSleep {
    static void thread() {
      new Thread(() -> {}).start();
    }

    static void sleep() throws InterruptedException {
      Thread.sleep(1);
    }

    static void unitSleep() throws InterruptedException {
      TimeUnit.SECONDS.sleep(1);
    }

    static void waits(Object any) throws InterruptedException {
      any.wait();
    }

    static void latch() throws InterruptedException {
      new CountDownLatch(1).await();
    }

    static Object pool() {
      return Executors.newCachedThreadPool();
    }

    static Object async() {
      return CompletableFuture.supplyAsync(() -> 1);
    }

    static Object parallel() {
      return List.of(1).parallelStream();
    }
  }

  static final class Network {
    static Object lookUp() throws IOException {
      return InetAddress.getByName("localhost");
    }

    static Object server() throws IOException {
      return new ServerSocket(0);
    }

    static Object socket() throws IOException {
      return new Socket("localhost", 80);
    }

    static Object unconnected() {
      return new Socket();
    }

    static Object url() throws IOException {
      return URI.create("http://localhost").toURL().openStream();
    }
  }

  /** The right ways to do the same. */
  static final class None {
    static Object clock(Clock clock) {
      return Instant.now(clock);
    }

    static Object random(long seed) {
      return new Random(seed).nextInt();
    }

    static Object format() {
      return String.format(Locale.ROOT, "%d", 1);
    }

    static Object lower() {
      return "I".toLowerCase(Locale.ROOT);
    }

    static Object bytes() {
      return "ä".getBytes(StandardCharsets.UTF_8);
    }

    static Object text() {
      return new String(new byte[0], StandardCharsets.UTF_8);
    }

    static Object address() throws IOException {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
  }
}
