// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
    report.rowWithoutBytes("a JVM until its first DescribeImages, beside the floor", jvms());
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

  private static SideBySide.Result jvms() {
    try {
      Path document = Files.createTempFile("DescribeImages", ".xml");
      try (Ec2Cloud cloud = Ec2Cloud.create()) {
        Files.writeString(
            document,
            CannedReplies.document(cloud, "Action=DescribeImages&ImageId.1=" + SmallCalls.IMAGE));
      }
      SideBySide.Cost[] ours = new SideBySide.Cost[SideBySide.PAIRS];
      SideBySide.Cost[] floor = new SideBySide.Cost[SideBySide.PAIRS];
      for (int i = 0; i < SideBySide.PAIRS; i++) {
        ours[i] = jvm();
        floor[i] = jvm(document.toString());
      }
      Files.delete(document);
      return SideBySide.Result.of(ours, floor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs {@link FirstCall} in a JVM of its own, which prints its processor time. */
  private static SideBySide.Cost jvm(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path", "." + File.pathSeparator),
            FirstCall.class.getName());
    builder.command().addAll(java.util.List.of(arguments));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    String nanos =
        new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new SideBySide.Cost(Long.parseLong(nanos.strip()) / 1e3, 1);
  }
}
