package io.github.ec2fake.internal.query.keypair;

import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Map;

/** Makes a key pair of a public key that the caller brings. */
public final class ImportKeyPair
    implements UnsplitWriteAction<ImportKeyPair.Request, ImportKeyPair.Reply> {

  record Request(
      @Required String keyName,
      @Required String publicKeyMaterial,
      List<TagSpecification> tagSpecification) {}

  record Reply(String keyName, String keyFingerprint, String keyPairId, List<TagItem> tagSet) {}

  @Override
  public Reply serve(Request request, ActionContext call) {
    Map<String, String> tags = TagSpecification.tags(request.tagSpecification(), "key-pair");
    KeyPair keyPair =
        call.region()
            .keyPairs()
            .importKey(call.caller(), request.keyName(), request.publicKeyMaterial());
    call.region().tags().put(call.caller().account(), keyPair.id(), tags);
    return new Reply(
        keyPair.name(), keyPair.fingerprint(), keyPair.id(), TagItem.of(call, keyPair.id()));
  }
}
