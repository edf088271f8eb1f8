package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesResult;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of instances. */
final class InstanceResourceType extends ResourceType<Instance> {
  static final InstanceResourceType INSTANCE = new InstanceResourceType();

  private InstanceResourceType() {}

  @Override
  String typeName() {
    return "instance";
  }

  @Override
  @Nullable Instance find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeInstancesRequest().withInstanceIds(id)));
  }

  @Override
  List<Instance> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeInstancesRequest());
  }

  static List<Instance> describe(AmazonEC2 ec2, DescribeInstancesRequest request) {
    List<Instance> instances = new ArrayList<>();
    String token;
    do {
      DescribeInstancesResult page = ec2.describeInstances(marked(request));
      page.getReservations().forEach(reservation -> instances.addAll(reservation.getInstances()));
      token = page.getNextToken();
      request.setNextToken(token);
    } while (token != null && !token.isEmpty());
    return instances;
  }

  /** Returns the time of the launch. */
  static String launchText(Instance instance) {
    return instance.getLaunchTime() == null
        ? ""
        : "launched at " + instance.getLaunchTime().toInstant();
  }

  @Override
  String id(Instance instance) {
    return instance.getInstanceId();
  }

  @Override
  String name(Instance instance) {
    return nameTag(instance.getTags());
  }

  @Override
  String state(Instance instance) {
    return instance.getState().getName();
  }

  @Override
  String reason(Instance instance) {
    return ImageResourceType.text(instance.getStateReason());
  }

  @Override
  List<Tag> tags(Instance instance) {
    return instance.getTags();
  }
}
