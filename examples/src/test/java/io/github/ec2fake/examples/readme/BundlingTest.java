// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.fault.Faults.bundling;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.Storage;
import com.amazonaws.services.ec2.util.S3UploadPolicy;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.WindowsBundler;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class BundlingTest {
  private String instanceId = "";
  private WindowsBundler bundler;

  @BeforeEach
  void launch(AmazonEC2 ec2, Ec2Cloud cloud) {
    instanceId =
        ec2.runInstances(new RunInstancesRequest("ami-dd20c3b4", 1, 1).withInstanceType("m1.large"))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    bundler =
        new WindowsBundler(
            ec2,
            cloud.credentials(cloud.account()).getCredentials(),
            cloud.clock().sleeper()::sleep);
  }

  // tag::fault[]
  @Test
  void triesAgainWhenBundlingFails(Ec2Cloud cloud) {
    cloud
        .faults()
        .on(bundling().of(instanceId).atPercent(42))
        .fail("Client.S3Error", "AccessDenied(403)- Access Denied");

    bundler.bundleAndRegister(instanceId, "my-bucket", "winami");

    assertThat(cloud.journal().calls("BundleInstance")).hasSize(2);
  }

  // end::fault[]

  // tag::bundling[]
  @Test
  void bundlesAndRegisters(AmazonEC2 ec2, Ec2Cloud cloud) {
    AWSCredentials credentials = cloud.credentials(cloud.account()).getCredentials();
    S3UploadPolicy policy =
        new S3UploadPolicy(
            credentials.getAWSAccessKeyId(),
            credentials.getAWSSecretKey(),
            "my-bucket",
            "winami",
            24 * 60);
    S3Storage destination = new S3Storage();
    destination.setBucket("my-bucket");
    destination.setPrefix("winami");
    destination.setAWSAccessKeyId(credentials.getAWSAccessKeyId());
    destination.setUploadPolicy(policy.getPolicyString());
    destination.setUploadPolicySignature(policy.getPolicySignature());

    BundleTask task =
        ec2.bundleInstance(new BundleInstanceRequest(instanceId, new Storage().withS3(destination)))
            .getBundleTask();

    assertThat(ec2).bundleTask(task.getBundleId()).isComplete();
    ec2.registerImage(new RegisterImageRequest("my-bucket/winami.manifest.xml").withName("winami"));
    assertThat(ec2).hasImageNamed("winami");
  }
  // end::bundling[]
}
