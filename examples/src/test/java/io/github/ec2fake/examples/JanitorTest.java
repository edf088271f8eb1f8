// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.fault.Faults.imageCreation;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quotas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JanitorTest {
  private static final String ZONE = "us-east-1a";
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private Janitor janitor(AmazonEC2 account) {
    return new Janitor(account, cloud.clock().instant());
  }

  private List<Orphan> orphans() {
    return janitor(ec2).findOrphans();
  }

  private static String launch(AmazonEC2 ec2) {
    return ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private static String volume(AmazonEC2 ec2) {
    return ec2.createVolume(new CreateVolumeRequest(1, ZONE)).getVolume().getVolumeId();
  }

  private static String snapshot(AmazonEC2 ec2, String volume) {
    return ec2.createSnapshot(new CreateSnapshotRequest(volume, "backup"))
        .getSnapshot()
        .getSnapshotId();
  }

  private static String address(AmazonEC2 ec2) {
    return ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc")).getAllocationId();
  }

  private static String group(AmazonEC2 ec2, String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, name)).getGroupId();
  }

  private static void keep(AmazonEC2 ec2, String id) {
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag(Janitor.KEEP, ""))));
  }

  @Test
  void aVolumeThatIsAttachedToNothing() {
    String attached = volume(ec2);
    ec2.attachVolume(new AttachVolumeRequest(attached, launch(ec2), "xvdf"));
    keep(ec2, volume(ec2));
    String loose = volume(ec2);

    assertThat(orphans()).as("on its first day").isEmpty();
    cloud.clock().advance(TWO_DAYS);

    assertThat(orphans()).containsExactly(new Orphan(Orphan.Kind.VOLUME, loose));
    assertThat(janitor(ec2).remove(orphans())).hasSize(1);
    assertThat(ec2).volume(loose).doesNotExist();
    assertThat(ec2).volume(attached).isInUse();
  }

  @Test
  void aSnapshotOfNoImageAndNoVolume() {
    String instance = launch(ec2);
    ec2.createImage(new CreateImageRequest(instance, "in use"));
    String backup = snapshot(ec2, rootOf(instance));
    String gone = volume(ec2);
    String orphan = snapshot(ec2, gone);
    keep(ec2, snapshot(ec2, gone));
    ec2.deleteVolume(new DeleteVolumeRequest(gone));
    cloud.clock().advance(TWO_DAYS);

    assertThat(janitor(ec2).remove(orphans()))
        .containsExactly(new Orphan(Orphan.Kind.SNAPSHOT, orphan));
    assertThat(ec2).snapshot(backup).isCompleted();
  }

  private String rootOf(String instance) {
    return ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(instance))
        .getReservations()
        .get(0)
        .getInstances()
        .get(0)
        .getBlockDeviceMappings()
        .get(0)
        .getEbs()
        .getVolumeId();
  }

  @Test
  void anImageWhoseCreationFailed() {
    cloud
        .faults()
        .on(imageCreation())
        .once()
        .fail("Client.InternalError", "Client error on launch");
    String failed = ec2.createImage(new CreateImageRequest(launch(ec2), "broken")).getImageId();
    assertThat(ec2).image(failed).hasFailed();
    cloud.clock().advance(TWO_DAYS);

    assertThat(janitor(ec2).remove(orphans())).contains(new Orphan(Orphan.Kind.IMAGE, failed));
    assertThat(ec2).hasNoImages();
  }

  @Test
  void anAddressThatIsAssociatedWithNothing() {
    String used = address(ec2);
    ec2.associateAddress(
        new AssociateAddressRequest().withAllocationId(used).withInstanceId(launch(ec2)));
    keep(ec2, address(ec2));
    String loose = address(ec2);

    assertThat(janitor(ec2).remove(orphans()))
        .containsExactly(new Orphan(Orphan.Kind.ADDRESS, loose));
    assertThat(ec2.describeAddresses().getAddresses())
        .extracting(Address::getAllocationId)
        .contains(used)
        .doesNotContain(loose);
  }

  @Test
  void aGroupThatNothingIsInAndNoRuleNames() {
    String referredTo = group(ec2, "referred to");
    String empty = group(ec2, "empty");
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(empty)
            .withIpPermissions(
                new IpPermission()
                    .withIpProtocol("tcp")
                    .withFromPort(80)
                    .withToPort(80)
                    .withUserIdGroupPairs(new UserIdGroupPair().withGroupId(referredTo))));
    String used = group(ec2, "used");
    ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1).withSecurityGroupIds(used));

    Janitor janitor = janitor(ec2);
    assertThat(janitor.remove(janitor.findOrphans()))
        .containsExactly(new Orphan(Orphan.Kind.SECURITY_GROUP, empty));
    assertThat(janitor.remove(janitor.findOrphans()))
        .as("once nothing names it")
        .containsExactly(new Orphan(Orphan.Kind.SECURITY_GROUP, referredTo));
  }

  @Test
  void whatHasFoundAUseIsLeftAlone() {
    String volume = volume(ec2);
    String deleted = volume(ec2);
    cloud.clock().advance(TWO_DAYS);
    List<Orphan> found = orphans();
    ec2.attachVolume(new AttachVolumeRequest(volume, launch(ec2), "xvdf"));
    ec2.deleteVolume(new DeleteVolumeRequest(deleted));

    assertThat(found).hasSize(2);
    assertThat(janitor(ec2).remove(found)).isEmpty();
    assertThat(ec2).volume(volume).isInUse();
  }

  /** A tenth of each account is orphaned. */
  @Test
  void tidiesUpTenThousandResourcesOfThreeAccounts() {
    Ec2Cloud large = Ec2Cloud.builder().quotas(Quotas.unlimited()).build();
    List<String> accounts = List.of("111122223333", "222233334444", "333344445555");
    List<Set<String>> orphaned = new ArrayList<>();
    for (String account : accounts) {
      orphaned.add(furnish(large.client(account)));
    }
    large.clock().advance(TWO_DAYS);

    for (int i = 0; i < accounts.size(); i++) {
      AmazonEC2 account = large.client(accounts.get(i));
      int before = count(account);
      Janitor janitor = new Janitor(account, large.clock().instant());

      List<Orphan> removed = janitor.remove(janitor.findOrphans());

      assertThat(before).isGreaterThan(3_333);
      assertThat(removed)
          .extracting(Orphan::id)
          .containsExactlyInAnyOrderElementsOf(orphaned.get(i));
      assertThat(count(account)).isEqualTo(before - removed.size());
      assertThat(janitor.findOrphans()).isEmpty();
    }
  }

  /** Fills an account; returns what nothing uses. */
  private static Set<String> furnish(AmazonEC2 ec2) {
    Set<String> orphaned = new HashSet<>();
    List<String> instances =
        ec2
            .runInstances(new RunInstancesRequest("ami-1cbd4475", 1_000, 1_000))
            .getReservation()
            .getInstances()
            .stream()
            .map(Instance::getInstanceId)
            .toList();
    for (int i = 0; i < 100; i++) {
      String attached = volume(ec2);
      ec2.attachVolume(new AttachVolumeRequest(attached, instances.get(i), "xvdf"));
      for (int n = 0; n < 9; n++) {
        snapshot(ec2, attached);
      }
      orphaned.add(volume(ec2));
      String deleted = volume(ec2);
      orphaned.add(snapshot(ec2, deleted));
      ec2.deleteVolume(new DeleteVolumeRequest(deleted));
      orphaned.add(address(ec2));
      orphaned.add(group(ec2, "group " + i));
    }
    return orphaned;
  }

  private static int count(AmazonEC2 ec2) {
    return ec2.describeInstances().getReservations().stream()
            .mapToInt(reservation -> reservation.getInstances().size())
            .sum()
        + ec2.describeVolumes().getVolumes().size()
        + ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
            .getSnapshots()
            .size()
        + ec2.describeAddresses().getAddresses().size()
        + ec2.describeSecurityGroups().getSecurityGroups().size();
  }
}
