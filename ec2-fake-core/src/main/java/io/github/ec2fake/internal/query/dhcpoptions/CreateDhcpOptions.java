// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.dhcpoptions;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.dhcpoptions.DhcpOption;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Creates DHCP options. */
final class CreateDhcpOptions
    implements WriteAction<CreateDhcpOptions.Request, CreateDhcpOptions.Reply> {

  record Request(List<Configuration> dhcpConfiguration, List<TagSpecification> tagSpecification) {}

  record Configuration(@Required String key, List<String> value) {

    DhcpOption toModel() {
      return new DhcpOption(key, value);
    }
  }

  record Reply(DhcpOptionsItem dhcpOptions) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.dhcpOptions()
        .create(
            call.caller(),
            request.dhcpConfiguration().stream().map(Configuration::toModel).toList(),
            TagSpecification.tags(request.tagSpecification(), "dhcp-options"))
        .map(set -> new Reply(DhcpOptionsItem.of(set, call)));
  }
}
