package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.limit.TokenBucket;

/** An action that changes something. */
public non-sealed interface WriteAction<Q extends Record, R extends Record> extends Action<Q, R> {

  /**
   * Checks a call and gives what it changes, together with the reply. Nothing has been changed yet:
   * a dry run ends here.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error if the call is refused
   */
  Change<R> check(Q request, ActionContext context);

  @Override
  default TokenBucket requestBucket() {
    return RequestBuckets.MUTATING;
  }

  @Override
  default boolean isAuthorizedByResource() {
    return true;
  }
}
