// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumePermission;
import com.amazonaws.services.ec2.model.CreateVolumePermissionModifications;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DescribeFastSnapshotRestoreSuccessItem;
import com.amazonaws.services.ec2.model.DescribeFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.DescribeFastSnapshotRestoresResult;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DisableFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.DisableFastSnapshotRestoresResult;
import com.amazonaws.services.ec2.model.EnableFastSnapshotRestoreSuccessItem;
import com.amazonaws.services.ec2.model.EnableFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.EnableFastSnapshotRestoresResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.ResetSnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EnableFastSnapshotRestores, DisableFastSnapshotRestores, DescribeFastSnapshotRestores. */
class FastSnapshotRestoresTest {
  private static final String ZONE = "us-east-1a";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void areEnabledAsTimePasses() {
    String snapshot = snapshot(512);

    EnableFastSnapshotRestoreSuccessItem enabled = enable(snapshot).getSuccessful().get(0);

    assertThat(enabled.getSnapshotId()).isEqualTo(snapshot);
    assertThat(enabled.getAvailabilityZone()).isEqualTo(ZONE);
    assertThat(enabled.getState()).isEqualTo("enabling");
    assertThat(enabled.getStateTransitionReason()).isEqualTo("Client.UserInitiated");
    assertThat(enabled.getOwnerId()).isEqualTo(OWNER);
    assertThat(enabled.getEnablingTime().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(enabled.getOptimizingTime()).isNull();

    cloud.clock().advance(Phase.FAST_RESTORE_ENABLING.typical());
    assertThat(described().getState()).isEqualTo("optimizing");
    assertThat(described().getStateTransitionReason())
        .isEqualTo("Client.UserInitiated - Lifecycle state transition");
    assertThat(described().getOptimizingTime().toInstant()).isEqualTo(cloud.clock().instant());

    cloud.clock().advance(Duration.ofMinutes(30).minusMillis(1));
    assertThat(described().getState()).isEqualTo("optimizing");
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(described().getState()).isEqualTo("enabled");
    assertThat(described().getEnabledTime().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(described().getDisablingTime()).isNull();
  }

  @Test
  void areDisabledAsTimePassesAndCanBeEnabledAgain() {
    String snapshot = enabled(10);

    assertThat(disable(snapshot).getSuccessful())
        .extracting(item -> item.getState() + " " + item.getStateTransitionReason())
        .containsExactly("disabling Client.UserInitiated");
    assertThat(described().getDisablingTime().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(error(enable(snapshot)))
        .isEqualTo(
            "IncorrectState: Fast snapshot restores of "
                + snapshot
                + " in us-east-1a are still being disabled.");

    cloud.clock().advance(Phase.FAST_RESTORE_DISABLING.typical());
    assertThat(described().getState()).isEqualTo("disabled");
    assertThat(described().getDisabledTime().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(error(disable(snapshot)))
        .isEqualTo(
            "IncorrectState: Fast snapshot restores of "
                + snapshot
                + " in us-east-1a are not enabled.");

    enable(snapshot);
    assertThat(described().getState()).isEqualTo("enabling");
    assertThat(described().getDisabledTime()).isNull();
  }

  @Test
  void thoseThatAreEnabledAgainAreListedLast() {
    String first = enabled(10);
    String second = enabled(10);
    disable(first);
    cloud.clock().advanceUntilSettled();

    enable(first);

    assertThat(describe(ec2).getFastSnapshotRestores())
        .extracting(DescribeFastSnapshotRestoreSuccessItem::getSnapshotId)
        .containsExactly(second, first);
  }

  @Test
  void canBeDisabledBeforeTheyAreEnabled() {
    String snapshot = snapshot(10);
    enable(snapshot);

    disable(snapshot);
    cloud.clock().advanceUntilSettled();

    assertThat(described().getState()).isEqualTo("disabled");
    assertThat(described().getOptimizingTime()).isNull();
  }

  @Test
  void enablingWhatIsOnAlreadyChangesNothing() {
    String snapshot = enabled(10);

    assertThat(enable(snapshot).getSuccessful())
        .extracting(EnableFastSnapshotRestoreSuccessItem::getState)
        .containsExactly("enabled");
    assertThat(enable(snapshot).getUnsuccessful()).isEmpty();
  }

  @Test
  void thoseOfAPendingSnapshotWaitForIt() {
    String snapshot = pending(10);
    enable(snapshot);

    cloud.clock().advance(Phase.SNAPSHOT.typical().minusMillis(1));
    assertThat(described().getState()).isEqualTo("enabling");
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(described().getState()).isEqualTo("enabling");
    cloud.clock().advance(Phase.FAST_RESTORE_ENABLING.typical());
    assertThat(described().getState()).isEqualTo("optimizing");
  }

  @Test
  void thoseOfASnapshotThatFailsAreDisabled() {
    String snapshot = pending(10);
    enable(snapshot);
    cloud.faults().on(Faults.snapshot().of(snapshot)).fail("Server.InternalError", "no");

    cloud.clock().advanceUntilSettled();

    assertThat(described().getState()).isEqualTo("disabled");
    assertThat(error(enable(snapshot)))
        .isEqualTo("IncorrectState: Snapshot is in invalid state - error");
  }

  @Test
  void aVolumeIsFastRestoredIfThereIsACredit() {
    String snapshot = snapshot(100);
    enable(snapshot);
    assertThat(restored(snapshot, ZONE)).isNull();
    cloud.clock().advance(Duration.ofDays(1));

    // The bucket has room for ten credits, and ten an hour come in.
    for (int i = 0; i < 10; i++) {
      assertThat(restored(snapshot, ZONE)).isTrue();
    }
    assertThat(restored(snapshot, ZONE)).isNull();
    assertThat(restored(snapshot, "us-east-1b")).isNull();
    cloud.clock().advance(Duration.ofMinutes(6).minusMillis(1));
    assertThat(restored(snapshot, ZONE)).isNull();
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(restored(snapshot, ZONE)).isTrue();
    assertThat(restored(snapshot, ZONE)).isNull();

    assertThat(volumes("fast-restored", "true")).hasSize(11);
    assertThat(volumes("fast-restored", "false")).hasSize(6);
  }

  @Test
  void theCreditsOfALargeSnapshotAreFew() {
    String snapshot = snapshot(2048);
    enable(snapshot);
    cloud.clock().advance(Duration.ofDays(1));

    assertThat(restored(snapshot, ZONE)).isTrue();
    cloud.clock().advance(Duration.ofHours(2).minusMillis(1));
    assertThat(restored(snapshot, ZONE)).isNull();
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(restored(snapshot, ZONE)).isTrue();
  }

  @Test
  void whatIsSharedHasFastRestoresOfItsOwn() {
    String snapshot = enabled(10);
    share(snapshot);
    AmazonEC2 partner = cloud.client(PARTNER);

    partner.enableFastSnapshotRestores(enabling(snapshot));

    assertThat(described().getState()).isEqualTo("enabled");
    assertThat(described(partner).getState()).isEqualTo("enabling");
    assertThat(described(partner).getOwnerId()).isEqualTo(PARTNER);
    assertThat(states(snapshot, OWNER)).containsExactly("enabling", "optimizing", "enabled");
    assertThat(states(snapshot, PARTNER)).containsExactly("enabling");
    ec2.resetSnapshotAttribute(
        new ResetSnapshotAttributeRequest(snapshot, "createVolumePermission"));
    assertThat(described(partner).getState()).isEqualTo("disabling");
    assertThat(described().getState()).isEqualTo("enabled");
  }

  @Test
  void aSnapshotIsNotDeletedAsLongAsItsOwnerHasThem() {
    String snapshot = enabled(10);
    share(snapshot);
    AmazonEC2 partner = cloud.client(PARTNER);
    partner.enableFastSnapshotRestores(enabling(snapshot));

    assertThatRefusal(() -> ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot)))
        .isEqualTo(
            "400 InvalidSnapshot.InUse: The snapshot "
                + snapshot
                + " is currently enabled for fast restores in us-east-1a. Fast snapshot restores"
                + " must be disabled within all Availability Zones before the snapshot may be"
                + " deleted.");
    disable(snapshot);
    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot));

    cloud.clock().advanceUntilSettled();
    assertThat(describe(ec2).getFastSnapshotRestores()).isEmpty();
    assertThat(describe(partner).getFastSnapshotRestores()).isEmpty();
  }

