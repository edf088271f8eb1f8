// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.instance.InstanceAttribute;
import io.github.ec2fake.internal.model.instance.InstanceAttributeChange;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes one attribute of an instance, in today's form or in that of 2011. */
@NotModelled(
    """
    BlockDeviceMapping.Ebs.VolumeId BlockDeviceMapping.NoDevice
    BlockDeviceMapping.VirtualName
    """)
final class ModifyInstanceAttribute implements VoidAction<ModifyInstanceAttribute.Request> {

  record Request(
      @Required String instanceId,
      @Nullable String attribute,
      @Nullable String value,
      @Nullable Text instanceType,
      @Nullable Text kernel,
      @Nullable Text ramdisk,
      @Nullable Text userData,
      @Nullable Flag disableApiTermination,
      @Nullable Text instanceInitiatedShutdownBehavior,
      @Nullable Flag sourceDestCheck,
      @Nullable Flag disableApiStop,
      @Nullable Flag ebsOptimized,
      @Nullable Flag enaSupport,
      @Nullable Text sriovNetSupport,
      List<Device> blockDeviceMapping,
      List<String> groupId) {

    InstanceAttributeChange toModel() {
      Map<InstanceAttribute, String> texts = new EnumMap<>(InstanceAttribute.class);
      put(texts, InstanceAttribute.INSTANCE_TYPE, instanceType);
      put(texts, InstanceAttribute.KERNEL, kernel);
      put(texts, InstanceAttribute.RAMDISK, ramdisk);
      put(texts, InstanceAttribute.USER_DATA, userData);
      put(texts, InstanceAttribute.DISABLE_API_TERMINATION, disableApiTermination);
      put(
          texts,
          InstanceAttribute.INSTANCE_INITIATED_SHUTDOWN_BEHAVIOR,
          instanceInitiatedShutdownBehavior);
      put(texts, InstanceAttribute.SOURCE_DEST_CHECK, sourceDestCheck);
      put(texts, InstanceAttribute.DISABLE_API_STOP, disableApiStop);
      put(texts, InstanceAttribute.EBS_OPTIMIZED, ebsOptimized);
      put(texts, InstanceAttribute.ENA_SUPPORT, enaSupport);
      put(texts, InstanceAttribute.SRIOV_NET_SUPPORT, sriovNetSupport);
      return new InstanceAttributeChange(
          attribute,
          value,
          texts,
          groupId,
          blockDeviceMapping.stream().map(Device::toModel).toList());
    }
  }

  record Text(@Nullable String value) {}

  record Flag(@Nullable Boolean value) {}

  record Device(@Required String deviceName, @Nullable Ebs ebs) {

    InstanceAttributeChange.Device toModel() {
      return new InstanceAttributeChange.Device(
          deviceName, ebs == null ? null : ebs.deleteOnTermination());
    }
  }

  record Ebs(@Nullable Boolean deleteOnTermination) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.instances().modifyAttribute(call.caller(), request.instanceId(), request.toModel());
  }

  private static void put(
      Map<InstanceAttribute, String> texts, InstanceAttribute attribute, @Nullable Text text) {
    if (text != null && text.value() != null) {
      texts.put(attribute, text.value());
    }
  }

  private static void put(
      Map<InstanceAttribute, String> texts, InstanceAttribute attribute, @Nullable Flag flag) {
    if (flag != null && flag.value() != null) {
      texts.put(attribute, flag.value().toString());
    }
  }
}
