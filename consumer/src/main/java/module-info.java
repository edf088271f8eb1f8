// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** A user's module. The names of the SDK's modules are those that Java derives from its jars. */
module io.github.ec2fake.consumer {
  requires io.github.ec2fake;
  requires io.github.ec2fake.assertj;
  requires aws.java.sdk.core;
  requires aws.java.sdk.ec2;
  requires org.assertj.core;
}
