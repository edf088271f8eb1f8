// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PAID;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.SELLER;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.ownImage;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ConfirmProductInstanceRequest;
import com.amazonaws.services.ec2.model.ConfirmProductInstanceResult;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ProductCode;
import io.github.ec2fake.Account;
import io.github.ec2fake.Ec2Cloud;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The Windows Guide, "Paid Windows AMIs". */
class PaidImagesTest {
  private static final String CODE = "ACD42B6F";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void aPaidImageShowsItsProductCode() {
    assertThat(image(ec2, PAID).getProductCodes())
        .extracting(ProductCode::getProductCodeId)
        .containsExactly(CODE);
  }

  @Test
  void aPaidImageIsRefusedWithoutASignUp() {
    assertThatRefusal(() -> launched(ec2, PAID))
        .isEqualTo(
            "401 OptInRequired: In order to use this AWS Marketplace product you need to accept"
                + " terms and subscribe. To do so please visit"
                + " https://aws.amazon.com/marketplace/pp?sku=ACD42B6F");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void whoHasSignedUpLaunchesItLikeAnyOther() {
    cloud.account(OWNER).subscribeTo(CODE).subscribeTo(CODE);

    assertThat(launched(ec2, PAID).getProductCodes())
        .extracting(ProductCode::getProductCodeId)
        .containsExactly(CODE);
    assertThatRefusal(() -> launched(cloud.client(PARTNER), PAID)).startsWith("401 OptInRequired");
  }

  @Test
  void aSignUpForSomethingElseIsNotEnough() {
    cloud.account(OWNER).subscribeTo("EC129708");

    assertThatRefusal(() -> launched(ec2, PAID)).startsWith("401 OptInRequired");
  }

  @Test
  void theSellerNeedsNoSignUp() {
    Account seller = cloud.account(SELLER);

    assertThat(seller.id()).isEqualTo(SELLER);
    assertThat(seller).hasToString("Account[541491349868]");
    assertThat(launched(seller.client(), PAID).getImageId()).isEqualTo(PAID);
  }

  @Test
  void aProductCodeOfOnesOwnBindsTheOthers() {
    String imageId = ownImage(ec2, "for sale");
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "productCodes").withProductCodes("774F4FF8"));
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    AmazonEC2 partner = cloud.client(PARTNER);

    assertThat(launched(ec2, imageId).getImageId()).isEqualTo(imageId);
    assertThatRefusal(() -> launched(partner, imageId)).startsWith("401 OptInRequired");
    cloud.account(PARTNER).subscribeTo("774F4FF8");
    assertThat(launched(partner, imageId).getImageId()).isEqualTo(imageId);
  }

  @Test
  void aSignUpDoesNotReplaceALaunchPermission() {
    String imageId = ownImage(ec2, "for sale");
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "productCodes").withProductCodes("774F4FF8"));
    cloud.account(PARTNER).subscribeTo("774F4FF8");

    assertThatRefusal(() -> launched(cloud.client(PARTNER), imageId)).startsWith("400 AuthFailure");
  }

  @Test
  void anImageOfItInheritsTheProductCode() {
    String imageId = ownImage(ec2, "for sale");
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "productCodes").withProductCodes("774F4FF8"));
    String instanceId = launched(ec2, imageId).getInstanceId();
    ec2.describeInstances();

    String copy = ec2.createImage(new CreateImageRequest(instanceId, "copy")).getImageId();

    assertThat(image(ec2, copy).getProductCodes())
        .extracting(ProductCode::getProductCodeId)
        .containsExactly("774F4FF8");
  }

  @Test
  void theSellerAloneCanConfirmAnInstance() {
    AmazonEC2 seller = cloud.client(SELLER);
    cloud.account(OWNER).subscribeTo(CODE);
    String paid = launched(ec2, PAID).getInstanceId();
    String other = launched(ec2, LINUX_EBS).getInstanceId();

    ConfirmProductInstanceResult confirmed = confirm(seller, paid);
    assertThat(confirmed.getReturn()).isTrue();
    assertThat(confirmed.getOwnerId()).isEqualTo(OWNER);
    assertThat(confirm(seller, other).getReturn()).isFalse();
    assertThat(confirm(seller, other).getOwnerId()).isNull();
    assertThat(confirm(ec2, paid).getReturn()).isFalse();
    assertThatRefusal(() -> confirm(seller, "i-12345678"))
        .isEqualTo("400 InvalidInstanceID.NotFound: The instance ID 'i-12345678' does not exist");
  }

  @Test
  void whoseImageHasACodeFirstIsItsSeller() {
    String code = "774F4FF8";
    String imageId = ownImage(ec2, "for sale");
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "productCodes").withProductCodes(code));
    AmazonEC2 partner = cloud.client(PARTNER);
    partner.modifyImageAttribute(
        new ModifyImageAttributeRequest(ownImage(partner, "alike"), "productCodes")
            .withProductCodes(code));

    String sold = launched(ec2, imageId).getInstanceId();

    assertThat(confirm(ec2, code, sold).getReturn()).isTrue();
    assertThat(confirm(partner, code, sold).getReturn()).isFalse();
  }

  @Test
  void refusesToSignUpForWhatIsNoCode() {
    assertThatThrownBy(() -> cloud.account(OWNER).subscribeTo("no code"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a product code is letters and digits such as ACD42B6F, but was 'no code'");
    assertThatThrownBy(() -> cloud.account("bob"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twelve digits");
  }

  private static ConfirmProductInstanceResult confirm(AmazonEC2 ec2, String instanceId) {
    return confirm(ec2, CODE, instanceId);
  }

  private static ConfirmProductInstanceResult confirm(
      AmazonEC2 ec2, String code, String instanceId) {
    return ec2.confirmProductInstance(
        new ConfirmProductInstanceRequest().withProductCode(code).withInstanceId(instanceId));
  }
}
