// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.KmsKey;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class ArrangementTest {
  // tag::arrangement[]
  @Test
  void registersWhatWasBundledBefore(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.arrange().bundle(cloud.account(), "my-bucket", "winami", 10);

    ec2.registerImage(new RegisterImageRequest("my-bucket/winami.manifest.xml").withName("winami"));

    assertThat(cloud.s3().bucket("my-bucket").object("winami.manifest.xml").acl())
        .isEqualTo("ec2-bundle-read");
  }

  @Test
  void launchesAPaidImageAfterSigningUp(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.account(cloud.account()).subscribeTo("ACD42B6F");

    ec2.runInstances(new RunInstancesRequest("ami-a5bf59cc", 1, 1));

    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }

  @Test
  void losesAVolumeWhoseKeyIsDisabled(AmazonEC2 ec2, Ec2Cloud cloud) {
    KmsKey key = cloud.arrange().key("us-east-1", cloud.account()).alias("alias/backup");
    CreateVolumeRequest request =
        new CreateVolumeRequest(8, "us-east-1a").withEncrypted(true).withKmsKeyId("alias/backup");
    ec2.createVolume(request);

    key.disable();
    ec2.createVolume(request);

    assertThat(ec2.describeVolumes().getVolumes())
        .singleElement()
        .returns(key.arn(), Volume::getKmsKeyId);
  }
  // end::arrangement[]
}
