// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelImportTaskRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DescribeImportSnapshotTasksRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ImportSnapshotRequest;
import com.amazonaws.services.ec2.model.ImportSnapshotTask;
import com.amazonaws.services.ec2.model.SnapshotDiskContainer;
import com.amazonaws.services.ec2.model.UserBucket;
import java.util.List;
import java.util.Optional;

/**
 * The snapshot that a disk image becomes. Closing it cancels the import, or deletes the snapshot,
 * unless that is to be kept.
 */
final class ImportedDisk implements AutoCloseable {
  private final AmazonEC2 ec2;
  private final Retries retries;
  private final BakeryJob job;
  private boolean kept;

  ImportedDisk(AmazonEC2 ec2, Retries retries, BakeryJob job) {
    this.ec2 = ec2;
    this.retries = retries;
    this.job = job;
  }

  /**
   * Imports a disk image, and waits until it is a snapshot.
   *
   * @return the snapshot's id
   */
  String importFrom(DiskInS3 disk) {
    ImportSnapshotRequest request =
        new ImportSnapshotRequest()
            .withClientToken(job.id())
            .withDiskContainer(
                new SnapshotDiskContainer()
                    .withFormat(disk.format())
                    .withUserBucket(
                        new UserBucket().withS3Bucket(disk.bucket()).withS3Key(disk.key())))
            .withTagSpecifications(job.tagOn("import-snapshot-task"));
    retries.call(() -> ec2.importSnapshot(request));
    return retries
        .await(this::find, ImportedDisk::isCompleted, ImportedDisk::status)
        .getSnapshotTaskDetail()
        .getSnapshotId();
  }

  /** From now on the snapshot is there to stay. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    if (kept) {
      return;
    }
    try {
      retries.tidyUp(() -> find().ifPresent(this::remove));
    } catch (AmazonClientException failure) {
      throw new MigrationFailedException(
          "could not remove the import tagged " + job + " and its snapshot: remove them by hand",
          failure);
    }
  }

  private void remove(ImportSnapshotTask task) {
    switch (task.getSnapshotTaskDetail().getStatus()) {
      case "active" ->
          ec2.cancelImportTask(
              new CancelImportTaskRequest().withImportTaskId(task.getImportTaskId()));
      case "completed" ->
          ec2.describeSnapshots(
                  new DescribeSnapshotsRequest()
                      .withOwnerIds("self")
                      .withFilters(
                          new Filter(
                              "snapshot-id",
                              List.of(task.getSnapshotTaskDetail().getSnapshotId()))))
              .getSnapshots()
              .forEach(
                  snapshot ->
                      ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot.getSnapshotId())));
      default -> {
        // Cancelled already, or failed: it has made nothing.
      }
    }
  }

  private Optional<ImportSnapshotTask> find() {
    return ec2
        .describeImportSnapshotTasks(new DescribeImportSnapshotTasksRequest())
        .getImportSnapshotTasks()
        .stream()
        .filter(task -> job.made(task.getTags()))
        .findFirst();
  }

  private static boolean isCompleted(ImportSnapshotTask task) {
    return switch (task.getSnapshotTaskDetail().getStatus()) {
      case "active" -> false;
      case "completed" -> true;
      default ->
          throw new MigrationFailedException(
              status(task) + ", " + task.getSnapshotTaskDetail().getStatusMessage());
    };
  }

  private static String status(ImportSnapshotTask task) {
    return "import task "
        + task.getImportTaskId()
        + " is "
        + task.getSnapshotTaskDetail().getStatus();
  }
}
