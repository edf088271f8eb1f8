// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Storage;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.util.S3UploadPolicy;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quotas;
import java.util.function.Consumer;

/** Calls in a JVM that is warm, beside the floor. */
final class SmallCalls {
  static final String IMAGE = "ami-1cbd4475";

  /** As many as the second compiler needs until it is done. */
  private static final int WARM_UP = 40_000;

  private static final int CALLS = 500;

  private final Report report;

  private SmallCalls(Report report) {
    this.report = report;
  }

  static void measure(Report report) {
    report.section("Calls, beside the floor");
    SmallCalls calls = new SmallCalls(report);
    calls.describeImage();
    calls.describeInstance();
    calls.modifyImageAttribute();
    calls.describeBundleTask();
    calls.launchAndTerminate();
    calls.launchDescribeAndTerminate();
    calls.describeThousand();
  }

  static String launch(AmazonEC2 ec2, String image, String type) {
    return ec2.runInstances(new RunInstancesRequest(image, 1, 1).withInstanceType(type))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private void row(String what, Consumer<AmazonEC2> call, AmazonEC2 ours, AmazonEC2 floor) {
    report.row(
        what, SideBySide.thread(() -> call.accept(ours), () -> call.accept(floor), WARM_UP, CALLS));
  }

  private void describeImage() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      DescribeImagesRequest request = new DescribeImagesRequest().withImageIds(IMAGE);
      row(
          "DescribeImages of one id",
          ec2 -> ec2.describeImages(request),
          cloud.client(),
          CannedReplies.client(cloud, "DescribeImages", "&ImageId.1=" + IMAGE));
    }
  }

  private void describeInstance() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      String id = launch(cloud.client(), IMAGE, "m1.large");
      DescribeInstancesRequest request = new DescribeInstancesRequest().withInstanceIds(id);
      row(
          "DescribeInstances of one id",
          ec2 -> ec2.describeInstances(request),
          cloud.client(),
          CannedReplies.client(cloud, "DescribeInstances", "&InstanceId.1=" + id));
    }
  }

  private void modifyImageAttribute() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ours = cloud.client();
      CreateImageRequest image =
          new CreateImageRequest(launch(ours, IMAGE, "m1.large"), "an image");
      ModifyImageAttributeRequest request =
          new ModifyImageAttributeRequest()
              .withImageId(ours.createImage(image).getImageId())
              .withLaunchPermission(
                  new LaunchPermissionModifications()
                      .withAdd(new LaunchPermission().withUserId("222233334444")));
      row(
          "ModifyImageAttribute",
          ec2 -> ec2.modifyImageAttribute(request),
          ours,
          CannedReplies.client(
              cloud,
              "ModifyImageAttribute",
              "&ImageId=" + request.getImageId() + "&LaunchPermission.Add.1.UserId=222233334444"));
    }
  }

  private void describeBundleTask() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ours = cloud.client();
      String image =
          ours.describeImages(
                  new DescribeImagesRequest()
                      .withFilters(
                          new Filter("platform").withValues("windows"),
                          new Filter("root-device-type").withValues("instance-store")))
              .getImages()
              .get(0)
              .getImageId();
      BundleInstanceRequest bundling =
          new BundleInstanceRequest(
              launch(ours, image, "m1.large"), new Storage().withS3(storage(cloud)));
      String id = ours.bundleInstance(bundling).getBundleTask().getBundleId();
      DescribeBundleTasksRequest request = new DescribeBundleTasksRequest().withBundleIds(id);
      row(
          "DescribeBundleTasks of one id",
          ec2 -> ec2.describeBundleTasks(request),
          ours,
          CannedReplies.client(cloud, "DescribeBundleTasks", "&BundleId.1=" + id));
    }
  }

  private static S3Storage storage(Ec2Cloud cloud) {
    AWSCredentials owner = cloud.credentials(cloud.account()).getCredentials();
    S3UploadPolicy policy =
        new S3UploadPolicy(
            owner.getAWSAccessKeyId(), owner.getAWSSecretKey(), "my-bucket", "winami", 600);
    return new S3Storage()
        .withBucket("my-bucket")
        .withPrefix("winami")
        .withAWSAccessKeyId(owner.getAWSAccessKeyId())
        .withUploadPolicy(policy.getPolicyString())
        .withUploadPolicySignature(policy.getPolicySignature());
  }

  private void launchAndTerminate() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ours = cloud.client();
      AmazonEC2 floor =
          CannedReplies.client(cloud, "RunInstances", "&MinCount=1&MaxCount=1&ImageId=" + IMAGE);
      report.row(
          "RunInstances and TerminateInstances, beside two launches at the floor",
          SideBySide.thread(
              () ->
                  ours.terminateInstances(
                      new TerminateInstancesRequest()
                          .withInstanceIds(launch(ours, IMAGE, "m1.large"))),
              () -> {
                launch(floor, IMAGE, "m1.large");
                launch(floor, IMAGE, "m1.large");
              },
              WARM_UP / 2,
              CALLS / 2));
    }
  }

  private void launchDescribeAndTerminate() {
    try (Ec2Cloud cloud = Ec2Cloud.create();
        Ec2Cloud other = Ec2Cloud.create()) {
      String id = launch(cloud.client(), IMAGE, "m1.large");
      String last = launch(other.client(), IMAGE, "m1.large");
      row(
          "RunInstances, DescribeInstances and TerminateInstances",
          SmallCalls::launchDescribeAndTerminate,
          cloud.client(),
          new CannedReplies()
              .with(cloud, "RunInstances", "&MinCount=1&MaxCount=1&ImageId=" + IMAGE)
              .with(cloud, "DescribeInstances", "&InstanceId.1=" + id)
              .with(other, "TerminateInstances", "&InstanceId.1=" + last)
              .client());
    }
  }

  private static void launchDescribeAndTerminate(AmazonEC2 ec2) {
    String id = launch(ec2, IMAGE, "m1.large");
    ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(id));
    ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(id));
  }

  private void describeThousand() {
    try (Ec2Cloud cloud = Ec2Cloud.builder().quotas(Quotas.unlimited()).build()) {
      AmazonEC2 ours = cloud.client();
      ours.runInstances(new RunInstancesRequest(IMAGE, 1000, 1000));
      AmazonEC2 floor = CannedReplies.client(cloud, "DescribeInstances", "&");
      report.row(
          "DescribeInstances of 1,000",
          SideBySide.thread(ours::describeInstances, floor::describeInstances, 30, 5));
    }
  }
}
