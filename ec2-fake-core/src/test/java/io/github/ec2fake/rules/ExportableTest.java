// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Exports.BUCKET;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PAID;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.DiskImage;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.RetentionRule;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which images and instances can be exported. */
class ExportableTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @BeforeEach
  void createABucket() {
    cloud.arrange().bucket(BUCKET, OWNER);
  }

  private void assertImageRefused(String id, String refusal) {
    assertThatRefusal(() -> ec2.exportImage(Exports.image(id))).isEqualTo(refusal);
  }

  private void assertInstanceRefused(String id, String refusal) {
    assertThatRefusal(() -> ec2.createInstanceExportTask(Exports.instance(id))).isEqualTo(refusal);
  }

  /** A running instance that was launched from an image of the account's own. */
  private Instance ownInstance() {
    Instance instance = launched(ec2, Fixtures.ownImage(ec2, "own"));
    ec2.describeInstances();
    return instance;
  }

  private String imageOf(String instanceId) {
    ec2.describeInstances();
    String id = ec2.createImage(new CreateImageRequest(instanceId, instanceId)).getImageId();
    ec2.describeImages();
    return id;
  }

  @Test
  void anImageHasToExistAndToBeAvailable() {
    assertImageRefused(
        "ami-12345678", "400 InvalidAMIID.NotFound: The image id '[ami-12345678]' does not exist");
    assertThatRefusal(() -> ec2.exportImage(Exports.image("ami-x")))
        .startsWith("400 InvalidAMIID.Malformed");
    String own = Fixtures.ownImage(ec2, "own");
    assertThatRefusal(() -> cloud.client(PARTNER).exportImage(Exports.image(own)))
        .startsWith("400 InvalidAMIID.NotFound");
    ec2.deregisterImage(new DeregisterImageRequest(own));
    assertThatRefusal(() -> ec2.exportImage(Exports.image(own)))
        .startsWith("400 InvalidAMIID.Unavailable");
  }

  @Test
  void anImageOfAnotherAccountStaysThere() {
    assertImageRefused(
        LINUX_EBS,
        "400 NotExportable: The image ID provided (ami-1b814f72) is owned by another account and is"
            + " not exportable.");
    String own = Fixtures.ownImage(ec2, "own");
    ec2.modifyImageAttribute(Fixtures.sharing(own, Fixtures.account(PARTNER)));
    assertThatRefusal(() -> cloud.client(PARTNER).exportImage(Exports.image(own)))
        .isEqualTo(
            "400 NotExportable: The image ID provided ("
                + own
                + ") is owned by another account and is not exportable.");
  }

  @Test
  void whatIsPaidForStaysThere() {
    assertImageRefused(
        PAID,
        "400 NotExportable: The image ID provided (ami-a5bf59cc) is a marketplace AMI and is not"
            + " exportable.");
  }

  @Test
  void softwareOfAwsStaysThere() {
    String image = imageOf(launched(ec2, WINDOWS_EBS).getInstanceId());
    assertImageRefused(
        image,
        "400 NotExportable: The image ID provided ("
            + image
            + ") has software provided by AWS (Windows) and is not exportable.");
    Instance instance = launched(ec2, image);
    ec2.describeInstances();
    assertInstanceRefused(
        instance.getInstanceId(),
        "400 NotExportable: The instance "
            + instance.getInstanceId()
            + " has software provided by AWS (Windows) and is not exportable.");
  }

  @ParameterizedTest
  @CsvSource({"BYOL, true", "AWS, false"})
  void importedWindowsNeedsALicenceOfOnesOwn(String license, boolean exportable) {
    cloud
        .arrange()
        .diskImage(
            OWNER, Imports.BUCKET, Imports.KEY, DiskImage.windows(DiskImage.Format.VMDK, 12));
    String name = ec2.importImage(Imports.machine().withLicenseType(license)).getImportTaskId();
    cloud.clock().advanceUntilSettled();
    String image =
        ec2.describeImages().getImages().stream()
            .filter(each -> name.equals(each.getName()))
            .findFirst()
            .orElseThrow()
            .getImageId();
    if (exportable) {
      assertThat(ec2.exportImage(Exports.image(image)).getStatus()).isEqualTo("active");
    } else {
      assertThatRefusal(() -> ec2.exportImage(Exports.image(image)))
          .startsWith("400 NotExportable: ");
    }
  }

  @Test
  void anEncryptedImageStaysThere() {
    String own = Fixtures.ownImage(ec2, "own");
    ec2.describeImages();
    String image =
        ec2.copyImage(
                new CopyImageRequest()
                    .withSourceRegion("us-east-1")
                    .withSourceImageId(own)
                    .withName("encrypted")
                    .withEncrypted(true))
            .getImageId();
    ec2.describeImages();
    assertImageRefused(
        image,
        "400 InvalidParameter: The image ID ("
            + image
            + ") provided has encrypted EBS block devices and is not exportable.");
    Instance instance = launched(ec2, image);
    ec2.describeInstances();
    assertInstanceRefused(
        instance.getInstanceId(),
        "400 NotExportable: The instance "
            + instance.getInstanceId()
            + " has an encrypted EBS volume and is not exportable.");
  }

  @Test
  void anImageIsExportedOnceAtATime() {
    String own = Fixtures.ownImage(ec2, "own");
    ec2.describeImages();
    cloud.faults().on(io.github.ec2fake.fault.Faults.imageExport().of(own)).hang();
    String task = ec2.exportImage(Exports.image(own)).getExportImageTaskId();
    assertImageRefused(
        own,
        "400 IncorrectState: The image ID provided ("
            + own
            + ") is already being exported by the task "
            + task);
    Exports.cancel(ec2, task);
    ec2.exportImage(Exports.image(own));
  }

  @Test
  void aDiskIsOfOneTebibyteAtMost() {
    String own = Fixtures.ownImage(ec2, "own");
    String id = withRoot(own, 1025);
    assertInstanceRefused(
        id,
        "400 NotExportable: The disk of "
            + id
            + " has 1025 GiB. Disks of more than 1024 GiB cannot be exported.");
    ec2.createInstanceExportTask(Exports.instance(withRoot(own, 1024)));
  }

  private String withRoot(String imageId, int gib) {
    Instance instance =
        launched(
            ec2,
            launch(imageId)
                .withBlockDeviceMappings(
                    new BlockDeviceMapping()
                        .withDeviceName("/dev/sda1")
                        .withEbs(new EbsBlockDevice().withVolumeSize(gib).withVolumeType("gp2"))));
    ec2.describeInstances();
    return instance.getInstanceId();
  }

  @Test
  void anInstanceRunsOrIsStopped() {
    String id = ownInstance().getInstanceId();
    ec2.createInstanceExportTask(Exports.instance(id));
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(id));
    ec2.describeInstances();
    ec2.createInstanceExportTask(Exports.instance(id));
    ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(id));
    assertInstanceRefused(
        id,
        "400 IncorrectInstanceState: The instance '"
            + id
            + "' is not in a state from which it can be exported.");
    assertThatRefusal(() -> ec2.createInstanceExportTask(Exports.instance("i-12345678")))
        .startsWith("400 InvalidInstanceID.NotFound");
  }

  @Test
  void anInstanceOfAnotherAccountsSnapshotStaysThere() {
    Instance instance = launched(ec2, LINUX_EBS);
    ec2.describeInstances();
    assertThatRefusal(
            () -> ec2.createInstanceExportTask(Exports.instance(instance.getInstanceId())))
        .matches(
            "400 NotExportable: The snapshot ID \\(snap-[0-9a-f]+\\) of the instance neither is"
                + " owned by current user nor had been previously imported through VMIE\\.");
  }

  @Test
  void anInstanceStoreStaysThere() {
    Instance instance = launched(ec2, WINDOWS_STORE);
    ec2.describeInstances();
    assertInstanceRefused(
        instance.getInstanceId(), "400 NotExportable: Only imported instances can be exported.");
  }

  @Test
  void aPaidInstanceStaysThere() {
    cloud.account(OWNER).subscribeTo("ACD42B6F");
    Instance instance = launched(ec2, PAID);
    ec2.describeInstances();
    assertInstanceRefused(
        instance.getInstanceId(),
        "400 NotExportable: The instance "
            + instance.getInstanceId()
            + " was launched from a marketplace AMI and is not exportable.");
  }

  @Test
  void anInstanceHasOneVolumeAndOneInterface() {
    Instance instance = ownInstance();
    String id = instance.getInstanceId();
    String networkInterface =
        ec2.createNetworkInterface(
                new CreateNetworkInterfaceRequest().withSubnetId(instance.getSubnetId()))
            .getNetworkInterface()
            .getNetworkInterfaceId();
    ec2.attachNetworkInterface(
        new AttachNetworkInterfaceRequest()
            .withInstanceId(id)
            .withNetworkInterfaceId(networkInterface)
            .withDeviceIndex(1));
    assertInstanceRefused(
        id,
        "400 NotExportable: This instance has multiple network interfaces attached. Please remove"
            + " additional network interfaces.");
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, instance.getPlacement().getAvailabilityZone()))
            .getVolume()
            .getVolumeId();
    ec2.describeVolumes();
    ec2.attachVolume(new AttachVolumeRequest(volume, id, "/dev/sdf"));
    assertInstanceRefused(
        id,
        "400 NotExportable: This instance has multiple volumes attached. Please remove additional"
            + " volumes.");
  }

  @Test
  void theImageOfAnInstanceHasToBeThere() {
    Instance instance = ownInstance();
    ec2.deregisterImage(new DeregisterImageRequest(instance.getImageId()));
    assertInstanceRefused(
        instance.getInstanceId(),
        "400 NotExportable: The image "
            + instance.getImageId()
            + " of the instance, or its snapshot, no longer exists. Create an image from the"
            + " instance and export that.");
  }

  @Test
  void anImageInTheRecycleBinIsNotThereNorIsOneThatLeftIt() {
    Instance instance = ownInstance();
    cloud.arrange().retentionRule("us-east-1", OWNER, RetentionRule.images(1));
    ec2.deregisterImage(new DeregisterImageRequest(instance.getImageId()));

    assertThatRefusal(
            () -> ec2.createInstanceExportTask(Exports.instance(instance.getInstanceId())))
        .startsWith("400 NotExportable: The image " + instance.getImageId() + " of the instance");
    cloud.clock().advance(Duration.ofDays(1));
    assertThatRefusal(
            () -> ec2.createInstanceExportTask(Exports.instance(instance.getInstanceId())))
        .startsWith("400 NotExportable: The image " + instance.getImageId() + " of the instance");
  }

  @Test
  void anImportedInstanceIsExported() {
    cloud
        .arrange()
        .diskImage(
            OWNER, Imports.BUCKET, Imports.KEY, DiskImage.windows(DiskImage.Format.VMDK, 12));
    String id =
        ec2.importInstance(Imports.instance())
            .getConversionTask()
            .getImportInstance()
            .getInstanceId();
    cloud.clock().advanceUntilSettled();
    String task =
        ec2.createInstanceExportTask(Exports.instance(id)).getExportTask().getExportTaskId();
    cloud.clock().advanceUntilSettled();
    assertThat(Exports.task(ec2, task).getState()).isEqualTo("completed");
    assertThat(cloud.s3().bucket(BUCKET).object("exports/" + task + ".ova").sizeBytes())
        .isEqualTo(6L << 30);
  }
}
