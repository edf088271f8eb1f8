// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.s3.Manifest;
import io.github.ec2fake.internal.model.s3.StoredBucket.StoredObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a bundle's manifest. The drive has no bytes, so that digests, keys and the signature
 * are made up: they differ between bundles, and are the same each time.
 *
 * <p>Source of the form: manifests of ec2-ami-tools 1.3 of version 2007-10-10, as in the tests of
 * sassoftware/mint and Eucalyptus.
 */
final class ManifestText {
  private static final int KEY_BYTES = 128;
  private static final int SIGNATURE_BYTES = 256;
  private static final long GIB = 1L << 30;

  private final Manifest manifest;
  private final StringBuilder text = new StringBuilder();

  private ManifestText(Manifest manifest) {
    this.manifest = manifest;
  }

  /**
   * Writes a manifest.
   *
   * @param name the prefix of the bundle's objects
   * @param user the account that the bundle belongs to
   */
  static String of(Manifest manifest, String name, String user, List<StoredObject> parts) {
    ManifestText writer = new ManifestText(manifest);
    writer.write(name, user, parts);
    return writer.text.toString();
  }

  private void write(String name, String user, List<StoredObject> parts) {
    line(0, "<?xml version=\"1.0\"?>");
    line(0, "<manifest>");
    line(1, "<version>2007-10-10</version>");
    line(1, "<bundler>");
    element(2, "name", "ec2-bundle-instance");
    element(2, "version", "1.0");
    element(2, "release", "0");
    line(1, "</bundler>");
    machine();
    line(1, "<image>");
    element(2, "name", name);
    element(2, "user", user);
    element(2, "type", "machine");
    digest(2, manifest.bundleId());
    element(2, "size", Long.toString(manifest.sizeGiB() * GIB));
    element(
        2, "bundled_size", Long.toString(parts.stream().mapToLong(StoredObject::sizeBytes).sum()));
    key("ec2_encrypted_key");
    key("user_encrypted_key");
    element(2, "ec2_encrypted_iv", bytes("ec2_encrypted_iv", KEY_BYTES));
    element(2, "user_encrypted_iv", bytes("user_encrypted_iv", KEY_BYTES));
    line(2, "<parts count=\"" + parts.size() + "\">");
    for (int index = 0; index < parts.size(); index++) {
      line(3, "<part index=\"" + index + "\">");
      element(4, "filename", parts.get(index).key());
      digest(4, parts.get(index).key());
      line(3, "</part>");
    }
    line(2, "</parts>");
    line(1, "</image>");
    element(1, "signature", bytes("signature", SIGNATURE_BYTES));
    line(0, "</manifest>");
  }

  private void machine() {
    line(1, "<machine_configuration>");
    element(2, "architecture", manifest.architecture());
    optional("kernel_id", manifest.kernelId());
    optional("ramdisk_id", manifest.ramdiskId());
    line(2, "<block_device_mapping>");
    mapping("ami", manifest.rootDeviceName().replace("/dev/", ""));
    mapping("root", manifest.rootDeviceName());
    line(2, "</block_device_mapping>");
    if (!manifest.productCodes().isEmpty()) {
      line(2, "<product_codes>");
      manifest.productCodes().forEach(code -> element(3, "product_code", code));
      line(2, "</product_codes>");
    }
    line(1, "</machine_configuration>");
  }

  private void mapping(String virtualName, String device) {
    line(3, "<mapping>");
    element(4, "virtual", virtualName);
    element(4, "device", device);
    line(3, "</mapping>");
  }

  private void optional(String name, @Nullable String value) {
    if (value != null) {
      element(2, name, value);
    }
  }

  private void key(String name) {
    line(
        2, "<" + name + " algorithm=\"AES-128-CBC\">" + bytes(name, KEY_BYTES) + "</" + name + ">");
  }

  private void digest(int depth, String of) {
    byte[] digest = hash("SHA-1", manifest.bundleId() + "/" + of);
    line(depth, "<digest algorithm=\"SHA1\">" + HexFormat.of().formatHex(digest) + "</digest>");
  }

  /** As many bytes as the real ones have, in hexadecimal digits. */
  private String bytes(String what, int count) {
    StringBuilder digits = new StringBuilder();
    for (int block = 0; digits.length() < 2 * count; block++) {
      digits.append(
          HexFormat.of()
              .formatHex(hash("SHA-256", manifest.bundleId() + "/" + what + "/" + block)));
    }
    return digits.substring(0, 2 * count);
  }

  private static byte[] hash(String algorithm, String of) {
    try {
      return MessageDigest.getInstance(algorithm).digest(of.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private void element(int depth, String name, String value) {
    line(
        depth,
        "<"
            + name
            + ">"
            + value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            + "</"
            + name
            + ">");
  }

  private void line(int depth, String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }
}
