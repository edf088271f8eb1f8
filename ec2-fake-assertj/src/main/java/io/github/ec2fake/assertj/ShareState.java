package io.github.ec2fake.assertj;

import com.amazonaws.AmazonServiceException;
import java.util.List;
import java.util.function.Supplier;

/** With whom something is shared. */
sealed interface ShareState {

  /**
   * As its owner sees it.
   *
   * @param isPublic whether it is public
   * @param sharedWith the accounts, and the ARNs of organizations, that it is shared with by name
   */
  record Known(boolean isPublic, List<String> sharedWith) implements ShareState {

    String text() {
      return "it is shared with "
          + (sharedWith.isEmpty() ? "nobody" : String.join(", ", sharedWith))
          + (isPublic ? ", and it is public" : "");
    }
  }

  /**
   * EC2 tells nobody but the owner.
   *
   * @param error what EC2 said
   */
  record Withheld(String error) implements ShareState {}

  /** Reads the sharing, where EC2 may refuse it. */
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
