// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.EBS_WINDOWS;
import static io.github.ec2fake.assertj.Ec2.OWNER;
import static io.github.ec2fake.assertj.Ec2.PAID;
import static io.github.ec2fake.assertj.Ec2.PARTNER;
import static io.github.ec2fake.assertj.Ec2.STORE_WINDOWS;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;

import com.amazonaws.AmazonClientException;
import com.amazonaws.AmazonServiceException;
import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeResult;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImagesResult;
import com.amazonaws.services.ec2.model.DryRunResult;
import com.amazonaws.services.ec2.model.DryRunSupportedRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImageAttribute;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.StateReason;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.Organization;
import io.github.ec2fake.time.TimeMode;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ImageAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);

  /** An assertion fails for {@link Ec2#EBS_WINDOWS}: what was expected of it, what was found. */
  private void windowsFails(Consumer<ImageAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "image ami-1cbd4475 'Windows-2008R2-SP1-English-Base-v103'",
        () -> assertion.accept(assertThat(ec2).image(EBS_WINDOWS)),
        expected,
        found);
  }

  /** An assertion fails for an image that is named My AMI. */
  private void myAmiFails(
      String id, Consumer<ImageAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "image " + id + " 'My AMI'",
        () -> assertion.accept(assertThat(ec2).image(id)),
        expected,
        found);
  }

  @Test
  void isAvailable() {
    assertThat(ec2).image(EBS_WINDOWS).isAvailable().hasState("available");
    windowsFails(it -> it.hasState("pending"), "to be pending", "but it is available");
  }

  @Test
  void isPending() {
    Ec2Cloud manual = Ec2Cloud.builder().time(TimeMode.manual()).build();
    AmazonEC2 slow = manual.client();
    String instance = Ec2.launch(slow, EBS_WINDOWS).getInstanceId();
    manual.clock().advanceUntilSettled();
    String id = slow.createImage(new CreateImageRequest(instance, "My AMI")).getImageId();

    assertThat(slow).image(id).isPending();
    fails(
        () -> assertThat(slow).image(id).isAvailable(),
        """
        Expecting
          image $ 'My AMI'
        to be available
        but it is pending
        """,
        id);
    windowsFails(it -> it.isPending(), "to be pending", "but it is available");
  }

  @Test
  void hasFailed() {
    AmazonEC2 failing =
        new OneImage(
            new Image()
                .withImageId("ami-1")
                .withName("broken")
                .withState("failed")
                .withStateReason(
                    new StateReason()
                        .withCode("Server.InternalError")
                        .withMessage("Server.InternalError: no space left")));

    assertThat(failing).image("ami-1").hasFailed();
    fails(
        () -> assertThat(failing).image("ami-1").isAvailable(),
        """
        Expecting
          image ami-1 'broken'
        to be available
        but it is failed (Server.InternalError: no space left)
        """);
    windowsFails(it -> it.hasFailed(), "to have failed", "but it is available");
  }

  @Test
  void isDeregistered() {
    String id = Ec2.createImage(ec2, "My AMI");
    myAmiFails(id, it -> it.isDeregistered(), "to be deregistered", "but it is available");

    ec2.deregisterImage(new DeregisterImageRequest(id));

    assertThat(ec2).image(id).isDeregistered();
    assertThat(partner).image(id).isDeregistered();
  }

  @Test
  void exists() {
    assertThat(ec2).image(EBS_WINDOWS).exists();
    fails(
        () -> assertThat(ec2).image("ami-00000000").exists(),
        """
        Expecting
          image ami-00000000
        to exist
        but this client sees no such image. It has none.
        """);
  }

  @Test
  void namesWhatItCouldHaveMeantInstead() {
    String one = Ec2.createImage(ec2, "one");
    String two = Ec2.createImage(ec2, "two");

    fails(
        () -> assertThat(ec2).image("two").isAvailable(),
        """
        Expecting
          image two
        to be available
        but this client sees no such image. It has
          $ 'two', available
          $ 'one', available
        """,
        two,
        one);
  }

  @Test
  void namesTheNearestOnlyWhereThereAreMany() {
    for (int i = 1; i <= 6; i++) {
      Ec2.createImage(ec2, "backup " + i);
    }

    Assertions.assertThatThrownBy(() -> assertThat(ec2).image("backup 7").exists())
        .hasMessageContaining("The nearest of its 6 images are\n  ami-")
        .hasMessageMatching("(?s)(.*'backup \\d'){5}[^']*");
  }

  @Test
  void doesNotExist() {
    assertThat(ec2).image("ami-00000000").doesNotExist();
    assertThat(ec2).image("no id at all").doesNotExist();
    windowsFails(it -> it.doesNotExist(), "not to exist", "but it does, and is available");
  }

  @Test
  void isPublic() {
    String id = Ec2.createImage(ec2, "My AMI");

    assertThat(ec2).image(EBS_WINDOWS).isPublic();
    assertThat(ec2).image(id).isNotPublic();
    myAmiFails(id, it -> it.isPublic(), "to be public", "but it is not");
    windowsFails(it -> it.isNotPublic(), "not to be public", "but it is");
  }

  @Test
  void isPrivate() {
    String id = Ec2.createImage(ec2, "My AMI");
    assertThat(ec2).image(id).isPrivate().isNotShared();

    Ec2.share(ec2, id, Ec2.account(PARTNER));

    myAmiFails(id, it -> it.isPrivate(), "to be private", "but it is shared with 999988887777");
    myAmiFails(
        id,
        it -> it.isNotShared(),
        "not to be shared with anybody",
        "but it is shared with 999988887777");
  }

  @Test
  void publicIsNotPrivateButNotShared() {
    String id = Ec2.createImage(ec2, "My AMI");
    Ec2.share(ec2, id, Ec2.everyone());

    assertThat(ec2).image(id).isNotShared();
    myAmiFails(
        id,
        it -> it.isPrivate(),
        "to be private",
        "but it is shared with nobody, and it is public");
  }

  @Test
  void isSharedWith() {
    String id = Ec2.createImage(ec2, "My AMI");
    Ec2.share(ec2, id, Ec2.account(PARTNER), Ec2.account("555566667777"));

    assertThat(ec2).image(id).isSharedWith(PARTNER).isSharedWith("555566667777", PARTNER);
    myAmiFails(
        id,
        it -> it.isSharedWith(PARTNER, "123412341234"),
        "to be shared with 999988887777, 123412341234",
        "but it is shared with 999988887777, 555566667777");
    Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(ec2).image(id).isSharedWith())
        .withMessage("name at least one account");
  }

  @Test
  void isSharedExactlyWith() {
    String id = Ec2.createImage(ec2, "My AMI");
    Ec2.share(ec2, id, Ec2.account(PARTNER), Ec2.account("555566667777"));

    assertThat(ec2).image(id).isSharedExactlyWith(PARTNER, "555566667777");
    myAmiFails(
        id,
        it -> it.isSharedExactlyWith(PARTNER),
        "to be shared with 999988887777 and nobody else",
        "but it is shared with 999988887777, 555566667777");

    Ec2.share(ec2, id, Ec2.everyone());
    myAmiFails(
        id,
        it -> it.isSharedExactlyWith(PARTNER, "555566667777"),
        "to be shared with 999988887777, 555566667777 and nobody else",
        "but it is shared with 999988887777, 555566667777, and it is public");
  }

  @Test
  void isNotSharedWith() {
    String id = Ec2.createImage(ec2, "My AMI");
    Ec2.share(ec2, id, Ec2.account(PARTNER));

    assertThat(ec2).image(id).isNotSharedWith("123412341234");
    myAmiFails(
        id,
        it -> it.isNotSharedWith("123412341234", PARTNER),
        "not to be shared with 123412341234, 999988887777",
        "but it is shared with 999988887777");
  }

  @Test
  void onlyTheOwnerSeesWithWhomItIsShared() {
    String id = Ec2.createImage(ec2, "My AMI");
    Ec2.share(ec2, id, Ec2.account(PARTNER));

    assertThat(partner).image(id).isAvailable().isNotPublic();
    fails(
        () -> assertThat(partner).image(id).isSharedWith(PARTNER),
        """
        Expecting
          image $ 'My AMI'
        to be shared with 999988887777
        but EC2 tells only its owner, 111122223333, with whom it is shared, and this client is not \
        the owner's: AuthFailure: Not authorized for image:$
        Assert it with a client of the owner.
        """,
        id,
        id);
  }

  @Test
  void anOrganizationIsSharedWithToo() {
    AmazonEC2 aws =
        new OneImage(new Image().withImageId("ami-1")) {
          @Override
          public DescribeImageAttributeResult describeImageAttribute(
              DescribeImageAttributeRequest request) {
            return new DescribeImageAttributeResult()
                .withImageAttribute(
                    new ImageAttribute()
                        .withLaunchPermissions(
                            new LaunchPermission().withOrganizationArn("arn:aws:o-1"),
                            new LaunchPermission().withOrganizationalUnitArn("arn:aws:ou-1")));
          }
        };
    assertThat(aws).image("ami-1").isSharedExactlyWith("arn:aws:ou-1", "arn:aws:o-1");
    fails(
        () -> assertThat(aws).image("ami-1").isPrivate(),
        """
        Expecting
          image ami-1
        to be private
        but it is shared with arn:aws:o-1, arn:aws:ou-1
        """);
  }

  @Test
  void isEbsBacked() {
    assertThat(ec2).image(EBS_WINDOWS).isEbsBacked();
    assertThat(ec2).image(STORE_WINDOWS).isInstanceStoreBacked();
    windowsFails(
        it -> it.isInstanceStoreBacked(),
        "to be backed by instance-store",
        "but it is backed by ebs");
    Assertions.assertThatThrownBy(() -> assertThat(ec2).image(STORE_WINDOWS).isEbsBacked())
        .hasMessageEndingWith("to be backed by ebs\nbut it is backed by instance-store");
  }

  @Test
  void isWindows() {
    assertThat(ec2).image(EBS_WINDOWS).isWindows();
    assertThat(ec2).image(PAID).isNotWindows();
    windowsFails(it -> it.isNotWindows(), "not to be for Windows", "but it is");
    Assertions.assertThatThrownBy(() -> assertThat(ec2).image(PAID).isWindows())
        .hasMessageEndingWith("to be for Windows\nbut it is not");
  }

  @Test
  void hasName() {
    String id = Ec2.createImage(ec2, "My AMI");

    assertThat(ec2).image(id).hasName("My AMI");
    myAmiFails(
        id,
        it -> it.hasName("Other AMI"),
        "to have the name 'Other AMI'",
        "but its name is 'My AMI'");
    fails(
        () -> assertThat(partner).image(id).hasName("My AMI"),
        """
        Expecting
          image $
        to have the name 'My AMI'
        but this client sees no such image. It has none.
        """,
        id);
  }

  @Test
  void hasDescription() {
    String instance = Ec2.launch(ec2, EBS_WINDOWS).getInstanceId();
    String id =
        ec2.createImage(new CreateImageRequest(instance, "My AMI").withDescription("nightly"))
            .getImageId();

    assertThat(ec2).image(id).hasDescription("nightly");
    myAmiFails(
        id,
        it -> it.hasDescription("weekly"),
        "to have the description 'weekly'",
        "but its description is 'nightly'");
    String plain = ec2.createImage(new CreateImageRequest(instance, "Plain AMI")).getImageId();
    Assertions.assertThatThrownBy(() -> assertThat(ec2).image(plain).hasDescription("weekly"))
        .hasMessageEndingWith("to have the description 'weekly'\nbut it has no description");
  }

  @Test
  void hasArchitecture() {
    assertThat(ec2).image(EBS_WINDOWS).hasArchitecture("x86_64");
    windowsFails(
        it -> it.hasArchitecture("i386"),
        "to have the architecture 'i386'",
        "but its architecture is 'x86_64'");
  }

  @Test
  void hasOwner() {
    assertThat(ec2).image(EBS_WINDOWS).hasOwner("206029621532").hasOwner("amazon");
    assertThat(ec2).image(PAID).hasOwner("541491349868");
    windowsFails(
        it -> it.hasOwner(OWNER),
        "to be owned by 111122223333",
        "but its owner is 206029621532 (amazon)");
  }

  @Test
  void hasProductCodes() {
    assertThat(ec2).image(PAID).hasProductCodes("ACD42B6F");
    assertThat(ec2).image(EBS_WINDOWS).hasNoProductCodes();
    windowsFails(
        it -> it.hasProductCodes("ACD42B6F"),
        "to have the product code ACD42B6F",
        "but it has none");
    Assertions.assertThatThrownBy(() -> assertThat(ec2).image(PAID).hasNoProductCodes())
        .hasMessageEndingWith("to have no product codes\nbut its product code is ACD42B6F");
    Assertions.assertThatThrownBy(() -> assertThat(ec2).image(PAID).hasProductCodes("A", "B"))
        .hasMessageEndingWith("to have the product codes A, B\nbut its product code is ACD42B6F");
  }

  @Test
  void hasRootDeviceSize() {
    assertThat(ec2).image(EBS_WINDOWS).hasRootDeviceSize(35);
    windowsFails(
        it -> it.hasRootDeviceSize(50),
        "to have the root device size in GiB 50",
        "but its root device size in GiB is 35");
    Assertions.assertThatThrownBy(() -> assertThat(ec2).image(PAID).hasRootDeviceSize(10))
        .hasMessageEndingWith("but it has no root device size in GiB");
  }

  /** As a policy of IAM does. */
  @Test
  void theSharingCanBeForbiddenToTheOwnerToo() {
    AmazonEC2 forbidden =
        new AbstractAmazonEC2() {
          @Override
          public DescribeImagesResult describeImages(DescribeImagesRequest request) {
            return ec2.describeImages(request);
          }

          @Override
          public DescribeImageAttributeResult describeImageAttribute(
              DescribeImageAttributeRequest request) {
            AmazonEC2Exception refusal = new AmazonEC2Exception("You are not authorized");
            refusal.setErrorCode("UnauthorizedOperation");
            throw refusal;
          }
        };
    String id = Ec2.createImage(ec2, "My AMI");

    Assertions.assertThatThrownBy(() -> assertThat(forbidden).image(id).isSharedWith(PARTNER))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("UnauthorizedOperation: You are not authorized");
  }

  @Test
  void anAssertionOfAssertjShowsItsId() {
    assertThat(ec2).image(EBS_WINDOWS).hasToString(EBS_WINDOWS);
  }

  @Test
  void theRootDeviceNeedNotBeTheFirst() {
    String snapshot = Ec2.snapshotOf(ec2, EBS_WINDOWS);
    String id =
        ec2.registerImage(
                new RegisterImageRequest()
                    .withName("two")
                    .withRootDeviceName("/dev/sdb")
                    .withBlockDeviceMappings(
                        device("/dev/sda").withEbs(new EbsBlockDevice().withVolumeSize(7)),
                        device("/dev/sdb").withEbs(new EbsBlockDevice().withSnapshotId(snapshot))))
            .getImageId();

    assertThat(ec2).image(id).hasRootDeviceSize(35);
  }

  private static BlockDeviceMapping device(String name) {
    return new BlockDeviceMapping().withDeviceName(name);
  }

  @Test
  void hasTag() {
    String id = Ec2.createImage(ec2, "My AMI");
    myAmiFails(id, it -> it.hasTag("stage"), "to have the tag stage", "but it has no tags");
    Ec2.tag(ec2, id, "stage", "test");

    assertThat(ec2)
        .image(id)
        .hasTag("stage")
        .hasTag("stage", "test")
        .doesNotHaveTag("owner")
        .doesNotHaveTag("stage", "prod");
    myAmiFails(
        id,
        it -> it.hasTag("stage", "prod"),
        "to have the tag stage=prod",
        "but its tags are stage=test");
    myAmiFails(
        id,
        it -> it.doesNotHaveTag("stage"),
        "not to have the tag stage",
        "but its tags are stage=test");
    myAmiFails(
        id,
        it -> it.doesNotHaveTag("stage", "test"),
        "not to have the tag stage=test",
        "but its tags are stage=test");
  }

  @Test
  void isLaunchable() {
    String id = Ec2.createImage(ec2, "My AMI");

    assertThat(partner).image(id).isNotLaunchable();
    fails(
        () -> assertThat(partner).image(id).isLaunchable(),
        """
        Expecting
          image $
        to be launchable by this client
        but EC2 refuses: AuthFailure: Not authorized for images: [$]
        """,
        id,
        id);

    Ec2.share(ec2, id, Ec2.account(PARTNER));

    assertThat(partner).image(id).isLaunchable();
    assertThat(partner).hasNoRunningInstances();
    fails(
        () -> assertThat(partner).image(id).isNotLaunchable(),
        """
        Expecting
          image $ 'My AMI'
        not to be launchable by this client
        but EC2 would launch it
        """,
        id);
  }

  @Test
  void isLaunchableByAnotherAccount() {
    String id = Ec2.createImage(ec2, "My AMI");

    assertThat(ec2).image(id).isNotLaunchableBy(partner);
    fails(
        () -> assertThat(ec2).image(id).isLaunchableBy(partner),
        """
        Expecting
          image $ 'My AMI'
        to be launchable by the other client
        but EC2 refuses: AuthFailure: Not authorized for images: [$]
        """,
        id,
        id);

    Ec2.share(ec2, id, Ec2.account(PARTNER));

    assertThat(ec2).image(id).isLaunchableBy(partner);
    myAmiFails(
        id,
        it -> it.isNotLaunchableBy(partner),
        "not to be launchable by the other client",
        "but EC2 would launch it");
    assertThat(partner).hasNoRunningInstances();
  }

  @Test
  void isSharedWithAnOrganization() {
    String id = Ec2.createImage(ec2, "My AMI");
    Organization organization = cloud.organization("o-exampleorgid").withAccounts(PARTNER);

    Ec2.share(ec2, id, new LaunchPermission().withOrganizationArn(organization.arn()));

    assertThat(ec2)
        .image(id)
        .isSharedWith(organization.arn())
        .isSharedExactlyWith(organization.arn())
        .isNotSharedWith(PARTNER)
        .isNotPublic()
        .isLaunchableBy(partner);
    organization.withoutAccounts(PARTNER);
    assertThat(ec2).image(id).isNotLaunchableBy(partner);
  }

  @Test
  void anImageForArmIsLaunchable() {
    assertThat(ec2).image("ami-0a2023f1c0de0a64b").hasArchitecture("arm64").isLaunchable();
  }

  @Test
  void doesNotTakeAnotherRefusalForAMissingPermission() {
    AmazonEC2 full =
        new OneImage(new Image().withImageId("ami-1")) {
          @Override
          public <X extends AmazonWebServiceRequest> DryRunResult<X> dryRun(
              DryRunSupportedRequest<X> request) {
            AmazonServiceException refusal = new AmazonServiceException("no room");
            refusal.setErrorCode("InstanceLimitExceeded");
            throw new AmazonClientException("Unrecognized service response", refusal);
          }
        };
    fails(
        () -> assertThat(full).image("ami-1").isNotLaunchable(),
        """
        Expecting
          image ami-1
        not to be launchable by this client
        but EC2 refuses for another reason: InstanceLimitExceeded: no room
        """);
    fails(
        () -> assertThat(full).image("ami-1").isLaunchable(),
        """
        Expecting
          image ami-1
        to be launchable by this client
        but EC2 refuses for another reason: InstanceLimitExceeded: no room
        """);
  }

  @Test
  void whatIsGoneIsNotLaunchable() {
    String id = Ec2.createImage(ec2, "My AMI");
    ec2.deregisterImage(new DeregisterImageRequest(id));

    assertThat(ec2).image(id).isNotLaunchable();
    assertThat(ec2).image("ami-00000000").isNotLaunchable();
  }

  /** Has this image and nothing else. */
  private static class OneImage extends AbstractAmazonEC2 {
    private final Image image;

    OneImage(Image image) {
      this.image = image;
    }

    @Override
    public DescribeImagesResult describeImages(DescribeImagesRequest request) {
      return new DescribeImagesResult().withImages(image);
    }
  }
}
