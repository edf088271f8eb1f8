package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.limit.TokenBucket;

/** An action that changes something. */
public non-sealed interface WriteAction<Q extends Record, R extends Record> extends Action<Q, R> {

  @Override
  default TokenBucket requestBucket() {
    return RequestBuckets.MUTATING;
  }

  @Override
  default boolean isAuthorizedByResource() {
    return true;
  }
}
