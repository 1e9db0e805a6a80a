package dev.musette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
    private static final String TYPE = "multipart/form-data; boundary=rhythm";

    private static Request post(String type, String body, RequestOptions options) {
        return Request.builder("POST", "/")
                .options(options)
                .body(type, body.getBytes(StandardCharsets.ISO_8859_1))
                .build();
    }

    private static Request post(String body) {
        return post(TYPE, body, RequestOptions.DEFAULTS);
    }

    private static String part(String headers, String content) {
        return "--rhythm\r\n" + headers + "\r\n\r\n" + content + "\r\n";
    }

    private static String field(String name, String value) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"", value);
    }

    private static String file(String name, String fileName, String content) {
        return part("Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
    }

    private static UploadedFile only(FormData form, String name) {
        assertThat(form.files(name)).hasSize(1);
        return form.files(name).getFirst();
    }

    private static String text(UploadedFile file) throws IOException {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void fieldsAndFilesAreToldApart() throws IOException {
        FormData form = post(field("title", "Nuages")
                        + field("tag", "a")
                        + field("tag", "b")
                        + file("score", "nuages.pdf", "%PDF")
                        + file("score", "swing.pdf", "")
                        + "--rhythm--\r\n")
                .formData();
        assertThat(form.isSubmitted()).isTrue();
        assertThat(form.get("title")).isEqualTo("Nuages");
        assertThat(form.getAll("tag")).containsExactly("a", "b");
        assertThat(form.get("score")).isNull();
        assertThat(form.fileNames()).containsExactly("score");
        assertThat(form.files("score")).extracting(UploadedFile::name).containsExactly("nuages.pdf", "swing.pdf");
        assertThat(form.files("score")).extracting(UploadedFile::size).containsExactly(4L, 0L);
        assertThat(text(form.files("score").getFirst())).isEqualTo("%PDF");
        assertThat(form.file("nothing")).isNull();
        assertThat(form).hasToString("form with the fields [title, tag] and the files [score]");
    }

    @Test
    void aFileHasItsTypeAndTheTypesParameters() throws IOException {
        UploadedFile file = only(
                post(part(
                                        "Content-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n"
                                                + "Content-Type: Text/Plain; charset=iso-8859-1; x=y",
                                        "h\u00e9")
                                + "--rhythm--")
                        .formData(),
                "f");
        assertThat(file.contentType()).isEqualTo("text/plain");
        assertThat(file.contentParameters())
                .containsEntry("charset", "iso-8859-1")
                .containsEntry("x", "y");
        assertThat(file.bytes()).containsExactly('h', 0xe9);
        assertThat(file).hasToString("upload of 2 bytes, text/plain");
        assertThat(only(post(file("f", "a", "x")).formData(), "f").contentType())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|passwd",
                "/etc/passwd|passwd",
                "C:\\\\dir\\\\file.doc|file.doc",
                "C:\\dir\\file.doc|file.doc",
                "..\\..\\x.exe|x.exe",
                "&#x2F;etc&#47;shadow|shadow",
                "&lt;b&gt;.txt|<b>.txt",
                "caf&eacute;.txt|café.txt",
                "a\\\"b|a\"b",
            })
    void aFileNameIsTheLastPartOfWhatWasSent(String sent, String name) {
        assertThat(only(post(file("f", sent, "x")).formData(), "f").name()).isEqualTo(name);
    }

    @Test
    void charactersThatCannotBeSeenAreTakenOutOfAFileName() {
        assertThat(only(post(file("f", "n\0u\tl\u007f.txt", "x")).formData(), "f")
                        .name())
                .isEqualTo("nul.txt");
        String rightToLeft = new String("x\u202etxt.exe".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(only(post(file("f", rightToLeft, "x")).formData(), "f").name())
                .isEqualTo("xtxt.exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a/", "/", "\0", "a/..", "..\\\\.."})
    void aFileWithoutANameIsDropped(String sent) {
        FormData form = post(file("f", sent, "x") + field("a", "1")).formData();
        assertThat(form.fileNames()).isEmpty();
        assertThat(form.get("a")).isEqualTo("1\r\n");
    }

    @Test
    void anEmptyFileNameIsThatOfATextField() {
        FormData form = post(file("f", "", "text") + "--rhythm--").formData();
        assertThat(form.get("f")).isEqualTo("text");
        assertThat(form.fileNames()).isEmpty();
    }

    @Test
    void aNameThatIsTooLongKeepsItsExtension() {
        assertThat(only(post(file("f", "x".repeat(300) + ".txt", "x")).formData(), "f")
                        .name())
                .isEqualTo("x".repeat(251) + ".txt");
        assertThat(only(post(file("f", "x".repeat(300), "x")).formData(), "f").name())
                .isEqualTo("x".repeat(255));
    }

    @Test
    void anEncodedNameIsDecoded() {
        String header =
                "Content-Disposition: form-data; name=\"f\"; filename=\"plain.txt\"; filename*=UTF-8'en'%e2%82%ac%20.txt";
        assertThat(only(post(part(header, "x")).formData(), "f").name()).isEqualTo("€ .txt");
    }

    @Test
    void valuesHaveTheEncodingOfTheRequest() {
        String body = field("a", "\u00e9") + "--rhythm--";
        assertThat(post(TYPE + "; charset=iso-8859-1", body, RequestOptions.DEFAULTS)
                        .formData()
                        .get("a"))
                .isEqualTo("é");
        assertThat(post(body).formData().get("a")).isEqualTo("\ufffd");
        assertThat(post(TYPE + "; charset=no-such", body, RequestOptions.DEFAULTS)
                        .formData()
                        .get("a"))
                .isEqualTo("\ufffd");
    }

    @Test
    void base64IsDecoded() throws IOException {
        String encoding = "\r\nContent-Transfer-Encoding: base64";
        FormData form = post(part("Content-Disposition: form-data; name=a" + encoding, "aGVsbG8=")
                        + part("Content-Disposition: form-data; name=b" + encoding, "aGVsb")
                        + part("Content-Disposition: form-data; name=c" + encoding, "!!!")
                        + part("Content-Disposition: form-data; name=f; filename=f" + encoding, "aGVs\r\nbG8=")
                        + "--rhythm--")
                .formData();
        assertThat(form.get("a")).isEqualTo("hello");
        assertThat(form.get("b")).isEqualTo("aGVsb");
        assertThat(form.get("c")).isEmpty();
        assertThat(text(only(form, "f"))).isEqualTo("hello");
        assertThatThrownBy(() -> post(part("Content-Disposition: form-data; name=f; filename=f" + encoding, "aGVsb"))
                        .formData())
                .isInstanceOf(MalformedMultipart.class)
                .hasMessage("A file of the form says that it is Base64, and is not: expected groups of four characters"
                        + " of the Base64 alphabet.");
    }

    @Test
    void lineBreaksOfAValueStayAndTheOneBeforeTheBoundaryGoes() {
        assertThat(post(field("a", "one\r\ntwo\r\n") + "--rhythm--").formData().get("a"))
                .isEqualTo("one\r\ntwo\r\n");
        assertThat(post(field("a", "") + "--rhythm--").formData().get("a")).isEmpty();
        // without a last boundary nobody knows that the line break is none of the value's
        assertThat(post(field("a", "1")).formData().get("a")).isEqualTo("1\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "--rhythm\nContent-Disposition: form-data; name=\"a\"\n\n1\n--rhythm--\n",
                "--rhythm\r\nContent-Disposition: form-data\r\n\r\n1\r\n--rhythm--",
                "--rhythm\r\nname=a\r\n\r\n1\r\n--rhythm--",
                "--rhythm--",
                "--rhythm",
                "",
            })
    void aBodyWithoutAPartIsAnEmptyForm(String body) {
        FormData form = post(body).formData();
        assertThat(form.isSubmitted()).isTrue();
        assertThat(form.fields()).isEmpty();
        assertThat(form.fileNames()).isEmpty();
    }

    @Test
    void aBoundaryThatBrowsersNeverSendIsRefused() {
        assertThatThrownBy(() -> post("multipart/form-data", field("a", "1"), RequestOptions.DEFAULTS)
                        .formData())
                .isInstanceOf(MalformedMultipart.class)
                .hasMessage("The Content-Type of the form names no boundary: expected multipart/form-data; boundary=..."
                        + " as a browser sends it.");
        for (String boundary : List.of("x".repeat(202), "\u00e9", "\"a \"", "\"a\tb\"")) {
            assertThatThrownBy(() -> post("multipart/form-data; boundary=" + boundary, "x", RequestOptions.DEFAULTS)
                            .formData())
                    .isInstanceOf(MalformedMultipart.class)
                    .hasMessage("The boundary of the form is malformed: expected 1 to 201 printable ASCII characters,"
                            + " no space at the end.");
        }
        assertThat(post(
                                "multipart/form-data; boundary=\"a b\"",
                                "--a b\r\nContent-Disposition: x; name=a\r\n\r\n1\r\n--a b--",
                                RequestOptions.DEFAULTS)
                        .formData()
                        .get("a"))
                .isEqualTo("1");
    }

    @Test
    void whatWasThrownOnceIsThrownAgain() {
        Request request = post("multipart/form-data", "", RequestOptions.DEFAULTS);
        assertThatThrownBy(request::formData).isInstanceOf(MalformedMultipart.class);
        assertThatThrownBy(request::formData).isInstanceOf(MalformedMultipart.class);
    }

    @Test
    void headersOfAPartHaveALimit() {
        String long1000 = "Content-Disposition: form-data; name=a\r\nX: " + "x".repeat(960);
        assertThat(post(part(long1000, "1") + "--rhythm--").formData().get("a")).isEqualTo("1");
        assertThatThrownBy(() -> post(part("X: " + "x".repeat(1020), "1")).formData())
                .isInstanceOf(MalformedMultipart.class)
                .hasMessage("The header lines of a part of the form are longer than 1024 bytes.");
    }

    @Test
    void fieldsHaveALimit() {
        String two = field("a", "1") + field("b", "2");
        RequestOptions options = RequestOptions.DEFAULTS.withLimits(10_000, 10_000, 2);
        assertThat(post(TYPE, two + "--rhythm--\r\n", options).formData().fields())
                .hasSize(2);
        assertThatThrownBy(() -> post(TYPE, two + field("c", "3") + "--rhythm--\r\n", options)
                        .formData())
                .isInstanceOf(TooManyFieldsSent.class)
                .hasMessage("More than 2 fields. A site with such forms raises dataUploadMaxNumberFields.");
        String nameless = part("X: y", "1").repeat(20);
        assertThatThrownBy(() -> post(TYPE, nameless, options).formData()).isInstanceOf(TooManyFieldsSent.class);
    }

    @Test
    void filesHaveALimit() {
        RequestOptions options = RequestOptions.DEFAULTS.withUploads(new UploadOptions(2, 1000, null));
        String two = file("f", "1", "x") + file("f", "2", "x");
        assertThat(post(TYPE, two, options).formData().files("f")).hasSize(2);
        assertThatThrownBy(() -> post(TYPE, two + file("g", "..", "x"), options).formData())
                .isInstanceOf(TooManyFilesSent.class)
                .hasMessage("More than 2 files. Raise UploadOptions.maxFiles if the site's forms send that many.");
        String nameless =
                part("Content-Disposition: form-data; filename=x", "1").repeat(3);
        assertThatThrownBy(() -> post(TYPE, nameless, options).formData()).isInstanceOf(TooManyFilesSent.class);
    }

    @Test
    void theBytesOfFieldsHaveALimitAndThoseOfFilesDoNotCount() {
        RequestOptions options = RequestOptions.DEFAULTS.withLimits(10_000, 50, 100);
        assertThat(post(TYPE, file("f", "f", "y".repeat(1000)) + field("a", "x".repeat(47)) + "--rhythm--", options)
                        .formData()
                        .get("a"))
                .hasSize(47);
        assertThatThrownBy(() -> post(TYPE, field("a", "x".repeat(48)) + "--rhythm--", options)
                        .formData())
                .isInstanceOf(RequestDataTooBig.class)
                .hasMessage(
                        "The fields of the form, files aside, are larger than 50 bytes. A site that takes more raises dataUploadMaxMemorySize.");
    }

    @Test
    void theWholeBodyHasALimit() {
        RequestOptions options = RequestOptions.DEFAULTS.withLimits(500, 100, 100);
        String body = file("f", "f", "y".repeat(1000));
        Request chunked = Request.builder("POST", "/")
                .header("Content-Type", TYPE)
                .options(options)
                .body(new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)))
                .build();
        assertThatThrownBy(chunked::formData).isInstanceOf(RequestDataTooBig.class);
        assertThatThrownBy(() -> post(TYPE, body, options).formData()).isInstanceOf(RequestDataTooBig.class);
    }

    @Test
    void largeFilesLieOnDiskUntilTheRequestEnds(@TempDir Path directory) throws IOException {
        RequestOptions options = RequestOptions.DEFAULTS.withUploads(new UploadOptions(10, 40_000, directory));
        Request request = post(
                TYPE,
                file("small", "s", "s".repeat(30_000))
                        + file("large", "l", "l".repeat(30_000))
                        + file("small", "t", "t".repeat(10_000))
                        + file("kept", "k", "k".repeat(50_000)),
                options);
        FormData form = request.formData();
        assertThat(files(directory)).hasSize(2);
        assertThat(text(form.files("small").getFirst())).isEqualTo("s".repeat(30_000));
        assertThat(text(form.files("small").getLast())).isEqualTo("t".repeat(10_000));
        UploadedFile large = only(form, "large");
        assertThat(large.size()).isEqualTo(30_000);
        try (InputStream in = large.open()) {
            assertThat(in.readAllBytes()).containsOnly('l').hasSize(30_000);
        }
        UploadedFile kept = only(form, "kept");
        Path target = directory.resolve("kept.txt");
        kept.moveTo(target);
        request.end();
        assertThat(files(directory)).containsExactly(target);
        assertThat(kept.bytes()).hasSize(50_002);
        assertThatThrownBy(large::open)
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageEndingWith(
                        ": an upload is deleted when its request ends; keep it with moveTo, or read it before");
        request.end();
    }

    @Test
    void onlyTheOwnerReadsAFileOnDisk(@TempDir Path directory) throws IOException {
        post(TYPE, file("f", "f", "x"), RequestOptions.DEFAULTS.withUploads(new UploadOptions(1, 0, directory)))
                .formData();
        assertThat(Files.getPosixFilePermissions(files(directory).getFirst()))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void aFormThatIsRefusedHalfWayLeavesNothing(@TempDir Path directory) throws IOException {
        Request request = post(
                TYPE,
                file("f", "f", "x".repeat(100)) + part("X: " + "x".repeat(2000), ""),
                RequestOptions.DEFAULTS.withUploads(new UploadOptions(10, 10, directory)));
        assertThatThrownBy(request::formData).isInstanceOf(MalformedMultipart.class);
        assertThat(files(directory)).hasSize(1);
        request.end();
        assertThat(files(directory)).isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() {
        RequestOptions options =
                RequestOptions.DEFAULTS.withUploads(new UploadOptions(1, 0, Path.of("/no/such/directory")));
        assertThatThrownBy(() -> post(TYPE, file("f", "f", "x"), options).formData())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("An upload cannot be written to /no/such/directory. Is there room, and may this process"
                        + " write there? The setting fileUploadTempDir names another directory.");
    }

    @Test
    void aBodyThatBreaksOffIsSaidToBe() {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        Request request = Request.builder("POST", "/")
                .header("Content-Type", TYPE)
                .body(broken)
                .build();
        assertThatThrownBy(request::formData)
                .isInstanceOf(UnreadableBody.class)
                .hasMessage("The body of the request broke off: gone");
    }

    @Test
    void theBodyIsReadOnceAsAFormOrAsBytes() {
        Request asForm = post(field("a", "1"));
        assertThat(asForm.formData()).isSameAs(asForm.formData());
        assertThatThrownBy(asForm::body)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The body of this request was read as a form. Use formData(), or call body() before"
                        + " anything asks for the form.");
        Request asStream = post(field("a", "1"));
        InputStream body = asStream.body();
        assertThat(body).isNotNull();
        assertThatThrownBy(asStream::formData)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The body of this request was opened as a stream. Call formData() before body(), or only"
                        + " one of them.");
        Request asBytes = post(field("a", "1") + "--rhythm--");
        assertThat(asBytes.bytes()).isNotEmpty();
        assertThat(asBytes.formData().get("a")).isEqualTo("1");
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
