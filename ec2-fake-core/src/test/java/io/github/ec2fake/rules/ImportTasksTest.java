// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.imageImport;
import static io.github.ec2fake.fault.Faults.snapshotImport;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Imports.BUCKET;
import static io.github.ec2fake.rules.Imports.KEY;
import static io.github.ec2fake.rules.Imports.LINUX;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelImportTaskRequest;
import com.amazonaws.services.ec2.model.CancelImportTaskResult;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImportImageTasksResult;
import com.amazonaws.services.ec2.model.DescribeImportSnapshotTasksRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImageDiskContainer;
import com.amazonaws.services.ec2.model.ImportImageRequest;
import com.amazonaws.services.ec2.model.ImportImageResult;
import com.amazonaws.services.ec2.model.ImportImageTask;
import com.amazonaws.services.ec2.model.ImportSnapshotRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SnapshotTaskDetail;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.waiters.AmazonEC2Waiters;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.DiskImage;
import io.github.ec2fake.DiskImage.Format;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ImportImage and ImportSnapshot, and the tasks that they begin. */
class ImportTasksTest {
  private static final Duration PENDING = Duration.ofMinutes(1);
  private static final Duration IMAGE = Duration.ofMinutes(30);
  private static final Duration SNAPSHOT = Duration.ofMinutes(10);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();

  private void upload(String key, DiskImage image) {
    cloud.arrange().diskImage(OWNER, BUCKET, key, image);
  }

  private String importImage() {
    return ec2.importImage(Imports.machine()).getImportTaskId();
  }

  private String importSnapshot() {
    return ec2.importSnapshot(Imports.snapshot()).getImportTaskId();
  }

  private ImportImageTask image(String id) {
    return ec2.describeImportImageTasks(new DescribeImportImageTasksRequest().withImportTaskIds(id))
        .getImportImageTasks()
        .get(0);
  }

  private SnapshotTaskDetail snapshot(String id) {
    return ec2.describeImportSnapshotTasks(
            new DescribeImportSnapshotTasksRequest().withImportTaskIds(id))
        .getImportSnapshotTasks()
        .get(0)
        .getSnapshotTaskDetail();
  }

  private CancelImportTaskResult cancel(String id) {
    return ec2.cancelImportTask(
        new CancelImportTaskRequest().withImportTaskId(id).withCancelReason("not needed"));
  }

  private List<Image> images() {
    return ec2.describeImages(new DescribeImagesRequest().withOwners("self")).getImages();
  }

  private List<Snapshot> snapshots() {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
        .getSnapshots();
  }

