// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.keypair;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's key pairs. */
final class DescribeKeyPairs
    extends DescribeAction<DescribeKeyPairs.Request, DescribeKeyPairs.Reply> {

  record Request(
      List<String> keyName,
      List<String> keyPairId,
      List<Filter> filter,
      @Nullable Boolean includePublicKey) {}

  record Item(
      String keyPairId,
      String keyFingerprint,
      String keyName,
      String keyType,
      List<TagItem> tagSet,
      @Nullable String publicKey,
      Instant createTime) {}

  record Reply(List<Item> keySet) {}

  private static final Filters<KeyPair> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("fingerprint", KeyPair::fingerprint)
                  .by("key-name", KeyPair::name)
                  .by("key-pair-id", KeyPair::id)
                  .byTags(KeyPair::id));

  DescribeKeyPairs() {
    super(ResourceKind.KEY_PAIRS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    boolean withPublicKey = Boolean.TRUE.equals(request.includePublicKey());
    return new Reply(
        FILTERS.items(
            call.keyPairs().describe(call.caller(), request.keyName(), request.keyPairId()),
            request.filter(),
            call,
            keyPair -> item(keyPair, withPublicKey, call)));
  }

  private static Item item(KeyPair keyPair, boolean withPublicKey, ActionContext call) {
    return new Item(
        keyPair.id(),
        keyPair.fingerprint(),
        keyPair.name(),
        keyPair.type().word(),
        TagItem.orEmpty(call, keyPair.id()),
        withPublicKey ? keyPair.openSsh() : null,
        keyPair.created());
  }
}
