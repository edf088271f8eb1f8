// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.fault.CallAttributes;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.wire.CallOrigin;
import io.github.ec2fake.journal.CallEntry;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call: who calls, where and what. {@link Authenticator} builds it from an HTTP request.
 *
 * @param requestId the reply's request id
 * @param origin what the transport knows of the call
 * @param form all parameters of the request
 * @param parameters those of the action, without those that every call has
 * @param account the caller's account id; empty if it is refused before that is known
 * @param region the region's name; empty if it is refused before that is known
 * @param refusal why it is refused whatever it asks for; null if it is not
 */
record RequestContext(
    String requestId,
    CallOrigin origin,
    Map<String, String> form,
    Map<String, String> parameters,
    String account,
    String region,
    @Nullable Ec2Error refusal) {

  /** The action's name; empty if the request has none. */
  String actionName() {
    return form.getOrDefault("Action", "");
  }

  /** The action; null if it is refused, or asks for nothing that is modelled. */
  @Nullable Action<?, ?> action() {
    return refusal == null ? Actions.find(actionName()) : null;
  }

  /** The same call, refused because its signature is wrong. */
  RequestContext refused(Ec2Error error) {
    return new RequestContext(requestId, origin, form, parameters, "", region, error);
  }

  CallAttributes attributes() {
    return new CallAttributes(actionName(), parameters, account, region, origin.invocationId());
  }

  CallEntry entry(
      Instant now, int status, @Nullable String errorCode, @Nullable String errorMessage) {
    return new CallEntry(
        now,
        account,
        region,
        actionName(),
        parameters,
        status,
        errorCode,
        errorMessage,
        requestId,
        origin.attempt());
  }
}
