package dev.musette.forms;

import dev.musette.base.validation.Validator;
import dev.musette.base.validation.Validators;
import dev.musette.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// An image of a kind that Java reads: its head is looked at, its pixels are not.
public final class ImageField extends UploadField<ImageField> {
    private ImageField(FieldOptions options, FileOptions file) {
        super(options, file);
    }

    public static ImageField create() {
        return new ImageField(FieldOptions.DEFAULTS, FileOptions.DEFAULTS);
    }

    @Override
    protected ImageField with(FieldOptions options) {
        return new ImageField(options, file());
    }

    @Override
    ImageField with(FileOptions file) {
        return new ImageField(options(), file);
    }

    @Override
    protected HtmlAttributes widgetAttrs(Widget widget) {
        boolean free = widget.needsMultipart() && !widget.attrs().containsKey("accept");
        return free ? HtmlAttributes.of("accept", "image/*") : HtmlAttributes.NONE;
    }

    @Override
    protected @Nullable UploadedFile toValue(@Nullable Object raw) {
        UploadedFile sent = super.toValue(raw);
        if (sent != null && !isImage(sent)) {
            throw error("invalid_image");
        }
        return sent;
    }

    private static boolean isImage(UploadedFile file) {
        try (InputStream content = file.open();
                ImageInputStream image = new MemoryCacheImageInputStream(content)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(image, true, true);
                return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            return false; // readers stumble over damaged files in many ways
        }
    }

    @Override
    protected List<Validator<? super @Nullable UploadedFile>> defaultValidators() {
        return List.of(sent -> {
            if (sent != null) {
                Validators.IMAGE_FILE_EXTENSION.validate(sent.name());
            }
        });
    }
}
