// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfigRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecificationRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.TargetCapacitySpecificationRequest;

/** Brings fleets into being. */
final class FleetPhases {
  private final AmazonEC2 ec2;
  private int begun;

  FleetPhases(AmazonEC2 ec2) {
    this.ec2 = ec2;
  }

  String begin() {
    String template = "fleet" + begun++;
    ec2.createLaunchTemplate(
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName(template)
            .withLaunchTemplateData(
                new RequestLaunchTemplateData()
                    .withImageId("ami-1b814f72")
                    .withInstanceType("m1.small")));
    return ec2.createFleet(
            new CreateFleetRequest()
                .withType("request")
                .withLaunchTemplateConfigs(
                    new FleetLaunchTemplateConfigRequest()
                        .withLaunchTemplateSpecification(
                            new FleetLaunchTemplateSpecificationRequest()
                                .withLaunchTemplateName(template)
                                .withVersion("1")))
                .withTargetCapacitySpecification(
                    new TargetCapacitySpecificationRequest().withTotalTargetCapacity(1)))
        .getFleetId();
  }

  String state(String id) {
    return ec2.describeFleets(new DescribeFleetsRequest().withFleetIds(id))
        .getFleets()
        .get(0)
        .getFleetState();
  }
}
