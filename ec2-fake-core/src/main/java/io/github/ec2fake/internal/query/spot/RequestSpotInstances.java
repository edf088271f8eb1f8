// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import io.github.ec2fake.internal.model.instance.ShutdownBehavior;
import io.github.ec2fake.internal.model.instance.SpotRequestType;
import io.github.ec2fake.internal.model.spot.NewSpotRequests;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests Spot Instances. */
@NotModelled(
    """
    LaunchSpecification.AddressingType
    LaunchSpecification.BlockDeviceMapping.Ebs.OutpostArn
    LaunchSpecification.NetworkInterface.AssociateCarrierIpAddress
    """)
final class RequestSpotInstances
    implements WriteAction<RequestSpotInstances.Request, RequestSpotInstances.Reply> {

  record Request(
      @Nullable String spotPrice,
      @Nullable Integer instanceCount,
      @Nullable String type,
      @Nullable Instant validFrom,
      @Nullable Instant validUntil,
      @Nullable String launchGroup,
      @Nullable String availabilityZoneGroup,
      @Nullable Integer blockDurationMinutes,
      @Nullable String instanceInterruptionBehavior,
      @Required LaunchSpecification launchSpecification,
      @Nullable String clientToken,
      List<TagSpecification> tagSpecification) {

    NewSpotRequests toModel() {
      InterruptionBehavior behavior =
          instanceInterruptionBehavior == null
              ? null
              : InterruptionBehavior.of(instanceInterruptionBehavior);
      boolean isStopped = behavior != null && behavior != InterruptionBehavior.TERMINATE;
      return new NewSpotRequests(
          spotPrice == null ? null : SpotPrice.bid(spotPrice),
          instanceCount == null ? 1 : instanceCount,
          type == null ? null : SpotRequestType.of(type),
          validFrom,
          validUntil,
          launchGroup,
          availabilityZoneGroup,
          behavior,
          launchSpecification.toModel(isStopped ? null : ShutdownBehavior.TERMINATE),
          launchSpecification.interfaces(),
          TagSpecification.tags(tagSpecification, "spot-instances-request"));
    }
  }

  record Reply(List<SpotRequestItem> spotInstanceRequestSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    SpotRequests.refuseDuration(request.blockDurationMinutes());
    return call.spotRequests()
        .request(call.caller(), request.toModel(), request.clientToken())
        .map(made -> new Reply(made.stream().map(each -> SpotRequestItem.of(each, call)).toList()));
  }
}
