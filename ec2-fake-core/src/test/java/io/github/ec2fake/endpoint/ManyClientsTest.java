// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.endpoint.RawClient.Answer;
import io.github.ec2fake.journal.CallEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen connections at a time, with a thousand requests each, or many more. */
@Timeout(300)
@NeedsLoopback
class ManyClientsTest {
  private static final int CONNECTIONS = 16;
  private static final int ROUNDS = Integer.getInteger("endpoint.requests", 1_000) / 5;

  @Test
  void loseNothingAndLeaveNoThreadBehind() throws Exception {
    Ec2Cloud cloud = Ec2Cloud.create();
    Ec2Endpoint endpoint = cloud.listen();
    Set<String> ids = new HashSet<>();
    ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Future<List<String>>> sessions = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        String account = Long.toString(100_000_000_000L + i);
        sessions.add(clients.submit(() -> session(endpoint, account)));
      }
      for (Future<List<String>> session : sessions) {
        ids.addAll(session.get());
      }
    } finally {
      clients.shutdownNow();
    }

    int requests = CONNECTIONS * ROUNDS * 5;
    assertThat(ids).hasSize(requests);
    assertThat(cloud.journal().calls())
        .hasSize(requests)
        .extracting(CallEntry::requestId)
        .allMatch(ids::contains);

    cloud.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("ec2-fake-endpoint-" + endpoint.uri().getPort()));
  }

  /** Each has an account of its own, and finds there what it has done, and nothing else. */
  private static List<String> session(Ec2Endpoint endpoint, String account) throws IOException {
    List<String> ids = new ArrayList<>();
    String as = "Version=2011-07-15&AWSAccessKeyId=" + account + "&Action=";
    try (RawClient raw = new RawClient(endpoint.uri())) {
      for (int i = 0; i < ROUNDS; i++) {
        Answer made =
            raw.post(as + "CreateVolume&Size=" + (i % 1000 + 1) + "&AvailabilityZone=us-east-1a");
        String volumeId = made.text("volumeId");
        Answer seen = raw.get(as + "DescribeVolumes&VolumeId.1=" + volumeId);
        Answer refused = raw.get(as + "DescribeVolumes&VolumeId.1=" + volumeId + "&Colour=blue");
        Answer gone = raw.post(as + "DeleteVolume&VolumeId=" + volumeId);
        Answer listed = raw.post(as + "DescribeVolumes");

        assertThat(seen.text("size")).isEqualTo(Integer.toString(i % 1000 + 1));
        assertThat(refused.text("Code")).isEqualTo("UnknownParameter");
        assertThat(gone.text("return")).isEqualTo("true");
        assertThat(listed.body()).contains("<volumeSet/>");
        for (Answer each : List.of(made, seen, refused, gone, listed)) {
          ids.add(each.headers().get("x-amzn-requestid"));
        }
      }
    }
    return ids;
  }
}
