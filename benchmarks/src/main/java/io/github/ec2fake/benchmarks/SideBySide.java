// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Two pieces of work, measured in turn on one thread: only so do their figures say something on a
 * machine that does other work besides. What counts is the processor time of the calling thread and
 * the bytes that it allocates.
 */
final class SideBySide {
  static final int PAIRS = 11;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What one call costs. */
  record Cost(double micros, double bytes) {}

  /** The medians of all pairs. */
  record Result(Cost ours, Cost floor, double time, double bytes) {}

  private SideBySide() {}

  static Result measure(Runnable ours, Runnable floor, int warmUp, int calls) {
    warm(ours, floor, warmUp);
    Cost[] left = new Cost[PAIRS];
    Cost[] right = new Cost[PAIRS];
    double[] time = new double[PAIRS];
    double[] bytes = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      left[i] = cost(ours, calls);
      right[i] = cost(floor, calls);
      time[i] = left[i].micros / right[i].micros;
      bytes[i] = left[i].bytes / right[i].bytes;
    }
    return new Result(median(left), median(right), median(time), median(bytes));
  }

  private static void warm(Runnable ours, Runnable floor, int calls) {
    for (int i = 0; i < calls; i++) {
      ours.run();
      floor.run();
    }
  }

  private static Cost cost(Runnable work, int calls) {
    long thread = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long nanos = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < calls; i++) {
      work.run();
    }
    long spent = THREADS.getCurrentThreadCpuTime() - nanos;
    long allocated = THREADS.getThreadAllocatedBytes(thread) - bytes;
    return new Cost(spent / 1e3 / calls, (double) allocated / calls);
  }

  private static Cost median(Cost[] costs) {
    return new Cost(
        median(Arrays.stream(costs).mapToDouble(Cost::micros).toArray()),
        median(Arrays.stream(costs).mapToDouble(Cost::bytes).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
