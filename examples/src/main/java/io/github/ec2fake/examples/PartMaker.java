// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes what is there only once, by requests without client tokens. If a reply is lost, the SDK
 * itself repeats the request, and EC2 makes another. So it looks before it makes something, and
 * again afterwards; of several all remove the same, and keep the same.
 */
final class PartMaker {
  private static final Set<String> MADE_ALREADY =
      Set.of(
          "InvalidSubnet.Conflict",
          "InvalidGroup.Duplicate",
          "InvalidPermission.Duplicate",
          "Resource.AlreadyAssociated",
          "RouteAlreadyExists");

  private final Retries retries;

  PartMaker(Retries retries) {
    this.retries = retries;
  }

  /**
   * Makes a part unless it is there.
   *
   * @param find the ids of all that there are
   * @param remove removes a surplus one by its id
   * @return the id of the only one
   */
  String ensure(Supplier<List<String>> find, Runnable make, Consumer<String> remove) {
    retries.call(
        () -> {
          if (find.get().isEmpty()) {
            makeOnce(make);
          }
          return true;
        });
    List<String> found =
        retries.await(
            () -> Optional.of(find.get().stream().sorted().toList()),
            ids -> !ids.isEmpty(),
            ids -> "EC2 does not show what was made");
    found.stream().skip(1).forEach(surplus -> removeOnce(() -> remove.accept(surplus)));
    return found.get(0);
  }

  /** Does what EC2 refuses to do twice. */
  void once(Runnable make) {
    retries.call(
        () -> {
          makeOnce(make);
          return true;
        });
  }

  /** Removes what may be gone already, because a reply was lost. */
  void removeOnce(Runnable remove) {
    retries.call(
        () -> {
          unless(code -> code.endsWith("NotFound") || code.equals("Gateway.NotAttached"), remove);
          return true;
        });
  }

  private static void makeOnce(Runnable make) {
    unless(MADE_ALREADY::contains, make);
  }

  private static void unless(Predicate<String> done, Runnable call) {
    try {
      call.run();
    } catch (AmazonEC2Exception refusal) {
      if (!done.test(String.valueOf(refusal.getErrorCode()))) {
        throw refusal;
      }
    }
  }
}
