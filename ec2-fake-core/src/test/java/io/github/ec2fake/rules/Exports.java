// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelExportTaskRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateInstanceExportTaskRequest;
import com.amazonaws.services.ec2.model.DescribeExportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeExportTasksRequest;
import com.amazonaws.services.ec2.model.ExportImageRequest;
import com.amazonaws.services.ec2.model.ExportImageTask;
import com.amazonaws.services.ec2.model.ExportTask;
import com.amazonaws.services.ec2.model.ExportTaskS3LocationRequest;
import com.amazonaws.services.ec2.model.ExportToS3TaskSpecification;

/** Requests for exports, and what comes of them. */
final class Exports {
  static final String BUCKET = "vm-exports";
  static final String PREFIX = "exports/";

  private Exports() {}

  static ExportImageRequest image(String imageId) {
    return new ExportImageRequest()
        .withImageId(imageId)
        .withDescription("appliance")
        .withDiskImageFormat("VMDK")
        .withS3ExportLocation(
            new ExportTaskS3LocationRequest().withS3Bucket(BUCKET).withS3Prefix(PREFIX));
  }

  static CreateInstanceExportTaskRequest instance(String instanceId) {
    return new CreateInstanceExportTaskRequest()
        .withInstanceId(instanceId)
        .withDescription("appliance")
        .withTargetEnvironment("vmware")
        .withExportToS3Task(
            new ExportToS3TaskSpecification()
                .withDiskImageFormat("VMDK")
                .withContainerFormat("ova")
                .withS3Bucket(BUCKET)
                .withS3Prefix(PREFIX));
  }

  /** An image of the account's own that the past knows, too. */
  static String settledImage(StaleRefusal.LaggingCloud lagging) {
    return settledImage(lagging, "own");
  }

  static String settledImage(StaleRefusal.LaggingCloud lagging, String name) {
    lagging.cloud().arrange().bucket(BUCKET, Fixtures.OWNER);
    String instance = lagging.instance(Fixtures.LINUX_EBS);
    lagging.settle();
    String id = lagging.ec2().createImage(new CreateImageRequest(instance, name)).getImageId();
    lagging.settle();
    return id;
  }

  static ExportImageTask imageTask(AmazonEC2 ec2, String id) {
    return ec2.describeExportImageTasks(
            new DescribeExportImageTasksRequest().withExportImageTaskIds(id))
        .getExportImageTasks()
        .get(0);
  }

  static ExportTask task(AmazonEC2 ec2, String id) {
    return ec2.describeExportTasks(new DescribeExportTasksRequest().withExportTaskIds(id))
        .getExportTasks()
        .get(0);
  }

  static void cancel(AmazonEC2 ec2, String id) {
    ec2.cancelExportTask(new CancelExportTaskRequest().withExportTaskId(id));
  }
}
