package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What ModifyInstanceAttribute is asked for: texts by attribute, or security groups, or devices.
 *
 * @param attribute the attribute's word, in the form of 2011, or null
 * @param value its value, in the form of 2011, or null
 * @param texts the values of attributes that have one text; null where none is given
 * @param groupIds security groups
 * @param devices volumes
 */
public record InstanceAttributeChange(
    @Nullable String attribute,
    @Nullable String value,
    Map<InstanceAttribute, String> texts,
    List<String> groupIds,
    List<Device> devices) {

  /**
   * Whether a volume goes with the instance.
   *
   * @param name where it is
   * @param deleteOnTermination whether it goes, or null for no change
   */
  public record Device(String name, @Nullable Boolean deleteOnTermination) {}

  /** Its one attribute, with its text, which is empty for groups and devices. */
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
      throw Ec2Error.invalidParameterCombination(
          all.isEmpty()
              ? "No attributes specified."
              : "Fields for multiple attribute types specified: "
                  + all.keySet().stream()
                      .map(InstanceAttribute::word)
                      .collect(Collectors.joining(", ")));
    }
    return all.entrySet().iterator().next();
  }
}
