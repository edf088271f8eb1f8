// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.RestoreImageFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagDescription;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.RetentionRule;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What can be done with an image in the Recycle Bin, besides restoring it. */
class RecycledImagesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void isTaggedByItsOwnerOnly() {
    cloud.arrange().retentionRule("us-east-1", OWNER, RetentionRule.images(7));
    String id = Fixtures.ownImage(ec2, "own");
    ec2.deregisterImage(new DeregisterImageRequest(id));
    CreateTagsRequest tagging = new CreateTagsRequest(List.of(id), List.of(new Tag("by", "error")));

    ec2.createTags(tagging);

    assertThatRefusal(() -> cloud.client(PARTNER).createTags(tagging))
        .startsWith("400 InvalidAMIID.NotFound");
    ec2.restoreImageFromRecycleBin(new RestoreImageFromRecycleBinRequest().withImageId(id));
    assertThat(
            ec2.describeTags(
                    new DescribeTagsRequest().withFilters(new Filter("resource-id", List.of(id))))
                .getTags())
        .extracting(TagDescription::getKey, TagDescription::getValue)
        .containsExactly(tuple("by", "error"));
  }
}
