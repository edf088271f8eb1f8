package io.github.ec2fake.internal.query.action;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One action of the Query API: what it is asked, what it answers, and how the one is translated
 * into the model's terms and back. It has no rules of its own and keeps nothing between calls.
 *
 * @param <Q> the request: a record whose components are the parameters, named as on the wire with a
 *     small first letter
 * @param <R> the reply: a record whose components are the elements below the root, named as on the
 *     wire
 */
public interface Action<Q extends Record, R extends Record> {

  /**
   * What it is asked.
   *
   * @return the record's class
   */
  Class<Q> request();

  /**
   * What it answers.
   *
   * @return the record's class
   */
  Class<R> reply();

  /**
   * Serves a call.
   *
   * @param request what is asked
   * @param call by whom, where and of which cloud
   * @return the answer
   */
  R serve(Q request, ActionContext call);

  /**
   * Parameters that EC2 has and ec2-fake refuses by name, because it does not model them.
   *
   * @return their names without numbers, for example {@code CpuOptions}, which stands for all its
   *     members, or {@code IpPermissions.PrefixListIds}
   */
  default Set<String> notModelled() {
    return Set.of();
  }

  /**
   * The filters of a Describe action.
   *
   * @return the filters, or null if it has none
   */
  default @Nullable Filters<?> filters() {
    return null;
  }
}
