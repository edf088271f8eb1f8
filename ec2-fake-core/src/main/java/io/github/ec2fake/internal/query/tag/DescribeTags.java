package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.tag.Tags.Tagged;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The caller's tags in the region. */
public final class DescribeTags implements ReadAction<DescribeTags.Request, DescribeTags.Reply> {

  record Request(List<Filter> filter, @Nullable Integer maxResults, @Nullable String nextToken) {}

  record Item(String resourceId, String resourceType, String key, String value) {}

  record Reply(List<Item> tagSet, @Nullable String nextToken) {}

  private static final Filters<Tagged> FILTERS =
      new Filters<Tagged>()
          .by("key", Tagged::key)
          .by("resource-id", Tagged::resourceId)
          .by("resource-type", Tagged::resourceType)
          .by("value", Tagged::value)
          .byTag((tagged, call) -> Map.of(tagged.key(), tagged.value()));

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.TAGS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<Item> found =
        call.region().tags().of(call.caller().account()).stream()
            .filter(FILTERS.matching(request.filter(), call))
            .map(tag -> new Item(tag.resourceId(), tag.resourceType(), tag.key(), tag.value()))
            .toList();
    Page<Item> page = Page.of(found, request.maxResults(), request.nextToken());
    return new Reply(page.items(), page.nextToken());
  }
}
