// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which account sells which product code, and which accounts have signed up for it, in all regions:
 * signing up happens outside of EC2.
 *
 * <p>Source: the Windows Guide, "Paid Windows AMIs".
 */
public final class Products {
  private record SignUp(String account, String code) {}

  private final Set<SignUp> signUps = new HashSet<>();
  private final Map<String, String> sellers = new HashMap<>();

  public void signUp(String account, String code) {
    signUps.add(new SignUp(account, code));
  }

  /** Whether an account sells a product: it was the first whose image had the code. */
  public boolean isSoldBy(String account, String code) {
    return account.equals(sellers.get(code));
  }

  void addSeller(String account, List<String> codes) {
    for (String code : codes) {
      sellers.putIfAbsent(code, account);
    }
  }

  /** Returns a product code that an account has to sign up for before it may launch an image. */
  Optional<String> missing(String account, Image image) {
    return image.ownerId().equals(account)
        ? Optional.empty()
        : image.productCodes().stream()
            .filter(code -> !signUps.contains(new SignUp(account, code)))
            .findFirst();
  }
}
