// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.consistency.ResourceKind;
import org.jspecify.annotations.Nullable;

/** What else there is in a VPC, of kinds that build upon this one. */
public interface VpcUsers {

  /** A kind of what is in a VPC and has to be deleted before it; null if there is nothing. */
  @Nullable ResourceKind kindIn(Vpc vpc);

  /** Refuses a further block of a VPC that something rules out. */
  void checkFurtherBlock(Vpc vpc, Ipv4Block block);

  /** A VPC has a further block. */
  void blockAdded(Vpc vpc);

  /** A VPC is gone, and with it what EC2 made for it. */
  void deleted(Vpc vpc);

  /** A subnet is gone. */
  void deleted(Subnet subnet);

  /** There is nothing else. */
  VpcUsers NONE =
      new VpcUsers() {
        @Override
        public @Nullable ResourceKind kindIn(Vpc vpc) {
          return null;
        }

        @Override
        public void checkFurtherBlock(Vpc vpc, Ipv4Block block) {}

        @Override
        public void blockAdded(Vpc vpc) {}

        @Override
        public void deleted(Vpc vpc) {}

        @Override
        public void deleted(Subnet subnet) {}
      };
}
