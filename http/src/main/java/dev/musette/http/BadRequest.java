package dev.musette.http;

/// The request makes no sense: answered with 400 Bad Request.
public class BadRequest extends HttpException {
    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(400, message);
    }
}
