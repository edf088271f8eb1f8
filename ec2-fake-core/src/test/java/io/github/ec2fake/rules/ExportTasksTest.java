// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.imageExport;
import static io.github.ec2fake.fault.Faults.instanceExport;
import static io.github.ec2fake.rules.Exports.BUCKET;
import static io.github.ec2fake.rules.Exports.imageTask;
import static io.github.ec2fake.rules.Exports.task;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateInstanceExportTaskRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DescribeExportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeExportImageTasksResult;
import com.amazonaws.services.ec2.model.DescribeExportTasksRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.ExportImageRequest;
import com.amazonaws.services.ec2.model.ExportImageResult;
import com.amazonaws.services.ec2.model.ExportImageTask;
import com.amazonaws.services.ec2.model.ExportTask;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of images and of instances. What cannot be exported is in {@link ExportableTest}. */
class ExportTasksTest {
  private static final Duration IMAGE = Duration.ofMinutes(20);
  private static final Duration INSTANCE = Duration.ofMinutes(40);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private String imageId = "";

  @BeforeEach
  void importAnImage() {
    cloud.arrange().bucket(BUCKET, OWNER);
    cloud.arrange().diskImage(OWNER, Imports.BUCKET, Imports.KEY, Imports.LINUX);
    String task = ec2.importImage(Imports.machine()).getImportTaskId();
    cloud.clock().advanceUntilSettled();
    imageId =
        ec2.describeImages().getImages().stream()
            .filter(image -> task.equals(image.getName()))
            .findFirst()
            .orElseThrow()
            .getImageId();
  }

  private String exportImage() {
    return ec2.exportImage(Exports.image(imageId)).getExportImageTaskId();
  }

  private String instance() {
    String id = launchedFromImage();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String launchedFromImage() {
    return launched(ec2, new RunInstancesRequest(imageId, 1, 1).withInstanceType("t3.micro"))
        .getInstanceId();
  }

  private String exportInstance() {
    return ec2.createInstanceExportTask(Exports.instance(instance()))
        .getExportTask()
        .getExportTaskId();
  }

  private List<String> keys() {
    return cloud.s3().bucket(BUCKET).objects().stream().map(object -> object.key()).toList();
  }

  @Test
  void anImageIsExportedStepByStep() {
    ExportImageResult begun = ec2.exportImage(Exports.image(imageId));
    String id = begun.getExportImageTaskId();
    assertThat(id).matches("export-ami-0[0-9a-f]{16}");
    assertThat(begun.getStatus()).isEqualTo("active");
    assertThat(begun.getProgress()).isEqualTo("0");
    assertThat(begun.getStatusMessage()).isEqualTo("validating");
    assertThat(begun.getDiskImageFormat()).isEqualTo("VMDK");
    assertThat(begun.getImageId()).isEqualTo(imageId);
    assertThat(begun.getRoleName()).isNull();
    assertThat(begun.getS3ExportLocation().getS3Prefix()).isEqualTo("exports/");

    TreeMap<Integer, String> steps = new TreeMap<>();
    while (imageTask(ec2, id).getStatus().equals("active")) {
      ExportImageTask task = imageTask(ec2, id);
      steps.put(Integer.valueOf(task.getProgress()), task.getStatusMessage());
      assertThat(keys()).isEmpty();
      cloud.clock().advance(Duration.ofMinutes(1));
    }
    assertThat(steps)
        .containsEntry(0, "validating")
        .containsEntry(20, "updating")
        .containsEntry(85, "converting")
        .hasSize(20);
    ExportImageTask done = imageTask(ec2, id);
    assertThat(done.getStatus()).isEqualTo("completed");
    assertThat(done.getProgress()).isNull();
    assertThat(done.getStatusMessage()).isNull();
    assertThat(done.getDescription()).isEqualTo("appliance");
    assertThat(done.getImageId()).isEqualTo(imageId);
    assertThat(done.getS3ExportLocation().getS3Bucket()).isEqualTo(BUCKET);
    assertThat(keys()).containsExactly("exports/" + id + ".vmdk");
  }

  @ParameterizedTest
  @CsvSource({"RAW, raw, 12", "VHD, vhd, 12", "VMDK, vmdk, 6"})
  void theFormatIsTheEndingOfTheKey(String format, String ending, long gib) {
    ExportImageRequest request = Exports.image(imageId).withDiskImageFormat(format);
    request.getS3ExportLocation().setS3Prefix(null);
    String id = ec2.exportImage(request).getExportImageTaskId();
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.s3().bucket(BUCKET).object(id + "." + ending).sizeBytes())
        .isEqualTo(gib << 30);
  }

