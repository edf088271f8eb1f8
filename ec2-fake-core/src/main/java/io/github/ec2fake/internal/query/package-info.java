/**
 * The one door: an HTTP request in, the caller told, the action found, an HTTP reply out. Not part
 * of the public API.
 */
@NullMarked
package io.github.ec2fake.internal.query;

import org.jspecify.annotations.NullMarked;
