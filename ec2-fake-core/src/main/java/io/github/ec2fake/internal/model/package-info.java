/**
 * The cloud as the model sees it: its regions, and what lives in each. Not part of the public API.
 */
@NullMarked
package io.github.ec2fake.internal.model;

import org.jspecify.annotations.NullMarked;
