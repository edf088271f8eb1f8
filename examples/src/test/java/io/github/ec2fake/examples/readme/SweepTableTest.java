// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.junit.FaultKind.ERROR;
import static io.github.ec2fake.junit.FaultKind.LOST_REPLY;
import static io.github.ec2fake.junit.FaultKind.REFUSAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.examples.ImagePublisher;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FaultSweep;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The sweeps that the pages show find mistakes, so they run inside of this test. */
class SweepTableTest {

  @ExtendWith(Ec2Fake.class)
  abstract static class Publisher {
    String instanceId = "";

    @BeforeEach
    void launch(AmazonEC2 ec2) {
      instanceId =
          ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
              .getReservation()
              .getInstances()
              .get(0)
              .getInstanceId();
    }
  }

  static class ThreeKindsTestCases extends Publisher {
    // tag::sweep-table[]
    @FaultSweep(kinds = {ERROR, REFUSAL, LOST_REPLY})
    void sharesTheImageOrLeavesNone(AmazonEC2 ec2) {
      try {
        String imageId = new ImagePublisher(ec2).publish(instanceId, "My AMI", "999988887777");
        assertThat(ec2).image(imageId).isSharedWith("999988887777");
      } catch (AmazonClientException failed) {
        assertThat(ec2).hasNoImages();
      }
    }
    // end::sweep-table[]
  }

  static class AllKindsTestCases extends Publisher {
    @FaultSweep
    void sharesTheImageOrLeavesNone(AmazonEC2 ec2) {
      ThreeKindsTestCases same = new ThreeKindsTestCases();
      same.instanceId = instanceId;
      same.sharesTheImageOrLeavesNone(ec2);
    }
  }

  @Test
  void theReadmeShowsTheTableThatTheSweepMakes() {
    assertThat(Pages.readme().blocks("text")).contains(table(ThreeKindsTestCases.class));
  }

  @Test
  void thePageAboutSweepsShowsTheTableOfAllKinds() {
    assertThat(Pages.page("docs/sweep-and-chaos.md").blocks("text"))
        .contains(table(AllKindsTestCases.class));
  }

  /** What the sweep publishes, without the lines about each red run, which name the time. */
  private static String table(Class<?> tests) {
    String report =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(tests))
            .execute()
            .allEvents()
            .reportingEntryPublished()
            .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
            .filter(entry -> entry.containsKey("ec2-fake sweep"))
            .map(entry -> entry.get("ec2-fake sweep"))
            .collect(Collectors.joining());
    return report
        .lines()
        .filter(line -> !line.startsWith("red: "))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
