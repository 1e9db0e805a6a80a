package dev.musette.http;

/// A `multipart/form-data` body cannot be read: answered with 400 Bad Request.
public class MalformedMultipart extends BadRequest {
    private static final long serialVersionUID = 1L;

    public MalformedMultipart(String message) {
        super(message);
    }
}
