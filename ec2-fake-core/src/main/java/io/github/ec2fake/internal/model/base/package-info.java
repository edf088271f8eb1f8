/**
 * What every noun of the model stands on: errors, ids, callers, lifecycles. Not part of the public
 * API.
 */
@NullMarked
package io.github.ec2fake.internal.model.base;

import org.jspecify.annotations.NullMarked;
