// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.DeleteVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.List;

/** Brings VPC endpoints through their phases. */
final class VpcEndpointPhases {
  private final AmazonEC2 ec2;
  private final List<String> endpoints = new ArrayList<>();

  VpcEndpointPhases(AmazonEC2 ec2) {
    this.ec2 = ec2;
  }

  void prepare() {
    endpoints.add(create());
  }

  String begin(Phase phase, int i) {
    if (phase == Phase.VPC_ENDPOINT_CREATION) {
      return create();
    }
    ec2.deleteVpcEndpoints(new DeleteVpcEndpointsRequest().withVpcEndpointIds(endpoints.get(i)));
    return endpoints.get(i);
  }

  private String create() {
    return ec2.createVpcEndpoint(
            new CreateVpcEndpointRequest()
                .withVpcId(ec2.describeVpcs().getVpcs().get(0).getVpcId())
                .withServiceName("com.amazonaws.us-east-1.ssm")
                .withVpcEndpointType("Interface")
                .withPrivateDnsEnabled(false))
        .getVpcEndpoint()
        .getVpcEndpointId();
  }

  VpcEndpoint describe(String id) {
    return ec2.describeVpcEndpoints(new DescribeVpcEndpointsRequest().withVpcEndpointIds(id))
        .getVpcEndpoints()
        .get(0);
  }
}
