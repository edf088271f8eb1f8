// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.sdk.v1;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Runs what it is given at once, on the caller's thread: a future that the asynchronous client
 * returns is done already.
 */
final class CallerThreadExecutor extends AbstractExecutorService {
  private int running;
  private boolean shutdown;

  @Override
  public void execute(Runnable command) {
    begin();
    try {
      command.run();
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    if (shutdown) {
      throw new RejectedExecutionException("The asynchronous client has been shut down");
    }
    running++;
  }

  private synchronized void end() {
    running--;
    notifyAll();
  }

  @Override
  public synchronized void shutdown() {
    shutdown = true;
    notifyAll();
  }

  /** Nothing ever waits to be run, so there is nothing to give back. */
  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }

  @Override
  public synchronized boolean isShutdown() {
    return shutdown;
  }

  @Override
  public synchronized boolean isTerminated() {
    return shutdown && running == 0;
  }

  @Override
  public synchronized boolean awaitTermination(long timeout, TimeUnit unit)
      throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (!isTerminated()) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }
}
