// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.keypair;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a key pair of a public key that the caller brings. */
final class ImportKeyPair implements WriteAction<ImportKeyPair.Request, ImportKeyPair.Reply> {

  record Request(
      @Required String keyName,
      @Required String publicKeyMaterial,
      List<TagSpecification> tagSpecification) {}

  record Reply(
      String keyName, String keyFingerprint, String keyPairId, @Nullable List<TagItem> tagSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.keyPairs()
        .importKey(
            call.caller(),
            request.keyName(),
            request.publicKeyMaterial(),
            TagSpecification.tags(request.tagSpecification(), "key-pair"))
        .map(
            keyPair ->
                new Reply(
                    keyPair.name(),
                    keyPair.fingerprint(),
                    keyPair.id(),
                    TagItem.of(call, keyPair.id())));
  }
}
