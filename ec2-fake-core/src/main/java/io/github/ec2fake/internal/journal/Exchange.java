// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was exchanged in a call, besides its entry in the journal: for the page that a test may ask
 * for. Kept by reference, as it costs every call.
 */
public final class Exchange {
  private final int place;
  private final Instant begin;
  private final String invocationId;
  private final boolean waiter;
  private final boolean assertion;
  private final @Nullable CallSite callSite;
  private Instant end;
  private @Nullable String reply;
  private @Nullable String truth;
  private @Nullable String broken;
  private boolean stale;
  private int length;
  private int forgotten;

  Exchange(
      int place,
      Instant begin,
      String invocationId,
      boolean waiter,
      boolean assertion,
      @Nullable CallSite callSite) {
    this.place = place;
    this.begin = begin;
    this.invocationId = invocationId;
    this.waiter = waiter;
    this.assertion = assertion;
    this.callSite = callSite;
    this.end = begin;
  }

  /** The place of the call's entry in the journal, from 0. */
  public int place() {
    return place;
  }

  public Instant begin() {
    return begin;
  }

  /** When the reply arrived, or was given up. */
  public Instant end() {
    return end;
  }

  /** What the SDK's attempts at one call have in common; empty if unknown. */
  public String invocationId() {
    return invocationId;
  }

  /** Whether one of the SDK's waiters polled. */
  public boolean isWaiter() {
    return waiter;
  }

  /** Whether an assertion asked, which is no part of what is being tested. */
  public boolean isAssertion() {
    return assertion;
  }

  public @Nullable CallSite callSite() {
    return callSite;
  }

  /** The document that the client was sent; null for none, or if it is not kept. */
  public @Nullable String reply() {
    return reply;
  }

  /**
   * What the client would have been sent if all had gone well and nothing had lagged; null if that
   * is what it was sent, or if the call was not carried out.
   */
  public @Nullable String truth() {
    return truth;
  }

  /** How the connection broke; null if it did not. */
  public @Nullable String broken() {
    return broken;
  }

  /** How long the documents were that are not kept; 0 if they are. */
  public int forgotten() {
    return forgotten;
  }

  /** The answer of the cloud, whatever becomes of it. */
  public void answered(@Nullable String document) {
    truth = stale ? truth : document;
  }

  /** The answer that current data would have given to a call that is served stale data. */
  public void wouldBe(@Nullable String document) {
    stale = true;
    truth = document;
  }

  void delivered(@Nullable String document, @Nullable String how, Instant now) {
    end = now;
    reply = document;
    broken = how;
    if (truth != null && truth.equals(document)) {
      truth = null;
    }
    length = (reply == null ? 0 : reply.length()) + (truth == null ? 0 : truth.length());
  }

  /** How long the documents are that are kept. */
  int length() {
    return length;
  }

  void forget() {
    forgotten = length;
    length = 0;
    reply = null;
    truth = null;
  }
}
