// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Filter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a list of resources asks EC2 for.
 *
 * @param <R> the SDK's class of the resources
 * @param kind the kind of resource, and how EC2 is asked for it
 * @param ec2 the client
 * @param filters EC2's filters, all of which a resource has to match
 * @param owners the owners, of which a resource has to have one; empty for any
 */
record ResourceQuery<R>(Kind<R> kind, AmazonEC2 ec2, List<Filter> filters, List<String> owners) {

  /** Asks EC2, through all pages. */
  interface Describe<R> {
    List<R> describe(AmazonEC2 ec2, List<Filter> filters, List<String> owners);
  }

  /**
   * A kind of resource.
   *
   * @param <R> the SDK's class of the resources
   * @param sdkClass the SDK's class of the resources
   * @param plural its name, for example {@code images}
   * @param nameFilter the filter for names; empty if it has no names
   * @param stateFilter the filter for states; empty if it has no states
   * @param label describes a resource in messages
   * @param describe asks EC2
   */
  record Kind<R>(
      Class<R> sdkClass,
      String plural,
      String nameFilter,
      String stateFilter,
      Function<R, String> label,
      Describe<R> describe) {

    static <R> Kind<R> of(
        Class<R> sdkClass,
        ResourceType<R> type,
        String nameFilter,
        String stateFilter,
        Describe<R> describe) {
      return new Kind<>(
          sdkClass,
          type.plural(),
          nameFilter,
          stateFilter,
          each ->
              type.subject(each)
                  + (type.state(each).isEmpty() ? "" : ", " + type.stateAndReason(each)),
          describe);
    }
  }

  static <R> ResourceQuery<R> all(Kind<R> kind, AmazonEC2 ec2) {
    return new ResourceQuery<>(kind, ec2, List.of(), List.of());
  }

  ResourceQuery<R> with(String filter, List<String> values) {
    return new ResourceQuery<>(
        kind,
        ec2,
        Stream.concat(filters.stream(), Stream.of(new Filter(filter, values))).toList(),
        owners);
  }

  ResourceQuery<R> ownedBy(List<String> accounts) {
    return new ResourceQuery<>(kind, ec2, filters, accounts);
  }

  List<R> ask() {
    return kind.describe().describe(ec2, filters, owners);
  }
}
