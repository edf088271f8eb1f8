// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.START;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ActiveInstance;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.DeleteFleetSuccessItem;
import com.amazonaws.services.ec2.model.DeleteFleetsRequest;
import com.amazonaws.services.ec2.model.DescribeFleetHistoryRequest;
import com.amazonaws.services.ec2.model.DescribeFleetInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverridesRequest;
import com.amazonaws.services.ec2.model.HistoryRecordEntry;
import com.amazonaws.services.ec2.model.ModifyFleetRequest;
import com.amazonaws.services.ec2.model.TargetCapacitySpecificationRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** What tests of fleets of the types request and maintain have in common. */
final class FleetCloud {
  private final Ec2Cloud cloud;
  private final AmazonEC2 ec2;
  private final String template;

  FleetCloud(Ec2Cloud cloud) {
    this.cloud = cloud;
    this.ec2 = cloud.client();
    this.template = LaunchTemplateCalls.created(ec2, "web");
  }

  /** The launch template of all of them. */
  String template() {
    return template;
  }

  /** The request for a fleet of the launch template. */
  CreateFleetRequest fleet(
      String type, int onDemand, int spot, FleetLaunchTemplateOverridesRequest... overrides) {
    return FleetCalls.fleet(template, onDemand, spot, overrides).withType(type);
  }

  /** Creates a fleet and gives its id once it has launched what it wants. */
  String created(
      String type, int onDemand, int spot, FleetLaunchTemplateOverridesRequest... overrides) {
    String id = ec2.createFleet(fleet(type, onDemand, spot, overrides)).getFleetId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  FleetData described(String id) {
    return ec2.describeFleets(new DescribeFleetsRequest().withFleetIds(id)).getFleets().get(0);
  }

  /** The ids of the fleets that match a filter, or of all. */
  List<String> found(String... filter) {
    DescribeFleetsRequest request = new DescribeFleetsRequest();
    if (filter.length > 0) {
      request.withFilters(new Filter(filter[0], List.of(filter[1])));
    }
    return ec2.describeFleets(request).getFleets().stream().map(FleetData::getFleetId).toList();
  }

  List<ActiveInstance> instances(String id) {
    return ec2.describeFleetInstances(new DescribeFleetInstancesRequest().withFleetId(id))
        .getActiveInstances();
  }

  /** The ids of a fleet's instances. */
  List<String> ids(String id) {
    return instances(id).stream().map(ActiveInstance::getInstanceId).toList();
  }

  /** The zones of a fleet's instances. */
  List<String> zones(String id) {
    return ec2
        .describeInstances(new DescribeInstancesRequest().withInstanceIds(ids(id)))
        .getReservations()
        .stream()
        .flatMap(each -> each.getInstances().stream())
        .map(each -> each.getPlacement().getAvailabilityZone())
        .toList();
  }

  void terminate(String... ids) {
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(ids)));
  }

  /** The request for another total capacity. */
  static TargetCapacitySpecificationRequest total(int total) {
    return new TargetCapacitySpecificationRequest().withTotalTargetCapacity(total);
  }

  void modify(String id, TargetCapacitySpecificationRequest capacity) {
    ec2.modifyFleet(
        new ModifyFleetRequest().withFleetId(id).withTargetCapacitySpecification(capacity));
  }

  List<DeleteFleetSuccessItem> delete(String id, boolean withInstances) {
    return delete(withInstances, List.of(id));
  }

  List<DeleteFleetSuccessItem> delete(boolean withInstances, List<String> ids) {
    return ec2.deleteFleets(
            new DeleteFleetsRequest().withFleetIds(ids).withTerminateInstances(withInstances))
        .getSuccessfulFleetDeletions();
  }

  /** The request for all that has happened to a fleet. */
  static DescribeFleetHistoryRequest history(String id) {
    return new DescribeFleetHistoryRequest().withFleetId(id).withStartTime(Date.from(START));
  }

  /**
   * What has happened to a fleet: for each event of a type, its subtype, description and instance.
   */
  List<String> events(String id, String type) {
    return new ArrayList<>(
        ec2.describeFleetHistory(history(id).withEventType(type)).getHistoryRecords().stream()
            .map(HistoryRecordEntry::getEventInformation)
            .map(
                each ->
                    each.getEventSubType()
                        + " "
                        + each.getEventDescription()
                        + " "
                        + each.getInstanceId())
            .toList());
  }

  /** The subtypes of all that has happened to a fleet. */
  List<String> subTypes(String id) {
    return ec2.describeFleetHistory(history(id)).getHistoryRecords().stream()
        .map(each -> each.getEventInformation().getEventSubType())
        .toList();
  }
}
