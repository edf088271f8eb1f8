// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.launched;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.S3;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.TimeMode;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What bundling leaves in S3, and what a test can put there. */
class S3Test {
  private static final String OWNER = "111122223333";
  private static final String OTHER = "999988887777";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void holdsThePartsAndTheManifestWhenTheTaskIsComplete() {
    String instanceId = launch();
    ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId));
    assertThat(cloud.s3().bucket("my-bucket").objects()).isEmpty();

    cloud.clock().advanceUntilSettled();

    S3.Bucket bucket = cloud.s3().bucket("my-bucket");
    assertThat(bucket.owner()).isEqualTo(OWNER);
    assertThat(bucket.object("winami.manifest.xml").acl()).isEqualTo("ec2-bundle-read");
    assertThat(bucket.object("winami.part.00").sizeBytes()).isEqualTo(10L << 20);
    assertThat(bucket.objects())
        .hasSize(343)
        .allSatisfy(object -> assertThat(object.key()).startsWith("winami."));
  }

  @Test
  void theManifestListsThePartsWithTheirChecksums() throws Exception {
    cloud.arrange().bundle(OWNER, "my-bucket", "win/ami", 1).bundle(OWNER, "my-bucket", "other", 1);
    S3.Bucket bucket = cloud.s3().bucket("my-bucket");
    S3.StoredObject stored = bucket.object("win/ami.manifest.xml");
    List<S3.StoredObject> parts =
        bucket.objects().stream()
            .filter(object -> object.key().startsWith("win/ami.part."))
            .toList();

    Element manifest = parse(stored.content());

    assertThat(stored.sizeBytes()).isEqualTo(stored.content().getBytes(UTF_8).length);
    assertThat(text(manifest, "version")).isEqualTo("2007-10-10");
    assertThat(text(manifest, "architecture")).isEqualTo("x86_64");
    assertThat(text(manifest, "user")).isEqualTo(OWNER);
    assertThat(text(manifest, "size")).isEqualTo(Long.toString(1L << 30));
    assertThat(text(manifest, "bundled_size"))
        .isEqualTo(Long.toString(parts.stream().mapToLong(S3.StoredObject::sizeBytes).sum()))
        .isEqualTo(Long.toString((1L << 30) / 3));
    assertThat(texts(manifest, "filename"))
        .containsExactlyElementsOf(parts.stream().map(S3.StoredObject::key).toList());
    assertThat(((Element) manifest.getElementsByTagName("parts").item(0)).getAttribute("count"))
        .isEqualTo(Integer.toString(parts.size()));
    assertThat(texts(manifest, "digest"))
        .hasSize(parts.size() + 1)
        .doesNotHaveDuplicates()
        .allMatch(digest -> digest.matches("[0-9a-f]{40}"));
    assertThat(text(manifest, "signature")).matches("[0-9a-f]{512}");
    assertThat(parts.get(0).content()).isEmpty();
    assertThat(texts(parse(bucket.object("other.manifest.xml").content()), "digest"))
        .doesNotContainAnyElementsOf(texts(manifest, "digest"));
    assertThat(cloud.s3().bucket("my-bucket").object("win/ami.manifest.xml")).isEqualTo(stored);
  }

  private static Element parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static String text(Element root, String name) {
    return texts(root, name).get(0);
  }

  private static List<String> texts(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(each -> found.item(each).getTextContent())
        .toList();
  }

  @Test
  void holdsNothingOfACancelledTask() {
    String instanceId = launch();
    BundleTask task =
        ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId)).getBundleTask();
    cloud.clock().advance(Duration.ofMinutes(4));

    ec2.cancelBundleTask(new CancelBundleTaskRequest(task.getBundleId()));
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.s3().bucket("my-bucket").objects()).isEmpty();
  }

  @Test
  void saysWhatThereIsInstead() {
    cloud.arrange().bucket("one", OWNER).bucket("two", OWNER).bundle(OWNER, "two", "x", 1);

    assertThatThrownBy(() -> cloud.s3().bucket("three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no bucket 'three'; there are [one, two]");
    assertThatThrownBy(() -> cloud.s3().bucket("two").object("y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "the bucket two has no object 'y'; it has x.manifest.xml, x.part.00");
  }

  @Test
  void anArrangedBucketOfAnotherAccountIsRefused() {
    cloud.arrange().bucket("my-bucket", OTHER);
    String instanceId = launch();

    assertThatThrownBy(() -> ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId)))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> {
              assertThat(refusal.getErrorCode()).isEqualTo("InvalidParameterValue");
              assertThat(refusal.getErrorMessage()).contains("my-bucket");
            });
    assertThat(ec2.describeBundleTasks(new DescribeBundleTasksRequest()).getBundleTasks())
        .isEmpty();
    assertThatThrownBy(() -> cloud.arrange().bucket("my-bucket", OWNER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("belongs to another account");
  }

  @Test
  void anArrangedBundleCanBeRegisteredByItsOwner() {
    cloud.arrange().bundle(OWNER, "my-bucket", "old", 8);

    String imageId =
        ec2.registerImage(
                new RegisterImageRequest("my-bucket/old.manifest.xml").withName("old bundle"))
            .getImageId();

    assertThat(launched(ec2, Fixtures.launch(imageId).withInstanceType("m1.large")).getPlatform())
        .isEqualTo("windows");
  }

  @Test
  void anArrangedBundleInPlaceOfAnotherIsAnother() {
    cloud.arrange().bundle(OWNER, "my-bucket", "old", 8);
    String imageId =
        ec2.registerImage(new RegisterImageRequest("my-bucket/old.manifest.xml").withName("old"))
            .getImageId();
    cloud.arrange().bundle(OWNER, "my-bucket", "old", 8);

    assertThatThrownBy(
            () ->
                ec2.runInstances(
                    new RunInstancesRequest(imageId, 1, 1).withInstanceType("m1.large")))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo("InvalidManifest"));
  }

  @Test
  void anArrangedTaskHasFailed() {
    String instanceId = launch();
    String bundleId =
        cloud.arrange().failedBundleTask(instanceId, "Client.S3Error", "SlowDown(503)- Slow Down");

    BundleTask task = Bundling.task(ec2, bundleId);

    assertThat(task.getState()).isEqualTo("failed");
    assertThat(task.getInstanceId()).isEqualTo(instanceId);
    assertThat(task.getBundleTaskError().getCode()).isEqualTo("Client.S3Error");
    assertThat(task.getBundleTaskError().getMessage()).isEqualTo("SlowDown(503)- Slow Down");
    assertThatThrownBy(() -> cloud.arrange().failedBundleTask("i-0", "a", "b"))
        .hasMessage("the cloud has no instance 'i-0'");
  }

  @Test
  void takesTimeInProportionToTheRootDrive() {
    cloud.arrange().bundle(OWNER, "my-bucket", "small", 5);
    String imageId =
        ec2.registerImage(
                new RegisterImageRequest("my-bucket/small.manifest.xml").withName("small"))
            .getImageId();
    String instanceId =
        launched(ec2, Fixtures.launch(imageId).withInstanceType("m1.large")).getInstanceId();
    cloud.clock().advanceUntilSettled();
    ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId));

    // 10 s pending and 25 s for the shutdown as always; then half of three minutes and of 45 s.
    assertThat(cloud.clock().advanceUntilSettled()).isEqualTo(Duration.ofMillis(147_500));
  }

  @Test
  void theJournalTellsThatTheInstanceIsShutDownAndRestarted() {
    String instanceId = launch();
    BundleTask task =
        ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId)).getBundleTask();
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.journal().transitions(instanceId))
        .extracting(TransitionEntry::note)
        .endsWith("shut down for " + task.getBundleId(), "restarted after " + task.getBundleId());
  }

  private String launch() {
    String instanceId =
        launched(ec2, Fixtures.launch(WINDOWS_STORE).withInstanceType("m1.large")).getInstanceId();
    cloud.clock().advanceUntilSettled();
    return instanceId;
  }
}