  @Test
  void anImageIsMadeStepByStep() {
    upload(KEY, DiskImage.linux(Format.VMDK, 8));
    ImportImageResult begun = ec2.importImage(Imports.machine());
    String id = begun.getImportTaskId();
    assertThat(id).matches("import-ami-0[0-9a-f]{16}");
    assertThat(begun.getStatus()).isEqualTo("active");
    assertThat(begun.getProgress()).isEqualTo("2");
    assertThat(begun.getStatusMessage()).isEqualTo("pending");
    assertThat(begun.getDescription()).isEqualTo("appliance");
    assertThat(begun.getImageId()).isNull();
    assertThat(begun.getSnapshotDetails().get(0).getDiskImageSize()).isZero();
    assertThat(begun.getSnapshotDetails().get(0).getFormat()).isEqualTo("vmdk");
    assertThat(begun.getSnapshotDetails().get(0).getUserBucket().getS3Key()).isEqualTo(KEY);

    List<String> steps = new ArrayList<>();
    for (int minutes = 0; minutes <= 31; minutes++) {
      ImportImageTask task = image(id);
      if (task.getStatusMessage() != null && !steps.contains(task.getStatusMessage())) {
        steps.add(task.getStatusMessage());
      }
      cloud.clock().advance(Duration.ofMinutes(1));
    }
    assertThat(steps)
        .containsExactly(
            "pending",
            "validating",
            "validated",
            "converting",
            "updating",
            "booting",
            "preparing ami");

    ImportImageTask done = image(id);
    assertThat(done.getStatus()).isEqualTo("completed");
    assertThat(done.getStatusMessage()).isNull();
    assertThat(done.getProgress()).isNull();
    assertThat(done.getArchitecture()).isEqualTo("x86_64");
    assertThat(done.getPlatform()).isEqualTo("Linux");
    assertThat(done.getLicenseType()).isEqualTo("BYOL");
    Image image = images().get(0);
    assertThat(image.getImageId()).isEqualTo(done.getImageId());
    assertThat(image.getName()).isEqualTo(id);
    assertThat(image.getState()).isEqualTo("available");
    assertThat(image.getVirtualizationType()).isEqualTo("hvm");
    assertThat(image.getRootDeviceName()).isEqualTo("/dev/sda1");
    Snapshot snapshot = snapshots().get(0);
    assertThat(snapshot.getSnapshotId())
        .isEqualTo(done.getSnapshotDetails().get(0).getSnapshotId())
        .isEqualTo(image.getBlockDeviceMappings().get(0).getEbs().getSnapshotId());
    assertThat(snapshot.getVolumeSize()).isEqualTo(8);
    assertThat(snapshot.getDescription()).isEqualTo("Created by AWS-VMImport service for " + id);
    assertThat(snapshot.getStartTime().toInstant()).isEqualTo(START.plus(PENDING).plus(IMAGE));
    assertThat(
            ec2.runInstances(
                    new RunInstancesRequest(image.getImageId(), 1, 1).withInstanceType("t3.micro"))
                .getReservation()
                .getInstances())
        .hasSize(1);
  }

