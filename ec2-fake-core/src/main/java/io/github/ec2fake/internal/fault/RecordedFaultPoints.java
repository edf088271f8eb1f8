// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.FaultPoints;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.internal.clock.EventQueue;
import java.util.Arrays;
import java.util.List;

/** What a {@link FaultPointRecorder} has seen, read under the cloud's lock. */
final class RecordedFaultPoints implements FaultPoints {
  private final EventQueue events;
  private final FaultPointRecorder recorder;

  RecordedFaultPoints(EventQueue events, FaultPointRecorder recorder) {
    this.events = events;
    this.recorder = recorder;
  }

  @Override
  public List<CallTrigger> calls() {
    return events.locked(recorder::calls);
  }

  @Override
  public List<LifecycleTrigger> transitions(int... percents) {
    return events.locked(() -> recorder.transitions(Arrays.stream(percents).boxed().toList()));
  }
}
