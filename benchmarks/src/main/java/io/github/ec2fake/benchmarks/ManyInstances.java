// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quotas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Calls among 100,000 instances in 1,000 subnets, beside the same among ten in one. */
final class ManyInstances {
  private static final int SUBNETS_OF_A_VPC = 250;

  /** A cloud with instances, and one of them to ask for. */
  private record Populated(Ec2Cloud cloud, AmazonEC2 ec2, String id) implements AutoCloseable {
    @Override
    public void close() {
      cloud.close();
    }
  }

  private ManyInstances() {}

  static void measure(Report report) {
    report.section("Among 100,000 instances in 1,000 subnets, beside the same among ten");
    try (Populated many = populated(1_000, 100);
        Populated few = populated(1, 10)) {
      row(report, "DescribeInstances of one id", many, few, 300, ManyInstances::describe);
      row(report, "ModifyInstanceAttribute", many, few, 300, ManyInstances::modify);
      row(report, "a page of five", many, few, 100, ManyInstances::page);
      row(report, "a filter by instance-id", many, few, 10, ManyInstances::filterById);
      row(report, "a filter by a tag that one has", many, few, 10, ManyInstances::filterByTag);
    }
  }

  private static void row(
      Report report,
      String what,
      Populated many,
      Populated few,
      int calls,
      BiConsumer<AmazonEC2, String> call) {
    report.row(
        what,
        SideBySide.thread(
            () -> call.accept(many.ec2, many.id),
            () -> call.accept(few.ec2, few.id),
            5 * calls,
            calls));
  }

  private static Populated populated(int subnets, int instancesOfEach) {
    Ec2Cloud cloud = Ec2Cloud.builder().quotas(Quotas.unlimited()).build();
    AmazonEC2 ec2 = cloud.client();
    List<String> ids = new ArrayList<>();
    String vpc = "";
    for (int i = 0; i < subnets; i++) {
      String network = "10." + i / SUBNETS_OF_A_VPC + ".";
      if (i % SUBNETS_OF_A_VPC == 0) {
        vpc = ec2.createVpc(new CreateVpcRequest(network + "0.0/16")).getVpc().getVpcId();
      }
      String block = network + i % SUBNETS_OF_A_VPC + ".0/24";
      String subnet =
          ec2.createSubnet(new CreateSubnetRequest(vpc, block)).getSubnet().getSubnetId();
      RunInstancesRequest launch =
          new RunInstancesRequest(SmallCalls.IMAGE, instancesOfEach, instancesOfEach)
              .withSubnetId(subnet);
      ec2.runInstances(launch).getReservation().getInstances().stream()
          .map(Instance::getInstanceId)
          .forEach(ids::add);
    }
    String id = ids.get(ids.size() / 2);
    ec2.createTags(new CreateTagsRequest().withResources(id).withTags(new Tag("Name", "mine")));
    return new Populated(cloud, ec2, id);
  }

  private static void describe(AmazonEC2 ec2, String id) {
    ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(id));
  }

  private static void modify(AmazonEC2 ec2, String id) {
    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest().withInstanceId(id).withDisableApiTermination(false));
  }

  private static void page(AmazonEC2 ec2, String id) {
    ec2.describeInstances(new DescribeInstancesRequest().withMaxResults(5));
  }

  private static void filterById(AmazonEC2 ec2, String id) {
    filter(ec2, "instance-id", id);
  }

  private static void filterByTag(AmazonEC2 ec2, String id) {
    filter(ec2, "tag:Name", "mine");
  }

  private static void filter(AmazonEC2 ec2, String name, String value) {
    ec2.describeInstances(
        new DescribeInstancesRequest().withFilters(new Filter(name).withValues(value)));
  }
}
