// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import static io.github.ec2fake.consistency.ResourceKind.PREFIX_LISTS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import java.util.List;

/** The refusals that are about managed prefix lists, and why their modifications fail. */
final class PrefixListErrors {
  private PrefixListErrors() {}

  static final ErrorTemplate MALFORMED = malformedId("InvalidPrefixListId.Malformed", "pl-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidPrefixListID.NotFound", "The prefix list (%s) does not exist.")
          .source("aws/aws-application-networking-k8s#172")
          .about(PREFIX_LISTS);

  /** The answer to a rule or a route. */
  static final ErrorTemplate ID_NOT_FOUND =
      badRequest("InvalidPrefixListID.NotFound", "The prefix list ID '%s' does not exist")
          .source("aws-cloudformation/rain#308")
          .about(PREFIX_LISTS);

  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest("PrefixListLimitExceeded", "The maximum number of prefix lists has been reached.")
          .ours()
          .about(PREFIX_LISTS);
  static final ErrorTemplate RESERVED_NAME =
      invalidParameterValue(
              "The prefix list name cannot begin with (com.amazonaws., com.amazon., com.aws.).")
          .source("floci-io/floci#2273");
  static final ErrorTemplate BAD_NAME =
      invalidParameterValue("The prefix list name has to be 1 to %s characters long").ours();
  static final ErrorTemplate BAD_FAMILY =
      invalidParameterValue(
              "Value (%s) for parameter addressFamily is invalid. Valid values: IPv4, IPv6.")
          .ours();
  static final ErrorTemplate BAD_SIZE =
      invalidParameterValue("Must specify a max size between 1 and %s")
          .source("aws-samples/update-aws-ip-ranges#1, awsdocs/amazon-vpc-user-guide#65");
  static final ErrorTemplate TOO_MANY_IN_REQUEST =
      invalidParameterValue("The number of entries per request cannot exceeds limit (%s).")
          .source("hashicorp/terraform-provider-aws#35371, hashicorp/terraform-provider-aws#17191");
  static final ErrorTemplate BAD_CIDR =
      invalidParameterValue("The CIDR (%s) is not a valid block of a prefix list for %s.").ours();
  static final ErrorTemplate BAD_DESCRIPTION =
      invalidParameterValue("The description of an entry is at most %s characters long.").ours();
  static final ErrorTemplate REPEATED =
      invalidParameterValue("The CIDR (%s) must not appear multiple times in a request.").ours();

  /** A comment in the source of Terraform's provider for AWS quotes EC2 with these words. */
  static final ErrorTemplate ADDED_AND_REMOVED =
      invalidParameterValue(
              "Request cannot contain Cidr %s in both AddPrefixListEntries and"
                  + " RemovePrefixListEntries")
          .ours();

  static final ErrorTemplate MAX_ENTRIES_EXCEEDED =
      badRequest(
              "PrefixListMaxEntriesExceeded",
              "The prefix list would have %s entries, more than its maximum of %s.")
          .ours()
          .about(PREFIX_LISTS);
  static final ErrorTemplate ENTRY_EXISTS =
      badRequest(
              "InvalidPrefixListModification",
              "An entry with the CIDR (%s) and description (%s) already exists.")
          .source("hashicorp/terraform-provider-aws#29204")
          .about(PREFIX_LISTS);
  static final ErrorTemplate NO_SUCH_ENTRY =
      badRequest("InvalidPrefixListModification", "An entry with the CIDR (%s) does not exist.")
          .ours()
          .about(PREFIX_LISTS);
  static final ErrorTemplate NOTHING_TO_MODIFY =
      badRequest(
              "MissingParameter",
              "The request must contain a parameter to modify: prefixListName, maxEntries, addEntry"
                  + " or removeEntry")
          .ours();
  static final ErrorTemplate ENTRIES_AND_SIZE =
      invalidParameterCombination(
              "You cannot modify the entries and the maximum entries for the prefix list in the"
                  + " same request.")
          .source("hashicorp/terraform-provider-aws#26034");
  static final ErrorTemplate BAD_VERSION =
      invalidParameterValue(
              "The specified value for version is not valid. The value must be greater than (1).")
          .source("pulumi/pulumi-aws#1784");
  static final ErrorTemplate VERSION_MISMATCH =
      badRequest("PrefixListVersionMismatch", "The prefix list has the incorrect version number.")
          .source("hashicorp/terraform-provider-aws#43528, hashicorp/terraform-provider-aws#43661")
          .about(PREFIX_LISTS);
  static final ErrorTemplate NO_SUCH_VERSION =
      invalidParameterValue("The prefix list (%s) has no version %s.").ours().about(PREFIX_LISTS);

  /** Several programs on GitHub wait for an answer with these words. */
  static final ErrorTemplate INCORRECT_STATE =
      badRequest(
              "IncorrectState",
              "The request cannot be completed while the prefix list (%s) is in the current state"
                  + " (%s).")
          .ours()
          .about(PREFIX_LISTS);

  static final ErrorTemplate OF_AWS =
      badRequest(
              "UnsupportedOperation", "The prefix list (%s) is managed by AWS and stays as it is.")
          .ours();

  /** The API reference says of a larger size that the message names the first ten resources. */
  static String withoutRoom(List<String> resourceIds) {
    return "The following resources do not support the new maximum size: "
        + String.join(", ", resourceIds.subList(0, Math.min(10, resourceIds.size())));
  }

  /** The API reference says of a deletion that all references have to be removed before. */
  static String inUse(List<PrefixListReference> references) {
    return "The prefix list is referenced by: "
        + String.join(
            ", ", references.stream().limit(10).map(PrefixListReference::resourceId).toList());
  }
}
