// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.keypair;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.keypair.KeyFormat;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.model.keypair.KeyType;
import io.github.ec2fake.internal.model.keypair.NewKeyPair;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.RequestReader;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    KeyType type = choice("KeyType", request.keyType(), KeyType.values(), KeyType::word);
    KeyFormat format =
        choice("KeyFormat", request.keyFormat(), KeyFormat.values(), KeyFormat::word);
    return call.keyPairs()
        .create(
            call.caller(),
            request.keyName(),
            type,
            format,
            TagSpecification.tags(request.tagSpecification(), "key-pair"))
        .map(made -> reply(made, call));
  }

  private static Reply reply(NewKeyPair made, ActionContext call) {
    KeyPair keyPair = made.keyPair();
    return new Reply(
        keyPair.name(),
        keyPair.fingerprint(),
        made.material(),
        keyPair.id(),
        TagItem.of(call, keyPair.id()));
  }

  /** The choice of a word, which is the first one if the word is left out. */
  private static <T> T choice(
      String parameter, @Nullable String word, T[] choices, Function<T, String> wordOf) {
    if (word == null) {
      return choices[0];
    }
    return Arrays.stream(choices)
        .filter(choice -> wordOf.apply(choice).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                RequestReader.invalid(
                    parameter,
                    word,
                    Arrays.stream(choices)
                        .map(choice -> "'" + wordOf.apply(choice) + "'")
                        .collect(Collectors.joining(" or ", "It must be ", "."))));
  }
}
