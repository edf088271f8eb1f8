// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.action.Names;
import io.github.ec2fake.internal.query.signing.SignatureCheck;
import io.github.ec2fake.internal.query.wire.Form;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out who calls and where. Unless the transport wants a signature verified, it is taken on
 * trust: a test that knows an account may act for it.
 */
final class Authenticator {
  private static final String OLDEST_REGION = "us-east-1";

  /** Today's endpoints, and those of the first years with the region in front. */
  private static final Pattern HOST =
      Pattern.compile("(?:ec2\\.([a-z0-9-]+)|([a-z0-9-]+)\\.ec2)\\.amazonaws\\.(?:com|eu).*");

  /** What belongs to every call or to its signature rather than to the action. */
  private static final Set<String> COMMON =
      Names.in(
          """
          Action Version DryRun AWSAccessKeyId Signature SignatureMethod SignatureVersion Timestamp
          Expires SecurityToken X-Amz-Algorithm X-Amz-Credential X-Amz-Date X-Amz-Expires
          X-Amz-Security-Token X-Amz-Signature X-Amz-SignedHeaders
          """);

  private final String defaultRegion;

  /** Takes a call whose request names no region for one to {@code defaultRegion}. */
  Authenticator(String defaultRegion) {
    this.defaultRegion = defaultRegion;
  }

  /** Reads who calls, where and what; a signature is not verified yet. */
  RequestContext identify(WireRequest request, String requestId) {
    Map<String, String> form = Map.of();
    Map<String, String> parameters = Map.of();
    String account = "";
    String region = "";
    Ec2Error refusal = null;
    try {
      form = Form.of(request);
      Map<String, String> asked = new LinkedHashMap<>(form);
      asked.keySet().removeAll(COMMON);
      parameters = Collections.unmodifiableMap(asked);
      Signature signature = Signature.of(request, form);
      region = signature.region() != null ? signature.region() : regionOfHost(request);
      account = signature.account(request.origin().credentials().keys());
    } catch (Ec2Error error) {
      refusal = error;
    }
    return new RequestContext(
        requestId, request.origin(), form, parameters, account, region, refusal);
  }

  /** Verifies the call's signature if its transport wants that. */
  RequestContext verified(RequestContext call, WireRequest request, Instant now) {
    if (!call.origin().credentials().verifySignatures() || call.refusal() != null) {
      return call;
    }
    try {
      SignatureCheck.check(request, call.form(), AccessKey.of(call.account()).secret(), now);
      return call;
    } catch (Ec2Error error) {
      return call.refused(error);
    }
  }

  private String regionOfHost(WireRequest request) {
    String name = request.headers().getOrDefault("host", "");
    Matcher host = HOST.matcher(name);
    if (!host.matches()) {
      return name.startsWith("ec2.amazonaws.com") ? OLDEST_REGION : defaultRegion;
    }
    return host.group(1) != null ? host.group(1) : host.group(2);
  }
}
