// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeVolumeAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeVolumeAttributeResult;
import com.amazonaws.services.ec2.model.DescribeVolumeStatusRequest;
import com.amazonaws.services.ec2.model.EnableVolumeIORequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.ModifyVolumeAttributeRequest;
import com.amazonaws.services.ec2.model.VolumeStatusAction;
import com.amazonaws.services.ec2.model.VolumeStatusEvent;
import com.amazonaws.services.ec2.model.VolumeStatusItem;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DescribeVolumeStatus, EnableVolumeIO, and the attributes of volumes. */
class VolumeStatusTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void aNewVolumeHasNoResultUntilItsFirstChecksAreDone() {
    String id = ec2.createVolume(volume("gp2")).getVolume().getVolumeId();
    assertThat(summary(id)).isEqualTo("insufficient-data insufficient-data not-applicable");

    cloud.clock().advance(Phase.VOLUME_CREATION.typical());
    cloud.clock().advance(Phase.VOLUME_STATUS_CHECKS.typical().minusMillis(1));
    assertThat(summary(id)).isEqualTo("insufficient-data insufficient-data not-applicable");

    cloud.clock().advance(Duration.ofMillis(1));
    VolumeStatusItem status = status(id);
    assertThat(summary(id)).isEqualTo("ok passed not-applicable");
    assertThat(status.getAvailabilityZone()).isEqualTo("us-east-1a");
    assertThat(status.getEvents()).isEmpty();
    assertThat(status.getActions()).isEmpty();
  }

  @Test
  void theRootOfANewInstanceIsChecked() {
    Instance instance = described(ec2, launched(ec2, LINUX_EBS).getInstanceId());

    String root = instance.getBlockDeviceMappings().get(0).getEbs().getVolumeId();

    assertThat(summary(root)).startsWith("insufficient-data");
    cloud.clock().advance(Phase.VOLUME_STATUS_CHECKS.typical());
    assertThat(summary(root)).startsWith("ok passed");
  }

  @Test
  void aSettlingClockRunsAheadToTheResult() {
    try (Ec2Cloud settling = Ec2Cloud.create()) {
      AmazonEC2 client = settling.client();
      client.createVolume(volume("gp2"));

      assertThat(client.describeVolumeStatus().getVolumeStatuses())
          .extracting(status -> status.getVolumeStatus().getStatus())
          .containsExactly("ok");
    }
  }

  @Test
  void theInputAndOutputOfAnInconsistentVolumeAreDisabledUntilTheyAreEnabled() {
    String id = checked("gp2");
    String instance = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advanceUntilSettled();
    ec2.attachVolume(new AttachVolumeRequest(id, instance, "/dev/sdf"));

    cloud.arrange().inconsistentVolume(id);

    assertThat(summary(id)).isEqualTo("impaired failed not-applicable");
    VolumeStatusEvent event = status(id).getEvents().get(0);
    assertThat(event.getEventId()).startsWith("evol-");
    assertThat(event.getEventType()).isEqualTo("potential-data-inconsistency");
    assertThat(event.getDescription()).isEqualTo("Awaiting Action: Enable IO");
    assertThat(event.getNotBefore().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(event.getNotAfter()).isNull();
    assertThat(event.getInstanceId()).isEqualTo(instance);
    assertThat(status(id).getActions())
        .containsExactly(
            new VolumeStatusAction()
                .withCode("enable-volume-io")
                .withDescription("Enable volume I/O")
                .withEventId(event.getEventId())
                .withEventType("potential-data-inconsistency"));

    cloud.clock().advance(Duration.ofMinutes(3));
    ec2.enableVolumeIO(new EnableVolumeIORequest().withVolumeId(id));

    assertThat(summary(id)).isEqualTo("ok passed not-applicable");
    VolumeStatusEvent over = status(id).getEvents().get(0);
    assertThat(over.getEventId()).isEqualTo(event.getEventId());
    assertThat(over.getDescription()).isEqualTo("IO Enabled");
    assertThat(over.getNotAfter().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(status(id).getActions()).isEmpty();
  }

  @Test
  void aVolumeThatIsInconsistentAlreadyHasNoSecondEvent() {
    String id = checked("gp2");

    cloud.arrange().inconsistentVolume(id).inconsistentVolume(id);
    assertThat(status(id).getEvents()).hasSize(1);

    ec2.enableVolumeIO(new EnableVolumeIORequest().withVolumeId(id));
    cloud.arrange().inconsistentVolume(id);
    assertThat(status(id).getEvents())
        .extracting(VolumeStatusEvent::getDescription)
        .containsExactly("IO Enabled", "Awaiting Action: Enable IO");
    assertThat(status(id).getActions())
        .extracting(VolumeStatusAction::getEventId)
        .containsExactly(status(id).getEvents().get(1).getEventId());
  }

  @Test
  void inputAndOutputAreEnabledAtOnceIfTheAttributeSaysSo() {
    String id = checked("io1");
    ec2.modifyVolumeAttribute(modifying(id).withAutoEnableIO(true));

    cloud.arrange().inconsistentVolume(id);

    assertThat(summary(id)).isEqualTo("ok passed normal");
    assertThat(status(id).getActions()).isEmpty();
    VolumeStatusEvent event = status(id).getEvents().get(0);
    assertThat(event.getDescription()).isEqualTo("IO Auto-Enabled");
    assertThat(event.getNotAfter()).isEqualTo(event.getNotBefore());
  }

  @Test
  void aVolumeOfAnyRegionCanBeSlow() {
    checked("gp3");
    AmazonEC2 elsewhere = cloud.client(OWNER, "eu-west-1");
    String id =
        elsewhere
            .createVolume(volume("gp3").withAvailabilityZone("eu-west-1a"))
            .getVolume()
            .getVolumeId();
    cloud.clock().advance(Duration.ofHours(1));

    cloud.arrange().volumePerformance(id, "stalled");

    assertThat(
            elsewhere
                .describeVolumeStatus(new DescribeVolumeStatusRequest().withVolumeIds(id))
                .getVolumeStatuses())
        .extracting(status -> status.getVolumeStatus().getStatus())
        .containsExactly("impaired");
  }

  @ParameterizedTest
  @CsvSource({
    "gp3, degraded, warning, Degraded",
    "io1, severely-degraded, warning, Severely Degraded",
    "io2, stalled, impaired, Stalled"
  })
  void aSlowVolumeIsShown(String type, String performance, String summary, String description) {
    String id = checked(type);

    cloud.arrange().volumePerformance(id, performance);

    assertThat(summary(id)).isEqualTo(summary + " passed " + performance);
    VolumeStatusEvent event = status(id).getEvents().get(0);
    assertThat(event.getEventType()).isEqualTo("io-performance:" + performance);
    assertThat(event.getDescription()).isEqualTo(description);
    assertThat(event.getNotAfter()).isNull();
    assertThat(status(id).getActions()).isEmpty();

    cloud.clock().advance(Duration.ofMinutes(3));
    cloud.arrange().volumePerformance(id, "normal");

    assertThat(summary(id)).isEqualTo("ok passed normal");
    assertThat(status(id).getEvents().get(0).getNotAfter().toInstant())
        .isEqualTo(cloud.clock().instant());
  }

  @Test
  void theLatestPerformanceEndsTheEventOfTheOneBefore() {
    String id = checked("gp3");

    cloud.arrange().volumePerformance(id, "degraded").volumePerformance(id, "stalled");
    cloud.arrange().volumePerformance(id, "stalled");

    assertThat(status(id).getEvents())
        .extracting(VolumeStatusEvent::getEventType)
        .containsExactly("io-performance:degraded", "io-performance:stalled");
    assertThat(status(id).getEvents().get(0).getNotAfter()).isNotNull();
    assertThat(status(id).getEvents().get(1).getNotAfter()).isNull();
  }

  @Test
  void thePerformanceOfAnInconsistentVolumeIsNotAvailable() {
    String id = checked("gp3");

    cloud.arrange().inconsistentVolume(id);

    assertThat(summary(id)).isEqualTo("impaired failed not-available");
  }

  @Test
  void theJournalHasWhatBeginsAndEnds() {
    String id = checked("gp3");

    cloud.arrange().inconsistentVolume(id);
    ec2.enableVolumeIO(new EnableVolumeIORequest().withVolumeId(id));
    ec2.modifyVolumeAttribute(modifying(id).withAutoEnableIO(true));
    cloud.arrange().inconsistentVolume(id);
    cloud.arrange().volumePerformance(id, "degraded").volumePerformance(id, "stalled");
    cloud.arrange().volumePerformance(id, "normal");

    assertThat(cloud.journal().transitions(id))
        .filteredOn(entry -> entry.resourceType().equals("volume status"))
        .extracting(entry -> entry.text().replace("volume status " + id + " ", ""))
        .containsExactly(
            "→ potential-data-inconsistency (Awaiting Action: Enable IO)",
            "potential-data-inconsistency → gone (EnableVolumeIO)",
            "→ potential-data-inconsistency (IO Auto-Enabled)",
            "→ io-performance:degraded (Degraded)",
            "io-performance:degraded → gone (Stalled)",
            "→ io-performance:stalled (Stalled)",
            "io-performance:stalled → gone (Normal)");
  }

  @Test
  void whatCannotBeArrangedIsRefused() {
    String id = checked("gp2");
    String created = ec2.createVolume(volume("gp3")).getVolume().getVolumeId();

    assertThatThrownBy(() -> cloud.arrange().volumePerformance(id, "stalled"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("gp2");
    assertThatThrownBy(() -> cloud.arrange().volumePerformance(id, "slow"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'slow'");
    assertThatThrownBy(() -> cloud.arrange().inconsistentVolume("vol-0badcafe"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vol-0badcafe");
    assertThatThrownBy(() -> cloud.arrange().inconsistentVolume(created))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("creating");
    assertThatThrownBy(() -> cloud.arrange().volumePerformance(created, "stalled"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("creating");
  }

  @ParameterizedTest
  @CsvSource({
    "action.code, enable-volume-io, x",
    "action.description, Enable volume I/O, x",
    "action.event-id, evol-*, vol-*",
    "availability-zone, us-east-1a, us-east-1b",
    "event.description, Awaiting*, Normal",
    "event.event-id, evol-*, vol-*",
    "event.event-type, potential-data-inconsistency, io-performance:stalled",
    "event.not-after, 2011-07-15T12:05:05.000Z, 2012*",
    "event.not-before, 2011-07-15T12:05:05.000Z, 2012*",
    "volume-status.details-name, io-performance, x",
    "volume-status.details-status, failed, normal",
    "volume-status.status, impaired, ok"
  })
  void isFoundByEveryFilter(String filter, String matching, String other) {
    String id = checked("gp3");
    cloud.arrange().volumePerformance(id, "degraded").volumePerformance(id, "normal");
    cloud.arrange().inconsistentVolume(id);

    assertThat(found(new Filter(filter, List.of(matching)))).containsExactly(id);
    assertThat(found(new Filter(filter, List.of(other)))).isEmpty();
  }

  @Test
  void isListedInPages() {
    List<String> all =
        List.of(
            checked("gp2"),
            checked("gp2"),
            checked("gp2"),
            checked("gp2"),
            checked("gp2"),
            checked("gp2"));
    DescribeVolumeStatusRequest page = new DescribeVolumeStatusRequest().withMaxResults(5);

    String token = ec2.describeVolumeStatus(page).getNextToken();

    assertThat(ec2.describeVolumeStatus(page.withNextToken(token)).getVolumeStatuses())
        .extracting(VolumeStatusItem::getVolumeId)
        .containsExactly(all.get(5));
    assertThatRefusal(
            () ->
                ec2.describeVolumeStatus(
                    new DescribeVolumeStatusRequest().withMaxResults(5).withVolumeIds(all)))
        .startsWith("400 InvalidParameterCombination");
  }

  @Test
  void aDeletedVolumeHasNoStatus() {
    String id = checked("gp2");
    cloud.arrange().inconsistentVolume(id);
    String unchecked = ec2.createVolume(volume("gp2")).getVolume().getVolumeId();
    cloud.clock().advance(Phase.VOLUME_CREATION.typical());

    ec2.deleteVolume(new DeleteVolumeRequest(id));
    ec2.deleteVolume(new DeleteVolumeRequest(unchecked));
    cloud.clock().advance(Phase.VOLUME_STATUS_CHECKS.typical());

    assertThat(found()).isEmpty();
    assertThatRefusal(() -> status(id)).startsWith("400 InvalidVolume.NotFound");
  }

  @Test
  void theAttributesOfAVolumeAreDescribed() {
    String id = checked("gp2");

    assertThat(attribute(id, "autoEnableIO").getAutoEnableIO()).isFalse();
    ec2.modifyVolumeAttribute(modifying(id).withAutoEnableIO(true));
    DescribeVolumeAttributeResult auto = attribute(id, "autoEnableIO");
    assertThat(auto.getVolumeId()).isEqualTo(id);
    assertThat(auto.getAutoEnableIO()).isTrue();
    assertThat(attribute(id, "productCodes").getAutoEnableIO()).isNull();
    assertThat(attribute(id, "productCodes").getProductCodes()).isEmpty();
    ec2.modifyVolumeAttribute(modifying(id).withAutoEnableIO(false));
    assertThat(attribute(id, "autoEnableIO").getAutoEnableIO()).isFalse();

    assertThatRefusal(() -> attribute(id, "size"))
        .isEqualTo(
            "400 InvalidParameterValue: Value (size) for parameter attribute is invalid. Unknown"
                + " attribute.");
    assertThatRefusal(
            () ->
                ec2.describeVolumeAttribute(new DescribeVolumeAttributeRequest().withVolumeId(id)))
        .startsWith("400 MissingParameter");
    assertThatRefusal(() -> ec2.modifyVolumeAttribute(modifying(id)))
        .isEqualTo("400 InvalidParameterCombination: No attributes specified.");
  }

  @ParameterizedTest
  @CsvSource({"vol-0badcafe, InvalidVolume.NotFound", "x, InvalidParameterValue"})
  void unknownAndMalformedIdsAreRefused(String id, String code) {
    String refusal = "400 " + code;

    assertThatRefusal(() -> status(id)).startsWith(refusal);
    assertThatRefusal(() -> attribute(id, "autoEnableIO")).startsWith(refusal);
    assertThatRefusal(() -> ec2.modifyVolumeAttribute(modifying(id).withAutoEnableIO(true)))
        .startsWith(refusal);
    assertThatRefusal(() -> ec2.enableVolumeIO(new EnableVolumeIORequest().withVolumeId(id)))
        .startsWith(refusal);
  }

  @Test
  void otherAccountsAndRegionsDoNotSeeIt() {
    String id = checked("gp2");

    for (AmazonEC2 other : List.of(cloud.client(PARTNER), cloud.client(OWNER, "eu-west-1"))) {
      assertThat(other.describeVolumeStatus().getVolumeStatuses()).isEmpty();
      assertThatRefusal(
              () -> other.describeVolumeStatus(new DescribeVolumeStatusRequest().withVolumeIds(id)))
          .startsWith("400 InvalidVolume.NotFound");
      assertThatRefusal(() -> other.enableVolumeIO(new EnableVolumeIORequest().withVolumeId(id)))
          .startsWith("400 InvalidVolume.NotFound");
      assertThatRefusal(() -> other.modifyVolumeAttribute(modifying(id).withAutoEnableIO(true)))
          .startsWith("400 InvalidVolume.NotFound");
    }
  }

  @Test
  void theStatusAndTheAttributesAreSeenLateIfVolumesLag() {
    Consistency late =
        Consistency.builder().lag(ResourceKind.VOLUMES, Duration.ofSeconds(30)).build();
    try (Ec2Cloud lagging = Ec2Cloud.builder().time(TimeMode.manual()).consistency(late).build()) {
      AmazonEC2 client = lagging.client();
      String id = client.createVolume(volume("gp2")).getVolume().getVolumeId();
      lagging.clock().advance(Duration.ofHours(1));
      lagging.arrange().inconsistentVolume(id);
      lagging.clock().advance(Duration.ofHours(1));
      DescribeVolumeAttributeRequest asked =
          new DescribeVolumeAttributeRequest().withVolumeId(id).withAttribute("autoEnableIO");

      client.enableVolumeIO(new EnableVolumeIORequest().withVolumeId(id));
      client.modifyVolumeAttribute(modifying(id).withAutoEnableIO(true));

      assertThat(lateStatus(client)).isEqualTo("impaired");
      assertThat(client.describeVolumeAttribute(asked).getAutoEnableIO()).isFalse();
      lagging.clock().advance(Duration.ofSeconds(35));
      assertThat(lateStatus(client)).isEqualTo("ok");
      assertThat(client.describeVolumeAttribute(asked).getAutoEnableIO()).isTrue();
    }
  }

  private static String lateStatus(AmazonEC2 client) {
    return client.describeVolumeStatus().getVolumeStatuses().get(0).getVolumeStatus().getStatus();
  }

  private static CreateVolumeRequest volume(String type) {
    CreateVolumeRequest asked = new CreateVolumeRequest(10, "us-east-1a").withVolumeType(type);
    return type.startsWith("io") ? asked.withIops(100) : asked;
  }

  /** A volume whose first checks are done. */
  private String checked(String type) {
    String id = ec2.createVolume(volume(type)).getVolume().getVolumeId();
    cloud.clock().advance(Phase.VOLUME_CREATION.typical());
    cloud.clock().advance(Phase.VOLUME_STATUS_CHECKS.typical());
    return id;
  }

  private static ModifyVolumeAttributeRequest modifying(String id) {
    return new ModifyVolumeAttributeRequest().withVolumeId(id);
  }

  private DescribeVolumeAttributeResult attribute(String id, String attribute) {
    return ec2.describeVolumeAttribute(
        new DescribeVolumeAttributeRequest().withVolumeId(id).withAttribute(attribute));
  }

  private VolumeStatusItem status(String id) {
    return ec2.describeVolumeStatus(new DescribeVolumeStatusRequest().withVolumeIds(id))
        .getVolumeStatuses()
        .get(0);
  }

  /** The status, and the statuses of input and output and of the performance. */
  private String summary(String id) {
    VolumeStatusItem status = status(id);
    assertThat(status.getVolumeStatus().getDetails())
        .extracting(detail -> detail.getName())
        .containsExactly("io-enabled", "io-performance");
    return status.getVolumeStatus().getStatus()
        + " "
        + status.getVolumeStatus().getDetails().get(0).getStatus()
        + " "
        + status.getVolumeStatus().getDetails().get(1).getStatus();
  }

  private List<String> found(Filter... filters) {
    return ec2
        .describeVolumeStatus(new DescribeVolumeStatusRequest().withFilters(filters))
        .getVolumeStatuses()
        .stream()
        .map(VolumeStatusItem::getVolumeId)
        .toList();
  }
}
