// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.junit.Configuration.Tests;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What time allows. */
class ChaosInvocationsTest {

  static class Fixture {
    @Chaos(seeds = 5, maxSeconds = 10)
    void runs(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void leavesOutTheSeedsThatAreNotReachedInTime() throws NoSuchMethodException {
    Method method = Fixture.class.getDeclaredMethod("runs", AmazonEC2.class);
    ExtensionContext template = mock(ExtensionContext.class);
    when(template.getRequiredTestMethod()).thenReturn(method);
    Store store = mock(Store.class);
    when(template.getRoot()).thenReturn(template);
    when(template.getStore(any())).thenReturn(store);
    when(store.getOrComputeIfAbsent(eq(Configuration.class), any(), eq(Configuration.class)))
        .thenReturn(
            new Configuration(null, Tests.FAILED, null, Tests.FAILED, Configuration.Log.NONE));
    when(template.getRequiredTestClass()).thenAnswer(asked -> Fixture.class);
    AtomicLong nanoTime = new AtomicLong();
    ChaosInvocations runs =
        new ChaosInvocations(method.getAnnotation(Chaos.class), template, null, nanoTime::get);

    assertThat(runs.next().getDisplayName(1)).isEqualTo("seed 1");
    assertThat(runs.next().getDisplayName(2)).isEqualTo("seed 2");
    nanoTime.set(Duration.ofSeconds(11).toNanos());

    assertThat(runs.hasNext()).isFalse();
    verify(template)
        .publishReportEntry(
            "ec2-fake chaos",
            "runs: 2 seeds, none red, 3 left out, as maxSeconds were over\nfired: none\n");
  }
}
