// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.dhcpoptions;

import io.github.ec2fake.internal.model.base.OwnedResource;
import java.util.List;

/**
 * A set of DHCP options. It never changes.
 *
 * @param options in the order in which they were given
 */
public record DhcpOptions(String id, String ownerId, List<DhcpOption> options)
    implements OwnedResource {

  public DhcpOptions {
    options = List.copyOf(options);
  }
}
