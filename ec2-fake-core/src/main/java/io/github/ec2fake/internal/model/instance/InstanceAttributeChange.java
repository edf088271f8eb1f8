// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of one attribute, as ModifyInstanceAttribute is asked for it: a text by its attribute,
 * security groups, devices, or, in the form of 2011, the attribute's word and its value.
 */
public record InstanceAttributeChange(
    @Nullable String attribute,
    @Nullable String value,
    Map<InstanceAttribute, String> texts,
    List<String> groupIds,
    List<Device> devices) {

  /** Whether the volume at a device is deleted with the instance; null for no change. */
  public record Device(String name, @Nullable Boolean deleteOnTermination) {}

  /** The one attribute that is changed, with its text, which is empty for groups and devices. */
  Map.Entry<InstanceAttribute, String> only() {
    Map<InstanceAttribute, String> all = new EnumMap<>(InstanceAttribute.class);
    all.putAll(texts);
    if (!groupIds.isEmpty()) {
      all.put(InstanceAttribute.GROUP_SET, "");
    }
    if (!devices.isEmpty()) {
      all.put(InstanceAttribute.BLOCK_DEVICE_MAPPING, "");
    }
    if (attribute != null) {
      InstanceAttribute named = InstanceAttribute.named(attribute);
      if (value != null) {
        all.put(named, value);
      } else if (!all.containsKey(named)) {
        throw Ec2Error.missingParameter("Value");
      }
    }
    if (all.size() != 1) {
      throw InstanceErrors.notOneAttribute(all.keySet());
    }
    return all.entrySet().iterator().next();
  }
}
