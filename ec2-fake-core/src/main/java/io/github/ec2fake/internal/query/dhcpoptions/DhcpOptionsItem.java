// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.dhcpoptions;

import io.github.ec2fake.internal.model.dhcpoptions.DhcpOption;
import io.github.ec2fake.internal.model.dhcpoptions.DhcpOptions;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;

/** DHCP options, as they are created and described. */
record DhcpOptionsItem(
    String dhcpOptionsId,
    List<Configuration> dhcpConfigurationSet,
    String ownerId,
    List<TagItem> tagSet) {

  record Configuration(String key, List<Value> valueSet) {}

  record Value(String value) {}

  static DhcpOptionsItem of(DhcpOptions set, ActionContext call) {
    return new DhcpOptionsItem(
        set.id(),
        set.options().stream().map(DhcpOptionsItem::configuration).toList(),
        set.ownerId(),
        TagItem.orEmpty(call, set.id()));
  }

  private static Configuration configuration(DhcpOption option) {
    return new Configuration(option.key(), option.values().stream().map(Value::new).toList());
  }
}
