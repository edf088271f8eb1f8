// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.spot.NewSpotRequests;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.RequestReader;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests Spot Instances. */
@NotModelled(
    """
    BlockDurationMinutes LaunchSpecification.AddressingType
    LaunchSpecification.BlockDeviceMapping.Ebs.OutpostArn
    LaunchSpecification.NetworkInterface
    """)
final class RequestSpotInstances
    implements WriteAction<RequestSpotInstances.Request, RequestSpotInstances.Reply> {
  static final String ONE_TIME = "one-time";
  static final String PERSISTENT = "persistent";
  static final String TERMINATE = "terminate";

  record Request(
      @Nullable String spotPrice,
      @Nullable Integer instanceCount,
      @Nullable String type,
      @Nullable Instant validFrom,
      @Nullable Instant validUntil,
      @Nullable String launchGroup,
      @Nullable String availabilityZoneGroup,
      @Nullable String instanceInterruptionBehavior,
      @Required LaunchSpecification launchSpecification,
      @Nullable String clientToken,
      List<TagSpecification> tagSpecification) {

    NewSpotRequests toModel() {
      return new NewSpotRequests(
          spotPrice == null ? null : SpotPrice.of(spotPrice),
          instanceCount == null ? 1 : instanceCount,
          isPersistent(type),
          validFrom,
          validUntil,
          launchGroup,
          availabilityZoneGroup,
          launchSpecification.toModel(),
          TagSpecification.tags(tagSpecification, "spot-instances-request"));
    }
  }

  record Reply(List<SpotRequestItem> spotInstanceRequestSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    checkInterruption(request.instanceInterruptionBehavior());
    return call.spotRequests()
        .request(call.caller(), request.toModel(), request.clientToken())
        .map(made -> new Reply(made.stream().map(each -> SpotRequestItem.of(each, call)).toList()));
  }

  private static boolean isPersistent(@Nullable String type) {
    String asked = type == null ? ONE_TIME : type;
    return switch (asked) {
      case ONE_TIME -> false;
      case PERSISTENT -> true;
      default ->
          throw RequestReader.invalid("Type", asked, "It must be 'one-time' or 'persistent'.");
    };
  }

  private static void checkInterruption(@Nullable String behavior) {
    String asked = behavior == null ? TERMINATE : behavior;
    switch (asked) {
      case TERMINATE -> {}
      case "stop", "hibernate" ->
          throw Ec2Error.notModelled(
              "ec2-fake does not model the InstanceInterruptionBehavior '%s' of"
                  + " RequestSpotInstances. Leave it out, or answer the call in the test.",
              asked);
      default ->
          throw RequestReader.invalid(
              "InstanceInterruptionBehavior",
              asked,
              "It must be 'terminate', 'stop' or 'hibernate'.");
    }
  }
}
