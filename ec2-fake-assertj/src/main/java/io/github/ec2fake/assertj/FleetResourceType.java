// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.DescribeFleetsResult;
import com.amazonaws.services.ec2.model.FleetData;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The resource type of fleets. EC2 shows instant fleets only to who names them. */
final class FleetResourceType extends ResourceType<FleetData> {
  static final FleetResourceType FLEET = new FleetResourceType();

  private FleetResourceType() {
    super("fleet", FleetData::getFleetId, FleetData::getFleetState, FleetData::getTags);
  }

  @Override
  @Nullable FleetData find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeFleetsRequest().withFleetIds(id)));
  }

  @Override
  List<FleetData> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeFleetsRequest());
  }

  static List<FleetData> describe(AmazonEC2 ec2, DescribeFleetsRequest request) {
    return allPages(
        token -> ec2.describeFleets(marked(request.withNextToken(token))),
        DescribeFleetsResult::getFleets,
        DescribeFleetsResult::getNextToken);
  }

  static Set<String> instances(FleetData fleet) {
    return fleet.getInstances().stream()
        .flatMap(launched -> launched.getInstanceIds().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns what could not be launched, in parentheses; nothing if there is no error. */
  static String errors(FleetData fleet) {
    return fleet.getErrors().isEmpty()
        ? ""
        : fleet.getErrors().stream()
            .map(each -> each.getErrorCode() + ": " + each.getErrorMessage())
            .distinct()
            .collect(Collectors.joining("; ", " (", ")"));
  }
}
