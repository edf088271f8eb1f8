package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes repeating a copy harmless: the same token with the same parameters, the same image.
 */
final class CopyTokens {
  private static final int LONGEST = 64;

  private record Key(String account, String token) {}

  private record Copied(ImageCopier.Request request, String imageId) {}

  private final Map<Key, Copied> copied = new HashMap<>();

  /**
   * The image that an earlier call with this token made, whatever has become of it.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidClientToken}, {@code
   *     IdempotentParameterMismatch}
   */
  @Nullable String earlier(Caller caller, ImageCopier.Request request) {
    String token = request.clientToken();
    if (token == null) {
      return null;
    }
    if (token.length() > LONGEST || token.chars().anyMatch(c -> c > 127)) {
      throw ImageErrors.badToken();
    }
    Copied before = copied.get(new Key(caller.account(), token));
    if (before != null && !before.request.equals(request)) {
      throw ImageErrors.tokenOfOtherParameters();
    }
    return before == null ? null : before.imageId;
  }

  void remember(Caller caller, ImageCopier.Request request, String imageId) {
    String token = request.clientToken();
    if (token != null) {
      copied.put(new Key(caller.account(), token), new Copied(request, imageId));
    }
  }
}
