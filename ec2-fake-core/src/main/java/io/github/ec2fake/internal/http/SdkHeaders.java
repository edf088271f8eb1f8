// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.http;

import io.github.ec2fake.internal.query.wire.CallOrigin;
import io.github.ec2fake.internal.query.wire.CallOrigin.Credentials;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what AWS's SDKs tell of a call in headers of their own. */
public final class SdkHeaders {
  /** SDK for Java v1: the number of earlier attempts, what it waited, what it may still spend. */
  private static final Pattern RETRY = Pattern.compile("(\\d{1,4})/.*");

  private SdkHeaders() {}

  public static CallOrigin origin(
      Map<String, String> headers, Credentials credentials, @Nullable Duration clientTimeout) {
    String userAgent = headers.getOrDefault("user-agent", "");
    return new CallOrigin(
        attempt(headers),
        headers.getOrDefault("amz-sdk-invocation-id", ""),
        userAgent.contains("waiter-request"),
        userAgent.contains("ec2-fake-assertj"),
        credentials,
        clientTimeout);
  }

  private static int attempt(Map<String, String> headers) {
    Matcher retry = RETRY.matcher(headers.getOrDefault("amz-sdk-retry", ""));
    return retry.matches() ? 1 + Integer.parseInt(retry.group(1)) : 1;
  }
}
