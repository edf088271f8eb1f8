// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.s3;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the URL of an object in S3 names, presigned or not.
 *
 * @param bucket the bucket's name
 * @param key the object's key
 */
public record ObjectUrl(String bucket, String key) {
  private static final String HOST = "s3(?:[.-][a-z0-9-]+)?\\.amazonaws\\.com(?:\\.cn)?(?::\\d+)?";
  private static final Pattern PATH =
      Pattern.compile("https?://" + HOST + "/([^/?]+)/([^?]+)(?:\\?.*)?");
  private static final Pattern VIRTUAL_HOST =
      Pattern.compile("https?://([^/?]+?)\\." + HOST + "/([^?]+)(?:\\?.*)?");
  private static final Pattern S3 = Pattern.compile("s3://([^/?]+)/(.+)");

  /** Text in which every percent sign begins an escape. */
  private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*");

  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  /** Returns what a URL names; null if it is not the URL of an object in S3. */
  public static @Nullable ObjectUrl parse(String url) {
    Matcher s3 = S3.matcher(url);
    if (s3.matches()) {
      return new ObjectUrl(s3.group(1), s3.group(2));
    }
    Matcher path = PATH.matcher(url);
    Matcher https = path.matches() ? path : VIRTUAL_HOST.matcher(url);
    if (!https.matches()) {
      return null;
    }
    String key = https.group(2);
    return ESCAPED.matcher(key).matches() ? new ObjectUrl(https.group(1), decoded(key)) : null;
  }

  private static String decoded(String key) {
    return ESCAPES
        .matcher(key)
        .replaceAll(
            escapes -> {
              byte[] bytes = HexFormat.of().parseHex(escapes.group().replace("%", ""));
              return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
            });
  }
}
