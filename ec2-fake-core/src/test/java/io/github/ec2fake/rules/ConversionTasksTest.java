// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.conversion;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static io.github.ec2fake.rules.Imports.BUCKET;
import static io.github.ec2fake.rules.Imports.BYTES;
import static io.github.ec2fake.rules.Imports.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelConversionTaskRequest;
import com.amazonaws.services.ec2.model.ConversionTask;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeConversionTasksRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeVolumeStatusRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.GetPasswordDataRequest;
import com.amazonaws.services.ec2.model.ImportInstanceRequest;
import com.amazonaws.services.ec2.model.ImportVolumeRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.UserData;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.DiskImage;
import io.github.ec2fake.DiskImage.Format;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ImportInstance and ImportVolume, and the conversion tasks that they begin. */
class ConversionTasksTest {
  private static final Duration PENDING = Duration.ofMinutes(1);
  private static final Duration CONVERSION = Duration.ofMinutes(20);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();

  private void upload(DiskImage image) {
    cloud.arrange().diskImage(OWNER, BUCKET, KEY, image);
  }

  private String importVolume() {
    return ec2.importVolume(Imports.volume()).getConversionTask().getConversionTaskId();
  }

  private ConversionTask importInstance(ImportInstanceRequest asked) {
    return ec2.importInstance(asked).getConversionTask();
  }

  private ConversionTask described(String id) {
    return Imports.described(ec2, id);
  }

  private List<Volume> volumes() {
    return ec2.describeVolumes().getVolumes();
  }

  private void cancel(String id) {
    ec2.cancelConversionTask(new CancelConversionTaskRequest().withConversionTaskId(id));
  }

  @Test
  void aVolumeIsConvertedWhenTheUploadIsComplete() {
    ConversionTask task = ec2.importVolume(Imports.volume()).getConversionTask();
    String id = task.getConversionTaskId();

    assertThat(id).matches("import-vol-0[0-9a-f]{16}");
    assertThat(task.getState()).isEqualTo("active");
    assertThat(task.getStatusMessage()).isEqualTo("Pending");
    assertThat(task.getExpirationTime()).isEqualTo("2011-07-22T12:00:00Z");
    assertThat(task.getImportInstance()).isNull();
    assertThat(task.getImportVolume().getAvailabilityZone()).isEqualTo("us-east-1a");
    assertThat(task.getImportVolume().getDescription()).isEqualTo("data");
    assertThat(task.getImportVolume().getBytesConverted()).isZero();
    assertThat(task.getImportVolume().getImage().getFormat()).isEqualTo("VMDK");
    assertThat(task.getImportVolume().getImage().getSize()).isEqualTo(BYTES);
    assertThat(task.getImportVolume().getImage().getImportManifestUrl())
        .isEqualTo(Imports.manifestUrl(KEY));
    assertThat(task.getImportVolume().getVolume().getSize()).isEqualTo(12);
    assertThat(task.getImportVolume().getVolume().getId()).isNull();

    cloud.clock().advance(Duration.ofDays(1));
    assertThat(described(id).getStatusMessage()).isEqualTo("Pending");
    upload(DiskImage.linux(Format.VMDK, 12));
    assertThat(described(id).getStatusMessage()).isEqualTo("Pending");
    cloud.clock().advance(PENDING);
    assertThat(described(id).getStatusMessage()).isEqualTo("Progress: 0%");
    cloud.clock().advance(CONVERSION.dividedBy(4));
    ConversionTask converting = described(id);
    assertThat(converting.getStatusMessage()).isEqualTo("Progress: 25%");
    assertThat(converting.getImportVolume().getBytesConverted()).isEqualTo(BYTES / 4);
    String volumeId = converting.getImportVolume().getVolume().getId();
    assertThat(volumes())
        .singleElement()
        .satisfies(
            volume -> {
              assertThat(volume.getVolumeId()).isEqualTo(volumeId);
              assertThat(volume.getState()).isEqualTo("creating");
              assertThat(volume.getSize()).isEqualTo(12);
            });
    assertThatRefusal(() -> ec2.deleteVolume(new DeleteVolumeRequest(volumeId)))
        .startsWith("400 IncorrectState");

    cloud.clock().advance(CONVERSION.multipliedBy(3).dividedBy(4));
    ConversionTask completed = described(id);
    assertThat(completed.getState()).isEqualTo("completed");
    assertThat(completed.getStatusMessage()).isNull();
    assertThat(completed.getImportVolume().getBytesConverted()).isEqualTo(BYTES);
    assertThat(volumes().get(0).getState()).isEqualTo("available");
    assertThat(cloud.journal().transitions(id))
        .extracting(TransitionEntry::to)
        .containsExactly("uploading", "pending", "active", "completed");
    assertThat(history(volumeId))
        .containsExactly(
            "volume → creating (for " + id + ")", "volume creating → available (converted)");
    assertThat(status(volumeId)).isEqualTo("insufficient-data");
    cloud.clock().advance(Phase.VOLUME_STATUS_CHECKS.typical());
    assertThat(status(volumeId)).isEqualTo("ok");
    cloud.clock().advance(Duration.ofDays(7));
    assertThat(ec2.describeConversionTasks().getConversionTasks()).isEmpty();
  }

