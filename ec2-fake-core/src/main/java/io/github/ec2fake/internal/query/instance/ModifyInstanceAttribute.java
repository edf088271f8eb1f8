package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.instance.InstanceAttribute;
import io.github.ec2fake.internal.model.instance.InstanceAttributeChange;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes one attribute of an instance, in today's form or in that of 2011. */
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
      List<Device> blockDeviceMapping,
      List<String> groupId) {}

  record Text(@Nullable String value) {}

  record Flag(@Nullable Boolean value) {}

  record Device(@Required String deviceName, @Nullable Ebs ebs) {}

  record Ebs(@Nullable Boolean deleteOnTermination) {}

  @Override
  public Set<String> notModelled() {
    return Set.of(
        "BlockDeviceMapping.Ebs.VolumeId",
        "BlockDeviceMapping.NoDevice",
        "BlockDeviceMapping.VirtualName",
        "DisableApiStop",
        "EbsOptimized",
        "EnaSupport",
        "SriovNetSupport");
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.region()
        .instances()
        .modifyAttribute(call.caller(), request.instanceId(), toModel(request));
  }

  private static InstanceAttributeChange toModel(Request request) {
    Map<InstanceAttribute, String> texts = new EnumMap<>(InstanceAttribute.class);
    put(texts, InstanceAttribute.INSTANCE_TYPE, request.instanceType());
    put(texts, InstanceAttribute.KERNEL, request.kernel());
    put(texts, InstanceAttribute.RAMDISK, request.ramdisk());
    put(texts, InstanceAttribute.USER_DATA, request.userData());
    put(texts, InstanceAttribute.DISABLE_API_TERMINATION, request.disableApiTermination());
    put(
        texts,
        InstanceAttribute.INSTANCE_INITIATED_SHUTDOWN_BEHAVIOR,
        request.instanceInitiatedShutdownBehavior());
    put(texts, InstanceAttribute.SOURCE_DEST_CHECK, request.sourceDestCheck());
    return new InstanceAttributeChange(
        request.attribute(),
        request.value(),
        texts,
        request.groupId(),
        request.blockDeviceMapping().stream()
            .map(
                device ->
                    new InstanceAttributeChange.Device(
                        device.deviceName(),
                        device.ebs() == null ? null : device.ebs().deleteOnTermination()))
            .toList());
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
