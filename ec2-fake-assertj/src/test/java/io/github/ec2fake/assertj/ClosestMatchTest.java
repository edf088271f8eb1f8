// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import io.github.ec2fake.Ec2Cloud;
import org.junit.jupiter.api.Test;

/** The resources that a message shows in place of one that is not there. */
class ClosestMatchTest {
  private final AmazonEC2 ec2 = Ec2Cloud.create().client();

  private void create(String... names) {
    for (String name : names) {
      ec2.createKeyPair(new CreateKeyPairRequest(name));
    }
  }

  @Test
  void theNearestComesFirst() {
    create("1", "web-1xx", "webs1");

    fails(
        () -> assertThat(ec2).keyPair("web-1").exists(),
        """
        Expecting
          key pair web-1
        to exist
        but this client sees no such key pair. It has
          webs1
          web-1xx
          1
        """);
  }

  @Test
  void fiveAreAllShown() {
    create("a", "b", "c", "d", "e");

    fails(
        () -> assertThat(ec2).keyPair("f").exists(),
        """
        Expecting
          key pair f
        to exist
        but this client sees no such key pair. It has
          a
          b
          c
          d
          e
        """);
  }
}
