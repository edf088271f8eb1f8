// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

/** What else there is in a VPC, of kinds that build upon this one. */
public interface VpcUsers {

  /** Whether something is in a VPC that has to be deleted before the VPC. */
  boolean areIn(Vpc vpc);

  /** A VPC is gone, and with it what EC2 made for it. */
  void deleted(Vpc vpc);

  /** There is nothing else. */
  VpcUsers NONE =
      new VpcUsers() {
        @Override
        public boolean areIn(Vpc vpc) {
          return false;
        }

        @Override
        public void deleted(Vpc vpc) {}
      };
}
