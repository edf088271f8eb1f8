/**
 * S3 as far as the bundler and RegisterImage see it: buckets, their owners, what lies in them. Not
 * part of the public API.
 */
@NullMarked
package io.github.ec2fake.internal.model.s3;

import org.jspecify.annotations.NullMarked;
