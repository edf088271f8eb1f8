// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.DeleteVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.UnsuccessfulItem;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import java.util.List;

/** What tests of VPC endpoints have in common. */
final class VpcEndpointCalls {
  static final String S3 = "com.amazonaws.us-east-1.s3";
  static final String SSM = "com.amazonaws.us-east-1.ssm";

  private VpcEndpointCalls() {}

  /** A gateway endpoint for S3. */
  static CreateVpcEndpointRequest gateway(String vpc, String... routeTables) {
    return new CreateVpcEndpointRequest()
        .withVpcId(vpc)
        .withServiceName(S3)
        .withRouteTableIds(routeTables);
  }

  /** An interface endpoint for Systems Manager, without private DNS. */
  static CreateVpcEndpointRequest networkInterface(String vpc, String... subnets) {
    return new CreateVpcEndpointRequest()
        .withVpcId(vpc)
        .withServiceName(SSM)
        .withVpcEndpointType("Interface")
        .withPrivateDnsEnabled(false)
        .withSubnetIds(subnets);
  }

  static String created(AmazonEC2 ec2, CreateVpcEndpointRequest request) {
    return ec2.createVpcEndpoint(request).getVpcEndpoint().getVpcEndpointId();
  }

  static VpcEndpoint described(AmazonEC2 ec2, String id) {
    return ec2.describeVpcEndpoints(new DescribeVpcEndpointsRequest().withVpcEndpointIds(id))
        .getVpcEndpoints()
        .get(0);
  }

  static List<UnsuccessfulItem> delete(AmazonEC2 ec2, String... ids) {
    return ec2.deleteVpcEndpoints(new DeleteVpcEndpointsRequest().withVpcEndpointIds(ids))
        .getUnsuccessful();
  }
}
