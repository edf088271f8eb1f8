package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes repeating a launch harmless: the same token with the same parameters gives the same
 * reservation again.
 *
 * <p>Source: RunInstances, ClientToken; "Ensuring idempotency".
 */
final class ClientTokens {
  private static final int LONGEST = 64;

  /** With a zone or a subnet in the request a token counts in that zone only. */
  private record Key(
      String account, String token, @Nullable String zone, @Nullable String subnetId) {}

  private record Launched(LaunchRequest request, Reservation reservation) {}

  private final Map<Key, Launched> launched = new HashMap<>();

  /**
   * What an earlier call with this token launched.
   *
   * @throws Ec2Error {@code InvalidClientToken}, {@code IdempotentParameterMismatch}, {@code
   *     IdempotentInstanceTerminated}
   */
  @Nullable Reservation earlier(Caller caller, LaunchRequest request) {
    String token = request.clientToken();
    if (token == null) {
      return null;
    }
    if (token.length() > LONGEST || token.chars().anyMatch(c -> c > 127)) {
      throw InstanceErrors.badToken();
    }
    Launched before = launched.get(key(caller, token, request));
    if (before == null) {
      return null;
    }
    if (!before.request.equals(request)) {
      throw InstanceErrors.tokenOfOtherParameters();
    }
    if (before.reservation.instances().stream()
        .anyMatch(each -> each.isIn(InstanceState.TERMINATED, InstanceState.SHUTTING_DOWN))) {
      throw InstanceErrors.tokenOfTerminatedInstance();
    }
    return before.reservation;
  }

  void remember(Caller caller, LaunchRequest request, Reservation reservation) {
    String token = request.clientToken();
    if (token != null) {
      launched.put(key(caller, token, request), new Launched(request, reservation));
    }
  }

  private static Key key(Caller caller, String token, LaunchRequest request) {
    return new Key(caller.account(), token, request.zone(), request.subnetId());
  }
}
