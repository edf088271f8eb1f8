// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.limit.TokenBucket;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One action of the Query API: what it is asked, what it answers, how the one is translated into
 * the model's terms and back, and whatever else the rest of the library has to know of it. It has
 * no rules of its own and keeps nothing between calls. {@link ActionTypes} reads the classes of its
 * request and reply from the type arguments.
 *
 * @param <Q> the request: a record whose components are the parameters, named as on the wire with a
 *     small first letter
 * @param <R> the reply: a record whose components are the elements below the root, named as on the
 *     wire
 */
public sealed interface Action<Q extends Record, R extends Record> permits ReadAction, WriteAction {

  /**
   * Checks a call and gives what it changes, together with the reply. Nothing has been changed yet:
   * a dry run ends here.
   */
  Change<R> check(Q request, ActionContext call);

  /** The names of the {@link NotModelled} parameters. */
  default Set<String> notModelled() {
    return ActionTypes.of(this).notModelled();
  }

  /** The filters of a Describe action; null if it has none. */
  default @Nullable Filters<?> filters() {
    return null;
  }

  /** The size of the bucket from which a request takes a token when calls are throttled. */
  default TokenBucket requestBucket() {
    RequestBucket usual =
        this instanceof ReadAction ? RequestBucket.NON_MUTATING : RequestBucket.MUTATING;
    return Objects.requireNonNull(RequestBucket.of(this, Throttled::requests, usual));
  }

  /**
   * The smaller bucket from which a request takes its token if it has neither a filter nor a page's
   * size; null if EC2 has none for this action.
   */
  default @Nullable TokenBucket unfilteredRequestBucket() {
    return RequestBucket.of(this, Throttled::unfiltered, RequestBucket.USUAL);
  }

  /**
   * The size of the bucket from which a request takes a token for each instance; null if EC2 does
   * not count the instances of this action.
   */
  default @Nullable TokenBucket instanceBucket() {
    return RequestBucket.of(this, Throttled::instances, RequestBucket.USUAL);
  }

  /** How many instances a request is about, if EC2 counts them: by default those that it names. */
  default long instancesTouched(Map<String, String> parameters) {
    return RequestBucket.instanceIds(parameters);
  }

  /**
   * Whether IAM authorizes it by resource: then EC2 refuses it to who may not call it with an
   * encoded message.
   */
  boolean isAuthorizedByResource();

  /** Whether EC2 can refuse it with {@code InsufficientInstanceCapacity}. */
  default boolean needsCapacity() {
    return false;
  }
}
