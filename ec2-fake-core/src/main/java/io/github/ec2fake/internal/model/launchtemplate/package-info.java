// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/** Launch templates: parameters of launches that are kept under a name, in numbered versions. */
@NullMarked
package io.github.ec2fake.internal.model.launchtemplate;

import org.jspecify.annotations.NullMarked;
