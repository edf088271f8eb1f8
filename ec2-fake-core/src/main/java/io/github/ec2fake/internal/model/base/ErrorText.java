// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.internal.model.base.Wording.Whose;

/**
 * What a refusal says, before it is said whose words these are. It becomes an {@link ErrorTemplate}
 * by one of its methods, so that there is no refusal without this mark.
 *
 * @param code EC2's error code, or one in its manner
 * @param status the HTTP status
 * @param text the text, with places for values
 */
public record ErrorText(String code, int status, String text) {

  /**
   * These are EC2's code and words, to the letter.
   *
   * @param source who quotes or documents them, for example {@code hashicorp/packer#12162}
   */
  public ErrorTemplate source(String source) {
    return new ErrorTemplate(this, new Wording(Whose.EC2, source));
  }

  /**
   * These are the words of another imitation of EC2; nobody was found who quotes EC2's.
   *
   * @param imitation the imitation, for example {@code moto}
   */
  public ErrorTemplate copiedFrom(String imitation) {
    return new ErrorTemplate(this, new Wording(Whose.IMITATION, imitation));
  }

  /** These are ec2-fake's words; nobody was found who quotes EC2's. */
  public ErrorTemplate ours() {
    return new ErrorTemplate(this, Wording.OURS);
  }
}
