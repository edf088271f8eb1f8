// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.KeyPairInfo;

/**
 * Assertions about a key pair as EC2 described it, the SDK's {@code KeyPairInfo}. They call
 * nothing; {@link KeyPairAssert} asks EC2 itself.
 */
public class DescribedKeyPairAssert
    extends AbstractTaggedDescribedAssert<DescribedKeyPairAssert, KeyPairInfo, KeyPairAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(KeyPairInfo)} instead.
   *
   * @param actual a key pair
   */
  public DescribedKeyPairAssert(KeyPairInfo actual) {
    super(actual, DescribedKeyPairAssert.class, KeyPairResourceType.KEY_PAIR, KeyPairAssert::new);
  }

  /**
   * Verifies the fingerprint of the key. How EC2 computes it depends on the type of the key, and on
   * whether the key was created or imported.
   *
   * <pre>
   * assertThat(keyPair).hasFingerprint(created.getKeyFingerprint());  // passes
   * assertThat(keyPair).hasFingerprint("00:11:22");                   // fails
   * </pre>
   *
   * @param fingerprint the fingerprint as EC2 describes it
   * @return these assertions
   * @throws AssertionError if the key pair has another fingerprint
   */
  public DescribedKeyPairAssert hasFingerprint(String fingerprint) {
    return verify(it -> it.hasFingerprint(fingerprint));
  }
}
