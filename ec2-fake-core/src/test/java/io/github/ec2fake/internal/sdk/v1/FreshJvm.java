// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import static io.github.ec2fake.internal.sdk.v1.ProductionCode.ALICE;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs in a JVM of its own, see {@link FreshJvmTest}: says on its output what it sees. */
final class FreshJvm {
  private FreshJvm() {}

  public static void main(String[] args) {
    switch (args[0]) {
      case "sdk" -> new ClientConfiguration();
      case "call" -> call();
      case "retries" -> retries();
      case "http" -> http(args[1]);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void call() {
    try (SdkClients clients = new SdkClients(new StubExchange(), time -> {})) {
      int count = clients.client(ALICE, "us-east-1").describeKeyPairs().getKeyPairs().size();
      say("key pairs " + count);
      sayThreads();
    }
    say("property " + System.getProperty("aws.java.v1.disableDeprecationAnnouncement"));
  }

  private static void retries() {
    StubExchange exchange = new StubExchange();
    List<Duration> slept = new ArrayList<>();
    try (SdkClients clients = new SdkClients(exchange, slept::add)) {
      say("retry mode " + clients.clientConfiguration().getRetryMode());
      List<AmazonEC2> all =
          List.of(
              clients.client(ALICE, "eu-west-1"),
              clients.asyncClient(ALICE, "eu-west-1"),
              ProductionCode.client(
                  clients.clientConfiguration(), "https://ec2.eu-west-1.amazonaws.com"));
      for (AmazonEC2 ec2 : all) {
        for (int i = 0; i < 3; i++) {
          exchange.then(StubExchange.error(500, "InternalError", "Try again"));
        }
        ec2.describeKeyPairs();
      }
    }
    for (WireRequest request : exchange.requests) {
      say(
          "host "
              + request.headers().get("host")
              + " key "
              + request.headers().getOrDefault("authorization", "").split("[=/]", -1)[1]
              + " token "
              + request.headers().get("x-amz-security-token"));
    }
    say("slept " + slept);
    sayThreads();
  }

  private static void sayThreads() {
    List<String> threads = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      ThreadGroup group = thread.getThreadGroup();
      if (group != null && group.getName().equals("main")) {
        threads.add(thread.getName());
      }
    }
    say("threads " + threads);
  }

  private static void http(String endpoint) {
    try (SdkClients clients = new SdkClients(new StubExchange(), time -> {})) {
      AmazonEC2 ec2 = ProductionCode.client(clients.clientConfiguration(), endpoint);
      ec2.describeKeyPairs();
    } catch (IllegalStateException e) {
      say(e.getMessage());
    }
  }

  @SuppressWarnings("SystemOut")
  private static void say(@Nullable String line) {
    System.out.println(line);
  }
}
