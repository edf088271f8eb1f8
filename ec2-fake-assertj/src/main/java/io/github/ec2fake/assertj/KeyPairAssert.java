// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.KeyPairInfo;

/** Assertions about a key pair; see {@link Ec2Assert#keyPair}. */
public class KeyPairAssert extends AbstractTaggedAssert<KeyPairAssert, KeyPairInfo> {

  /**
   * Creates the assertions; use {@link Ec2Assert#keyPair} instead.
   *
   * @param actual the key pair
   */
  public KeyPairAssert(Ec2Resource actual) {
    super(actual, KeyPairAssert.class, KeyPairResourceType.KEY_PAIR);
  }

  /**
   * Verifies the fingerprint of the key. How EC2 computes it depends on the type of the key, and on
   * whether the key was created or imported.
   *
   * <pre>
   * assertThat(ec2).keyPair("mine").hasFingerprint(created.getKeyFingerprint());  // passes
   * assertThat(ec2).keyPair("mine").hasFingerprint("00:11:22");                   // fails
   * </pre>
   *
   * @param fingerprint the fingerprint as EC2 describes it
   * @return these assertions
   * @throws AssertionError if the key pair has another fingerprint, or the key pair is not
   *     described
   */
  public KeyPairAssert hasFingerprint(String fingerprint) {
    return expectEqual("fingerprint", fingerprint, KeyPairInfo::getKeyFingerprint);
  }
}
