// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Two pieces of work, measured in turn: only so do their figures say something on a machine that
 * does other work besides. What counts is processor time, never the time on the wall.
 */
final class SideBySide {
  static final int PAIRS = 11;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** What one call costs: microseconds of processor time, and bytes. */
  record Cost(double micros, double bytes) {}

  /** The medians of all pairs: of the costs, and of their ratios. */
  record Result(Cost ours, Cost other, double time, double bytes) {

    static Result of(Cost[] ours, Cost[] others) {
      double[] time = new double[ours.length];
      double[] bytes = new double[ours.length];
      for (int i = 0; i < ours.length; i++) {
        time[i] = ours[i].micros / others[i].micros;
        bytes[i] = ours[i].bytes / others[i].bytes;
      }
      return new Result(
          median(ours), median(others), SideBySide.median(time), SideBySide.median(bytes));
    }

    private static Cost median(Cost[] costs) {
      return new Cost(median(costs, Cost::micros), median(costs, Cost::bytes));
    }

    private static double median(Cost[] costs, ToDoubleFunction<Cost> figure) {
      return SideBySide.median(Arrays.stream(costs).mapToDouble(figure).toArray());
    }
  }

  private SideBySide() {}

  /** Measures the calling thread. */
  static Result thread(Runnable ours, Runnable other, int warmUp, int calls) {
    return measure(ours, other, warmUp, calls, THREADS::getCurrentThreadCpuTime);
  }

  /** Measures the whole process, for what has threads of its own. */
  static Result process(Runnable ours, Runnable other, int warmUp, int calls) {
    return measure(ours, other, warmUp, calls, PROCESS::getProcessCpuTime);
  }

  private static Result measure(
      Runnable ours, Runnable other, int warmUp, int calls, LongSupplier clock) {
    for (int i = 0; i < warmUp; i++) {
      ours.run();
      other.run();
    }
    Cost[] left = new Cost[PAIRS];
    Cost[] right = new Cost[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      left[i] = cost(ours, calls, clock);
      right[i] = cost(other, calls, clock);
    }
    return Result.of(left, right);
  }

  private static Cost cost(Runnable work, int calls, LongSupplier clock) {
    long thread = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long nanos = clock.getAsLong();
    for (int i = 0; i < calls; i++) {
      work.run();
    }
    long spent = clock.getAsLong() - nanos;
    long allocated = THREADS.getThreadAllocatedBytes(thread) - bytes;
    return new Cost(spent / 1e3 / calls, (double) allocated / calls);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
