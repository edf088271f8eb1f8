/**
 * The buckets and objects of S3 that bundle tasks write and RegisterImage reads. Not part of the
 * public API.
 */
@NullMarked
package io.github.ec2fake.internal.model.s3;

import org.jspecify.annotations.NullMarked;
