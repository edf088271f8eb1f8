// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsResult;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesResult;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceListAssertTest {
  /** The lists of what EC2 does not find by tags. */
  private static final Set<String> WITHOUT_TAG_FILTER =
      Set.of(
          "bundleTasks",
          "conversionTasks",
          "fleets",
          "importImageTasks",
          "importSnapshotTasks",
          "prefixLists");

  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  /** Two images of the account, the one tagged. */
  private String[] images() {
    String first = Ec2.createImage(ec2, "app-1");
    String second = Ec2.createImage(ec2, "base");
    Ec2.tag(ec2, first, "stage", "prod");
    return new String[] {first, second};
  }

  @Test
  void imagesAreSelectedAndListed() {
    String[] images = images();

    assertThat(ec2).images().ownedBySelf().hasSize(2);
    assertThat(ec2)
        .images()
        .ownedBySelf()
        .named("app-*")
        .withTag("stage", "prod")
        .singleElement(Ec2AssertFactories.IMAGE)
        .isAvailable()
        .hasId(images[0]);
    assertThat(ec2)
        .images()
        .ownedBySelf()
        .extracting(Image::getImageId, Image::getName)
        .containsExactlyInAnyOrder(tuple(images[0], "app-1"), tuple(images[1], "base"));
    assertThat(ec2).images().ownedBySelf().allSatisfy(image -> assertThat(image).isAvailable());
    assertThat(ec2).images().ownedBySelf().withTag("stage").hasSize(1);
    assertThat(ec2).images().ownedBySelf().withTag("stage", "test").isEmpty();
    assertThat(ec2).images().ownedBySelf().inState("pending", "failed").isEmpty();
    assertThat(ec2).images().ownedBySelf().named("base", "app-1").hasSize(2);
    assertThat(ec2).images().ownedBy("amazon").with("platform", "windows").isNotEmpty();
    assertThat(ec2)
        .images()
        .ownedBySelf()
        .filteredOn(image -> image.getName().equals("base"))
        .first(Ec2AssertFactories.IMAGE)
        .hasName("base");
  }

  @Test
  void aFailureShowsTheResourcesInAFewWords() {
    String[] images = images();

    assertThatThrownBy(
            () -> assertThat(ec2).as("all").images().ownedBySelf().named("app-*").isEmpty())
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            [all > images]\s
            Expecting empty but was: [image %s 'app-1', available]\
            """,
            images[0]);
    assertThatThrownBy(() -> assertThat(ec2).instances().hasSize(1))
        .hasMessageContaining("Expected size: 1 but was: 2 in:\n[instance i-")
        .hasMessageContaining(", running");
  }

  @Test
  void ec2IsAskedWhenTheListIsNeededAndOnce() {
    ResourceListAssert<Instance> instances = assertThat(ec2).instances().inState("running");
    assertThat(cloud.journal()).received("DescribeInstances").never();

    instances.isEmpty();
    instances.hasSize(0).doesNotContainNull();

    assertThat(cloud.journal())
        .received("DescribeInstances")
        .with("Filter.1.Name", "instance-state-name")
        .with("Filter.1.Value.1", "running")
        .once();
  }

  @Test
  void allPagesAreRead() {
    List<String> tokens = new ArrayList<>();
    AmazonEC2 paged =
        new AbstractAmazonEC2() {
          @Override
          public DescribeVolumesResult describeVolumes(DescribeVolumesRequest request) {
            String token = String.valueOf(request.getNextToken());
            tokens.add(token);
            return new DescribeVolumesResult()
                .withVolumes(new Volume().withVolumeId("vol-" + tokens.size()))
                .withNextToken(tokens.size() < 3 ? "page" + tokens.size() : null);
          }
        };

    assertThat(paged)
        .volumes()
        .hasSize(3)
        .extracting(Volume::getVolumeId)
        .containsExactly("vol-1", "vol-2", "vol-3");
    assertThat(tokens).containsExactly("null", "page1", "page2");
  }

  /** SDKs before 1.11.163 have no pages of them. */
  @Test
  void allPagesOfSecurityGroupsAreRead() {
    AmazonEC2 paged =
        new AbstractAmazonEC2() {
          @Override
          public DescribeSecurityGroupsResult describeSecurityGroups(
              DescribeSecurityGroupsRequest request) {
            return request.getNextToken() == null
                ? new DescribeSecurityGroupsResult()
                    .withSecurityGroups(new SecurityGroup().withGroupId("sg-1"))
                    .withNextToken("page 2")
                : new DescribeSecurityGroupsResult()
                    .withSecurityGroups(new SecurityGroup().withGroupId("sg-2"));
          }
        };

    assertThat(paged)
        .securityGroups()
        .extracting(SecurityGroup::getGroupId)
        .containsExactly("sg-1", "sg-2");
  }

  @Test
  void theyCollectTheirFailures() {
    String[] images = images();
    Ec2SoftAssertions softly = new Ec2SoftAssertions();

    softly.assertThat(ec2).images().ownedBySelf().hasSize(3).isEmpty();
    softly.assertThat(ec2).as("all").images().ownedBySelf().named("app-*").hasSize(3);
    softly
        .assertThat(ec2)
        .images()
        .ownedBySelf()
        .named("base")
        .extracting(Image::getImageId)
        .containsExactly("ami-1");
    softly.assertThat(ec2).instances().first().isNull();
    softly.assertThat(ec2).volumes().filteredOn(volume -> volume.getSize() == 35).isEmpty();
    softly.assertThat(ec2).images().ownedBySelf().withTag("stage").singleElement().isNull();
    softly.assertThat(ec2).volumes().filteredOn(volume -> true).first().isNull();
    softly.assertThat(ec2).images().ownedBySelf().first(Ec2AssertFactories.IMAGE).isPending();

    assertThat(softly.errorsCollected()).hasSize(9);
    assertThat(softly.errorsCollected().get(2)).hasMessageStartingWith("[all > images] ");
    assertThat(softly.errorsCollected().get(3)).hasMessageContaining(images[1]);
  }

  @Test
  void badSelectionsAreRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(ec2).images().ownedBy())
        .withMessage("name at least one owner");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(ec2).vpcs().with("state"))
        .withMessage("name at least one value for state");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(ec2).bundleTasks().named("x"))
        .withMessage("bundle tasks have no names; select them by with(filter, …)");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(ec2).keyPairs().inState("x"))
        .withMessage("key pairs have no states; select them by with(filter, …)");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(ec2).dhcpOptions().inState("x"))
        .withMessage("DHCP options have no states; select them by with(filter, …)");
  }

  /** Each list is asked for by name, state and tag, as far as its kind has them. */
  @Test
  void everyKindHasItsList() throws Exception {
    Imports.upload(cloud);
    Imports.volume(ec2);
    Imports.image(ec2);
    Imports.snapshot(ec2);
    String instance = Ec2.launch(ec2, Ec2.EBS_WINDOWS).getInstanceId();
    Ec2.createImage(ec2, "app-1");
    Ec2.bundle(ec2, Ec2.launch(ec2, Ec2.STORE_WINDOWS).getInstanceId(), "bucket", "prefix");
    String volume = ec2.describeVolumes().getVolumes().get(0).getVolumeId();
    ec2.createSnapshot(new CreateSnapshotRequest(volume, "nightly"));
    ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc"));
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));
    ec2.createPlacementGroup(new CreatePlacementGroupRequest("fast", "cluster"));
    ec2.createLaunchTemplate(
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName("web")
            .withLaunchTemplateData(new RequestLaunchTemplateData().withInstanceType("m1.small")));
    Ec2.requestSpotInstance(ec2);
    NetworkFixture network = new NetworkFixture(ec2);
    network.natGateway();
    network.vpcEndpoint();
    network.vpcPeeringConnection();
    network.egressOnlyInternetGateway();
    network.vpnConnection();
    network.prefixList();
    Ec2.buyReservedInstances(ec2);
    Ec2.tag(ec2, instance, "stage", "test");

    Map<String, Integer> sizes = new TreeMap<>();
    for (Method method : lists()) {
      AbstractResourceListAssert<?, ?> list =
          (AbstractResourceListAssert<?, ?>) method.invoke(assertThat(ec2));
      if (!method.getName().equals("fleets")) {
        list.as(method.getName()).isNotEmpty();
      }
      sizes.merge(method.getName(), 1, Integer::sum);
      ResourceQuery.Kind<?> kind = list.list().query().kind();
      if (!WITHOUT_TAG_FILTER.contains(method.getName())) {
        list.withTag("stage", "nobody").isEmpty();
      }
      if (!kind.nameFilter().isEmpty()) {
        list.named("nobody").isEmpty();
      }
      if (!kind.stateFilter().isEmpty()) {
        list.inState("nobody").isEmpty();
      }
    }
    assertThat(sizes).hasSizeGreaterThanOrEqualTo(33);
    assertThat(ec2)
        .tags()
        .with("resource-id", instance)
        .singleElement()
        .returns("stage", tag -> tag.getKey());
    assertThatThrownBy(() -> assertThat(ec2).tags().isEmpty())
        .hasMessageContaining("was: [" + instance + " stage=test]");
  }

  private static List<Method> lists() {
    return Stream.of(Ec2Assert.class.getMethods())
        .filter(method -> AbstractResourceListAssert.class.isAssignableFrom(method.getReturnType()))
        .toList();
  }
}
