// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.imageCreation;
import static io.github.ec2fake.fault.Faults.stopping;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.refusal;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.WindowsInstance;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.journal.StaleEntry;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.windows.Ec2Setting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a test does to a cloud without a call is seen late as well, and done once for the test. */
class ReplicatedCommandsTest {
  private static final Duration LAG = Duration.ofSeconds(5);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder()
          .startingAt(START)
          .time(TimeMode.manual())
          .consistency(Consistency.builder().lag(LAG).build())
          .build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void anInstanceThatShutsDownIsStillRunning() {
    String id = running(LINUX_EBS);

    cloud.instance(id).shutDown();

    assertThat(stateOf(ec2, id)).isEqualTo("running");
    cloud.clock().advance(LAG);
    assertThat(stateOf(ec2, id)).isEqualTo("stopping");
  }

  @Test
  void settingsAreChangedOnceForTheTest() {
    WindowsInstance windows = cloud.instance(running(WINDOWS_EBS)).windows();
    AtomicInteger changes = new AtomicInteger();

    windows.ec2Config(
        config -> {
          changes.incrementAndGet();
          return config.disable(Ec2Setting.SET_COMPUTER_NAME);
        });
    assertThatThrownBy(
            () ->
                windows.ec2Config(
                    config -> {
                      changes.incrementAndGet();
                      throw new UnsupportedOperationException("the test's own");
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
    windows.runSysprepAndShutDown();
    cloud.clock().advanceUntilSettled();
    cloud.clock().advance(LAG);

    assertThat(stateOf(ec2, windowsId())).isEqualTo("stopped");
    assertThat(changes).hasValue(2);
    assertThat(stale()).isEmpty();
  }

  @Test
  void aFaultHitsInThePastAsItHitInThePresentAndCountsOnce() {
    Fault sticks = cloud.faults().on(imageCreation()).hang();
    String id = running(LINUX_EBS);
    String imageId = ec2.createImage(new CreateImageRequest(id, "mine")).getImageId();
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(image(ec2, imageId).getState()).isEqualTo("pending");
    sticks.release();
    cloud.clock().advanceUntilSettled();
    assertThat(image(ec2, imageId).getState()).isEqualTo("pending");
    cloud.clock().advance(LAG);
    assertThat(image(ec2, imageId).getState()).isEqualTo("available");

    assertThat(sticks.timesFired()).isEqualTo(1);
    assertThat(cloud.journal().entries()).filteredOn(FaultEntry.class::isInstance).hasSize(1);
  }

  @Test
  void aFaultThatComesInBetweenHitsWhatIsUnderWay() {
    String id = running(LINUX_EBS);
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofSeconds(10));
    cloud.faults().on(stopping()).always().slowDown(3);
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("stopping");
    cloud.clock().advance(LAG);
    assertThat(stateOf(ec2, id)).isEqualTo("stopped");
  }

  @Test
  void aHappeningComesBeforeOrAfterWhatIsDueAtItsMoment() {
    AtomicReference<String> id = new AtomicReference<>("");
    AtomicReference<String> refused = new AtomicReference<>("");
    cloud.at(Duration.ofSeconds(45), same -> refused.set(refusal(() -> stop(id.get()))));
    id.set(launched(ec2, LINUX_EBS).getInstanceId());
    cloud.at(Duration.ofSeconds(45), same -> stop(id.get()));
    cloud.clock().advance(Duration.ofSeconds(45).plus(LAG));

    assertThat(refused.get()).contains("IncorrectInstanceState");
    assertThat(stateOf(ec2, id.get())).isEqualTo("stopping");
    cloud.clock().advanceUntilSettled();
    cloud.clock().advance(LAG);
    assertThat(stateOf(ec2, id.get())).isEqualTo("stopped");
  }

  @Test
  void whatComesFirstAtAMomentTakesTheFirstAddressThereToo() {
    AtomicReference<String> taken = new AtomicReference<>("");
    cloud.at(Duration.ofSeconds(45), same -> taken.set(ec2.allocateAddress().getPublicIp()));
    launched(ec2, LINUX_EBS);
    cloud.clock().advance(Duration.ofSeconds(45).plus(LAG));

    assertThat(ec2.describeAddresses().getAddresses())
        .extracting(Address::getPublicIp)
        .containsExactly(taken.get());
    ec2.describeInstances();
    assertThat(stale()).isEmpty();
  }

  @Test
  void membersOfAnOrganizationAreKnownInThePastToo() {
    cloud.organization("o-exampleorgid").withAccounts(PARTNER);
    cloud.arrange().bundle(OWNER, "my-bucket", "winami", 10);
    cloud.account(OWNER).subscribeTo("ACD42B6F");
    cloud.clock().advance(LAG);

    assertThat(ec2.describeInstances().getReservations()).isEmpty();
    assertThat(stale()).isEmpty();
  }

  @Test
  void aChangeThatMakesNothingNewIsSeenLateToo() {
    String id = ec2.createImage(new CreateImageRequest(running(LINUX_EBS), "mine")).getImageId();
    cloud.clock().advance(Duration.ofHours(1));
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(id, "description").withDescription("new"));

    assertThat(image(ec2, id).getDescription()).isNotEqualTo("new");
    cloud.clock().advance(LAG);
    assertThat(image(ec2, id).getDescription()).isEqualTo("new");
  }

  @Test
  void whatAReadMakesInThePastIsForgotten() {
    AmazonEC2 partner = cloud.client(PARTNER);
    ec2.allocateAddress();
    // The past, which has no address yet, makes the default VPC with the id of the address.
    partner.describeVpcs();
    cloud.clock().advance(LAG);
    int before = stale().size();

    assertThat(partner.describeVpcs().getVpcs()).hasSize(1);
    assertThat(ec2.describeAddresses().getAddresses()).hasSize(1);
    assertThat(stale()).hasSize(before);
  }

  @Test
  void theClockRunsAheadForACommandInThePastToo() {
    try (Ec2Cloud settling =
        Ec2Cloud.builder()
            .startingAt(START)
            .consistency(Consistency.builder().lag(LAG).build())
            .build()) {
      String id = launched(settling.client(), WINDOWS_EBS).getInstanceId();
      settling.instance(id).windows().runSysprepAndShutDown();
      assertThat(settling.clock().instant()).isAfter(START);
      settling.clock().advanceUntilSettled();
      settling.clock().advance(LAG);

      assertThat(stateOf(settling.client(), id)).isEqualTo("stopped");
    }
  }

  private void stop(String id) {
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
  }

  private String running(String imageId) {
    String id = launched(ec2, imageId).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(10));
    return id;
  }

  private String windowsId() {
    return ec2.describeInstances().getReservations().get(0).getInstances().get(0).getInstanceId();
  }

  private List<?> stale() {
    return cloud.journal().entries().stream().filter(StaleEntry.class::isInstance).toList();
  }
}
