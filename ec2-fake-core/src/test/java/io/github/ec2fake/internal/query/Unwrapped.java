// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.wire.HttpHandler;
import io.github.ec2fake.internal.query.wire.WireReply;
import io.github.ec2fake.internal.query.wire.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Serves where no connection is to break. */
public final class Unwrapped {
  private Unwrapped() {}

  /** The reply, which there has to be. */
  public static WireReply serve(HttpHandler api, WireRequest request) {
    try {
      return api.serve(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
