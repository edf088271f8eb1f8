// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import io.github.ec2fake.Ec2Cloud;

/** What is there for the first time: clouds, their first calls, and whole JVMs. */
final class FreshStarts {
  private static final int WARM_UP = 1_500;
  private static final int CALLS = 100;

  private FreshStarts() {}

  static void measure(Report report) {
    report.section("Fresh starts");
    report.row(
        "a new cloud with a client, beside a new client of the SDK",
        SideBySide.thread(FreshStarts::cloudWithClient, FreshStarts::sdkClient, WARM_UP, CALLS));
    report.row(
        "the same with a first launch and describe, beside the new client alone",
        SideBySide.thread(FreshStarts::firstLaunch, FreshStarts::sdkClient, WARM_UP, CALLS));
    FreshJvms.measure(report);
  }

  private static void cloudWithClient() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      cloud.client();
    }
  }

  private static void firstLaunch() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      String id = SmallCalls.launch(ec2, SmallCalls.IMAGE, "m1.large");
      ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(id));
    }
  }

  private static void sdkClient() {
    AmazonEC2ClientBuilder.standard()
        .withRegion("us-east-1")
        .withCredentials(new AWSStaticCredentialsProvider(new BasicAWSCredentials("key", "secret")))
        .build()
        .shutdown();
  }
}
