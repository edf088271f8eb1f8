// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
/**
 * Code as it is often written, with the usual mistakes. It works, as long as nothing fails. Its
 * namesakes in the package above do the same without the mistakes.
 */
@NullMarked
package io.github.ec2fake.examples.careless;

import org.jspecify.annotations.NullMarked;
