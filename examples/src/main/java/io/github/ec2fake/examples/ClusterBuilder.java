// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AllocateAddressResult;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.waiters.WaiterParameters;
import java.util.List;

/**
 * Sets up a Windows HPC cluster: a domain controller, a head node and compute nodes.
 *
 * <p>It follows "Setting Up a Windows HPC Cluster on Amazon Elastic Compute Cloud" in the Microsoft
 * Windows Guide, as far as EC2 is concerned.
 */
public final class ClusterBuilder {
  private static final String IMAGE = "Windows-2008R2-SP1-English-Base-*";
  private static final String CONTROLLER_TYPE = "m1.large";
  private static final String NODE_TYPE = "cc1.4xlarge";

  private final AmazonEC2 ec2;

  /**
   * A builder.
   *
   * @param ec2 the account that will own the cluster
   */
  public ClusterBuilder(AmazonEC2 ec2) {
    this.ec2 = ec2;
  }

  /**
   * Task 1: launches the domain controller, which keeps its address.
   *
   * @return its instance id
   */
  public String launchDomainController() {
    String instanceId =
        launch(
                windowsImage(),
                CONTROLLER_TYPE,
                1,
                "Domain Controller",
                HpcSecurityGroups.DOMAIN_CONTROLLER)
            .get(0);
    AllocateAddressResult address =
        ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc"));
    ec2.associateAddress(
        new AssociateAddressRequest()
            .withInstanceId(instanceId)
            .withAllocationId(address.getAllocationId()));
    return instanceId;
  }

  /**
   * Task 2: launches the head node.
   *
   * @return its instance id
   */
  public String launchHeadNode() {
    return launchNodes(windowsImage(), 1, "HPC-Head").get(0);
  }

  /**
   * Task 3: launches the first compute node.
   *
   * @return its instance id
   */
  public String launchComputeNode() {
    return launchNodes(windowsImage(), 1, "HPC-Compute").get(0);
  }

  /**
   * Task 4: makes an image of a compute node that was shut down by Sysprep, starts the node again,
   * and launches more of its kind.
   *
   * @param computeNode the node, stopped or on its way there
   * @param count how many more
   * @return the instance ids of the new nodes
   */
  public List<String> scale(String computeNode, int count) {
    DescribeInstancesRequest node = new DescribeInstancesRequest().withInstanceIds(computeNode);
    ec2.waiters().instanceStopped().run(new WaiterParameters<>(node));
    String imageId =
        ec2.createImage(
                new CreateImageRequest(computeNode, "HPC-Compute")
                    .withDescription("Compute node of the HPC cluster"))
            .getImageId();
    ec2.waiters()
        .imageAvailable()
        .run(new WaiterParameters<>(new DescribeImagesRequest().withImageIds(imageId)));
    ec2.startInstances(new StartInstancesRequest(List.of(computeNode)));
    return launchNodes(imageId, count, "HPC-Compute");
  }

  private List<String> launchNodes(String imageId, int count, String name) {
    return launch(
        imageId,
        NODE_TYPE,
        count,
        name,
        HpcSecurityGroups.CLUSTER,
        HpcSecurityGroups.DOMAIN_MEMBER);
  }

  private List<String> launch(
      String imageId, String type, int count, String name, String... groups) {
    List<String> instanceIds =
        ec2
            .runInstances(
                new RunInstancesRequest(imageId, count, count)
                    .withInstanceType(type)
                    .withSecurityGroups(groups)
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("instance")
                            .withTags(new Tag("Name", name))))
            .getReservation()
            .getInstances()
            .stream()
            .map(Instance::getInstanceId)
            .toList();
    ec2.waiters()
        .instanceRunning()
        .run(new WaiterParameters<>(new DescribeInstancesRequest().withInstanceIds(instanceIds)));
    return instanceIds;
  }

  private String windowsImage() {
    return ec2.describeImages(
            new DescribeImagesRequest()
                .withOwners("amazon")
                .withFilters(
                    new Filter("name", List.of(IMAGE)), new Filter("platform", List.of("windows"))))
        .getImages()
        .get(0)
        .getImageId();
  }
}