  @Test
  void anInstanceComesOfItThatIsStopped() {
    upload(DiskImage.windows(Format.VMDK, 10));
    ConversionTask task = importInstance(Imports.instance());
    String id = task.getConversionTaskId();
    assertThat(id).startsWith("import-i-");
    assertThat(task.getImportVolume()).isNull();
    assertThat(task.getImportInstance().getPlatform()).isEqualTo("Windows");
    assertThat(task.getImportInstance().getDescription()).isEqualTo("domain controller");
    String instanceId = task.getImportInstance().getInstanceId();
    assertThatRefusal(
            () -> ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(instanceId)))
        .startsWith("400 InvalidInstanceID.NotFound");
    assertThat(task.getImportInstance().getVolumes())
        .singleElement()
        .satisfies(
            volume -> {
              assertThat(volume.getStatus()).isEqualTo("active");
              assertThat(volume.getStatusMessage()).isEqualTo("Pending");
              assertThat(volume.getDescription()).isEqualTo("root");
              assertThat(volume.getVolume().getSize()).isEqualTo(12);
            });

    cloud.clock().advance(PENDING.plus(CONVERSION));

    assertThat(described(id).getState()).isEqualTo("completed");
    Instance instance = Fixtures.described(ec2, instanceId);
    assertThat(instance.getState().getName()).isEqualTo("stopped");
    assertThat(instance.getStateReason()).isNull();
    assertThat(instance.getStateTransitionReason()).isEmpty();
    assertThat(instance.getPlatform()).isEqualTo("windows");
    assertThat(instance.getInstanceType()).isEqualTo("m1.xlarge");
    assertThat(instance.getImageId()).startsWith("ami-");
    assertThat(instance.getPublicIpAddress()).isNullOrEmpty();
    assertThat(instance.getBlockDeviceMappings())
        .singleElement()
        .satisfies(
            device -> {
              assertThat(device.getDeviceName()).isEqualTo("/dev/sda1");
              assertThat(device.getEbs().getVolumeId())
                  .isEqualTo(
                      described(id).getImportInstance().getVolumes().get(0).getVolume().getId());
              assertThat(device.getEbs().getDeleteOnTermination()).isTrue();
            });

