// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Makes a page of a journal that a browser shows. */
@NullMarked
package io.github.ec2fake.internal.page;

import org.jspecify.annotations.NullMarked;
