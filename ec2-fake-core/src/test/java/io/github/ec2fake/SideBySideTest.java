// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many clouds at once, and many threads in one cloud. */
class SideBySideTest {
  private static final int THREADS = 8;
  private static final int LAUNCHES = 25;

  @Test
  void cloudsShareNothing() {
    List<Ec2Cloud> clouds = IntStream.range(0, 1000).mapToObj(i -> Ec2Cloud.create()).toList();
    launch(clouds.get(0).client());

    assertThat(clouds.get(999).client().describeInstances().getReservations()).isEmpty();
    assertThat(clouds.get(999).journal().calls("RunInstances")).isEmpty();
    assertThat(instanceIds(clouds.get(0).client())).hasSize(1);
    clouds.forEach(Ec2Cloud::close);
  }

  @Test
  void loseNothingWhenManyThreadsUseOneCloud() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 shared = cloud.client();
      List<Future<List<String>>> launched = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        AmazonEC2 ec2 = thread % 2 == 0 ? shared : cloud.client();
        launched.add(
            threads.submit(() -> IntStream.range(0, LAUNCHES).mapToObj(i -> launch(ec2)).toList()));
      }
      Set<String> ids = new TreeSet<>();
      for (Future<List<String>> each : launched) {
        ids.addAll(each.get());
      }

      assertThat(ids).hasSize(THREADS * LAUNCHES);
      assertThat(instanceIds(shared)).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(cloud.journal().calls("RunInstances")).hasSize(THREADS * LAUNCHES);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String launch(AmazonEC2 ec2) {
    return ec2.runInstances(new RunInstancesRequest("ami-1b814f72", 1, 1))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private static List<String> instanceIds(AmazonEC2 ec2) {
    return ec2.describeInstances(new DescribeInstancesRequest()).getReservations().stream()
        .flatMap(reservation -> reservation.getInstances().stream())
        .map(Instance::getInstanceId)
        .toList();
  }
}
