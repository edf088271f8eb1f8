// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelExportTaskRequest;
import com.amazonaws.services.ec2.model.DescribeExportImageTasksRequest;
import com.amazonaws.services.ec2.model.ExportImageRequest;
import com.amazonaws.services.ec2.model.ExportImageTask;
import com.amazonaws.services.ec2.model.ExportTaskS3LocationRequest;
import java.util.Locale;
import java.util.Optional;

/** The disk image that an image becomes. Closing it cancels an export that has not ended. */
final class ExportedImage implements AutoCloseable {
  private final AmazonEC2 ec2;
  private final Retries retries;
  private final BakeryJob job;

  ExportedImage(AmazonEC2 ec2, Retries retries, BakeryJob job) {
    this.ec2 = ec2;
    this.retries = retries;
    this.job = job;
  }

  /**
   * Exports an image, and waits until the disk image is in S3.
   *
   * @param prefix what the key begins with
   * @return the key of the disk image
   */
  String export(String imageId, String format, String bucket, String prefix) {
    ExportImageRequest request =
        new ExportImageRequest()
            .withClientToken(job.id())
            .withImageId(imageId)
            .withDiskImageFormat(format)
            .withS3ExportLocation(
                new ExportTaskS3LocationRequest().withS3Bucket(bucket).withS3Prefix(prefix))
            .withTagSpecifications(job.tagOn("export-image-task"));
    retries.call(() -> ec2.exportImage(request));
    ExportImageTask task =
        retries.await(this::find, ExportedImage::isCompleted, ExportedImage::status);
    return prefix + task.getExportImageTaskId() + "." + format.toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    try {
      retries.tidyUp(
          () ->
              find()
                  .filter(task -> task.getStatus().equals("active"))
                  .ifPresent(
                      task ->
                          ec2.cancelExportTask(
                              new CancelExportTaskRequest()
                                  .withExportTaskId(task.getExportImageTaskId()))));
    } catch (AmazonClientException failure) {
      throw new MigrationFailedException(
          "could not cancel the export tagged " + job + ": cancel it by hand", failure);
    }
  }

  private Optional<ExportImageTask> find() {
    return ec2
        .describeExportImageTasks(new DescribeExportImageTasksRequest())
        .getExportImageTasks()
        .stream()
        .filter(task -> job.made(task.getTags()))
        .findFirst();
  }

  private static boolean isCompleted(ExportImageTask task) {
    return switch (task.getStatus()) {
      case "active" -> false;
      case "completed" -> true;
      default -> throw new MigrationFailedException(status(task) + ", " + task.getStatusMessage());
    };
  }

  private static String status(ExportImageTask task) {
    return "export task " + task.getExportImageTaskId() + " is " + task.getStatus();
  }
}
