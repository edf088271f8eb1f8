// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import static io.github.ec2fake.fault.Faults.anyCall;
import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.fault.Faults.bundling;
import static io.github.ec2fake.fault.Faults.call;
import static io.github.ec2fake.fault.Faults.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.ec2fake.CopiedCode;
import io.github.ec2fake.Ec2Cloud;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fault prints can be copied into code, and registers the same fault there. */
class FaultsAsCodeTest {

  @Test
  void aFaultIsWrittenAsItIsRegistered() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      assertThat(cloud.faults().on(call("RunInstances").nth(2)).atEveryAttempt().loseReply())
          .hasToString(
              "faults.on(Faults.call(\"RunInstances\").nth(2)).atEveryAttempt().loseReply()");
      assertThat(cloud.faults().on(bundling().atPercent(42)).hang())
          .hasToString(
              "faults.on(new LifecycleTrigger(Phase.BUNDLING, null, 42, null, null, 1)).hang()");
    }
  }

  @Test
  void aFaultIsDescribedInWords() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      assertThat(register(cloud.faults()).stream().map(Fault::text))
          .containsExactly(
              "RunInstances ImageId=ami-\"1\" fails with RequestLimitExceeded",
              "any call by 111122223333 in eu-west-1 loses its connection 3 times",
              "any call gets a truncated reply always",
              "any call is answered by the test during 5m",
              "any call is delayed by 1.5s with probability 0.25",
              "booting of ami-1cbd4475 #2 fails with Server.Error (It broke.)",
              "bundling by 111122223333 while storing takes 1.5 times as long",
              "snapshot of vol-1 takes 0.25 times as long 2 times",
              "snapshot takes 7s",
              "us-east-1a is out of capacity for m1.large, m1.small",
              "eu-west-1 has an outage during 1h",
              "every region is out of capacity 2 times");
      assertThat(cloud.faults().on(call("CopyImage").nth(3)).atEveryAttempt().loseReply().text())
          .isEqualTo("CopyImage #3 loses its reply at every attempt");
    }
  }

  @Test
  void theCodeRegistersTheSameFault(@TempDir Path folder) throws Exception {
    try (Ec2Cloud cloud = Ec2Cloud.create();
        Ec2Cloud other = Ec2Cloud.create()) {
      List<Fault> registered = register(cloud.faults());
      Object copied =
          CopiedCode.evaluate(
              Faults.class,
              "faults",
              other.faults(),
              registered.stream().map(Fault::toString).toList(),
              folder);

      assertThat(copied)
          .asInstanceOf(InstanceOfAssertFactories.list(Fault.class))
          .extracting(Fault::text, Fault::toString)
          .containsExactlyElementsOf(
              registered.stream().map(each -> tuple(each.text(), each.toString())).toList());
    }
  }

  private static List<Fault> register(Faults faults) {
    return List.of(
        faults.on(call("RunInstances").with("ImageId", "ami-\"1\"")).throttle(),
        faults.on(anyCall().by("111122223333").in("eu-west-1")).times(3).dropConnection(),
        faults.on(anyCall()).always().truncateReply(),
        faults.on(anyCall()).during(Duration.ofMinutes(5)).replyWith("<a>\n</a>"),
        faults.on(anyCall()).withProbability(0.25).delay(Duration.ofMillis(1_500)),
        faults.on(booting().ofImage("ami-1cbd4475").nth(2)).fail("Server.Error", "It broke."),
        faults.on(bundling().whileIn("storing").by("111122223333")).slowDown(1.5),
        faults.on(snapshot().of("vol-1")).times(2).speedUp(4),
        faults.on(snapshot()).takeExactly(Duration.ofSeconds(7)),
        faults.zone("us-east-1a").outOfCapacity("m1.large", "m1.small"),
        faults.region("eu-west-1").during(Duration.ofHours(1)).outage(),
        faults.everywhere().times(2).outOfCapacity());
  }
}
