// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that EC2 has for what an image is and needs. */
final class FeatureRules {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
  private static final Set<String> SIMPLE = Set.of("simple");
  private static final Set<String> BOOT_MODES = Set.of("legacy-bios", "uefi", "uefi-preferred");
  private static final Set<String> VERSIONS = Set.of("v2.0");

  private FeatureRules() {}

  static void check(ImageFeatures features) {
    checkWord("SriovNetSupport", features.sriovNetSupport(), SIMPLE);
    checkWord("BootMode", features.bootMode(), BOOT_MODES);
    checkWord("TpmSupport", features.tpmSupport(), VERSIONS);
    checkWord("ImdsSupport", features.imdsSupport(), VERSIONS);
    if (features.tpmSupport() != null && !"uefi".equals(features.bootMode())) {
      throw ImageErrors.TPM_WITHOUT_UEFI.with();
    }
    String uefiData = features.uefiData();
    if (uefiData != null && !isBase64(uefiData)) {
      throw ImageErrors.BAD_VALUE.with("UefiData", uefiData, "It must be base64.");
    }
  }

  static void checkWord(String parameter, @Nullable String value, Set<String> allowed) {
    if (value != null && !allowed.contains(value)) {
      throw ImageErrors.BAD_VALUE.with(
          parameter, value, "It must be one of " + allowed.stream().sorted().toList());
    }
  }

  private static boolean isBase64(String text) {
    return text.length() % 4 == 0 && BASE64.matcher(text).matches();
  }
}
