// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.bundling;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.refusal;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.GetPasswordDataRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.CallEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The same seed and the same calls have the same outcome, wherever and whenever they are made. */
@Isolated("changes the default locale and time zone")
class DeterminismTest {
  /** All that a run shows. */
  private record Outcome(String journal, List<String> requestIds, String replies) {}

  @Test
  void isToldAgainByTheSameSeed() {
    assertThat(run(42)).isEqualTo(run(42));
  }

  @Test
  void hasOtherIdsWithAnotherSeed() {
    Outcome one = run(1);
    Outcome two = run(2);

    assertThat(one.journal()).isNotEqualTo(two.journal());
    assertThat(one.requestIds()).doesNotContainAnyElementsOf(two.requestIds());
    assertThat(withoutIds(one.journal())).isEqualTo(withoutIds(two.journal()));
  }

  @Test
  void dependsOnNeitherLocaleNorTimeZone() {
    Outcome here = run(42);

    ForeignDefaults.inEach(language -> assertThat(run(42)).as(language).isEqualTo(here));
  }

  private static Outcome run(long seed) {
    try (Ec2Cloud cloud = Ec2Cloud.builder().seed(seed).startingAt(START).build()) {
      AmazonEC2 ec2 = cloud.client();
      AmazonEC2 partner = cloud.client(PARTNER);
      StringBuilder replies = new StringBuilder();

      replies.append(ec2.createKeyPair(new CreateKeyPairRequest("mine")));
      ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web servers"));
      String windows =
          launched(
                  ec2,
                  launch(WINDOWS_EBS).withKeyName("mine").withSecurityGroups("web").withMaxCount(3))
              .getInstanceId();
      String store = launched(ec2, WINDOWS_STORE).getInstanceId();
      launched(partner, LINUX_EBS);
      replies.append(ec2.getPasswordData(new GetPasswordDataRequest(windows)).getPasswordData());
      String imageId = ec2.createImage(new CreateImageRequest(windows, "My AMI")).getImageId();
      replies.append(refusal(() -> launched(partner, imageId)));
      ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
      launched(partner, imageId);
      cloud.faults().on(bundling().atPercent(42)).fail("Client.S3Error", "broken");
      ec2.bundleInstance(Bundling.bundling(cloud, OWNER, store));
      // Not as a whole: the SDK's own toString shows times in the default time zone.
      ec2.describeBundleTasks()
          .getBundleTasks()
          .forEach(
              task ->
                  replies
                      .append(task.getBundleTaskError())
                      .append(task.getProgress())
                      .append(task.getStartTime().toInstant())
                      .append(task.getUpdateTime().toInstant()));
      ec2.bundleInstance(Bundling.bundling(cloud, OWNER, store));
      ec2.stopInstances(new StopInstancesRequest(List.of(windows)));
      ec2.terminateInstances(new TerminateInstancesRequest(List.of(store)));
      cloud.clock().advance(java.time.Duration.ofHours(2));
      for (Reservation reservation : ec2.describeInstances().getReservations()) {
        for (Instance instance : reservation.getInstances()) {
          replies
              .append(instance.getInstanceId())
              .append(instance.getState())
              .append(instance.getStateTransitionReason())
              .append(instance.getLaunchTime().toInstant())
              .append(instance.getPrivateDnsName())
              .append(instance.getPublicDnsName())
              .append(instance.getSubnetId())
              .append(instance.getSecurityGroups());
        }
      }
      replies.append(ec2.describeImages().getImages());

      return new Outcome(
          cloud.journal().toText(),
          cloud.journal().calls().stream().map(CallEntry::requestId).toList(),
          replies.toString());
    }
  }

  private static String withoutIds(String journal) {
    return journal.replaceAll("\\b([a-z]+)-0?[0-9a-f]{16}\\b", "$1-…");
  }
}
