// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Allocates an elastic address to the caller. */
@NotModelled("Address PublicIpv4Pool CustomerOwnedIpv4Pool")
final class AllocateAddress implements WriteAction<AllocateAddress.Request, AllocateAddress.Reply> {

  record Request(
      @Nullable String domain,
      @Nullable String networkBorderGroup,
      List<TagSpecification> tagSpecification) {}

  record Reply(
      String publicIp,
      String domain,
      @Nullable String allocationId,
      String publicIpv4Pool,
      String networkBorderGroup) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.addresses()
        .allocate(
            call.caller(),
            request.domain(),
            request.networkBorderGroup(),
            TagSpecification.tags(request.tagSpecification(), "elastic-ip"))
        .map(
            address ->
                new Reply(
                    address.publicIp(),
                    address.domain().word(),
                    address.allocationId(),
                    "amazon",
                    address.networkBorderGroup()));
  }
}
