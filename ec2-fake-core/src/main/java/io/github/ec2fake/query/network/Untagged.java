package io.github.ec2fake.query.network;

import io.github.ec2fake.query.action.Call;
import java.util.List;
import java.util.Map;

/**
 * Where the tags of VPCs, subnets and security groups come from: nowhere, until tags are modelled.
 * This is the one place to change then.
 */
public final class Untagged {
  private Untagged() {}

  /**
   * A tag in a reply.
   *
   * @param key its key
   * @param value its value
   */
  public record Tag(String key, String value) {}

  /**
   * The tags that the caller sees.
   *
   * @param id what has them
   * @param call who asks, and where
   * @return keys and values
   */
  public static Map<String, String> tagsOf(String id, Call call) {
    return Map.of();
  }

  /**
   * The tags that the caller sees, for a reply.
   *
   * @param id what has them
   * @param call who asks, and where
   * @return the tags
   */
  public static List<Tag> tagSet(String id, Call call) {
    return tagsOf(id, call).entrySet().stream()
        .map(tag -> new Tag(tag.getKey(), tag.getValue()))
        .toList();
  }
}
