// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceAttribute;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.securitygroup.GroupItem;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attribute of an instance. */
final class DescribeInstanceAttribute
    implements ReadAction<DescribeInstanceAttribute.Request, DescribeInstanceAttribute.Reply> {

  record Request(@Required String instanceId, @Required String attribute) {}

  record Text(@Nullable String value) {}

  record Flag(boolean value) {}

  record Reply(
      String instanceId,
      @Nullable Text instanceType,
      @Nullable Text kernel,
      @Nullable Text ramdisk,
      @Nullable Text userData,
      @Nullable Flag disableApiTermination,
      @Nullable Text instanceInitiatedShutdownBehavior,
      @Nullable Text rootDeviceName,
      @Nullable List<InstanceItem.BlockDevice> blockDeviceMapping,
      @Nullable List<InstanceItem.ProductCode> productCodes,
      @Nullable Flag sourceDestCheck,
      @Nullable List<GroupItem> groupSet,
      @Nullable Flag disableApiStop,
      @Nullable Flag ebsOptimized,
      @Nullable Flag enaSupport,
      InstanceOptionItems.@Nullable Enclave enclaveOptions,
      @Nullable Text sriovNetSupport) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.INSTANCES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    InstanceAttribute asked = InstanceAttribute.named(request.attribute());
    Instance instance = call.instances().require(call.caller(), request.instanceId());
    return new Reply(
        instance.id(),
        text(asked, InstanceAttribute.INSTANCE_TYPE, instance.instanceType()),
        text(asked, InstanceAttribute.KERNEL, instance.kernelId()),
        text(asked, InstanceAttribute.RAMDISK, instance.ramdiskId()),
        text(asked, InstanceAttribute.USER_DATA, instance.settings().userData()),
        asked == InstanceAttribute.DISABLE_API_TERMINATION
            ? new Flag(instance.settings().protectedFromTermination())
            : null,
        text(
            asked,
            InstanceAttribute.INSTANCE_INITIATED_SHUTDOWN_BEHAVIOR,
            instance.shutdownBehavior().word()),
        text(asked, InstanceAttribute.ROOT_DEVICE_NAME, instance.rootDeviceName()),
        asked == InstanceAttribute.BLOCK_DEVICE_MAPPING
            ? InstanceItem.devices(instance, call)
            : null,
        asked == InstanceAttribute.PRODUCT_CODES ? InstanceItem.productCodes(instance) : null,
        asked == InstanceAttribute.SOURCE_DEST_CHECK && instance.subnet() != null
            ? new Flag(instance.sourceDestCheck())
            : null,
        asked == InstanceAttribute.GROUP_SET ? InstanceItem.groups(instance) : null,
        flag(asked, InstanceAttribute.DISABLE_API_STOP, instance.settings().protectedFromStop()),
        flag(asked, InstanceAttribute.EBS_OPTIMIZED, instance.settings().options().ebsOptimized()),
        flag(asked, InstanceAttribute.ENA_SUPPORT, instance.settings().enaSupport()),
        asked == InstanceAttribute.ENCLAVE_OPTIONS
            ? InstanceOptionItems.Enclave.of(instance.settings().options())
            : null,
        text(asked, InstanceAttribute.SRIOV_NET_SUPPORT, instance.settings().sriovNetSupport()));
  }

  private static @Nullable Flag flag(
      InstanceAttribute asked, InstanceAttribute attribute, boolean value) {
    return asked == attribute ? new Flag(value) : null;
  }

  /** Null for attributes that were not asked for; without a value for one that has none. */
  private static @Nullable Text text(
      InstanceAttribute asked, InstanceAttribute attribute, @Nullable String value) {
    return asked == attribute ? new Text(value) : null;
  }
}
