// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.endpoint;

import java.io.IOException;

/** A way of calling EC2: the calls of one scenario, through one kind of client. */
interface ClientKind extends AutoCloseable {
  /** RunInstances of one m1.large, with a client token; the instance's id. */
  String run(String imageId, String token) throws Exception;

  /** BundleInstance; the task's id. */
  String bundle(String instanceId, Upload upload) throws Exception;

  /** The state and progress that DescribeBundleTasks shows of one task. */
  String bundleTask(String bundleId) throws Exception;

  /** RegisterImage; the image's id. */
  String register(String manifest, String name) throws Exception;

  /** ModifyImageAttribute: adds a launch permission. */
  void share(String imageId, String account) throws Exception;

  /** RunInstances as another account; {@code ok}, or the error's code and message. */
  String tryToRunAs(String account, String imageId, String token) throws Exception;

  @Override
  default void close() throws IOException {}

  /** Where a bundle goes, and the policy that allows it: as it is, encoded, and signed. */
  record Upload(
      String bucket,
      String prefix,
      String accessKeyId,
      String secret,
      String policy,
      String encoded,
      String signature) {}
}
