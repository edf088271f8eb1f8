// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.keypair;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.model.keypair.NewKeyPair;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.RequestReader;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a key pair and returns its private key. */
final class CreateKeyPair implements WriteAction<CreateKeyPair.Request, CreateKeyPair.Reply> {

  record Request(
      @Required String keyName,
      @Nullable String keyType,
      @Nullable String keyFormat,
      List<TagSpecification> tagSpecification) {}

  record Reply(
      String keyName,
      String keyFingerprint,
      String keyMaterial,
      String keyPairId,
      @Nullable List<TagItem> tagSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    only("KeyType", request.keyType(), "rsa", "ed25519");
    only("KeyFormat", request.keyFormat(), "pem", "ppk");
    return call.keyPairs()
        .create(
            call.caller(),
            request.keyName(),
            TagSpecification.tags(request.tagSpecification(), "key-pair"))
        .map(made -> reply(made, call));
  }

  private static Reply reply(NewKeyPair made, ActionContext call) {
    KeyPair keyPair = made.keyPair();
    return new Reply(
        keyPair.name(),
        keyPair.fingerprint(),
        made.pem(),
        keyPair.id(),
        TagItem.of(call, keyPair.id()));
  }

  private static void only(
      String parameter, @Nullable String value, String modelled, String other) {
    if (other.equals(value)) {
      throw Ec2Error.notModelled(
          "ec2-fake does not model the value '%s' of the parameter %s of CreateKeyPair, only '%s'.",
          value, parameter, modelled);
    }
    if (value != null && !value.equals(modelled)) {
      throw RequestReader.invalid(
          parameter, value, "It must be '" + modelled + "' or '" + other + "'.");
    }
  }
}