  @Test
  void anInstanceIsExported() {
    String instanceId = instance();
    ExportTask begun = ec2.createInstanceExportTask(Exports.instance(instanceId)).getExportTask();
    String id = begun.getExportTaskId();
    assertThat(id).matches("export-i-0[0-9a-f]{16}");
    assertThat(begun.getState()).isEqualTo("active");
    assertThat(begun.getStatusMessage()).isNull();
    assertThat(begun.getDescription()).isEqualTo("appliance");
    assertThat(begun.getInstanceExportDetails().getInstanceId()).isEqualTo(instanceId);
    assertThat(begun.getInstanceExportDetails().getTargetEnvironment()).isEqualTo("vmware");
    assertThat(begun.getExportToS3Task().getDiskImageFormat()).isEqualTo("vmdk");
    assertThat(begun.getExportToS3Task().getContainerFormat()).isEqualTo("ova");
    assertThat(begun.getExportToS3Task().getS3Bucket()).isEqualTo(BUCKET);
    assertThat(begun.getExportToS3Task().getS3Key()).isEqualTo("exports/" + id + ".ova");

    ExportTask active = task(ec2, id);
    assertThat(active.getState()).isEqualTo("active");
    assertThat(active.getInstanceExportDetails().getInstanceId()).isNull();
    cloud.clock().advance(INSTANCE.minusSeconds(1));
    assertThat(task(ec2, id).getState()).isEqualTo("active");
    assertThat(keys()).isEmpty();
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(task(ec2, id).getState()).isEqualTo("completed");
    assertThat(keys()).containsExactly("exports/" + id + ".ova");
    ec2.waiters()
        .exportTaskCompleted()
        .run(new WaiterParameters<>(new DescribeExportTasksRequest().withExportTaskIds(id)));
  }

  @ParameterizedTest
  @CsvSource({"Citrix, VHD, vhd", "microsoft, , vhd", "VMware, vmdk, vmdk", "vmware, , vmdk"})
  void anEnvironmentTakesOneFormat(String environment, String format, String answered) {
    CreateInstanceExportTaskRequest request =
        Exports.instance(instance()).withTargetEnvironment(environment);
    request.getExportToS3Task().withDiskImageFormat(format).setContainerFormat((String) null);
    ExportTask begun = ec2.createInstanceExportTask(request).getExportTask();
    assertThat(begun.getExportToS3Task().getDiskImageFormat()).isEqualTo(answered);
    assertThat(begun.getExportToS3Task().getContainerFormat()).isNull();
    assertThat(begun.getExportToS3Task().getS3Key()).endsWith("." + answered);
  }

  @Test
  void whatIsExportedCanBeImported() {
    String id = exportImage();
    cloud.clock().advanceUntilSettled();
    var again = Imports.machine();
    again.getDiskContainers().get(0).getUserBucket().setS3Bucket(BUCKET);
    again.getDiskContainers().get(0).getUserBucket().setS3Key("exports/" + id + ".vmdk");
    String imported = ec2.importImage(again).getImportTaskId();
    cloud.clock().advanceUntilSettled();
    assertThat(ec2.describeImages().getImages())
        .filteredOn(image -> imported.equals(image.getName()))
        .singleElement()
        .satisfies(
            image ->
                assertThat(image.getBlockDeviceMappings().get(0).getEbs().getVolumeSize())
                    .isEqualTo(12));
  }

  @Test
  void aTaskIsCancelledBeforeItTransfers() {
    String image = exportImage();
    String instance = exportInstance();
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> Exports.cancel(ec2, image))
        .isEqualTo(
            "400 IncorrectState: The export task '"
                + image
                + "' is in state 'completed' and cannot be canceled");

    String other = exportImage();
    cloud.clock().advance(IMAGE.multipliedBy(9).dividedBy(10));
    assertThatRefusal(() -> Exports.cancel(ec2, other))
        .isEqualTo(
            "400 IncorrectState: The export task '"
                + other
                + "' is transferring the final disk image and cannot be canceled");
    cloud.clock().advanceUntilSettled();

