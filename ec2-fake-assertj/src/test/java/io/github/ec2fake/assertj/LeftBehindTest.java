// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.EBS_WINDOWS;
import static io.github.ec2fake.assertj.Ec2.STORE_WINDOWS;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImagesResult;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsResult;
import com.amazonaws.services.ec2.model.DisableImageRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each assertion about what code that makes and removes things must not leave behind. */
class LeftBehindTest {
  private static final Instant START = Instant.parse("2011-07-15T09:00:00Z");

  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  private String launch(String imageId) {
    String id = Ec2.launch(ec2, imageId).getInstanceId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private void terminate(String instanceId) {
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));
  }

  private String createImage(String instanceId, String name) {
    return ec2.createImage(new CreateImageRequest(instanceId, name)).getImageId();
  }

  /** An assertion fails that there is nothing of a kind; it lists what there is, line by line. */
  private static void finds(
      AmazonEC2 client, Consumer<Ec2Assert> assertion, String kind, String list, String... words) {
    fails(
        () -> assertion.accept(assertThat(client)),
        "Expecting\n  EC2\nto have " + kind + "\nbut it has\n" + list.indent(2),
        words);
  }

  private String now() {
    return cloud.clock().instant().toString();
  }

  @Test
  void hasNoInstances() {
    assertThat(ec2).hasNoInstances();
    String stopped = launch(EBS_WINDOWS);
    ec2.stopInstances(new StopInstancesRequest(List.of(stopped)));
    cloud.clock().advanceUntilSettled();
    String launchedAt = now();
    String pending = Ec2.launch(ec2, EBS_WINDOWS).getInstanceId();
    Ec2.tag(ec2, pending, "Name", "web 1");

    finds(
        ec2,
        it -> it.hasNoInstances(),
        "no instances but terminated ones",
        """
        $, stopped (Client.UserInitiatedShutdown: User initiated shutdown), launched at $
        $ 'web 1', pending, launched at $
        """,
        stopped,
        START.toString(),
        pending,
        launchedAt);

    terminate(stopped);
    cloud.clock().advanceUntilSettled();
    terminate(pending);
    finds(
        ec2,
        it -> it.hasNoInstances(),
        "no instances but terminated ones",
        """
        $ 'web 1', shutting-down (Client.UserInitiatedShutdown: User initiated shutdown), launched at $
        """,
        pending,
        launchedAt);
    cloud.clock().advanceUntilSettled();
    assertThat(ec2).hasNoInstances();
  }

  @Test
  void hasNoImages() {
    assertThat(ec2).hasNoImages();
    String instance = launch(EBS_WINDOWS);
    String madeAt = now();
    String image = createImage(instance, "My AMI");

    finds(
        ec2,
        it -> it.hasNoImages(),
        "no images of its own",
        """
        $ 'My AMI', pending, created at $
        """,
        image,
        written(madeAt));

    cloud.clock().advanceUntilSettled();
    ec2.disableImage(new DisableImageRequest().withImageId(image));
    finds(
        ec2,
        it -> it.hasNoImages(),
        "no images of its own",
        """
        $ 'My AMI', disabled, created at $
        """,
        image,
        written(madeAt));
    ec2.deregisterImage(new DeregisterImageRequest(image));
    assertThat(ec2).hasNoImages();
  }

  /** As EC2 writes times in images. */
  private static String written(String instant) {
    return instant.contains(".") ? instant : instant.replace("Z", ".000Z");
  }

  @Test
  void hasNoUnavailableImages() {
    assertThat(ec2).hasNoUnavailableImages();
    String instance = launch(EBS_WINDOWS);
    String madeAt = now();
    String image = createImage(instance, "My AMI");
    finds(
        ec2,
        it -> it.hasNoUnavailableImages(),
        "no images of its own that are not available",
        """
        $ 'My AMI', pending, created at $
        """,
        image,
        written(madeAt));
    cloud.clock().advanceUntilSettled();
    assertThat(ec2).hasNoUnavailableImages();
    ec2.disableImage(new DisableImageRequest().withImageId(image));
    assertThat(ec2).hasNoUnavailableImages();

    String failed = createImage(instance, "Other AMI");
    terminate(instance);
    finds(
        ec2,
        it -> it.hasNoUnavailableImages(),
        "no images of its own that are not available",
        """
        $ 'Other AMI', failed ($), created at $
        """,
        failed,
        "Client.InstanceTerminated: The instance was terminated or rebooted during AMI creation",
        written(now()));
    ec2.deregisterImage(new DeregisterImageRequest(failed));
    assertThat(ec2).hasNoUnavailableImages();
  }

  @Test
  void hasNoOrphanedSnapshots() {
    assertThat(ec2).hasNoOrphanedSnapshots();
    String instance = launch(EBS_WINDOWS);
    String madeAt = now();
    String image = createImage(instance, "My AMI");
    String snapshot = Ec2.snapshotOf(ec2, image);
    String volume =
        ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(snapshot))
            .getSnapshots()
            .get(0)
            .getVolumeId();
    assertThat(ec2).as("of a pending image").hasNoOrphanedSnapshots();
    terminate(instance);
    assertThat(ec2).as("of a failed image that is listed").hasNoOrphanedSnapshots();

    ec2.deregisterImage(new DeregisterImageRequest(image));
    Ec2.tag(ec2, snapshot, "Name", "root");
    finds(
        ec2,
        it -> it.hasNoOrphanedSnapshots(),
        "no snapshots that no image of its own refers to",
        """
        $ 'root', pending (0%), of $ at $ 'Created by CreateImage($) for $ from $'
        """,
        snapshot,
        volume,
        madeAt,
        instance,
        image,
        volume);
    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot));
    assertThat(ec2).hasNoOrphanedSnapshots();
  }

  @Test
  void takesASnapshotThatWasMadeForItsOwnSakeForAnOrphan() {
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    String madeAt = now();
    String snapshot =
        ec2.createSnapshot(new CreateSnapshotRequest().withVolumeId(volume))
            .getSnapshot()
            .getSnapshotId();
    cloud.clock().advanceUntilSettled();

    finds(
        ec2,
        it -> it.hasNoOrphanedSnapshots(),
        "no snapshots that no image of its own refers to",
        """
        $, completed, of $ at $
        """,
        snapshot,
        volume,
        madeAt);
  }

  @Test
  void aDisabledImageHoldsOnToItsSnapshots() {
    String image = createImage(launch(EBS_WINDOWS), "My AMI");
    cloud.clock().advanceUntilSettled();

    ec2.disableImage(new DisableImageRequest().withImageId(image));

    assertThat(ec2).hasNoOrphanedSnapshots();
  }

  @Test
  void hasNoUnfinishedBundleTasks() {
    assertThat(ec2).hasNoUnfinishedBundleTasks();
    String instance = launch(STORE_WINDOWS);
    String startedAt = now();
    String task = Ec2.bundle(ec2, instance, "my-bucket", "winami");
    cloud.clock().advance(Duration.ofMinutes(2));

    finds(
        ec2,
        it -> it.hasNoUnfinishedBundleTasks(),
        "no unfinished bundle tasks",
        """
        $, bundling (37%), of $, started at $
        """,
        task,
        instance,
        startedAt);

    cloud.clock().advanceUntilSettled();
    assertThat(ec2).as("complete").hasNoUnfinishedBundleTasks();
    Ec2.bundle(ec2, instance, "my-bucket", "winami");
    terminate(instance);
    assertThat(ec2).as("failed").hasNoUnfinishedBundleTasks();
  }

  @Test
  void hasNoUnassociatedAddresses() {
    assertThat(ec2).hasNoUnassociatedAddresses();
    String instance = launch(EBS_WINDOWS);
    var used = ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc"));
    var unused = ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc"));
    ec2.associateAddress(
        new AssociateAddressRequest()
            .withInstanceId(instance)
            .withAllocationId(used.getAllocationId()));

    finds(
        ec2,
        it -> it.hasNoUnassociatedAddresses(),
        "no unassociated addresses",
        """
        $, $
        """,
        unused.getPublicIp(),
        unused.getAllocationId());
  }

  @Test
  void anAddressOfANetworkInterfaceIsAssociated() {
    var address = ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc"));
    String subnet = ec2.describeSubnets().getSubnets().get(0).getSubnetId();
    String networkInterface =
        ec2.createNetworkInterface(new CreateNetworkInterfaceRequest().withSubnetId(subnet))
            .getNetworkInterface()
            .getNetworkInterfaceId();
    ec2.associateAddress(
        new AssociateAddressRequest()
            .withNetworkInterfaceId(networkInterface)
            .withAllocationId(address.getAllocationId()));

    assertThat(ec2).hasNoUnassociatedAddresses();
  }

  @Test
  void knowsTheAddressesOfEc2Classic() {
    AmazonEC2 classic = Ec2Cloud.builder().ec2Classic().build().client();
    String instance = Ec2.launch(classic, EBS_WINDOWS).getInstanceId();
    String address = classic.allocateAddress().getPublicIp();
    finds(
        classic,
        it -> it.hasNoUnassociatedAddresses(),
        "no unassociated addresses",
        """
        $
        """,
        address);
    classic.associateAddress(new AssociateAddressRequest(instance, address));
    assertThat(classic).hasNoUnassociatedAddresses();
  }

  @Test
  void leavesAloneWhatOthersOwn() {
    AmazonEC2 partner = cloud.client(Ec2.PARTNER);
    String instance = Ec2.launch(partner, EBS_WINDOWS).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String image = partner.createImage(new CreateImageRequest(instance, "Theirs")).getImageId();
    partner.allocateAddress(new AllocateAddressRequest().withDomain("vpc"));
    cloud.clock().advanceUntilSettled();
    Ec2.share(partner, image, Ec2.account(Ec2.OWNER));

    assertThat(ec2)
        .hasNoInstances()
        .hasNoImages()
        .hasNoUnavailableImages()
        .hasNoOrphanedSnapshots()
        .hasNoUnfinishedBundleTasks()
        .hasNoUnassociatedAddresses();
  }

  @Test
  void collectsSoftFailures() {
    String instance = launch(EBS_WINDOWS);
    createImage(instance, "My AMI");
    Ec2SoftAssertions softly = new Ec2SoftAssertions();

    softly.assertThat(ec2).hasNoInstances().hasNoImages().hasNoUnavailableImages();

    assertThat(softly.errorsCollected()).hasSize(3);
  }

  /** The second page alone tells what there is to be told. */
  @Test
  void readsAllPages() {
    AmazonEC2 paging =
        new AbstractAmazonEC2() {
          @Override
          public DescribeImagesResult describeImages(DescribeImagesRequest request) {
            return request.getNextToken() == null
                ? new DescribeImagesResult().withNextToken("more")
                : new DescribeImagesResult()
                    .withImages(new Image().withImageId("ami-2").withState("failed"))
                    .withNextToken("");
          }

          @Override
          public DescribeSnapshotsResult describeSnapshots(DescribeSnapshotsRequest request) {
            return request.getNextToken() == null
                ? new DescribeSnapshotsResult().withNextToken("more")
                : new DescribeSnapshotsResult()
                    .withSnapshots(
                        new Snapshot()
                            .withSnapshotId("snap-2")
                            .withState("completed")
                            .withVolumeId("vol-2"));
          }
        };
    finds(
        paging,
        it -> it.hasNoUnavailableImages(),
        "no images of its own that are not available",
        """
        ami-2, failed
        """);
    finds(
        paging,
        it -> it.hasNoOrphanedSnapshots(),
        "no snapshots that no image of its own refers to",
        """
        snap-2, completed, of vol-2
        """);
  }
}
