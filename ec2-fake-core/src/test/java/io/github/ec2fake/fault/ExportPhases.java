// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateInstanceExportTaskRequest;
import com.amazonaws.services.ec2.model.DescribeExportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeExportTasksRequest;
import com.amazonaws.services.ec2.model.ExportImageRequest;
import com.amazonaws.services.ec2.model.ExportImageTask;
import com.amazonaws.services.ec2.model.ExportTask;
import com.amazonaws.services.ec2.model.ExportTaskS3LocationRequest;
import com.amazonaws.services.ec2.model.ExportToS3TaskSpecification;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.List;

/** Brings exports of virtual machines through their phases. */
final class ExportPhases {
  private static final String BUCKET = "exports";
  private static final String LINUX = "ami-1b814f72";

  private final Ec2Cloud cloud;
  private final AmazonEC2 ec2;

  /** Images, or instances launched from such. */
  private final List<String> sources = new ArrayList<>();

  ExportPhases(Ec2Cloud cloud, AmazonEC2 ec2) {
    this.cloud = cloud;
    this.ec2 = ec2;
  }

  void prepare(Phase phase) {
    cloud.arrange().bucket(BUCKET, cloud.account());
    String image =
        ec2.copyImage(
                new CopyImageRequest()
                    .withSourceRegion("us-east-1")
                    .withSourceImageId(LINUX)
                    .withName("exported-" + sources.size()))
            .getImageId();
    cloud.clock().advanceUntilSettled();
    sources.add(phase == Phase.IMAGE_EXPORT ? image : launched(image));
  }

  private String launched(String image) {
    return ec2.runInstances(new RunInstancesRequest(image, 1, 1).withInstanceType("m1.small"))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  String begin(Phase phase, int i) {
    if (phase == Phase.IMAGE_EXPORT) {
      return ec2.exportImage(
              new ExportImageRequest()
                  .withImageId(sources.get(i))
                  .withDiskImageFormat("RAW")
                  .withS3ExportLocation(new ExportTaskS3LocationRequest().withS3Bucket(BUCKET)))
          .getExportImageTaskId();
    }
    return ec2.createInstanceExportTask(
            new CreateInstanceExportTaskRequest()
                .withInstanceId(sources.get(i))
                .withTargetEnvironment("microsoft")
                .withExportToS3Task(new ExportToS3TaskSpecification().withS3Bucket(BUCKET)))
        .getExportTask()
        .getExportTaskId();
  }

  String state(Phase phase, String id) {
    return phase == Phase.IMAGE_EXPORT ? image(id).getStatus() : instance(id).getState();
  }

  String message(Phase phase, String id) {
    return phase == Phase.IMAGE_EXPORT
        ? image(id).getStatusMessage()
        : instance(id).getStatusMessage();
  }

  private ExportImageTask image(String id) {
    return ec2.describeExportImageTasks(
            new DescribeExportImageTasksRequest().withExportImageTaskIds(id))
        .getExportImageTasks()
        .get(0);
  }

  private ExportTask instance(String id) {
    return ec2.describeExportTasks(new DescribeExportTasksRequest().withExportTaskIds(id))
        .getExportTasks()
        .get(0);
  }
}