    String fourth = exportInstance();
    String fifth = exportImage();
    cloud.clock().advance(Duration.ofMinutes(17));
    Exports.cancel(ec2, fifth);
    Exports.cancel(ec2, fourth);
    assertThat(imageTask(ec2, fifth).getStatus()).isEqualTo("deleting");
    assertThat(imageTask(ec2, fifth).getProgress()).isNull();
    assertThat(task(ec2, fourth).getState()).isEqualTo("cancelling");
    cloud.clock().advanceUntilSettled();
    assertThat(imageTask(ec2, fifth).getStatus()).isEqualTo("deleted");
    assertThat(task(ec2, fourth).getState()).isEqualTo("cancelled");
    assertThat(task(ec2, fourth).getStatusMessage()).isNull();
    ec2.waiters()
        .exportTaskCancelled()
        .run(new WaiterParameters<>(new DescribeExportTasksRequest().withExportTaskIds(fourth)));
    assertThat(keys())
        .containsExactlyInAnyOrder(
            "exports/" + image + ".vmdk",
            "exports/" + instance + ".ova",
            "exports/" + other + ".vmdk");
  }

  @Test
  void aTaskFailsAtAPercentage() {
    cloud.faults().on(imageExport().atPercent(42)).fail("ServerError", "No space");
    cloud.faults().on(instanceExport().atPercent(42)).fail("ClientError", "Unknown OS");
    String image = exportImage();
    String instance = exportInstance();
    cloud.clock().advance(INSTANCE.multipliedBy(42).dividedBy(100));
    assertThat(imageTask(ec2, image).getStatus()).isEqualTo("deleted");
    assertThat(imageTask(ec2, image).getStatusMessage()).isEqualTo("ServerError: No space");
    assertThat(task(ec2, instance).getState()).isEqualTo("cancelled");
    assertThat(task(ec2, instance).getStatusMessage()).isEqualTo("ClientError: Unknown OS");
    cloud.clock().advanceUntilSettled();
    assertThat(keys()).isEmpty();
    assertThatRefusal(() -> Exports.cancel(ec2, instance))
        .startsWith("400 IncorrectState: The export task '" + instance + "' is in state");
  }

  @Test
  void theExportOfAnInstanceExpires() {
    cloud.faults().on(imageExport()).hang();
    cloud.faults().on(instanceExport()).hang();
    String instance = exportInstance();
    String image = exportImage();
    cloud.clock().advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(task(ec2, instance).getState()).isEqualTo("active");
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(task(ec2, instance).getState()).isEqualTo("cancelled");
    assertThat(task(ec2, instance).getStatusMessage())
        .isEqualTo("Task expired and automatically canceled");
    assertThat(imageTask(ec2, image).getStatus()).isEqualTo("active");
  }

  @Test
  void finishedTasksAreForgottenWithTheirTags() {
    String id = exportImage();
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));
    cloud.clock().advance(IMAGE.plusDays(7).minusSeconds(1));
    assertThat(imageTask(ec2, id).getStatus()).isEqualTo("completed");
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThatRefusal(() -> imageTask(ec2, id)).startsWith("400 InvalidExportTaskID.NotFound");
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags()).isEmpty();
    assertThat(keys()).hasSize(1);
  }

  @Test
  void roleAndBucketAreLookedAtBesidesDryRuns() {
    ExportImageRequest foreign = Exports.image(imageId);
    foreign.getS3ExportLocation().setS3Bucket("nowhere");
    assertThatRefusal(() -> ec2.exportImage(foreign))
        .isEqualTo(
            "400 InvalidParameter: The S3 bucket nowhere does not exist or does not belong to your"
                + " account");
    cloud.arrange().bucket("theirs", PARTNER);
    foreign.getS3ExportLocation().setS3Bucket("theirs");
    assertThatRefusal(() -> ec2.exportImage(foreign)).startsWith("400 InvalidParameter: The S3");
    assertThat(ec2.dryRun(foreign).isSuccessful()).isTrue();

    cloud.account(OWNER).withoutServiceRole("vmimport");
    assertThatRefusal(this::exportImage)
        .isEqualTo(
            "400 InvalidParameter: The service role vmimport provided does not exist or does not"
                + " have sufficient permissions");
    assertThat(ec2.exportImage(Exports.image(imageId).withRoleName("other")).getRoleName())
        .isEqualTo("other");
  }

  @Test
  void theBucketOfAnInstanceGrantsTheExport() {
    CreateInstanceExportTaskRequest request = Exports.instance(instance());
    cloud.arrange().withoutExportGrant(BUCKET);
    assertThatRefusal(() -> ec2.createInstanceExportTask(request))
        .isEqualTo(
            "400 AuthFailure: vm-import-export@amazon.com must have WRITE and READ_ACL permission"
                + " on the S3 bucket.");
    request.getExportToS3Task().setS3Bucket("nowhere");
    assertThatRefusal(() -> ec2.createInstanceExportTask(request))
        .startsWith("400 InvalidParameter: The S3 bucket nowhere");
    exportImage();
    assertThatThrownBy(() -> cloud.arrange().withoutExportGrant("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no bucket 'nowhere'");
  }

  @Test
  void requestsAreCheckedAtOnce() {
    String longText = "d".repeat(256);
    assertThatRefusal(() -> ec2.exportImage(Exports.image(imageId).withDiskImageFormat("OVA")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (OVA) for parameter DiskImageFormat is invalid. Valid"
                + " values: VMDK, RAW, VHD.");
    assertThatRefusal(() -> ec2.exportImage(Exports.image(imageId).withDescription(longText)))
        .isEqualTo(
            "400 InvalidParameterValue: Value for parameter Description is invalid. It can be at"
                + " most 255 characters long.");
    ec2.exportImage(Exports.image(imageId).withDescription("d".repeat(255)));
    String id = instance();
    assertInstanceRefused(
        id,
        request -> request.setTargetEnvironment("xen"),
        "400 InvalidParameterValue: Value (xen) for parameter TargetEnvironment is invalid. Valid"
            + " values: citrix, vmware, microsoft.");
    assertInstanceRefused(
        id,
        request -> request.getExportToS3Task().setDiskImageFormat("VDI"),
        "400 InvalidParameterValue: Value (VDI) for parameter DiskImageFormat is invalid. Valid"
            + " values: VMDK, RAW, VHD.");
    assertInstanceRefused(
        id,
        request -> request.getExportToS3Task().setContainerFormat("zip"),
        "400 InvalidParameterValue: Value (zip) for parameter ContainerFormat is invalid. Valid"
            + " values: ova.");
    assertInstanceRefused(
        id,
        request -> request.setDescription(longText),
        "400 InvalidParameterValue: Value for parameter Description is invalid. It can be at most"
            + " 255 characters long.");
    assertInstanceRefused(
        id,
        request ->
            request.withTargetEnvironment("citrix").getExportToS3Task().setDiskImageFormat("RAW"),
        "400 Unsupported: diskImageFormat 'raw' not supported for targetEnvironment 'citrix'. Valid"
            + " value(s): [\"'vhd', .");
    assertInstanceRefused(
        id,
        request ->
            request
                .withTargetEnvironment("microsoft")
                .getExportToS3Task()
                .setDiskImageFormat("VHD"),
        "400 Unsupported: containerFormat 'ova' not supported for targetEnvironment 'microsoft'.");
    assertThat(ec2.describeExportTasks(new DescribeExportTasksRequest()).getExportTasks())
        .isEmpty();
  }

  private void assertInstanceRefused(
      String id, Consumer<CreateInstanceExportTaskRequest> spoil, String refusal) {
    CreateInstanceExportTaskRequest request = Exports.instance(id);
    spoil.accept(request);
    assertThatRefusal(() -> ec2.createInstanceExportTask(request)).isEqualTo(refusal);
  }

  @Test
  void aClientTokenMakesRepeatingHarmless() {
    ExportImageRequest request = Exports.image(imageId).withClientToken("token");
    String first = ec2.exportImage(request).getExportImageTaskId();
    assertThat(ec2.exportImage(request).getExportImageTaskId()).isEqualTo(first);
    assertThatRefusal(() -> ec2.exportImage(request.withDescription("other")))
        .startsWith("400 IdempotentParameterMismatch");
  }

  @Test
  void quotasCountWhatIsActive() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.EXPORT_TASKS, 1));
    String id = exportImage();
    String instanceId = launchedFromImage();
    cloud.clock().advance(Duration.ofMinutes(10));
    assertThatRefusal(() -> ec2.createInstanceExportTask(Exports.instance(instanceId)))
        .isEqualTo(
            "400 ResourceCountLimitExceeded: The limit of 1 export tasks at the same time is"
                + " exceeded");
    Exports.cancel(ec2, id);
    ec2.createInstanceExportTask(Exports.instance(instanceId));
    assertThatRefusal(this::exportImage).startsWith("400 ResourceCountLimitExceeded");
  }

  @Test
  void tasksHaveTagsFiltersAndPages() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.EXPORT_TASKS, 20));
    Tag tag = new Tag("stage", "test");
    String tagged =
        ec2.exportImage(
                Exports.image(imageId)
                    .withTagSpecifications(
                        new TagSpecification().withResourceType("export-image-task").withTags(tag)))
            .getExportImageTaskId();
    assertThat(imageTask(ec2, tagged).getTags()).containsExactly(tag);
    String instance =
        ec2.createInstanceExportTask(
                Exports.instance(instance())
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("export-instance-task")
                            .withTags(tag)))
            .getExportTask()
            .getExportTaskId();
    assertThat(task(ec2, instance).getTags()).containsExactly(tag);
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .extracting(each -> each.getResourceType() + " " + each.getResourceId())
        .containsExactlyInAnyOrder(
            "export-image-task " + tagged, "export-instance-task " + instance);

    for (int i = 0; i < 6; i++) {
      exportImage();
      cloud.clock().advance(IMAGE);
    }
    String cancelled = exportImage();
    Exports.cancel(ec2, cancelled);
    DescribeExportImageTasksResult page =
        ec2.describeExportImageTasks(new DescribeExportImageTasksRequest().withMaxResults(5));
    assertThat(page.getExportImageTasks()).hasSize(5);
    assertThat(
            ec2.describeExportImageTasks(
                    new DescribeExportImageTasksRequest()
                        .withMaxResults(5)
                        .withNextToken(page.getNextToken()))
                .getExportImageTasks())
        .hasSize(3);
    assertThat(
            ec2.describeExportImageTasks(
                    new DescribeExportImageTasksRequest()
                        .withFilters(new Filter("task-state", List.of("deleting"))))
                .getExportImageTasks())
        .extracting(ExportImageTask::getExportImageTaskId)
        .containsExactly(cancelled);
    assertThat(
            ec2.describeExportTasks(
                    new DescribeExportTasksRequest()
                        .withFilters(new Filter("task-state", List.of("active"))))
                .getExportTasks())
        .isEmpty();
    assertThatRefusal(
            () ->
                ec2.describeExportTasks(
                    new DescribeExportTasksRequest()
                        .withFilters(new Filter("color", List.of("red")))))
        .startsWith("400 InvalidParameterValue");
  }

  @Test
  void idsAreCheckedAndBelongToAnAccountAndARegion() {
    String image = exportImage();
    String instance = exportInstance();

    assertThatRefusal(() -> imageTask(ec2, "export-ami-1"))
        .isEqualTo("400 InvalidExportTaskID.Malformed: Invalid id: \"export-ami-1\"");
    assertThatRefusal(() -> Exports.cancel(ec2, "task"))
        .isEqualTo(
            "400 InvalidExportTaskID.Malformed: Invalid id: \"task\" (expecting"
                + " \"export-i-...\")");
    assertThatRefusal(() -> imageTask(ec2, instance))
        .startsWith("400 InvalidExportTaskID.NotFound");
    assertThatRefusal(() -> task(ec2, image)).startsWith("400 InvalidExportTaskID.NotFound");
    for (AmazonEC2 other : List.of(cloud.client(PARTNER), cloud.client(OWNER, "eu-west-1"))) {
      assertThat(
              other
                  .describeExportImageTasks(new DescribeExportImageTasksRequest())
                  .getExportImageTasks())
          .isEmpty();
      assertThat(other.describeExportTasks(new DescribeExportTasksRequest()).getExportTasks())
          .isEmpty();
      assertThatRefusal(() -> Exports.cancel(other, image))
          .isEqualTo(
              "400 InvalidExportTaskID.NotFound: The export task ID '"
                  + image
                  + "' does not exist");
    }
  }
}
