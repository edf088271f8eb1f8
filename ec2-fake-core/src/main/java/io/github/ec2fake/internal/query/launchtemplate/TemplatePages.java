// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PageSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the actions that describe launch templates: from 1 to 200 results.
 *
 * <p>Source: the actions' {@code MaxResults}; ansible-collections/community.aws#2131 says that a
 * request without it is answered with 200.
 */
final class TemplatePages {
  private static final int MOST = 200;

  private TemplatePages() {}

  static <T> Page<T> of(List<T> found, @Nullable Integer maxResults, @Nullable String token) {
    return Page.of(found, 1, PageSize.atMost(MOST, maxResults), token);
  }
}
