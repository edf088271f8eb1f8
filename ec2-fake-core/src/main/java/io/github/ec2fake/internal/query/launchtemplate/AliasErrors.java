// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of images that Systems Manager names. */
final class AliasErrors {
  private AliasErrors() {}

  static final ErrorTemplate NOT_MODELLED =
      notModelled(
          "ec2-fake does not model parameters of Systems Manager, and cannot resolve '%s'.");
}
