// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.fault.LocationFault;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.limit.Throttling;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Rejects calls to regions that the caller has not opted in to or that have an outage, throttled
 * calls and denied actions.
 */
final class AdmissionControl {
  private final Context context;
  private final Places places;
  private final @Nullable RequestThrottle throttle;

  AdmissionControl(Context context, Places places) {
    this.context = context;
    this.places = places;
    Throttling throttling = context.limits().throttling();
    throttle = throttling == null ? null : new RequestThrottle(throttling, context::now);
  }

  /** Lets a call pass, or rejects it. */
  void check(RequestContext call) {
    for (LocationFault outage : context.faults().outages(call.region())) {
      if (outage.refuses(context.now())) {
        context.journal().add(new FaultEntry(context.now(), outage.toString(), ""));
        throw CallErrors.OUTAGE.with();
      }
    }
    Place place = places.find(call.region());
    if (place != null) {
      places.requireEnabled(call.account(), place);
    }
    Action<?, ?> action = call.action();
    if (throttle != null && action != null) {
      throttle.take(call, action);
    }
    if (context.limits().permissions().isDenied(call.account(), call.actionName())
        && Ec2Actions.contains(call.actionName())) {
      throw unauthorized(call, action);
    }
  }

  private Ec2Error unauthorized(RequestContext call, @Nullable Action<?, ?> action) {
    return action != null && action.isAuthorizedByResource()
        ? CallErrors.DENIED_BY_RESOURCE.with(encoded(call))
        : CallErrors.DENIED.with();
  }

  /** In EC2 only AWS can decode it, by STS's DecodeAuthorizationMessage; here it is Base64. */
  private String encoded(RequestContext call) {
    String decoded =
        "{\"allowed\":false,\"explicitDeny\":false,\"context\":{\"principal\":{\"id\":\""
            + call.account()
            + "\",\"arn\":\""
            + places.partitionOf(call.region()).iamArn(call.account(), "root")
            + "\"},\"action\":\"ec2:"
            + call.actionName()
            + "\"}}";
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(decoded.getBytes(StandardCharsets.UTF_8));
  }
}
