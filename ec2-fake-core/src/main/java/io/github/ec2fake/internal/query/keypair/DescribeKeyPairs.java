package io.github.ec2fake.internal.query.keypair;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.model.keypair.KeyPairs;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's key pairs. */
public final class DescribeKeyPairs
    implements ReadAction<DescribeKeyPairs.Request, DescribeKeyPairs.Reply> {

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
      new Filters<KeyPair>()
          .by("fingerprint", KeyPair::fingerprint)
          .by("key-name", KeyPair::name)
          .by("key-pair-id", KeyPair::id)
          .byTags(
              (keyPair, call) -> call.region().tags().of(call.caller().account(), keyPair.id()));

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.KEY_PAIRS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    KeyPairs keyPairs = call.region().keyPairs();
    request.keyName().forEach(name -> keyPairs.require(call.caller(), name));
    request.keyPairId().forEach(id -> keyPairs.requireId(call.caller(), id));
    boolean withPublicKey = Boolean.TRUE.equals(request.includePublicKey());
    return new Reply(
        keyPairs.of(call.caller()).stream()
            .filter(
                keyPair ->
                    request.keyName().isEmpty() || request.keyName().contains(keyPair.name()))
            .filter(
                keyPair ->
                    request.keyPairId().isEmpty() || request.keyPairId().contains(keyPair.id()))
            .filter(FILTERS.matching(request.filter(), call))
            .map(keyPair -> item(keyPair, withPublicKey, call))
            .toList());
  }

  private static Item item(KeyPair keyPair, boolean withPublicKey, ActionContext call) {
    return new Item(
        keyPair.id(),
        keyPair.fingerprint(),
        keyPair.name(),
        keyPair.type(),
        TagItem.of(call, keyPair.id()),
        withPublicKey ? keyPair.openSsh() : null,
        keyPair.created());
  }
}
