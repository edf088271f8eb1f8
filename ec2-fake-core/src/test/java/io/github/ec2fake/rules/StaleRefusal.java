// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.journal.StaleEntry;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What a call is refused with because of the past of one kind of resources. The scenario that leads
 * to the call is run in two clouds. In the first, that kind alone lags behind: there the call is
 * refused until the lag has passed. In the second, all other kinds lag behind and that one does
 * not: there the call is not refused, and nothing is answered from the past.
 */
final class StaleRefusal {
  static final String ZONE = "us-east-1a";

  /** Longer than a boot, and than the SDK takes to try again after {@code AuthFailure}. */
  private static final Duration LAG = Duration.ofMinutes(2);

  /** Longer than everything that a scenario begins, and than the lag. */
  private static final Duration LONG = Duration.ofMinutes(15);

  private static final Pattern ID = Pattern.compile("\\b([a-z]+)-0[0-9a-f]{16}\\b");
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern ADDRESS = Pattern.compile("'[0-9]+(\\.[0-9]+){3}'");

  /** What happens before a call. */
  @FunctionalInterface
  interface Scenario {
    /** Lets it happen; what is returned does the call, as often as it is asked to. */
    ThrowingCallable run(LaggingCloud lagging);
  }

  private final ResourceKind kind;
  private final Set<ResourceKind> others;
  private final Ec2Cloud.Builder builder;
  private Quotas quotas = Quotas.standard();

  private StaleRefusal(ResourceKind kind) {
    this.kind = kind;
    this.others = EnumSet.complementOf(EnumSet.of(kind));
    this.builder = Ec2Cloud.builder().startingAt(START).time(TimeMode.manual());
  }

  static StaleRefusal of(ResourceKind kind) {
    return new StaleRefusal(kind);
  }

  /**
   * In the second cloud these don't lag either: they would refuse something of the scenario too.
   */
  StaleRefusal apartFrom(ResourceKind... kinds) {
    others.removeAll(List.of(kinds));
    return this;
  }

  StaleRefusal with(Quota quota, long most) {
    quotas = quotas.with(quota, most);
    return this;
  }

  StaleRefusal inEc2Classic() {
    builder.ec2Classic();
    return this;
  }

  /** The call is refused with this, and later it succeeds. Ids and addresses read as asterisks. */
  void says(String refusal, Scenario scenario) {
    check(refusal, scenario, call -> assertThatCode(call).doesNotThrowAnyException());
  }

  /** The call is refused with this, and later with something else. */
  void says(String refusal, String later, Scenario scenario) {
    check(refusal, scenario, call -> assertThat(masked(refusal(call))).isEqualTo(later));
  }

  private void check(String refusal, Scenario scenario, Consumer<ThrowingCallable> ofPresent) {
    try (Ec2Cloud cloud = lagging(EnumSet.of(kind))) {
      ThrowingCallable call = scenario.run(new LaggingCloud(cloud));
      assertThat(stale(cloud)).as("what the scenario itself met with").isEmpty();

      assertThat(masked(refusal(call))).isEqualTo(refusal);
      List<String> stale = stale(cloud);
      assertThat(stale).isNotEmpty().containsOnly(kind.toString());

      cloud.clock().advance(LAG);
      ofPresent.accept(call);
      assertThat(stale(cloud)).isEqualTo(stale);
    }
    try (Ec2Cloud cloud = lagging(others)) {
      ThrowingCallable call = scenario.run(new LaggingCloud(cloud));

      ofPresent.accept(call);
      assertThat(stale(cloud)).as("what %s have to do with it", others).isEmpty();
    }
  }

  private Ec2Cloud lagging(Set<ResourceKind> kinds) {
    Consistency.Builder consistency = Consistency.builder();
    kinds.forEach(each -> consistency.lag(each, LAG));
    return builder.quotas(quotas).consistency(consistency.build()).build();
  }

  private static List<String> stale(Ec2Cloud cloud) {
    return cloud.journal().entries().stream()
        .filter(StaleEntry.class::isInstance)
        .map(entry -> ((StaleEntry) entry).resources())
        .toList();
  }

  private static String masked(String refusal) {
    String withoutUuids = UUID.matcher(refusal).replaceAll("*");
    return ADDRESS.matcher(ID.matcher(withoutUuids).replaceAll("$1-*")).replaceAll("'*'");
  }

  /** A cloud that a scenario is run in. Between its methods the clock stands still. */
  record LaggingCloud(Ec2Cloud cloud, AmazonEC2 ec2, AmazonEC2 partner) {
    LaggingCloud(Ec2Cloud cloud) {
      this(cloud, cloud.client(OWNER), cloud.client(PARTNER));
    }

    /** All that was begun comes to its end, and the past sees it. */
    void settle() {
      cloud.clock().advance(LONG);
    }

    /** The past comes to see what there is now. */
    void catchUp() {
      cloud.clock().advance(LAG);
    }

    void pass(int seconds) {
      cloud.clock().advance(Duration.ofSeconds(seconds));
    }

    /** A new instance in {@link #ZONE}. */
    String instance(String imageId) {
      return launched(ec2, launch(imageId).withPlacement(new Placement(ZONE))).getInstanceId();
    }

    /** Terminates an instance, and it is gone. */
    void terminate(String instanceId) {
      ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));
      pass(30);
    }

    /** A new volume in {@link #ZONE}, which is there in five seconds. */
    String volume(int gib) {
      return ec2.createVolume(new CreateVolumeRequest(gib, ZONE)).getVolume().getVolumeId();
    }

    String group(String name) {
      return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, "of the test"))
          .getGroupId();
    }

    /** A new image that the past knows, too. */
    String settledImage(String name) {
      String id = image(name);
      settle();
      return id;
    }

    /** A new network interface that the past knows, too, in the default subnet of the zone. */
    String settledInterface() {
      String id = new InterfaceCloud(ec2).create();
      settle();
      return id;
    }

    /** A new image, available at once, from a bundle that is made for it. */
    String image(String name) {
      cloud.arrange().bundle(OWNER, "my-bucket", name, 10);
      return ec2.registerImage(
              new RegisterImageRequest("my-bucket/" + name + ".manifest.xml").withName(name))
          .getImageId();
    }
  }
}
