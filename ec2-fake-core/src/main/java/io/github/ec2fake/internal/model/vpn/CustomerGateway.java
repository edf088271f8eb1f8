// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.Resource;

/** What EC2 knows of a device of a customer. */
public final class CustomerGateway extends Resource<VpnState> {
  private final NewCustomerGateway terms;

  CustomerGateway(String id, String ownerId, NewCustomerGateway terms) {
    super(id, ownerId, VpnState.AVAILABLE);
    this.terms = terms;
  }

  public NewCustomerGateway terms() {
    return terms;
  }
}
