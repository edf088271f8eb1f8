// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DescribeDhcpOptionsResult;
import com.amazonaws.services.ec2.model.DhcpConfiguration;
import com.amazonaws.services.ec2.model.DhcpOptions;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The resource type of DHCP options. */
final class DhcpOptionsResourceType extends ResourceType<DhcpOptions> {
  static final DhcpOptionsResourceType DHCP_OPTIONS = new DhcpOptionsResourceType();

  private DhcpOptionsResourceType() {
    super("DHCP options", DhcpOptions::getDhcpOptionsId, set -> "", DhcpOptions::getTags);
  }

  @Override
  @Nullable DhcpOptions find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeDhcpOptionsRequest().withDhcpOptionsIds(id)));
  }

  @Override
  List<DhcpOptions> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeDhcpOptionsRequest());
  }

  static List<DhcpOptions> describe(AmazonEC2 ec2, DescribeDhcpOptionsRequest request) {
    return allPages(
        token -> ec2.describeDhcpOptions(marked(request.withNextToken(token))),
        DescribeDhcpOptionsResult::getDhcpOptions,
        DescribeDhcpOptionsResult::getNextToken);
  }

  @Override
  String plural() {
    return "DHCP options";
  }

  /** Returns the text of an option; null if the set has none with this key. */
  static @Nullable String option(DhcpOptions set, String key) {
    return set.getDhcpConfigurations().stream()
        .filter(each -> key.equals(each.getKey()))
        .map(DhcpOptionsResourceType::text)
        .findFirst()
        .orElse(null);
  }

  static String text(DhcpOptions set) {
    return set.getDhcpConfigurations().stream()
        .map(DhcpOptionsResourceType::text)
        .collect(Collectors.joining(", "));
  }

  private static String text(DhcpConfiguration option) {
    return text(option.getKey(), option.getValues());
  }

  static String text(String key, List<String> values) {
    return key + "=" + values.stream().sorted().collect(Collectors.joining(" "));
  }
}
