// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.image.Kernels;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.networkinterface.InterfaceLimits;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.storage.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of ModifyInstanceAttribute and ResetInstanceAttribute. */
final class InstanceAttributes {
  private final Instances.RegionServices region;
  private final Registry<Instance> registry;

  InstanceAttributes(Instances.RegionServices region, Registry<Instance> registry) {
    this.region = region;
    this.registry = registry;
  }

  Change<Instance> modify(Caller caller, String id, InstanceAttributeChange change) {
    Map.Entry<InstanceAttribute, String> only = change.only();
    String value = only.getValue();
    Ids.check("i-", id, InstanceErrors.MALFORMED_TO_MODIFY);
    Instance instance = registry.require(caller, id);
    if (instance.isIn(InstanceState.SHUTTING_DOWN, InstanceState.TERMINATED)) {
      throw InstanceErrors.CANNOT_BE_MODIFIED.with(id, instance.stateWord());
    }
    InstanceSettings settings = instance.settings();
    Runnable effect =
        switch (only.getKey()) {
          case INSTANCE_TYPE -> {
            checkNotSpot(instance, only.getKey());
            checkStopped(instance);
            InstanceType type = checkedType(instance, value);
            yield () -> {
              settings.type(type);
              settings.options(settings.options().withCpuOfType());
            };
          }
          case KERNEL -> {
            checkStopped(instance);
            Kernels.check(value, null);
            yield () -> settings.kernelId(value);
          }
          case RAMDISK -> {
            checkStopped(instance);
            Kernels.check(null, value);
            yield () -> settings.ramdiskId(value);
          }
          case USER_DATA -> {
            checkStopped(instance);
            UserData.check(value);
            yield () -> settings.userData(value);
          }
          case DISABLE_API_TERMINATION -> {
            checkNotSpot(instance, only.getKey());
            boolean nowProtected = bool(value);
            yield () -> settings.protectedFromTermination(nowProtected);
          }
          case INSTANCE_INITIATED_SHUTDOWN_BEHAVIOR -> {
            ShutdownBehavior behavior = ShutdownBehavior.of(value);
            yield () -> settings.shutdownBehavior(behavior);
          }
          case SOURCE_DEST_CHECK -> {
            NetworkInterface own = onlyInterface(instance, only.getKey());
            boolean checked = bool(value);
            yield () -> own.sourceDestCheck(checked);
          }
          case GROUP_SET -> groups(caller, instance, change.groupIds());
          case BLOCK_DEVICE_MAPPING -> devices(instance, change.devices());
          case DISABLE_API_STOP -> {
            boolean nowProtected = bool(value);
            yield () -> settings.protectedFromStop(nowProtected);
          }
          case EBS_OPTIMIZED -> {
            checkStopped(instance);
            boolean optimized = bool(value);
            if (optimized) {
              InstanceOptionRules.checkEbsOptimized(instance.type());
            }
            yield () -> settings.options(settings.options().withEbsOptimized(optimized));
          }
          case ENA_SUPPORT -> {
            checkStopped(instance);
            boolean supported = bool(value);
            yield () -> settings.enaSupport(supported);
          }
          case SRIOV_NET_SUPPORT -> {
            checkStopped(instance);
            if (!value.equals("simple")) {
              throw InstanceErrors.BAD_SRIOV.with(value);
            }
            yield () -> settings.sriovNetSupport(value);
          }
          case ROOT_DEVICE_NAME, PRODUCT_CODES, ENCLAVE_OPTIONS ->
              throw InstanceErrors.attributeCannotBeChanged(only.getKey());
        };
    return Change.of(effect, instance);
  }

  Change<Instance> reset(Caller caller, String id, String word) {
    InstanceAttribute attribute = InstanceAttribute.named(word);
    Instance instance = registry.require(caller, id);
    InstanceSettings settings = instance.settings();
    Runnable effect =
        switch (attribute) {
          case KERNEL -> {
            checkStopped(instance);
            yield () -> settings.kernelId(null);
          }
          case RAMDISK -> {
            checkStopped(instance);
            yield () -> settings.ramdiskId(null);
          }
          case SOURCE_DEST_CHECK -> {
            NetworkInterface own = onlyInterface(instance, attribute);
            yield () -> own.sourceDestCheck(true);
          }
          default -> throw InstanceErrors.attributeCannotBeReset(word);
        };
    return Change.of(effect, instance);
  }

  private static void checkNotSpot(Instance instance, InstanceAttribute attribute) {
    if (instance.spot() != null) {
      throw InstanceErrors.NOT_MODIFIED_OF_SPOT.with(attribute.word());
    }
  }

  private static void checkStopped(Instance instance) {
    if (!instance.isIn(InstanceState.STOPPED)) {
      throw InstanceErrors.NOT_STOPPED.with(instance.id());
    }
  }

  /** The network interface that a call means that names the instance. */
  private static NetworkInterface onlyInterface(Instance instance, InstanceAttribute attribute) {
    NetworkInterface only = instance.interfaces().only(instance.id());
    if (only == null) {
      throw InstanceErrors.ONLY_IN_VPC.with(attribute.word());
    }
    return only;
  }

  private InstanceType checkedType(Instance instance, String name) {
    InstanceType type = region.instanceTypes().find(name);
    if (type == null) {
      throw InstanceErrors.UNKNOWN_TYPE.with(name);
    }
    ImageRequirements.checkArchitecture(type, instance.image().id(), instance.content());
    InterfaceLimits.checkChange(type, instance.interfaces());
    return type;
  }

  private Runnable groups(Caller caller, Instance instance, List<String> ids) {
    NetworkInterface own = onlyInterface(instance, InstanceAttribute.GROUP_SET);
    if (ids.isEmpty()) {
      throw Ec2Error.missingParameter("GroupId");
    }
    List<SecurityGroup> groups =
        region.securityGroups().resolve(caller, List.of(), ids, own.subnet(), true);
    return () -> own.groups(groups);
  }

  private Runnable devices(Instance instance, List<InstanceAttributeChange.Device> devices) {
    if (devices.isEmpty()) {
      throw Ec2Error.missingParameter("BlockDeviceMapping");
    }
    List<Runnable> effects = new ArrayList<>();
    for (InstanceAttributeChange.Device device : devices) {
      Attachment attachment = attachment(instance, device.name());
      if (attachment == null) {
        throw InstanceErrors.NO_DEVICE.with(device.name());
      }
      Boolean delete = device.deleteOnTermination();
      if (delete != null) {
        effects.add(() -> attachment.deleteOnTermination(delete));
      }
    }
    return () -> effects.forEach(Runnable::run);
  }

  private @Nullable Attachment attachment(Instance instance, String device) {
    return region.volumes().attachmentsOf(instance.id()).stream()
        .filter(each -> each.device().equals(device))
        .findFirst()
        .orElse(null);
  }

  private static boolean bool(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw InstanceErrors.NOT_BOOLEAN.with(value);
    };
  }
}