  @Test
  void thoseOfASnapshotThatIsDeletedEndWithIt() {
    String snapshot = enabled(10);
    share(snapshot);
    disable(snapshot);
    cloud.clock().advanceUntilSettled();
    cloud.client(PARTNER).enableFastSnapshotRestores(enabling(snapshot));

    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot));
    cloud.clock().advanceUntilSettled();

    assertThat(states(snapshot, OWNER))
        .containsExactly("enabling", "optimizing", "enabled", "disabling", "disabled");
    assertThat(states(snapshot, PARTNER)).containsExactly("enabling", "disabled");
  }

  @Test
  void thoseOfAPendingSnapshotCanBeDisabledMeanwhile() {
    String snapshot = pending(10);
    enable(snapshot);

    disable(snapshot);
    cloud.clock().advanceUntilSettled();

    assertThat(described().getState()).isEqualTo("disabled");
    assertThat(states(snapshot, OWNER)).containsExactly("disabling", "disabled");
  }

  private List<String> states(String snapshot, String account) {
    return cloud.journal().transitions(String.join("/", snapshot, ZONE, account)).stream()
        .map(TransitionEntry::to)
        .toList();
  }

  @Test
  void anAccountHasThemOfFiveSnapshots() {
    for (int i = 0; i < 5; i++) {
      assertThat(enable(snapshot(10)).getUnsuccessful()).isEmpty();
    }
    String sixth = snapshot(10);

    assertThat(error(enable(sixth)))
        .isEqualTo(
            "ResourceLimitExceeded: You have reached the limit of 5 snapshots with fast snapshot"
                + " restores.");
    String first = describe(ec2).getFastSnapshotRestores().get(0).getSnapshotId();
    EnableFastSnapshotRestoresResult another =
        ec2.enableFastSnapshotRestores(
            new EnableFastSnapshotRestoresRequest()
                .withSourceSnapshotIds(first, sixth)
                .withAvailabilityZones("us-east-1b"));
    assertThat(another.getSuccessful()).hasSize(1);
    assertThat(another.getUnsuccessful()).hasSize(1);
    disable(first);
    ec2.disableFastSnapshotRestores(
        new DisableFastSnapshotRestoresRequest()
            .withSourceSnapshotIds(first)
            .withAvailabilityZones("us-east-1b"));
    assertThat(enable(sixth).getUnsuccessful()).isEmpty();
  }

  @Test
  void aSnapshotOfMoreThan16TibIsRefused() {
    String snapshot = snapshot(new CreateVolumeRequest(20_000, ZONE).withVolumeType("gp3"));

    assertThat(error(enable(snapshot)))
        .isEqualTo(
            "OperationNotPermitted: Fast snapshot restores cannot be enabled for snapshots of more"
                + " than 16384 GiB.");
    assertThat(
            enable(snapshot(new CreateVolumeRequest(16_384, ZONE).withVolumeType("gp3")))
                .getSuccessful())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "snap-0badcafe, us-east-1a, InvalidSnapshot.NotFound",
    "x, us-east-1a, InvalidSnapshotID.Malformed",
    "'', eu-west-1a, InvalidParameterValue",
    "'', '', MissingParameter",
  })
  void aWrongIdOrZoneRefusesTheCall(String id, String zone, String code) {
    String snapshot = id.isEmpty() ? snapshot(10) : id;
    List<String> zones = zone.isEmpty() ? List.of() : List.of(zone);

    assertThatRefusal(
            () ->
                ec2.enableFastSnapshotRestores(
                    new EnableFastSnapshotRestoresRequest()
                        .withSourceSnapshotIds(snapshot)
                        .withAvailabilityZones(zones)))
        .startsWith("400 " + code);
    assertThatRefusal(
            () ->
                ec2.disableFastSnapshotRestores(
                    new DisableFastSnapshotRestoresRequest()
                        .withSourceSnapshotIds(snapshot)
                        .withAvailabilityZones(zones)))
        .startsWith("400 " + code);
    assertThat(describe(ec2).getFastSnapshotRestores()).isEmpty();
  }

  @Test
  void oneCallIsAboutTenSnapshotsAtMost() {
    List<String> ids = Collections.nCopies(11, snapshot(10));

    assertThatRefusal(() -> ec2.enableFastSnapshotRestores(enabling(ids.toArray(String[]::new))))
        .isEqualTo(
            "400 InvalidRequest: Number of values of parameter SourceSnapshotIds must be less than"
                + " or equal to 10.");
    ec2.enableFastSnapshotRestores(enabling(ids.subList(0, 10).toArray(String[]::new)));
  }

  @Test
  void otherAccountsAndRegionsDoNotSeeThem() {
    String snapshot = enabled(10);

    for (AmazonEC2 other : List.of(cloud.client(PARTNER), cloud.client(OWNER, "eu-west-1"))) {
      assertThat(describe(other).getFastSnapshotRestores()).isEmpty();
    }
    assertThatRefusal(() -> cloud.client(PARTNER).enableFastSnapshotRestores(enabling(snapshot)))
        .startsWith("400 InvalidSnapshot.NotFound");
  }

  @ParameterizedTest
  @CsvSource({
    "availability-zone, us-east-1a, us-east-1b",
    "availability-zone-id, use1-az1, use1-az2",
    "owner-id, 111122223333, 999988887777",
    "snapshot-id, snap-*, vol-*",
    "state, enabled, disabled"
  })
  void areFoundByEveryFilter(String filter, String matching, String other) {
    enabled(10);

    assertThat(found(filter, matching)).hasSize(1);
    assertThat(found(filter, other)).isEmpty();
  }

  @Test
  void areListedInPages() {
    String snapshot = snapshot(10);
    ec2.enableFastSnapshotRestores(
        enabling(snapshot)
            .withAvailabilityZones(
                "us-east-1b", "us-east-1c", "us-east-1d", "us-east-1e", "us-east-1f"));
    DescribeFastSnapshotRestoresRequest page =
        new DescribeFastSnapshotRestoresRequest().withMaxResults(5);

    String token = ec2.describeFastSnapshotRestores(page).getNextToken();

    assertThat(
            ec2.describeFastSnapshotRestores(page.withNextToken(token)).getFastSnapshotRestores())
        .extracting(DescribeFastSnapshotRestoreSuccessItem::getAvailabilityZone)
        .containsExactly("us-east-1f");
  }

  @Test
  void areSeenLateIfSnapshotsLag() {
    Consistency late =
        Consistency.builder().lag(ResourceKind.SNAPSHOTS, Duration.ofSeconds(30)).build();
    try (Ec2Cloud lagging = Ec2Cloud.builder().time(TimeMode.manual()).consistency(late).build()) {
      AmazonEC2 client = lagging.client();
      String volume =
          client.createVolume(new CreateVolumeRequest(10, ZONE)).getVolume().getVolumeId();
      lagging.clock().advanceUntilSettled();
      String snapshot =
          client
              .createSnapshot(new CreateSnapshotRequest(volume, ""))
              .getSnapshot()
              .getSnapshotId();
      lagging.clock().advance(Duration.ofHours(1));

      client.enableFastSnapshotRestores(enabling(snapshot));

      assertThat(describe(client).getFastSnapshotRestores()).isEmpty();
      lagging.clock().advance(Duration.ofSeconds(35));
      assertThat(described(client).getState()).isEqualTo("enabling");
    }
  }

  private String snapshot(int gib) {
    return snapshot(new CreateVolumeRequest(gib, ZONE));
  }

  private String snapshot(CreateVolumeRequest asked) {
    String id = pending(asked);
    cloud.clock().advance(Phase.SNAPSHOT.typical());
    return id;
  }

  private String pending(int gib) {
    return pending(new CreateVolumeRequest(gib, ZONE));
  }

  private String pending(CreateVolumeRequest asked) {
    String volume = ec2.createVolume(asked).getVolume().getVolumeId();
    cloud.clock().advance(Phase.VOLUME_CREATION.typical());
    return ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();
  }

  /** A snapshot with fast restores. */
  private String enabled(int gib) {
    String snapshot = snapshot(gib);
    enable(snapshot);
    cloud.clock().advanceUntilSettled();
    assertThat(described().getState()).isEqualTo("enabled");
    return snapshot;
  }

  private void share(String snapshot) {
    ec2.modifySnapshotAttribute(
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(snapshot)
            .withCreateVolumePermission(
                new CreateVolumePermissionModifications()
                    .withAdd(new CreateVolumePermission().withUserId(PARTNER))));
  }

  private static EnableFastSnapshotRestoresRequest enabling(String... snapshots) {
    return new EnableFastSnapshotRestoresRequest()
        .withSourceSnapshotIds(snapshots)
        .withAvailabilityZones(ZONE);
  }

  private EnableFastSnapshotRestoresResult enable(String snapshot) {
    return ec2.enableFastSnapshotRestores(enabling(snapshot));
  }

  private DisableFastSnapshotRestoresResult disable(String snapshot) {
    return ec2.disableFastSnapshotRestores(
        new DisableFastSnapshotRestoresRequest()
            .withSourceSnapshotIds(snapshot)
            .withAvailabilityZones(ZONE));
  }

  private static String error(EnableFastSnapshotRestoresResult result) {
    assertThat(result.getSuccessful()).isEmpty();
    var item = result.getUnsuccessful().get(0).getFastSnapshotRestoreStateErrors().get(0);
    assertThat(item.getAvailabilityZone()).isEqualTo(ZONE);
    return item.getError().getCode() + ": " + item.getError().getMessage();
  }

  private static String error(DisableFastSnapshotRestoresResult result) {
    assertThat(result.getSuccessful()).isEmpty();
    var item = result.getUnsuccessful().get(0).getFastSnapshotRestoreStateErrors().get(0);
    assertThat(item.getAvailabilityZone()).isEqualTo(ZONE);
    return item.getError().getCode() + ": " + item.getError().getMessage();
  }

  /** Whether a new volume of a snapshot is fast restored; null if EC2 does not say so. */
  private Boolean restored(String snapshot, String zone) {
    String id = ec2.createVolume(new CreateVolumeRequest(snapshot, zone)).getVolume().getVolumeId();
    return ec2.describeVolumes(new DescribeVolumesRequest(List.of(id)))
        .getVolumes()
        .get(0)
        .getFastRestored();
  }

  private List<Volume> volumes(String filter, String value) {
    return ec2.describeVolumes(
            new DescribeVolumesRequest().withFilters(new Filter(filter, List.of(value))))
        .getVolumes();
  }

  private static DescribeFastSnapshotRestoresResult describe(AmazonEC2 client) {
    return client.describeFastSnapshotRestores(new DescribeFastSnapshotRestoresRequest());
  }

  private DescribeFastSnapshotRestoreSuccessItem described() {
    return described(ec2);
  }

  private static DescribeFastSnapshotRestoreSuccessItem described(AmazonEC2 client) {
    return describe(client).getFastSnapshotRestores().get(0);
  }

  private List<DescribeFastSnapshotRestoreSuccessItem> found(String filter, String value) {
    return ec2.describeFastSnapshotRestores(
            new DescribeFastSnapshotRestoresRequest()
                .withFilters(new Filter(filter, List.of(value))))
        .getFastSnapshotRestores();
  }
}
