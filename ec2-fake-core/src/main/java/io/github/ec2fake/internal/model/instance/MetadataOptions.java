// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import org.jspecify.annotations.Nullable;

/**
 * How an instance answers requests for its metadata.
 *
 * @param httpTokens {@code optional} or {@code required}
 * @param httpPutResponseHopLimit from 1 to 64
 * @param httpEndpoint {@code enabled} or {@code disabled}
 * @param httpProtocolIpv6 likewise
 * @param instanceMetadataTags likewise
 */
public record MetadataOptions(
    String httpTokens,
    int httpPutResponseHopLimit,
    String httpEndpoint,
    String httpProtocolIpv6,
    String instanceMetadataTags) {

  /** EC2's defaults. */
  public static final MetadataOptions DEFAULT =
      new MetadataOptions("optional", 1, "enabled", "disabled", "disabled");

  /**
   * The defaults of an image whose instances answer version 2 of the metadata service only.
   *
   * <p>Source: the user guide, "Configure instance metadata options for new instances".
   */
  static final MetadataOptions VERSION_2 =
      new MetadataOptions("required", 2, "enabled", "disabled", "disabled");

  /** The options that a call names; null for the others. */
  public record Change(
      @Nullable String httpTokens,
      @Nullable Integer httpPutResponseHopLimit,
      @Nullable String httpEndpoint,
      @Nullable String httpProtocolIpv6,
      @Nullable String instanceMetadataTags) {
    static final Change NONE = new Change(null, null, null, null, null);
  }

  MetadataOptions with(@Nullable Change change) {
    if (change == null) {
      return this;
    }
    Integer hops = change.httpPutResponseHopLimit();
    return new MetadataOptions(
        or(change.httpTokens(), httpTokens),
        hops == null ? httpPutResponseHopLimit : hops,
        or(change.httpEndpoint(), httpEndpoint),
        or(change.httpProtocolIpv6(), httpProtocolIpv6),
        or(change.instanceMetadataTags(), instanceMetadataTags));
  }

  private static String or(@Nullable String changed, String before) {
    return changed == null ? before : changed;
  }
}
