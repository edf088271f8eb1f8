// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.VolumeAttribute;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DescribeVolumeAttribute
    implements ReadAction<DescribeVolumeAttribute.Request, DescribeVolumeAttribute.Reply> {

  record Request(@Required String volumeId, @Required String attribute) {}

  record Value(boolean value) {}

  record ProductCode(String productCode, String type) {}

  record Reply(
      String volumeId, @Nullable Value autoEnableIO, @Nullable List<ProductCode> productCodes) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.VOLUMES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    VolumeAttribute attribute = VolumeAttribute.of(request.attribute());
    Volume volume = call.volumes().require(call.caller(), request.volumeId());
    return switch (attribute) {
      case AUTO_ENABLE_IO -> new Reply(volume.id(), new Value(volume.autoEnableIo()), null);
      case PRODUCT_CODES -> new Reply(volume.id(), null, List.of());
    };
  }
}
