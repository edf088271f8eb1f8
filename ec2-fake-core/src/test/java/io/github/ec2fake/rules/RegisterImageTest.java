// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.ownImage;
import static io.github.ec2fake.rules.Fixtures.refusal;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.snapshot;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.ResourceType;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** RegisterImage of a snapshot, and DeregisterImage. */
class RegisterImageTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);

  @Test
  void makesAnImageOfASnapshotAtOnce() {
    String snapshotId = snapshot(ec2, 10);

    String imageId =
        ec2.registerImage(
                request("from snapshot", root(new EbsBlockDevice().withSnapshotId(snapshotId)))
                    .withDescription("mine")
                    .withArchitecture("x86_64")
                    .withVirtualizationType("hvm")
                    .withKernelId("aki-12345678")
                    .withRamdiskId("ari-12345678"))
            .getImageId();

    Image image = image(ec2, imageId);
    assertThat(image.getState()).isEqualTo("available");
    assertThat(image.getName()).isEqualTo("from snapshot");
    assertThat(image.getDescription()).isEqualTo("mine");
    assertThat(image.getImageLocation()).isEqualTo(OWNER + "/from snapshot");
    assertThat(image.getArchitecture()).isEqualTo("x86_64");
    assertThat(image.getVirtualizationType()).isEqualTo("hvm");
    assertThat(image.getKernelId()).isEqualTo("aki-12345678");
    assertThat(image.getRamdiskId()).isEqualTo("ari-12345678");
    assertThat(image.getRootDeviceType()).isEqualTo("ebs");
    assertThat(image.getBlockDeviceMappings().get(0).getEbs().getVolumeSize()).isEqualTo(10);
    Instance launched = launched(ec2, launch(imageId).withInstanceType("t2.micro"));
    assertThat(described(ec2, launched.getInstanceId()).getState().getName()).isEqualTo("running");
  }

  @Test
  void isForI386AndParavirtualUnlessToldOtherwise() {
    String imageId = register("plain");

    Image image = image(ec2, imageId);
    assertThat(image.getArchitecture()).isEqualTo("i386");
    assertThat(image.getVirtualizationType()).isEqualTo("paravirtual");
    assertThat(image.getPlatform()).isNull();
    assertThat(image.getPublic()).isFalse();
  }

  @Test
  void wantsALocationOrARoot() {
    assertThatRefusal(() -> ec2.registerImage(new RegisterImageRequest().withName("neither")))
        .isEqualTo(
            "400 InvalidParameterCombination:"
                + " Either imageLocation or rootDeviceName must be set.");
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    request("both", root(new EbsBlockDevice().withVolumeSize(1)))
                        .withImageLocation("bucket/image.manifest.xml")))
        .startsWith("400 InvalidParameterCombination: ");
  }

  @Test
  void wantsANameForASnapshot() {
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    new RegisterImageRequest()
                        .withRootDeviceName("/dev/sda1")
                        .withBlockDeviceMappings(
                            root(new EbsBlockDevice().withSnapshotId(snapshot(ec2, 1))))))
        .isEqualTo("400 MissingParameter: The request must contain the parameter Name");
  }

  @Test
  void refusesANameTwice() {
    String first = register("twice");

    assertThatRefusal(() -> register("twice"))
        .isEqualTo(
            "400 InvalidAMIName.Duplicate: AMI name twice is already in use by AMI " + first);
    assertThatRefusal(() -> register("a:b")).startsWith("400 InvalidAMIName.Malformed");
  }

  @Test
  void wantsASnapshotAtTheRoot() {
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    new RegisterImageRequest()
                        .withName("rootless")
                        .withRootDeviceName("/dev/sda1")))
        .startsWith("400 InvalidBlockDeviceMapping: No root snapshot specified");
    assertThatRefusal(
            () -> ec2.registerImage(request("empty", root(new EbsBlockDevice().withVolumeSize(8)))))
        .startsWith("400 InvalidBlockDeviceMapping: No root snapshot specified");
    EbsBlockDevice volume = new EbsBlockDevice().withSnapshotId(snapshot(ec2, 8));
    assertThatRefusal(
            () -> ec2.registerImage(request("elsewhere", device("/dev/sdf").withEbs(volume))))
        .startsWith("400 InvalidBlockDeviceMapping: No root snapshot specified");
  }

  @Test
  void showsThePerformanceThatAGp3VolumeHas() {
    EbsBlockDevice volume =
        new EbsBlockDevice().withSnapshotId(snapshot(ec2, 8)).withVolumeType("gp3");

    String imageId = ec2.registerImage(request("fast", root(volume))).getImageId();

    EbsBlockDevice shown = image(ec2, imageId).getBlockDeviceMappings().get(0).getEbs();
    assertThat(shown.getIops()).isEqualTo(3000);
    assertThat(shown.getThroughput()).isEqualTo(125);
  }

  @Test
  void refusesASnapshotThatTheCallerCannotUse() {
    String theirs = snapshot(partner, 1);

    assertThatRefusal(
            () ->
                ec2.registerImage(
                    request("theirs", root(new EbsBlockDevice().withSnapshotId(theirs)))))
        .startsWith("400 InvalidSnapshot.NotFound: ");
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    request("malformed", root(new EbsBlockDevice().withSnapshotId("snap-x")))))
        .startsWith("400 InvalidSnapshotID.Malformed: ");
  }

  @Test
  void refusesAMappingThatCannotBe() {
    String snapshotId = snapshot(ec2, 10);
    EbsBlockDevice good = new EbsBlockDevice().withSnapshotId(snapshotId);

    assertThat(
            mappingRefusal(root(new EbsBlockDevice().withSnapshotId(snapshotId).withVolumeSize(9))))
        .isEqualTo(
            "Volume of size 9GB is smaller than  snapshot '"
                + snapshotId
                + "', expect size >= 10GB");
    assertThat(mappingRefusal(root(good), root(good)))
        .isEqualTo("The device '/dev/sda1' is used in more than one block-device mapping");
    assertThat(mappingRefusal(root(good), device("/dev/hda").withVirtualName("ephemeral0")))
        .isEqualTo("Invalid device name /dev/hda");
    assertThat(mappingRefusal(root(good), device("/dev/sdb").withVirtualName("floppy")))
        .startsWith("The virtual name 'floppy' is invalid.");
    assertThat(
            mappingRefusal(
                root(good), device("/dev/sdb").withEbs(new EbsBlockDevice().withVolumeType("gp2"))))
        .isEqualTo("Either snapshot ID or volume size must be provided for: /dev/sdb");
    assertThatRefusal(() -> ec2.registerImage(request("bare", root(good), device("/dev/sdb"))))
        .isEqualTo("400 MissingParameter: The request must contain the parameter ebs");
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    request(
                        "sized",
                        root(good),
                        device("/dev/sdf").withEbs(new EbsBlockDevice().withVolumeSize(0)))))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    request(
                        "typed",
                        root(
                            new EbsBlockDevice()
                                .withSnapshotId(snapshotId)
                                .withVolumeType("floppy")))))
        .startsWith("400 InvalidParameterValue: ");
  }

  @Test
  void bootsFromSomeTypesOfVolumesOnly() {
    EbsBlockDevice root = new EbsBlockDevice().withSnapshotId(snapshot(ec2, 10));
    EbsBlockDevice throughput = new EbsBlockDevice().withVolumeSize(125).withVolumeType("st1");

    assertThatRefusal(
            () ->
                ec2.registerImage(
                    request("slow", root(throughput.clone().withSnapshotId(root.getSnapshotId())))))
        .isEqualTo(
            "400 BootForVolumeTypeUnsupported: The specified volume type cannot be used as a boot"
                + " volume.");
    ec2.registerImage(request("data", root(root), device("/dev/sdf").withEbs(throughput)));
  }

  @Test
  void refusesWordsThatEc2HasNot() {
    RegisterImageRequest good =
        request("words", root(new EbsBlockDevice().withSnapshotId(snapshot(ec2, 1))));

    assertThatRefusal(() -> ec2.registerImage(good.clone().withArchitecture("z80")))
        .startsWith(
            "400 InvalidParameterValue: Value (z80) for parameter Architecture is invalid.");
    assertThatRefusal(() -> ec2.registerImage(good.clone().withVirtualizationType("full")))
        .startsWith(
            "400 InvalidParameterValue: Value (full) for parameter VirtualizationType is invalid.");
    assertThatRefusal(() -> ec2.registerImage(good.clone().withKernelId("kernel")))
        .isEqualTo("400 InvalidKernelId.Malformed: Invalid id: \"kernel\" (expecting \"aki-...\")");
    assertThatRefusal(() -> ec2.registerImage(good.clone().withRamdiskId("disk")))
        .isEqualTo("400 InvalidRamDiskId.Malformed: Invalid id: \"disk\" (expecting \"ari-...\")");
  }

  @Test
  void refusesAManifestThatNobodyHasStored() {
    assertThatRefusal(
            () -> ec2.registerImage(new RegisterImageRequest("bucket/image.manifest.xml")))
        .isEqualTo(
            "400 InvalidManifest: HTTP 404 (Not Found) response for URL"
                + " http://s3.amazonaws.com:80/bucket/image.manifest.xml");
    assertThatRefusal(() -> ec2.registerImage(new RegisterImageRequest("nothing")))
        .startsWith("400 InvalidManifest");
  }

  @Test
  void tagsTheImage() {
    String imageId =
        ec2.registerImage(
                request("tagged", root(new EbsBlockDevice().withSnapshotId(snapshot(ec2, 1))))
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType(ResourceType.Image)
                            .withTags(new Tag("a", "b"))))
            .getImageId();

    assertThat(image(ec2, imageId).getTags()).containsExactly(new Tag("a", "b"));
  }

  @Test
  void keepsTheSnapshotFromBeingDeleted() {
    String snapshotId = snapshot(ec2, 1);
    String imageId =
        ec2.registerImage(request("in use", root(new EbsBlockDevice().withSnapshotId(snapshotId))))
            .getImageId();

    assertThatRefusal(() -> ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshotId)))
        .startsWith("400 InvalidSnapshot.InUse");
    ec2.deregisterImage(new DeregisterImageRequest(imageId));
    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshotId));
  }

  @Test
  void registersNothingInADryRun() {
    RegisterImageRequest request =
        request("dry", root(new EbsBlockDevice().withSnapshotId(snapshot(ec2, 1))));

    assertThat(ec2.dryRun(request).isSuccessful()).isTrue();
    assertThat(ec2.registerImage(request).getImageId()).startsWith("ami-");
  }

  @Test
  void onlyTheOwnerDeregisters() {
    String imageId = ownImage(ec2, "mine");

    assertThatRefusal(() -> partner.deregisterImage(new DeregisterImageRequest(imageId)))
        .isEqualTo("400 AuthFailure: Not authorized for image:" + imageId);
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    assertThatRefusal(() -> partner.deregisterImage(new DeregisterImageRequest(imageId)))
        .startsWith("400 AuthFailure");
    assertThatRefusal(() -> ec2.deregisterImage(new DeregisterImageRequest(Fixtures.LINUX_EBS)))
        .startsWith("400 AuthFailure");
    assertThat(image(ec2, imageId).getState()).isEqualTo("available");
  }

  @Test
  void deregistersOnceAndSaysSo() {
    String imageId = ownImage(ec2, "mine");

    assertThat(ec2.dryRun(new DeregisterImageRequest(imageId)).isSuccessful()).isTrue();
    ec2.deregisterImage(new DeregisterImageRequest(imageId));

    assertThatRefusal(() -> ec2.deregisterImage(new DeregisterImageRequest(imageId)))
        .isEqualTo(
            "400 InvalidAMIID.Unavailable: The image ID '" + imageId + "' is no longer available");
    assertThatRefusal(
            () ->
                ec2.describeImageAttribute(
                    new DescribeImageAttributeRequest(imageId, "description")))
        .startsWith("400 InvalidAMIID.Unavailable");
    assertThatRefusal(() -> ec2.deregisterImage(new DeregisterImageRequest("ami-ff17fb96")))
        .startsWith("400 InvalidAMIID.NotFound");
    assertThatRefusal(() -> ec2.deregisterImage(new DeregisterImageRequest("ami")))
        .startsWith("400 InvalidAMIID.Malformed");
  }

  @Test
  void leavesRunningInstancesOfADeregisteredImageAlone() {
    String imageId = ownImage(ec2, "mine");
    String instanceId = launched(ec2, launch(imageId)).getInstanceId();

    ec2.deregisterImage(new DeregisterImageRequest(imageId));

    assertThat(stateOf(ec2, instanceId)).isEqualTo("running");
    assertThat(described(ec2, instanceId).getImageId()).isEqualTo(imageId);
  }

  @Test
  void anImageOfAManifestHasTheKernelThatIsNamed() {
    RegisterImageRequest request = ofManifest("mine").withKernelId("aki-12345678");

    String imageId = ec2.registerImage(request.withRamdiskId("ari-12345678")).getImageId();

    assertThat(image(ec2, imageId).getKernelId()).isEqualTo("aki-12345678");
    assertThat(image(ec2, imageId).getRamdiskId()).isEqualTo("ari-12345678");
  }

  @Test
  void anImageOfAManifestIsCheckedAsOneOfASnapshot() {
    ec2.registerImage(ofManifest("taken"));

    assertThatRefusal(() -> ec2.registerImage(ofManifest("taken")))
        .startsWith("400 InvalidAMIName.Duplicate");
    assertThatRefusal(() -> ec2.registerImage(ofManifest("long").withDescription("d".repeat(256))))
        .startsWith("400 InvalidParameterValue: AMI descriptions");
    assertThatRefusal(() -> ec2.registerImage(ofManifest("old").withArchitecture("i386")))
        .isEqualTo(
            "400 InvalidParameterValue: The architecture i386 does not match the architecture in"
                + " the manifest (x86_64)");
  }

  private RegisterImageRequest ofManifest(String name) {
    cloud.arrange().bundle(OWNER, "bundles", "win", 8);
    return new RegisterImageRequest("bundles/win.manifest.xml").withName(name);
  }

  private String register(String name) {
    return ec2.registerImage(
            request(name, root(new EbsBlockDevice().withSnapshotId(snapshot(ec2, 8)))))
        .getImageId();
  }

  private String mappingRefusal(BlockDeviceMapping... devices) {
    String refusal = refusal(() -> ec2.registerImage(request("mapped", devices)));
    String code = "400 InvalidBlockDeviceMapping: ";
    assertThat(refusal).startsWith(code);
    return refusal.substring(code.length());
  }

  private static RegisterImageRequest request(String name, BlockDeviceMapping... devices) {
    return new RegisterImageRequest()
        .withName(name)
        .withRootDeviceName("/dev/sda1")
        .withBlockDeviceMappings(List.of(devices));
  }

  private static BlockDeviceMapping root(EbsBlockDevice volume) {
    return device("/dev/sda1").withEbs(volume);
  }

  private static BlockDeviceMapping device(String name) {
    return new BlockDeviceMapping().withDeviceName(name);
  }
}