  @Test
  void severalDisksOfWindowsWithAKey() {
    upload("c.vhd", DiskImage.windows(Format.VHD, 30));
    upload("d.vhd", new DiskImage(Format.VHD, 1000, 100, false, null));
    String key = cloud.arrange().key("us-east-1", OWNER).arn();
    String volume =
        ec2.createVolume(new CreateVolumeRequest(5, "us-east-1a")).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    String earlier =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "earlier"))
            .getSnapshot()
            .getSnapshotId();
    cloud.clock().advanceUntilSettled();
    ImportImageRequest asked =
        new ImportImageRequest()
            .withDiskContainers(
                Imports.disk("c.vhd").withFormat("VHD").withDeviceName("/dev/sda1"),
                Imports.disk("d.vhd").withFormat("VHD").withDeviceName("xvdf"),
                new ImageDiskContainer().withSnapshotId(earlier))
            .withArchitecture("x86_64")
            .withPlatform("Windows")
            .withLicenseType("BYOL")
            .withBootMode("uefi")
            .withEncrypted(true)
            .withKmsKeyId(key);

    String id = ec2.importImage(asked).getImportTaskId();
    cloud.clock().advance(PENDING.plus(IMAGE.dividedBy(10)));
    assertThat(image(id).getSnapshotDetails().get(1).getDiskImageSize()).isEqualTo(1000.0);
    assertThat(image(id).getSnapshotDetails().get(1).getStatus()).isEqualTo("active");
    cloud.clock().advanceUntilSettled();

    Image image = images().get(0);
    assertThat(image.getPlatform()).isEqualTo("windows");
    assertThat(image.getUsageOperation()).isEqualTo("RunInstances:0800");
    assertThat(image.getBootMode()).isEqualTo("uefi");
    assertThat(image.getBlockDeviceMappings())
        .extracting(device -> device.getDeviceName() + " " + device.getEbs().getVolumeSize())
        .containsExactly("/dev/sda1 30", "xvdf 100", "/dev/sdg 5");
    assertThat(snapshots())
        .filteredOn(Snapshot::getEncrypted)
        .extracting(Snapshot::getKmsKeyId)
        .containsExactly(key, key);
    assertThat(image(id).getPlatform()).isEqualTo("Windows");
    assertThat(image(id).getKmsKeyId()).isEqualTo(key);
    assertThat(image(id).getSnapshotDetails().get(2).getSnapshotId()).isEqualTo(earlier);
  }

  @Test
  void aSnapshotIsMade() {
    upload(KEY, LINUX);
    String id = importSnapshot();
    assertThat(id).startsWith("import-snap-");
    assertThat(snapshot(id).getProgress()).isEqualTo("3");
    assertThat(snapshot(id).getStatusMessage()).isEqualTo("pending");
    assertThat(snapshot(id).getDiskImageSize()).isZero();
    cloud.clock().advance(PENDING);
    assertThat(snapshot(id).getStatusMessage()).isEqualTo("validating");
    assertThat(snapshot(id).getProgress()).isEqualTo("3");
    assertThat(snapshot(id).getDiskImageSize()).isEqualTo((double) LINUX.sizeBytes());
    cloud.clock().advance(SNAPSHOT.dividedBy(2));
    assertThat(snapshot(id).getStatusMessage()).isEqualTo("downloading/converting");
    assertThat(snapshot(id).getProgress()).isEqualTo("50");
    assertThat(snapshots()).isEmpty();
    cloud.clock().advance(SNAPSHOT);
    assertThat(snapshot(id).getStatus()).isEqualTo("completed");
    assertThat(snapshot(id).getEncrypted()).isFalse();
    assertThat(snapshots())
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.getSnapshotId()).isEqualTo(snapshot(id).getSnapshotId());
              assertThat(made.getState()).isEqualTo("completed");
              assertThat(made.getVolumeSize()).isEqualTo(12);
            });
  }

  @Test
  void theWaiterOfTheSdkWaits() {
    try (Ec2Cloud settling = Ec2Cloud.create()) {
      settling.arrange().diskImage(settling.account(), BUCKET, KEY, LINUX);
      AmazonEC2 client = settling.client();
      String id = client.importSnapshot(Imports.snapshot()).getImportTaskId();
      new AmazonEC2Waiters(client)
          .snapshotImported()
          .run(
              new WaiterParameters<>(
                  new DescribeImportSnapshotTasksRequest().withImportTaskIds(id)));
      assertThat(
              client
                  .describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
                  .getSnapshots())
          .hasSize(1);
    }
  }

  @Test
  void aCancelledTaskMakesNothing() {
    upload(KEY, LINUX);
    String image = importImage();
    String snapshot = importSnapshot();
    cloud.clock().advance(PENDING.plusMinutes(1));

    CancelImportTaskResult cancelled = cancel(image);
    cancel(snapshot);

    assertThat(cancelled.getImportTaskId()).isEqualTo(image);
    assertThat(cancelled.getPreviousState()).isEqualTo("active");
    assertThat(cancelled.getState()).isEqualTo("deleting");
    assertThatRefusal(() -> cancel(image))
        .isEqualTo(
            "400 IncorrectState: The import task '"
                + image
                + "' is in state 'deleting' and cannot be canceled");
    cloud.clock().advanceUntilSettled();
    assertThat(image(image).getStatus()).isEqualTo("deleted");
    assertThat(image(image).getStatusMessage()).isEqualTo("not needed");
    assertThat(snapshot(snapshot).getStatus()).isEqualTo("deleted");
    assertThat(images()).isEmpty();
    assertThat(snapshots()).isEmpty();
    cloud.clock().advance(Duration.ofDays(7));
    assertThat(
            ec2.describeImportImageTasks(new DescribeImportImageTasksRequest())
                .getImportImageTasks())
        .isEmpty();
  }

  @Test
  void whatIsWrongWithTheDiskDeletesTheTask() {
    upload(KEY, LINUX.defective("Unsupported kernel version 4.18.0-15-generic"));
    assertDeleted(Imports.machine(), "Unsupported kernel version 4.18.0-15-generic");
    String snapshot = importSnapshot();
    cloud.clock().advanceUntilSettled();
    assertThat(snapshot(snapshot).getStatus()).isEqualTo("completed");

    upload(KEY, LINUX);
    assertDeleted(Imports.machine().withPlatform("Windows"), "Unknown OS / Missing OS files.");
    upload(KEY, DiskImage.linux(Format.RAW, 12));
    assertDeleted(Imports.machine(), "Disk validation failed [Unsupported specified file format]");
    assertDeleted(
        Imports.machine().withDiskContainers(List.of(Imports.disk(KEY).withFormat("ova"))),
        "Disk validation failed [Unsupported OVA format]");
    assertDeleted(
        Imports.machine()
            .withDiskContainers(
                List.of(
                    new ImageDiskContainer()
                        .withFormat("VMDK")
                        .withUrl("https://s3.amazonaws.com/nowhere/else.vmdk"))),
        "Disk validation failed [We do not have access to the given resource. Reason 403"
            + " Forbidden]");
    upload(KEY, DiskImage.linux(Format.VHDX, 12));
    ImportSnapshotRequest vhdx = Imports.snapshot();
    vhdx.getDiskContainer().setFormat("VHDX");
    String unsupported = ec2.importSnapshot(vhdx).getImportTaskId();
    cloud.clock().advanceUntilSettled();
    assertThat(snapshot(unsupported).getStatus()).isEqualTo("deleted");
    assertThat(snapshot(unsupported).getStatusMessage())
        .isEqualTo("ClientError: Disk validation failed [Unsupported specified file format]");
    assertThat(snapshot(unsupported).getDiskImageSize()).isZero();
  }

  private void assertDeleted(ImportImageRequest asked, String message) {
    String id = ec2.importImage(asked).getImportTaskId();
    cloud.clock().advanceUntilSettled();
    assertThat(image(id).getStatus()).isEqualTo("deleted");
    assertThat(image(id).getStatusMessage()).isEqualTo("ClientError: " + message);
    assertThat(image(id).getProgress()).isNull();
    assertThat(images()).isEmpty();
  }

  @Test
  void theRoleAndTheObjectAreLookedAtWhenItIsNoDryRun() {
    assertThatRefusal(this::importImage)
        .isEqualTo(
            "400 InvalidParameter: User does not have access to the S3 object ("
                + BUCKET
                + "/"
                + KEY
                + ").");
    cloud.arrange().diskImage(PARTNER, "other-bucket", KEY, LINUX);
    ImportSnapshotRequest foreign = Imports.snapshot();
    foreign.getDiskContainer().getUserBucket().setS3Bucket("other-bucket");
    assertThatRefusal(() -> ec2.importSnapshot(foreign))
        .isEqualTo(
            "400 InvalidParameter: User does not have access to the S3 object (other-bucket/"
                + KEY
                + ").");
    upload(KEY, LINUX);
    cloud.account(cloud.account()).withoutServiceRole("vmimport");
    assertThatRefusal(this::importSnapshot)
        .isEqualTo(
            "400 InvalidParameter: The service role vmimport provided does not exist or does not"
                + " have sufficient permissions");
    assertThat(ec2.dryRun(Imports.machine()).isSuccessful()).isTrue();
    ec2.importImage(Imports.machine().withRoleName("another"));
    assertThat(
            ec2.describeImportSnapshotTasks(new DescribeImportSnapshotTasksRequest())
                .getImportSnapshotTasks())
        .isEmpty();
  }

  @Test
  void requestsAreCheckedAtOnce() {
    upload(KEY, LINUX);
    assertImageRefused(
        request -> request.setArchitecture("vax"),
        "400 InvalidParameterValue: Value (vax) for parameter Architecture is invalid. Valid"
            + " values: i386, x86_64, arm64.");
    assertImageRefused(
        request -> request.setPlatform("BeOS"),
        "400 InvalidParameterValue: Value (BeOS) for parameter Platform is invalid. Valid values:"
            + " Windows, Linux.");
    assertImageRefused(
        request -> request.setLicenseType("GPL"),
        "400 InvalidParameterValue: Value (GPL) for parameter LicenseType is invalid. Valid"
            + " values: AWS, BYOL.");
    assertImageRefused(
        request -> request.setHypervisor("kvm"),
        "400 InvalidParameterValue: Value (kvm) for parameter Hypervisor is invalid. Valid values:"
            + " xen.");
    assertImageRefused(
        request -> request.setBootMode("bios"),
        "400 InvalidParameterValue: Value (bios) for parameter BootMode is invalid. Valid values:"
            + " legacy-bios, uefi, uefi-preferred.");
    assertImageRefused(
        request -> request.getDiskContainers().get(0).setFormat("qcow2"),
        "400 InvalidParameterValue: Value (qcow2) for parameter Format is invalid. Valid values:"
            + " OVA, VHD, VHDX, VMDK, RAW.");
    assertImageRefused(
        request -> request.setDiskContainers(List.of()),
        "400 MissingParameter: The request must contain at least one disk container");
    assertImageRefused(
        request -> request.setDiskContainers(List.of(new ImageDiskContainer().withFormat("RAW"))),
        "400 MissingParameter: A disk container must have one of SnapshotId, Url and UserBucket");
    assertImageRefused(
        request -> request.getDiskContainers().get(0).setUrl("s3://" + BUCKET + "/" + KEY),
        "400 InvalidParameterCombination: A disk container cannot have more than one of SnapshotId,"
            + " Url and UserBucket");
    assertImageRefused(
        request ->
            request.setDiskContainers(
                List.of(new ImageDiskContainer().withFormat("RAW").withUrl("disk.raw"))),
        "400 InvalidParameterValue: Value (disk.raw) for parameter Url is invalid. It must be the"
            + " URL of an object in Amazon S3.");
    assertImageRefused(
        request -> request.withDiskContainers(Imports.disk(KEY).withDeviceName("/dev/sda1")),
        "400 InvalidParameterValue: The device '/dev/sda1' is used in more than one disk"
            + " container");
    assertImageRefused(
        request ->
            request.setDiskContainers(
                List.of(new ImageDiskContainer().withSnapshotId("snap-12345678"))),
        "400 InvalidSnapshot.NotFound: The snapshot 'snap-12345678' does not exist");
    assertImageRefused(
        request -> request.setKmsKeyId("alias/aws/ebs"),
        Fixtures.refusal(
            () -> ec2.importSnapshot(Imports.snapshot().withKmsKeyId("alias/aws/ebs"))));
    assertThat(
            ec2.describeImportImageTasks(new DescribeImportImageTasksRequest())
                .getImportImageTasks())
        .isEmpty();
  }

  private void assertImageRefused(Consumer<ImportImageRequest> spoil, String refusal) {
    ImportImageRequest request = Imports.machine();
    spoil.accept(request);
    assertThatRefusal(() -> ec2.importImage(request)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aClientTokenMakesRepeatingHarmless(boolean image) {
    upload(KEY, LINUX);
    String first = tokened(image, "d");
    assertThat(tokened(image, "d")).isEqualTo(first);
    assertThatRefusal(() -> tokened(image, "other")).startsWith("400 IdempotentParameterMismatch");
  }

  private String tokened(boolean image, String description) {
    return image
        ? ec2.importImage(Imports.machine().withDescription(description).withClientToken("token"))
            .getImportTaskId()
        : ec2.importSnapshot(
                Imports.snapshot().withDescription(description).withClientToken("token"))
            .getImportTaskId();
  }

  @Test
  void quotasCountWhatIsActive() {
    upload(KEY, LINUX);
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.IMAGE_IMPORTS, 1));
    String id = importImage();
    assertThatRefusal(this::importImage)
        .isEqualTo(
            "400 ResourceCountLimitExceeded: The limit of 1 import tasks at the same time is"
                + " exceeded");
    importSnapshot();
    cancel(id);
    importImage();
  }

  @ParameterizedTest
  @CsvSource({"0, 60", "42, 816", "99, 1842"})
  void aFaultHitsAtAPercentage(int percent, int seconds) {
    upload(KEY, LINUX);
    cloud
        .faults()
        .on(imageImport().atPercent(percent))
        .fail("ServerError", "Failed to create snapshot");
    String id = importImage();
    cloud.clock().advance(Duration.ofSeconds(seconds - 1));
    assertThat(image(id).getStatus()).isEqualTo("active");
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(image(id).getStatus()).isEqualTo("deleting");
    assertThat(image(id).getStatusMessage()).isEqualTo("ServerError: Failed to create snapshot");
    cloud.clock().advanceUntilSettled();
    assertThat(image(id).getStatus()).isEqualTo("deleted");
    assertThat(images()).isEmpty();
    assertThat(snapshots()).isEmpty();
  }

  @Test
  void aSnapshotImportCanHang() {
    upload(KEY, LINUX);
    cloud.faults().on(snapshotImport().atPercent(39)).hang();
    String id = importSnapshot();
    cloud.clock().advance(Duration.ofDays(3));
    assertThat(snapshot(id).getStatus()).isEqualTo("active");
    assertThat(snapshot(id).getProgress()).isEqualTo("39");
    cancel(id);
    cloud.clock().advanceUntilSettled();
    assertThat(snapshot(id).getStatus()).isEqualTo("deleted");
  }

  @Test
  void tasksHaveTagsFiltersAndPages() {
    upload(KEY, LINUX);
    Tag tag = new Tag("stage", "test");
    String tagged =
        ec2.importImage(
                Imports.machine()
                    .withTagSpecifications(
                        new TagSpecification().withResourceType("import-image-task").withTags(tag)))
            .getImportTaskId();
    assertThat(image(tagged).getTags()).containsExactly(tag);
    for (int i = 0; i < 6; i++) {
      importImage();
    }
    String cancelled = importImage();
    cancel(cancelled);
    ec2.createTags(new CreateTagsRequest(List.of(cancelled), List.of(tag)));
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .extracting(each -> each.getResourceType() + " " + each.getResourceId())
        .containsExactlyInAnyOrder("import-image-task " + tagged, "import-image-task " + cancelled);

    DescribeImportImageTasksResult page =
        ec2.describeImportImageTasks(new DescribeImportImageTasksRequest().withMaxResults(5));
    assertThat(page.getImportImageTasks()).hasSize(5);
    assertThat(
            ec2.describeImportImageTasks(
                    new DescribeImportImageTasksRequest()
                        .withMaxResults(5)
                        .withNextToken(page.getNextToken()))
                .getImportImageTasks())
        .hasSize(3);
    assertThat(
            ec2.describeImportImageTasks(
                    new DescribeImportImageTasksRequest()
                        .withFilters(new Filter("task-state", List.of("deleting"))))
                .getImportImageTasks())
        .extracting(ImportImageTask::getImportTaskId)
        .containsExactly(cancelled);
    assertThatRefusal(
            () ->
                ec2.describeImportSnapshotTasks(
                    new DescribeImportSnapshotTasksRequest()
                        .withFilters(new Filter("color", List.of("red")))))
        .startsWith("400 InvalidParameterValue");
  }

  @Test
  void idsAreCheckedAndBelongToAnAccountAndARegion() {
    upload(KEY, LINUX);
    String image = importImage();
    String snapshot = importSnapshot();

    assertThatRefusal(() -> image("import-ami-1"))
        .isEqualTo("400 InvalidConversionTaskId.Malformed: Invalid id: \"import-ami-1\"");
    assertThatRefusal(() -> cancel("import-snap-x"))
        .isEqualTo("400 InvalidConversionTaskId.Malformed: Invalid id: \"import-snap-x\"");
    assertThatRefusal(() -> image(snapshot)).startsWith("400 InvalidConversionTaskId: ");
    for (AmazonEC2 other :
        List.of(cloud.client(PARTNER), cloud.client(cloud.account(), "eu-west-1"))) {
      assertThat(
              other
                  .describeImportImageTasks(new DescribeImportImageTasksRequest())
                  .getImportImageTasks())
          .isEmpty();
      assertThatRefusal(
              () -> other.cancelImportTask(new CancelImportTaskRequest().withImportTaskId(image)))
          .isEqualTo(
              "400 InvalidConversionTaskId: The import task ID '" + image + "' does not exist");
    }
  }
}
