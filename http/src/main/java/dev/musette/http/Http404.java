package dev.musette.http;

/// There is nothing here: answered with 404 Not Found.
public class Http404 extends HttpException {
    private static final long serialVersionUID = 1L;

    public Http404(String message) {
        super(404, message);
    }
}
