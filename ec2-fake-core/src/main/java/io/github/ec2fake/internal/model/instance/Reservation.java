package io.github.ec2fake.internal.model.instance;

import java.util.List;

/**
 * What one RunInstances call launched.
 *
 * @param id its id
 * @param ownerId the account that launched
 * @param instances the instances, by launch index
 */
public record Reservation(String id, String ownerId, List<Instance> instances) {}
