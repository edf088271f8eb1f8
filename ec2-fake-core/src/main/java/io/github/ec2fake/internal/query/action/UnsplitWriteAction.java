package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.model.base.Change;

/** A write whose rule still stops a dry run itself, by {@code Caller.proceed}. */
public interface UnsplitWriteAction<Q extends Record, R extends Record> extends WriteAction<Q, R> {
  R serve(Q request, ActionContext context);

  @Override
  default Change<R> check(Q request, ActionContext context) {
    if (context.caller().dryRun()) {
      serve(request, context);
      throw new IllegalStateException(getClass().getSimpleName() + " does not honour a dry run");
    }
    return Change.of(() -> serve(request, context));
  }
}
