// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes repeating a call harmless: a call with the client token of an earlier one of the same
 * account is given what that one did, if it asks for the same.
 *
 * <p>Source: EC2's API reference, "Ensuring idempotency": a client token is a case-sensitive string
 * of up to 64 ASCII characters. Some actions document another length.
 */
public final class IdempotentRequests<Q, R> {
  private static final int USUALLY_LONGEST = 64;
  private static final int LAST_ASCII = 127;

  /** A token counts in its scope only, for example in an availability zone. */
  private record Key(String account, String token, String scope) {}

  private record Served<Q, R>(Q request, R result) {}

  private final int longest;
  private final Map<Key, Served<Q, R>> served = new HashMap<>();

  public IdempotentRequests() {
    this(USUALLY_LONGEST);
  }

  /** Requests of actions whose client tokens can have another length. */
  public IdempotentRequests(int longest) {
    this.longest = longest;
  }

  /** Returns what an earlier call with this token did; null if there is none, or no token. */
  public @Nullable R earlier(Caller caller, @Nullable String token, Q request) {
    return earlier(caller, token, "", request);
  }

  public @Nullable R earlier(Caller caller, @Nullable String token, String scope, Q request) {
    if (token == null) {
      return null;
    }
    if (token.length() > longest || token.chars().anyMatch(c -> c > LAST_ASCII)) {
      throw CommonErrors.BAD_CLIENT_TOKEN.with(longest);
    }
    Served<Q, R> before = served.get(new Key(caller.account(), token, scope));
    if (before == null) {
      return null;
    }
    if (!before.request().equals(request)) {
      throw CommonErrors.OTHER_PARAMETERS.with();
    }
    return before.result();
  }

  public void remember(Caller caller, @Nullable String token, Q request, R result) {
    remember(caller, token, "", request, result);
  }

  public void remember(Caller caller, @Nullable String token, String scope, Q request, R result) {
    if (token != null) {
      served.put(new Key(caller.account(), token, scope), new Served<>(request, result));
    }
  }
}
