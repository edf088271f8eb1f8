// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.KeyPair;
import io.github.ec2fake.Ec2Cloud;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class KeyPairAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private KeyPair create(String name) {
    return ec2.createKeyPair(new CreateKeyPairRequest(name)).getKeyPair();
  }

  @Test
  void aKeyPairHasTheFingerprintThatItsCreationTold() {
    String fingerprint = create("mine").getKeyFingerprint();

    assertThat(ec2).keyPair("mine").exists().hasFingerprint(fingerprint);
    Failure.failsFor(
        "key pair mine",
        () -> assertThat(ec2).keyPair("mine").hasFingerprint("00:11"),
        "to have the fingerprint '00:11'",
        "but its fingerprint is '" + fingerprint + "'");
    AssertionFailedError failure =
        catchThrowableOfType(
            AssertionFailedError.class,
            () -> assertThat(ec2).keyPair("mine").hasFingerprint("00:11"));
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("00:11");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo(fingerprint);
  }

  @Test
  void aKeyPairHasItsTags() {
    Ec2.tag(ec2, create("mine").getKeyPairId(), "stage", "test");

    assertThat(ec2).keyPair("mine").hasTag("stage", "test");
    Failure.failsFor(
        "key pair mine",
        () -> assertThat(ec2).keyPair("mine").hasTag("owner"),
        "to have the tag owner",
        "but its tags are stage=test");
  }

  @Test
  void noSuchKeyPair() {
    create("mine");
    create("theirs");
    Failure.failsFor(
        "key pair mine",
        () -> assertThat(ec2).keyPair("mine").doesNotExist(),
        "not to exist",
        "but it does");

    ec2.deleteKeyPair(new DeleteKeyPairRequest("mine"));

    assertThat(ec2).keyPair("mine").doesNotExist();
    fails(
        () -> assertThat(ec2).keyPair("mine").exists(),
        """
        Expecting
          key pair mine
        to exist
        but this client sees no such key pair. It has
          theirs
        """);
  }
}
