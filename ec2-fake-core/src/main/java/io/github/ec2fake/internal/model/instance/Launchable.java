package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.util.List;

/**
 * What a launch would bring, if it were done now.
 *
 * @param image what is launched
 * @param instanceType the type
 * @param zone where
 * @param groups the security groups
 */
public record Launchable(
    Image image, String instanceType, String zone, List<SecurityGroup> groups) {}
