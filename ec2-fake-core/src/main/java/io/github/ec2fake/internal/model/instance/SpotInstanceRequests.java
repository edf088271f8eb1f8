// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.List;

/** The requests of Spot Instances, as far as stopping and starting an instance concerns them. */
public interface SpotInstanceRequests {

  /** Checks whether a Spot Instance can be stopped. */
  void checkStop(Instance instance);

  /** Checks whether stopped Spot Instances of an account can be started, apart from capacity. */
  void checkStart(String account, List<Instance> stopped);

  /** A Spot Instance begins to stop, and EC2 has not caused it. */
  void stopping(Instance instance);

  void stopped(Instance instance);

  /** A caller starts a Spot Instance. */
  void started(Instance instance);
}
