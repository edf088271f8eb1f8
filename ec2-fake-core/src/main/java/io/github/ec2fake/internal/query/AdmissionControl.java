package io.github.ec2fake.internal.query;

import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.internal.fault.LocationFault;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.limit.Throttling;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in: nobody where it has an outage, nobody too often, and nobody for what is denied.
 */
final class AdmissionControl {
  private final Context context;
  private final @Nullable Throttle throttle;

  AdmissionControl(Context context) {
    this.context = context;
    Throttling throttling = context.limits().throttling();
    throttle = throttling == null ? null : new Throttle(throttling, context::now);
  }

  /**
   * Lets a call in.
   *
   * @throws Ec2Error {@code Unavailable}, {@code RequestLimitExceeded} or {@code
   *     UnauthorizedOperation}
   */
  void check(RequestContext visit) {
    for (LocationFault dark : context.faults().outages(visit.region())) {
      if (dark.refuses(context.now())) {
        context.journal().add(new FaultEntry(context.now(), dark.toString(), ""));
        throw Ec2Error.of(ErrorReply.UNAVAILABLE);
      }
    }
    String action = visit.action();
    boolean denied = context.limits().permissions().isDenied(visit.account(), action);
    if ((throttle == null && !denied) || !Ec2Actions.contains(action)) {
      return;
    }
    if (throttle != null) {
      throttle.take(visit);
    }
    if (denied) {
      throw unauthorized(visit);
    }
  }

  private static Ec2Error unauthorized(RequestContext visit) {
    ErrorReply plain = ErrorReply.UNAUTHORIZED_OPERATION;
    String text =
        visit.action().startsWith("Describe")
            ? plain.message()
            : plain.message() + " Encoded authorization failure message: " + encoded(visit);
    return new Ec2Error(plain.code(), plain.status(), text);
  }

  /** In EC2 only AWS can decode it, by STS's DecodeAuthorizationMessage; here it is Base64. */
  private static String encoded(RequestContext visit) {
    String decoded =
        "{\"allowed\":false,\"explicitDeny\":false,\"context\":{\"principal\":{\"id\":\""
            + visit.account()
            + "\",\"arn\":\"arn:aws:iam::"
            + visit.account()
            + ":root\"},\"action\":\"ec2:"
            + visit.action()
            + "\"}}";
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(decoded.getBytes(StandardCharsets.UTF_8));
  }
}
