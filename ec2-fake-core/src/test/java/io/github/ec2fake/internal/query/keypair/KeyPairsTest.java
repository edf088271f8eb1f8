// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.keypair;

import static io.github.ec2fake.internal.query.StorageFixture.OTHER;
import static io.github.ec2fake.internal.query.StorageFixture.all;
import static io.github.ec2fake.internal.query.StorageFixture.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.keypair.KeyFormat;
import io.github.ec2fake.internal.model.keypair.KeyPairs;
import io.github.ec2fake.internal.model.keypair.KeyType;
import io.github.ec2fake.internal.query.StorageFixture;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPairsTest {
  /** Made by ssh-keygen; the fingerprints below are what openssl and ssh-keygen say of them. */
  private static final String RSA_2048 =
      "ssh-rsa "
          + "AAAAB3NzaC1yc2EAAAADAQABAAABAQDCBGKkzrNE6PsOQBVW9QmkjMx8J7YHSpSaRhrCzrnq"
          + "qCIUANa7PPaUo4qmQcc8CqSB0CNDknhOVh50BgKuOj+9KNLolEv5kV3xEqwmlYuWmh8epqZh"
          + "ClHZYRDMZE54hJ7wBSuxWGr0GGbeTrRWF7Ft0QsDZn41OnZzDHtmGIxNvdviH7V3jjHPRvwY"
          + "6GwHTxAXpWYkUuiUWZmDFB7fU6Y270TYO/6FWi1Jocm8zT343qduzuFxlwpsNHpQi4JsbAkY"
          + "6WI2Paa2+8Eoulx3rnSxX4XMSJ5MC98/EEaVAm2jqfBLZK5osR3S+fOgB7QmF4a87yT8d6OG"
          + "tL9tePqKUzDr";

  private static final String ED25519 =
      "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIFyZS7GDqZ5mq5XDal7gtD5h36A5YvFTxwP7QQiXnNfT";

  private static final String RSA_3072 =
      "ssh-rsa "
          + "AAAAB3NzaC1yc2EAAAADAQABAAABgQDNI//iHwXJK7iC47I2RLJibAoW6qSDZuyVX11VJep0"
          + "TtykeDbFHriFevFsQgOH0wbXYZ6Ej71scJ1rsMrS1KYfHQfybyQXitppb0tLaMkBClGLrZeX"
          + "wEgPBq/+7uR+V6uPyU+Q1w2Kh9DbkTl3X5lQdygQNkStjF2SIpHXiTwYzIkSBFOwn6bCJGYi"
          + "UMW2D93UIUm44/8H+bVhe0m1IJp4Kedpvg+kZmOhbDlfRHfB3YNhVEd1SUzxMUgXns6n+1ph"
          + "Sdm8xquYg+PmCVQhzIwAdzUOzGrvWabXoR8WS7FR5PQcF5q0UQksLHjyDwT0YH+Pnp8j5eJG"
          + "yY6P/5WXs55HyAAEftQUDJHML/xqAJMSdeq9lSAw4ZKXHDZsiZDYoHa7UoGvIzRWvR5fWuKQ"
          + "cUHLECD6MBKoq9kaqNL7+yCGFFxOYxpOgjxQxwDU7cwPVrn+IO2NKAHbpJtxgap+nOxXlEGQ"
          + "pEaQ1XFtS33zlEB2KnPeXq4aNwudo7UiD2kNgUE=";

  private final StorageFixture cloud = new StorageFixture();

  @Test
  void createsAKeyPair() {
    String created =
        cloud.ok(
            "Action=CreateKeyPair&KeyName=my key&TagSpecification.1.ResourceType=key-pair"
                + "&TagSpecification.1.Tag.1.Key=a&TagSpecification.1.Tag.1.Value=1");
    String described = cloud.ok("Action=DescribeKeyPairs&IncludePublicKey=true");

    assertThat(first(created, "keyName")).isEqualTo("my key");
    assertThat(first(created, "keyPairId")).startsWith("key-");
    assertThat(created).contains("<tagSet><item><key>a</key><value>1</value></item></tagSet>");
    assertThat(first(created, "keyMaterial")).startsWith("-----BEGIN RSA PRIVATE KEY-----\n");
    assertThat(first(created, "keyFingerprint")).matches("([0-9a-f]{2}:){19}[0-9a-f]{2}");
    for (String same : new String[] {"keyName", "keyPairId", "keyFingerprint"}) {
      assertThat(first(described, same)).isEqualTo(first(created, same));
    }
    assertThat(first(described, "keyType")).isEqualTo("rsa");
    assertThat(first(described, "createTime")).isEqualTo("2011-07-15T00:00:00.000Z");
    assertThat(first(described, "publicKey")).startsWith("ssh-rsa AAAAB3").endsWith(" my key");
    assertThat(described).doesNotContain("keyMaterial");
  }

  @Test
  void importsAnRsaKey() {
    String imported = importKey("mine", RSA_2048 + " me@example");

    assertThat(first(imported, "keyName")).isEqualTo("mine");
    assertThat(first(imported, "keyFingerprint"))
        .isEqualTo("8d:c9:65:e7:21:d3:00:2f:4b:35:5d:29:34:7a:85:7f");
    assertThat(first(cloud.ok("Action=DescribeKeyPairs&IncludePublicKey=true"), "publicKey"))
        .isEqualTo(RSA_2048 + " mine");
  }

  @Test
  void aNameHas255CharactersAtMost() {
    String name = "n".repeat(255);

    assertThat(first(importKey(name, ED25519), "keyName")).isEqualTo(name);
  }

  @Test
  void importsAnEd25519Key() {
    assertThat(first(importKey("mine", ED25519), "keyFingerprint"))
        .isEqualTo("+HZO3+StA7YJpw81l+SCoI0/yIFn5fkcbw9dQz8t1Ic=");
    assertThat(first(cloud.ok("Action=DescribeKeyPairs"), "keyType")).isEqualTo("ed25519");
  }

  @Test
  void importsAKeyThatIsNotInBase64AsWell() {
    String imported =
        cloud.ok("Action=ImportKeyPair&KeyName=plain&PublicKeyMaterial=" + RSA_2048 + "\n");

    assertThat(first(imported, "keyFingerprint")).startsWith("8d:c9:65:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not base64 and not a key",
        "bm90IGEga2V5",
        "ssh-rsa",
        "ssh-rsa AAAA",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIFyZS7GDqZ5mq5XDal7gtD5h36A5YvFTxwP7QQiXnNfT",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAAVw=",
        "ssh-dss AAAAB3NzaC1kc3M="
      })
  void refusesWhatIsNotAnOpenSshKey(String material) {
    cloud.refuses(
        "Action=ImportKeyPair&KeyName=x&PublicKeyMaterial=" + material,
        "400 InvalidKey.Format: Key is not in valid OpenSSH public key format");
  }

  @Test
  void refusesAnRsaKeyOfAnUnsupportedLength() {
    cloud.refuses(
        "Action=ImportKeyPair&KeyName=x&PublicKeyMaterial=" + RSA_3072,
        "400 InvalidKey.Format: An RSA key of 3072 bits is not supported. It must have 1024, 2048"
            + " or 4096 bits.");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Action=CreateKeyPair&KeyName=mine | 400 InvalidKeyPair.Duplicate: The keypair 'mine'"
            + " already exists.",
        "Action=ImportKeyPair&KeyName=mine&PublicKeyMaterial=KEY | 400 InvalidKeyPair.Duplicate:"
            + " The keypair 'mine' already exists.",
        "Action=CreateKeyPair&KeyName= | 400 MissingParameter: The request must contain the"
            + " parameter KeyName",
        "Action=ImportKeyPair&KeyName=x | 400 MissingParameter: The request must contain the"
            + " parameter PublicKeyMaterial",
        "Action=CreateKeyPair&KeyName=Schlüssel | 400 InvalidParameterValue: Value (Schlüssel) for"
            + " parameter KeyName is invalid. It must have at most 255 ASCII characters.",
        "Action=CreateKeyPair&KeyName=LONG | 400 InvalidParameterValue: Value (LONG) for"
            + " parameter KeyName is invalid. It must have at most 255 ASCII characters.",
        "Action=CreateKeyPair&KeyName=x&KeyType=dsa | 400 InvalidParameterValue: Value (dsa) for"
            + " parameter KeyType is invalid. It must be 'rsa' or 'ed25519'.",
        "Action=CreateKeyPair&KeyName=x&KeyFormat=pgp | 400 InvalidParameterValue: Value (pgp) for"
            + " parameter KeyFormat is invalid. It must be 'pem' or 'ppk'.",
        "Action=CreateKeyPair&KeyName=x&DryRun=true | 412 DryRunOperation: Request would have"
            + " succeeded, but DryRun flag is set.",
        "Action=ImportKeyPair&KeyName=x&PublicKeyMaterial=KEY&DryRun=true | 412 DryRunOperation:"
            + " Request would have succeeded, but DryRun flag is set.",
        "Action=DescribeKeyPairs&KeyName.1=mine&KeyName.2=x | 400 InvalidKeyPair.NotFound: The key"
            + " pair 'x' does not exist",
        "Action=DescribeKeyPairs&KeyPairId.1=key-0badcafe | 400 InvalidKeyPair.NotFound: The key"
            + " pair ID 'key-0badcafe' does not exist",
        "Action=DeleteKeyPair | 400 MissingParameter: The request must contain the parameter"
            + " KeyName",
        "Action=DeleteKeyPair&KeyName=mine&KeyPairId=ID | 400 InvalidParameterCombination: You may"
            + " specify KeyName or KeyPairId, but not both in the same call",
        "Action=DeleteKeyPair&KeyName=mine&DryRun=true | 412 DryRunOperation: Request would have"
            + " succeeded, but DryRun flag is set."
      })
  void refuses(String form, String expected) {
    cloud.named("LONG", "n".repeat(256));
    cloud.named("KEY", RSA_2048);
    importKey("mine", RSA_2048);

    cloud.refuses(form, expected);
  }

  @Test
  void deletesAKeyPairByNameOrIdAndDoesNotMindAMissingOne() {
    String byName = first(importKey("one", RSA_2048), "keyPairId");
    String byId = first(importKey("two", RSA_2048), "keyPairId");
    cloud.ok("Action=CreateTags&ResourceId.1=" + byName + "&Tag.1.Key=a&Tag.1.Value=1");

    assertThat(cloud.ok("Action=DeleteKeyPair&KeyName=one"))
        .contains("<return>true</return><keyPairId>" + byName + "</keyPairId>");
    assertThat(cloud.ok("Action=DeleteKeyPair&KeyPairId=" + byId))
        .contains("<return>true</return>");
    assertThat(cloud.ok("Action=DeleteKeyPair&KeyName=one"))
        .contains("<return>true</return>")
        .doesNotContain("keyPairId");
    assertThat(cloud.ok("Action=DescribeKeyPairs")).contains("<keySet/>");
    assertThat(cloud.ok("Action=DescribeTags")).contains("<tagSet/>");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "KeyName.1=one | one",
        "KeyPairId.1=ID2 | two",
        "Filter.1.Name=key-name&Filter.1.Value.1=t* | two",
        "Filter.1.Name=key-pair-id&Filter.1.Value.1=ID2 | two",
        "Filter.1.Name=fingerprint&Filter.1.Value.1=8d:* | one",
        "Filter.1.Name=tag:a&Filter.1.Value.1=1 | one"
      })
  void describesTheKeyPairsThatAreWanted(String parameters, String names) {
    String one = first(importKey("one", RSA_2048), "keyPairId");
    cloud.named("ID2", first(importKey("two", ED25519), "keyPairId"));
    cloud.ok("Action=CreateTags&ResourceId.1=" + one + "&Tag.1.Key=a&Tag.1.Value=1");

    String described = cloud.ok("Action=DescribeKeyPairs&" + parameters);

    assertThat(String.join(",", all(described, "keyName"))).isEqualTo(names);
    assertThat(described).doesNotContain("publicKey");
  }

  @Test
  void keepsTheKeyPairsOfAccountsApart() {
    String id = first(importKey("mine", RSA_2048), "keyPairId");

    assertThat(cloud.ok(OTHER, "Action=DescribeKeyPairs")).contains("<keySet/>");
    cloud.ok(OTHER, "Action=DeleteKeyPair&KeyPairId=" + id);
    assertThat(all(cloud.ok("Action=DescribeKeyPairs"), "keyPairId")).containsExactly(id);
    cloud.ok(OTHER, "Action=ImportKeyPair&KeyName=mine&PublicKeyMaterial=" + RSA_2048);
  }

  @Test
  void keepsTheLimitOfKeyPairs() {
    Caller me = new Caller(OTHER);
    KeyPairs keyPairs = cloud.region().keyPairs();
    for (int i = 0; i < 5000; i++) {
      keyPairs.importKey(me, "key " + i, ED25519, Map.of()).apply();
    }

    assertThatExceptionOfType(Ec2Error.class)
        .isThrownBy(() -> keyPairs.create(me, "one too many", KeyType.RSA, KeyFormat.PEM, Map.of()))
        .satisfies(error -> assertThat(error.code()).isEqualTo("KeyPairLimitExceeded"))
        .withMessage("Maximum of 5000 keypairs reached.");
  }

  private String importKey(String name, String openSsh) {
    String material =
        Base64.getEncoder().encodeToString(openSsh.getBytes(StandardCharsets.US_ASCII));
    return cloud.ok("Action=ImportKeyPair&KeyName=" + name + "&PublicKeyMaterial=" + material);
  }
}
