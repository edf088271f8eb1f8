// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Storage;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.util.S3UploadPolicy;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;

/** What fixtures do to their cloud. */
final class RecordedRuns {
  private RecordedRuns() {}

  /** Launches an instance, and tells its state. */
  static String launch(AmazonEC2 ec2) {
    return ec2.runInstances(
            new RunInstancesRequest("ami-dd20c3b4", 1, 1).withInstanceType("m1.large"))
        .getReservation()
        .getInstances()
        .get(0)
        .getState()
        .getName();
  }

  static Instance onlyInstance(AmazonEC2 ec2) {
    return ec2.describeInstances().getReservations().get(0).getInstances().get(0);
  }

  static void launchAndTerminate(AmazonEC2 ec2) {
    launch(ec2);
    ec2.terminateInstances(
        new TerminateInstancesRequest(List.of(onlyInstance(ec2).getInstanceId())));
    ec2.describeInstances();
  }

  static void bundle(AmazonEC2 ec2, Ec2Cloud cloud) {
    AWSCredentials credentials = cloud.credentials(cloud.account()).getCredentials();
    S3UploadPolicy policy =
        new S3UploadPolicy(
            credentials.getAWSAccessKeyId(),
            credentials.getAWSSecretKey(),
            "my-bucket",
            "winami",
            60);
    launch(ec2);
    ec2.bundleInstance(
        new BundleInstanceRequest(
            onlyInstance(ec2).getInstanceId(),
            new Storage()
                .withS3(
                    new S3Storage()
                        .withBucket("my-bucket")
                        .withPrefix("winami")
                        .withAWSAccessKeyId(credentials.getAWSAccessKeyId())
                        .withUploadPolicy(policy.getPolicyString())
                        .withUploadPolicySignature(policy.getPolicySignature()))));
    ec2.describeBundleTasks();
  }
}
