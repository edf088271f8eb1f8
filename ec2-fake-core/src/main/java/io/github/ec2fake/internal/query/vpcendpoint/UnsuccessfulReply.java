// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoints.Refused;
import java.util.List;

/** Tells with which endpoints or services a call could not do what it was asked for. */
record UnsuccessfulReply(List<RefusedItem> unsuccessful) {
  static UnsuccessfulReply of(List<Refused> refused) {
    return new UnsuccessfulReply(RefusedItem.of(refused));
  }
}
