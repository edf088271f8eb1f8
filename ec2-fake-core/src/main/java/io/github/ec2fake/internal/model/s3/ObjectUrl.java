// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.s3;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
    try {
      // A plus sign is itself in a path, but a blank to the decoder.
      String key = https.group(2).replace("+", "%2B");
      return new ObjectUrl(https.group(1), URLDecoder.decode(key, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException badEscape) {
      return null;
    }
  }
}
