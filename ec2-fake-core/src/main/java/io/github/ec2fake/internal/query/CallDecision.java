// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.fault.CallEffect;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What faults decide on a call before anything of it is done.
 *
 * @param effect what becomes of it; null if it is served as usual
 * @param delay how much later than usual its reply arrives
 */
record CallDecision(@Nullable CallEffect effect, Duration delay) {

  <R> R carryOut(CallEffect.Call<R> call) {
    return effect == null ? call.proceed() : effect.carryOut(call);
  }
}
