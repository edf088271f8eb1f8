// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateVersionRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateVersion;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import java.util.List;

/** Calls about launch templates. */
final class LaunchTemplateCalls {
  private LaunchTemplateCalls() {}

  /** The data of a template that says just enough for a launch. */
  static RequestLaunchTemplateData small() {
    return new RequestLaunchTemplateData().withImageId(LINUX_EBS).withInstanceType("m1.small");
  }

  /** Creates a template of this name and gives its id. */
  static String created(AmazonEC2 ec2, String name) {
    return created(ec2, name, small());
  }

  static String created(AmazonEC2 ec2, String name, RequestLaunchTemplateData data) {
    return ec2.createLaunchTemplate(
            new CreateLaunchTemplateRequest()
                .withLaunchTemplateName(name)
                .withLaunchTemplateData(data))
        .getLaunchTemplate()
        .getLaunchTemplateId();
  }

  /** Creates a version of a template and gives its number. */
  static long version(AmazonEC2 ec2, String id, RequestLaunchTemplateData data) {
    return ec2.createLaunchTemplateVersion(
            new CreateLaunchTemplateVersionRequest()
                .withLaunchTemplateId(id)
                .withLaunchTemplateData(data))
        .getLaunchTemplateVersion()
        .getVersionNumber();
  }

  static List<LaunchTemplateVersion> versions(
      AmazonEC2 ec2, DescribeLaunchTemplateVersionsRequest request) {
    return ec2.describeLaunchTemplateVersions(request).getLaunchTemplateVersions();
  }

  static List<Long> numbers(AmazonEC2 ec2, DescribeLaunchTemplateVersionsRequest request) {
    return versions(ec2, request).stream().map(LaunchTemplateVersion::getVersionNumber).toList();
  }
}
