// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.tag.Tags.TagDescription;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes the caller's tags in the region. */
final class DescribeTags extends DescribeAction<DescribeTags.Request, DescribeTags.Reply> {

  record Request(List<Filter> filter, @Nullable Integer maxResults, @Nullable String nextToken)
      implements PagedRequest {}

  record Item(String resourceId, String resourceType, String key, String value) {}

  record Reply(List<Item> tagSet, @Nullable String nextToken) {}

  private static final String RESOURCE_ID = "resource-id";

  private static final Filters<TagDescription> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("key", TagDescription::key)
                  .by(RESOURCE_ID, TagDescription::resourceId)
                  .by("resource-type", TagDescription::resourceType)
                  .by("value", TagDescription::value)
                  .byTag((tag, call) -> Map.of(tag.key(), tag.value())));

  DescribeTags() {
    super(ResourceKind.TAGS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return FILTERS
        .page(
            call.tags().describe(call.caller(), Filters.values(request.filter(), RESOURCE_ID)),
            request,
            call,
            (tag, context) -> item(tag))
        .reply(Reply::new);
  }

  private static Item item(TagDescription tag) {
    return new Item(tag.resourceId(), tag.resourceType(), tag.key(), tag.value());
  }
}
