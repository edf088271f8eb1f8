// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.AmazonServiceException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** With whom a resource is shared. */
sealed interface ShareState {

  /**
   * The sharing as EC2 shows it to the owner.
   *
   * @param isPublic whether the resource is public
   * @param sharedWith the ids of accounts and the ARNs of organizations with which the resource is
   *     shared explicitly
   */
  record Known(boolean isPublic, List<String> sharedWith) implements ShareState {

    /** Returns with whom it is shared: the accounts, and {@code all} if it is public. */
    List<String> accounts() {
      TreeSet<String> accounts = new TreeSet<>(sharedWith);
      if (isPublic) {
        accounts.add("all");
      }
      return List.copyOf(accounts);
    }

    String text() {
      return "it is shared with "
          + (sharedWith.isEmpty() ? "nobody" : String.join(", ", sharedWith))
          + (isPublic ? ", and it is public" : "");
    }
  }

  /**
   * Unknown, because EC2 refuses to show the sharing to a client that is not the owner's.
   *
   * @param error EC2's error code and message
   */
  record Withheld(String error) implements ShareState {}

  /** Reads the sharing; {@link Withheld} if EC2 denies access. */
  static ShareState read(Supplier<Known> read) {
    try {
      return read.get();
    } catch (AmazonServiceException refused) {
      String code = refused.getErrorCode();
      if ("AuthFailure".equals(code) || "UnauthorizedOperation".equals(code)) {
        return new Withheld(code + ": " + refused.getErrorMessage());
      }
      throw refused;
    }
  }
}