    ec2.startInstances(new StartInstancesRequest(List.of(instanceId)));
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, instanceId)).isEqualTo("running");
    assertThat(Fixtures.described(ec2, instanceId).getPublicIpAddress()).isNotEmpty();
    assertThat(ec2.getPasswordData(new GetPasswordDataRequest(instanceId)).getPasswordData())
        .isEmpty();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));
    cloud.clock().advanceUntilSettled();
    assertThat(volumes()).isEmpty();
  }

  @Test
  void theLaunchSpecificationIsKept() {
    upload(DiskImage.linux(Format.VMDK, 10));
    ImportInstanceRequest asked = Imports.instance().withPlatform("Linux");
    asked
        .getLaunchSpecification()
        .withInstanceInitiatedShutdownBehavior("terminate")
        .withMonitoring(true)
        .withSubnetId(ec2.describeSubnets().getSubnets().get(1).getSubnetId())
        .withUserData(new UserData().withData("aGVsbG8="));
    asked.getDiskImages().get(0).setVolume(null);
    asked.getDiskImages().get(0).getImage().setBytes(10L * (1 << 30) + 1);
    ConversionTask task = importInstance(asked);
    String instanceId = task.getImportInstance().getInstanceId();
    assertThat(task.getImportInstance().getPlatform()).isNull();
    assertThat(task.getImportInstance().getVolumes().get(0).getVolume().getSize()).isEqualTo(11);

    cloud.clock().advanceUntilSettled();

    Instance instance = Fixtures.described(ec2, instanceId);
    assertThat(instance.getSubnetId()).isEqualTo(asked.getLaunchSpecification().getSubnetId());
    assertThat(instance.getMonitoring().getState()).isEqualTo("enabled");
    assertThat(instance.getPlatform()).isNull();
    assertThat(volumes().get(0).getAvailabilityZone())
        .isEqualTo(instance.getPlacement().getAvailabilityZone());
  }

  @ParameterizedTest
  @CsvSource({"0, uploading", "30, pending", "600, active"})
  void cancellingLeavesNothingBehind(int seconds, String before) {
    if (seconds > 0) {
      upload(DiskImage.windows(Format.VMDK, 10));
    }
    String id = importInstance(Imports.instance()).getConversionTaskId();
    cloud.clock().advance(Duration.ofSeconds(seconds));

    ec2.cancelConversionTask(
        new CancelConversionTaskRequest().withConversionTaskId(id).withReasonMessage("not needed"));

    assertThat(described(id).getState()).isEqualTo("cancelling");
    assertThat(described(id).getStatusMessage()).isEqualTo("not needed");
    assertThat(volumes()).isEmpty();
    assertThatRefusal(() -> cancel(id))
        .isEqualTo(
            "400 DeleteConversionTaskError: The conversion task '"
                + id
                + "' is in state 'cancelling' and cannot be canceled");
    cloud.clock().advance(Duration.ofSeconds(30));
    assertThat(described(id).getState()).isEqualTo("cancelled");
    assertThat(cloud.journal().transitions(id))
        .extracting(TransitionEntry::to)
        .endsWith(before, "cancelling", "cancelled");
    upload(DiskImage.windows(Format.VMDK, 10));
    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getState()).isEqualTo("cancelled");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void theJournalHasTheVolumeOfATaskThatIsCancelled() {
    upload(DiskImage.linux(Format.VMDK, 12));
    String id = importVolume();
    cloud.clock().advance(PENDING.plus(CONVERSION.dividedBy(2)));
    String volumeId = described(id).getImportVolume().getVolume().getId();

    cancel(id);

    assertThat(history(volumeId))
        .containsExactly(
            "volume → creating (for " + id + ")", "volume creating → deleted (not converted)");
  }

  /** What the journal says of a volume, without its id. */
  private List<String> history(String volumeId) {
    return cloud.journal().transitions(volumeId).stream()
        .map(entry -> entry.text().replace(" " + volumeId, ""))
        .toList();
  }

  private String status(String volumeId) {
    return ec2.describeVolumeStatus(new DescribeVolumeStatusRequest().withVolumeIds(volumeId))
        .getVolumeStatuses()
        .get(0)
        .getVolumeStatus()
        .getStatus();
  }

  @Test
  void aCompletedTaskCannotBeCancelled() {
    upload(DiskImage.linux(Format.VMDK, 12));
    String id = importVolume();
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> cancel(id))
        .isEqualTo(
            "400 DeleteConversionTaskError: The conversion task '"
                + id
                + "' is in state 'completed' and cannot be canceled");
    assertThat(volumes()).hasSize(1);
  }

  @Test
  void aTaskWithoutUploadExpires() {
    String id = importVolume();
    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getState()).isEqualTo("active");

    cloud.clock().advance(Duration.ofDays(7));

    assertThat(described(id).getState()).isEqualTo("cancelled");
    assertThat(described(id).getStatusMessage())
        .isEqualTo("Task expired and automatically canceled");
    upload(DiskImage.linux(Format.VMDK, 12));
    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getState()).isEqualTo("cancelled");
    assertThat(volumes()).isEmpty();
  }

  @Test
  void whatIsWrongWithTheDiskEndsTheTask() {
    upload(
        DiskImage.windows(Format.VMDK, 10).defective("No valid partitions. Not a valid volume."));
    assertFails(Imports.instance(), "No valid partitions. Not a valid volume.");
    upload(DiskImage.linux(Format.VMDK, 10));
    assertFails(Imports.instance(), "Unknown OS / Missing OS files.");
    upload(DiskImage.windows(Format.VHD, 10));
    assertFails(
        Imports.instance(), "The disk image is of the format VHD, but the request says VMDK.");
    upload(DiskImage.windows(Format.VMDK, 13));
    assertFails(Imports.instance(), "The disk has 13 GiB, but the volume only 12 GiB.");
  }

  private void assertFails(ImportInstanceRequest asked, String message) {
    String id = importInstance(asked).getConversionTaskId();
    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getState()).isEqualTo("cancelled");
    assertThat(described(id).getStatusMessage()).isEqualTo("ClientError: " + message);
    assertThat(volumes()).isEmpty();
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void whatIsGoneWhenTheDiskIsConvertedEndsTheTask() {
    upload(DiskImage.windows(Format.VMDK, 10));
    ImportInstanceRequest asked = Imports.instance();
    String subnet = Networks.subnet(ec2, Networks.vpc(ec2, "10.0.0.0/16"), "10.0.0.0/24");
    asked.getLaunchSpecification().withSubnetId(subnet).withPrivateIpAddress("10.0.0.9");
    String id = importInstance(asked).getConversionTaskId();
    ec2.deleteSubnet(new com.amazonaws.services.ec2.model.DeleteSubnetRequest(subnet));

    cloud.clock().advanceUntilSettled();

    assertThat(described(id).getState()).isEqualTo("cancelled");
    assertThat(described(id).getStatusMessage())
        .isEqualTo("ClientError: The subnet ID '" + subnet + "' does not exist");
    assertThat(volumes()).isEmpty();
  }

  @Test
  void quotasOfVolumesCount() {
    upload(DiskImage.linux(Format.VMDK, 12));
    String id = importVolume();
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.VOLUMES, 0));
    String refusal = ec2Refusal();
    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getState()).isEqualTo("cancelled");
    assertThat("400 VolumeLimitExceeded: ")
        .isEqualTo(refusal.substring(0, refusal.indexOf(": ") + 2));
    assertThat(described(id).getStatusMessage())
        .isEqualTo("ClientError: " + refusal.substring(refusal.indexOf(": ") + 2));
  }

  private String ec2Refusal() {
    return Fixtures.refusal(this::importVolume);
  }

  @Test
  void aFaultFailsHangsOrSlowsTheConversion() {
    upload(DiskImage.linux(Format.VMDK, 12));
    cloud.faults().on(conversion().atPercent(42)).fail("ServerError", "Failed to create snapshot");
    String failed = importVolume();
    cloud.clock().advance(PENDING.plus(Duration.ofSeconds(8 * 60 + 23)));
    assertThat(described(failed).getStatusMessage()).isEqualTo("Progress: 41%");
    assertThat(volumes()).hasSize(1);
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(described(failed).getState()).isEqualTo("cancelled");
    assertThat(described(failed).getStatusMessage())
        .isEqualTo("ServerError: Failed to create snapshot");
    assertThat(described(failed).getImportVolume().getBytesConverted())
        .isEqualTo(BYTES / 100 * 42 + BYTES % 100 * 42 / 100);
    assertThat(volumes()).isEmpty();

    cloud.faults().on(conversion().atPercent(50)).hang();
    String hanging = importVolume();
    cloud.clock().advanceUntilSettled();
    cloud.clock().advance(Duration.ofDays(30));
    assertThat(described(hanging).getState()).isEqualTo("active");
    assertThat(described(hanging).getStatusMessage()).isEqualTo("Progress: 50%");
    cancel(hanging);
    cloud.clock().advanceUntilSettled();
    assertThat(described(hanging).getState()).isEqualTo("cancelled");

    cloud.faults().on(conversion()).slowDown(3);
    String slow = importVolume();
    cloud.clock().advance(PENDING.plus(CONVERSION.multipliedBy(2)));
    assertThat(described(slow).getStatusMessage()).isEqualTo("Progress: 66%");
  }

  @Test
  void requestsAreCheckedAtOnce() {
    assertThatRefusal(() -> importInstance(Imports.instance().withPlatform("BeOS")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (BeOS) for parameter Platform is invalid. Valid"
                + " values: Windows, Linux.");
    ImportInstanceRequest architecture = Imports.instance();
    architecture.getLaunchSpecification().setArchitecture("arm64");
    assertThatRefusal(() -> importInstance(architecture))
        .isEqualTo(
            "400 InvalidParameterValue: Value (arm64) for parameter Architecture is invalid. Valid"
                + " values: i386, x86_64.");
    ImportInstanceRequest several = Imports.instance();
    several.withDiskImages(several.getDiskImages().get(0));
    assertThatRefusal(() -> importInstance(several))
        .isEqualTo(
            "400 InvalidParameterValue: ImportInstance imports virtual machines with one disk only,"
                + " but 2 were given. Use ImportImage instead.");
    assertThatRefusal(() -> importInstance(Imports.instance().withDiskImages(List.of())))
        .isEqualTo("400 MissingParameter: The request must contain the parameter DiskImage");
    ImportInstanceRequest type = Imports.instance();
    type.getLaunchSpecification().setInstanceType("m9.huge");
    assertThatRefusal(() -> importInstance(type)).startsWith("400 InvalidParameterValue");
    ImportInstanceRequest subnet = Imports.instance();
    subnet.getLaunchSpecification().setSubnetId("subnet-12345678");
    assertThatRefusal(() -> importInstance(subnet)).startsWith("400 InvalidSubnetID.NotFound");

    assertVolumeRefused(
        request -> request.getImage().setFormat("OVA"),
        "400 InvalidParameterValue: Value (OVA) for parameter Format is invalid. Valid values:"
            + " VMDK, RAW, VHD.");
    assertVolumeRefused(
        request -> request.getImage().setBytes(0L),
        "400 InvalidParameterValue: Value (0) for parameter Bytes is invalid. It must be at least"
            + " 1.");
    assertVolumeRefused(
        request -> request.getVolume().setSize(0L),
        "400 InvalidParameterValue: Value (0) for parameter Size is invalid. It must be at least"
            + " 1.");
    assertVolumeRefused(
        request -> request.getImage().setBytes((1L << 44) + 1),
        "400 DiskImageSizeTooLarge: The disk image of 17592186044417 bytes is not smaller than"
            + " 16384 GiB");
    assertVolumeRefused(
        request -> request.getImage().setImportManifestUrl("ftp://host/manifest.xml"),
        "400 InvalidParameterValue: Value (ftp://host/manifest.xml) for parameter ImportManifestUrl"
            + " is invalid. It must be the URL of an object in Amazon S3.");
    assertVolumeRefused(
        request -> request.setAvailabilityZone("us-west-1a"),
        "400 InvalidZone.NotFound: The zone 'us-west-1a' does not exist.");
    assertThat(ec2.describeConversionTasks().getConversionTasks()).isEmpty();
  }

  private void assertVolumeRefused(
      java.util.function.Consumer<ImportVolumeRequest> spoil, String refusal) {
    ImportVolumeRequest request = Imports.volume();
    spoil.accept(request);
    assertThatRefusal(() -> ec2.importVolume(request)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "https://vm-imports.s3.amazonaws.com/vms/dc1.vmdkmanifest.xml",
    "https://s3-eu-west-1.amazonaws.com/vm-imports/vms/dc1.vmdkmanifest.xml",
    "https://vm-imports.s3.us-west-2.amazonaws.com/vms%2Fdc1.vmdkmanifest.xml?X-Amz-Date=1",
    "https://s3.amazonaws.com:443/vm-imports/vms/dc1.vmdkmanifest.xml"
  })
  void theManifestIsFoundByAnyUrlOfS3(String url) {
    upload(DiskImage.linux(Format.VMDK, 12));
    ImportVolumeRequest request = Imports.volume();
    request.getImage().setImportManifestUrl(url);
    String id = ec2.importVolume(request).getConversionTask().getConversionTaskId();
    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getState()).isEqualTo("completed");
  }

  @Test
  void aUrlOfTheImageItselfIsNoManifestAndWaitsForEver() {
    upload(DiskImage.linux(Format.VMDK, 12));
    ImportVolumeRequest request = Imports.volume();
    request.getImage().setImportManifestUrl("https://s3.amazonaws.com/vm-imports/" + KEY);
    String id = ec2.importVolume(request).getConversionTask().getConversionTaskId();
    cloud.clock().advance(Duration.ofDays(6));
    assertThat(described(id).getState()).isEqualTo("active");
    assertThat(described(id).getStatusMessage()).isEqualTo("Pending");
  }

  @Test
  void idsAreCheckedAndBelongToAnAccountAndARegion() {
    String id = importVolume();

    assertThatRefusal(() -> described("import-i-1"))
        .isEqualTo("400 InvalidConversionTaskId.Malformed: Invalid id: \"import-i-1\"");
    assertThatRefusal(() -> described("import-vol-x"))
        .isEqualTo("400 InvalidConversionTaskId.Malformed: Invalid id: \"import-vol-x\"");
    assertThatRefusal(() -> cancel("vol-12345678"))
        .isEqualTo(
            "400 InvalidConversionTaskId.Malformed: Invalid id: \"vol-12345678\" (expecting"
                + " \"import-i-...\")");
    for (AmazonEC2 other :
        List.of(cloud.client(PARTNER), cloud.client(cloud.account(), "eu-west-1"))) {
      assertThat(other.describeConversionTasks().getConversionTasks()).isEmpty();
      assertThatRefusal(() -> Imports.described(other, id))
          .isEqualTo(
              "400 InvalidConversionTaskId: The conversion task ID '" + id + "' does not exist");
      assertThatRefusal(
              () ->
                  other.cancelConversionTask(
                      new CancelConversionTaskRequest().withConversionTaskId(id)))
          .startsWith("400 InvalidConversionTaskId: ");
    }
    assertThat(
            ec2.describeConversionTasks(new DescribeConversionTasksRequest()).getConversionTasks())
        .hasSize(1);
    assertThat(ec2.describeVolumes(new DescribeVolumesRequest()).getVolumes()).isEmpty();
  }

  @Test
  void withoutTimeItIsDoneAtOnce() {
    try (Ec2Cloud fast = Fixtures.withoutTimeFor(Phase.CONVERSION_PENDING, Phase.CONVERSION)) {
      fast.arrange().diskImage(OWNER, BUCKET, KEY, DiskImage.linux(Format.VMDK, 12));
      ConversionTask task = fast.client().importVolume(Imports.volume()).getConversionTask();
      assertThat(task.getState()).isEqualTo("completed");
      assertThat(fast.client().describeVolumes().getVolumes().get(0).getState())
          .isEqualTo("available");
    }
  }

  @Test
  void badArrangementsChangeNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> DiskImage.linux(Format.RAW, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiskImage(Format.RAW, 0, 1, false, null))
        .withMessage("a disk image has at least 1 byte, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> cloud.arrange().diskImage(OWNER, BUCKET, "", DiskImage.linux(Format.RAW, 1)));
    assertThat(cloud.s3().buckets()).isEmpty();
  }
}
