// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.GetPasswordDataRequest;
import com.amazonaws.services.ec2.model.GetPasswordDataResult;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** GetPasswordData: the Windows Guide, "Using EC2Config Service". */
class PasswordsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String privateKey =
      ec2.createKeyPair(new CreateKeyPairRequest("mine")).getKeyPair().getKeyMaterial();

  @Test
  void comesFourMinutesAfterTheBoot() {
    String id = windows();

    assertThat(password(id)).isEmpty();
    cloud.clock().advance(Duration.ofSeconds(45 + 239));
    assertThat(password(id)).isEmpty();
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(password(id)).isNotEmpty();
  }

  @Test
  void isReadWithTheKeyPairThatWasMadeForIt() throws Exception {
    String id = windows();
    cloud.clock().advanceUntilSettled();

    GetPasswordDataResult result = ec2.getPasswordData(new GetPasswordDataRequest(id));

    assertThat(result.getInstanceId()).isEqualTo(id);
    assertThat(result.getTimestamp().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(Decryption.decrypted(privateKey, result.getPasswordData())).hasSize(12).isASCII();
  }

  @Test
  void isThereAtTheNextCallWhenTheClockSettles() {
    try (Ec2Cloud settling = Ec2Cloud.create()) {
      AmazonEC2 client = settling.client();
      client.createKeyPair(new CreateKeyPairRequest("mine"));
      String id = launched(client, launch(WINDOWS_EBS).withKeyName("mine")).getInstanceId();

      assertThat(client.getPasswordData(new GetPasswordDataRequest(id)).getPasswordData())
          .isNotEmpty();
    }
  }

  @Test
  void staysTheSame() {
    String id = windows();
    cloud.clock().advanceUntilSettled();
    String first = password(id);

    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    cloud.clock().advanceUntilSettled();
    ec2.startInstances(new StartInstancesRequest(List.of(id)));
    cloud.clock().advanceUntilSettled();

    assertThat(password(id)).isEqualTo(first);
  }

  @Test
  void waitsUntilAnInstanceThatWasStoppedTooEarlyIsUpAgain() {
    String id = windows();
    cloud.clock().advance(Duration.ofMinutes(1));
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofHours(1));
    assertThat(password(id)).isEmpty();

    ec2.startInstances(new StartInstancesRequest(List.of(id)));
    cloud.clock().advanceUntilSettled();

    assertThat(password(id)).isNotEmpty();
  }

  @Test
  void isEmptyForEverWithoutAKeyPairOrWindowsOrAfterImaging() {
    String windows = windows();
    String keyless = launched(ec2, WINDOWS_EBS).getInstanceId();
    String linux = launched(ec2, launch(LINUX_EBS).withKeyName("mine")).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String imageId = ec2.createImage(new CreateImageRequest(windows, "image")).getImageId();
    cloud.clock().advanceUntilSettled();
    String copy = launched(ec2, launch(imageId).withKeyName("mine")).getInstanceId();
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(password(keyless)).isEmpty();
    assertThat(password(linux)).isEmpty();
    assertThat(password(copy)).isEmpty();
    assertThat(password(windows)).isNotEmpty();
  }

  @Test
  void isTheOwnersAlone() {
    String id = windows();

    assertThatRefusal(() -> cloud.client(PARTNER).getPasswordData(new GetPasswordDataRequest(id)))
        .startsWith("400 InvalidInstanceID.NotFound");
    assertThat(ec2.dryRun(new GetPasswordDataRequest(id)).isSuccessful()).isTrue();
  }

  private String windows() {
    return launched(ec2, launch(WINDOWS_EBS).withKeyName("mine")).getInstanceId();
  }

  private String password(String id) {
    return ec2.getPasswordData(new GetPasswordDataRequest(id)).getPasswordData();
  }
}
