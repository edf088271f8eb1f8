// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.*;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.internal.query.wire.WireReply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;

final class WarmCalls {
  static final String IMAGE = "ami-1cbd4475";

  static WireReply reply(Ec2Cloud cloud, String query) throws Exception {
    try (var endpoint = cloud.listen()) {
      HttpResponse<String> got =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create(
                              endpoint.uri()
                                  + "/?AWSAccessKeyId=111122223333&Version=2016-11-15&"
                                  + query))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      if (got.statusCode() != 200) throw new IllegalStateException(got.body());
      return new WireReply(
          200,
          Map.of(
              "x-amzn-RequestId", "b3ab0c0a-e5bf-4d5c-9ea3-7a3c2f6c4a3e",
              "Content-Type", "text/xml;charset=UTF-8",
              "Server", "AmazonEC2"),
          got.body());
    }
  }

  static void row(
      String name,
      int calls,
      Consumer<AmazonEC2> call,
      AmazonEC2 ours,
      AmazonEC2 floor,
      Consumer<AmazonEC2> floorCall) {
    var r =
        SideBySide.measure(
            () -> call.accept(ours),
            () -> floorCall.accept(floor),
            Math.max(calls * Integer.getInteger("warm", 5), 20),
            calls);
    System.out.printf(
        "%-32s ours %9.1f us %9.0f B   floor %9.1f us %9.0f B   %.2f  bytes %.2f%n",
        name,
        r.ours().micros(),
        r.ours().bytes(),
        r.floor().micros(),
        r.floor().bytes(),
        r.time(),
        r.bytes());
  }

  static void row(
      String name, int calls, Consumer<AmazonEC2> call, AmazonEC2 ours, AmazonEC2 floor) {
    row(name, calls, call, ours, floor, call);
  }

  public static void main(String[] args) throws Exception {
    java.util.Set<String> only = java.util.Set.of(args);
    int n = Integer.getInteger("calls", 1000);
    if (only.isEmpty() || only.contains("image")) {
      try (Ec2Cloud cloud = Ec2Cloud.create()) {
        AmazonEC2 floor =
            new CannedReplies()
                .with("DescribeImages", reply(cloud, "Action=DescribeImages&ImageId.1=" + IMAGE))
                .client();
        row(
            "DescribeImages of one id",
            n,
            c -> c.describeImages(new DescribeImagesRequest().withImageIds(IMAGE)),
            cloud.client(),
            floor);
      }
    }
    if (only.isEmpty() || only.contains("instance")) {
      try (Ec2Cloud cloud = Ec2Cloud.create()) {
        String id =
            cloud
                .client()
                .runInstances(new RunInstancesRequest(IMAGE, 1, 1))
                .getReservation()
                .getInstances()
                .get(0)
                .getInstanceId();
        AmazonEC2 floor =
            new CannedReplies()
                .with(
                    "DescribeInstances",
                    reply(cloud, "Action=DescribeInstances&InstanceId.1=" + id))
                .client();
        row(
            "DescribeInstances of one id",
            n,
            c -> c.describeInstances(new DescribeInstancesRequest().withInstanceIds(id)),
            cloud.client(),
            floor);
      }
    }
    if (only.isEmpty() || only.contains("modify")) {
      try (Ec2Cloud cloud = Ec2Cloud.create()) {
        AmazonEC2 own = cloud.client(cloud.account());
        String instance =
            own.runInstances(new RunInstancesRequest(IMAGE, 1, 1))
                .getReservation()
                .getInstances()
                .get(0)
                .getInstanceId();
        String id = own.createImage(new CreateImageRequest(instance, "image of mine")).getImageId();
        AmazonEC2 floor =
            new CannedReplies()
                .with(
                    "ModifyImageAttribute",
                    reply(
                        cloud,
                        "Action=ModifyImageAttribute&ImageId="
                            + id
                            + "&LaunchPermission.Add.1.UserId=222233334444"))
                .client();
        ModifyImageAttributeRequest r =
            new ModifyImageAttributeRequest()
                .withImageId(id)
                .withLaunchPermission(
                    new LaunchPermissionModifications()
                        .withAdd(new LaunchPermission().withUserId("222233334444")));
        row("ModifyImageAttribute", n, c -> c.modifyImageAttribute(r), cloud.client(), floor);
      }
    }
    if (only.isEmpty() || only.contains("bundle")) {
      try (Ec2Cloud cloud = Ec2Cloud.create()) {
        String image =
            cloud
                .client()
                .describeImages(
                    new DescribeImagesRequest()
                        .withFilters(
                            new Filter("platform").withValues("windows"),
                            new Filter("root-device-type").withValues("instance-store")))
                .getImages()
                .get(0)
                .getImageId();
        String id =
            cloud
                .client()
                .runInstances(new RunInstancesRequest(image, 1, 1).withInstanceType("m1.large"))
                .getReservation()
                .getInstances()
                .get(0)
                .getInstanceId();
        var credentials = cloud.credentials(cloud.account()).getCredentials();
        var policy =
            new com.amazonaws.services.ec2.util.S3UploadPolicy(
                credentials.getAWSAccessKeyId(),
                credentials.getAWSSecretKey(),
                "my-bucket",
                "win",
                600);
        String bundle =
            cloud
                .client()
                .bundleInstance(
                    new BundleInstanceRequest(
                        id,
                        new Storage()
                            .withS3(
                                new S3Storage()
                                    .withBucket("my-bucket")
                                    .withPrefix("win")
                                    .withAWSAccessKeyId(credentials.getAWSAccessKeyId())
                                    .withUploadPolicy(policy.getPolicyString())
                                    .withUploadPolicySignature(policy.getPolicySignature()))))
                .getBundleTask()
                .getBundleId();
        AmazonEC2 floor =
            new CannedReplies()
                .with(
                    "DescribeBundleTasks",
                    reply(cloud, "Action=DescribeBundleTasks&BundleId.1=" + bundle))
                .client();
        row(
            "DescribeBundleTasks",
            n,
            c -> c.describeBundleTasks(new DescribeBundleTasksRequest().withBundleIds(bundle)),
            cloud.client(),
            floor);
      }
    }
    if (only.isEmpty() || only.contains("run")) {
      try (Ec2Cloud cloud = Ec2Cloud.create()) {
        AmazonEC2 floor =
            new CannedReplies()
                .with(
                    "RunInstances",
                    reply(cloud, "Action=RunInstances&MinCount=1&MaxCount=1&ImageId=" + IMAGE))
                .client();
        RunInstancesRequest r = new RunInstancesRequest(IMAGE, 1, 1);
        row(
            "Run+Terminate / two launches",
            n,
            c -> {
              String id = c.runInstances(r).getReservation().getInstances().get(0).getInstanceId();
              c.terminateInstances(new TerminateInstancesRequest().withInstanceIds(id));
            },
            cloud.client(),
            floor,
            c -> {
              c.runInstances(r);
              c.runInstances(r);
            });
      }
    }
    if (only.isEmpty() || only.contains("thousand")) {
      try (Ec2Cloud cloud =
          Ec2Cloud.builder().quotas(io.github.ec2fake.limit.Quotas.unlimited()).build()) {
        cloud.client().runInstances(new RunInstancesRequest(IMAGE, 1000, 1000));
        AmazonEC2 floor =
            new CannedReplies()
                .with("DescribeInstances", reply(cloud, "Action=DescribeInstances"))
                .client();
        row("DescribeInstances of 1000", 10, c -> c.describeInstances(), cloud.client(), floor);
      }
    }
  }
}
