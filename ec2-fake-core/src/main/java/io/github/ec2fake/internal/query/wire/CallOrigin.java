// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a transport knows of a call besides its HTTP request. Nothing behind the transport looks at
 * the headers of an SDK.
 *
 * @param attempt which attempt of the client at this call it is, from 1
 * @param invocationId what the attempts at one call have in common; empty if unknown
 * @param waiter whether a waiter polls, which would sleep for real if the answer were "not yet"
 * @param assertion whether an assertion of ec2-fake asks, which is no part of what is being tested
 * @param credentials how the transport takes access keys and signatures
 * @param clientTimeout how long the client waits for the reply, on the fake's time; null for as
 *     long as it takes
 */
public record CallOrigin(
    int attempt,
    String invocationId,
    boolean waiter,
    boolean assertion,
    Credentials credentials,
    @Nullable Duration clientTimeout) {

  /** A single attempt of a client that nothing is known of. */
  public static final CallOrigin UNKNOWN =
      new CallOrigin(1, "", false, false, Credentials.OF_THE_CLOUD, null);

  /**
   * How a transport takes access keys and signatures.
   *
   * @param verifySignatures whether the signatures of requests are verified rather than taken on
   *     trust
   * @param verifyPolicies the same for those of upload policies
   * @param keys whom an access key stands for
   */
  public record Credentials(
      boolean verifySignatures, boolean verifyPolicies, AccessKeyMapping keys) {
    /** Those of clients that the cloud has made: the signer has the right secrets. */
    public static final Credentials OF_THE_CLOUD =
        new Credentials(false, true, AccessKeyMapping.OWN_KEYS);
  }
}
