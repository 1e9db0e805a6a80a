package dev.musette.urls;

/// A converter that takes one or more characters of a set.
abstract class CharConverter<T> implements Converter<T>, Scanner {
    @Override
    public int longest(String path, int from) {
        int end = from;
        while (end < path.length() && accepts(path.charAt(end))) {
            end++;
        }
        return end == from ? -1 : end;
    }

    @Override
    public int shortest(int from) {
        return from + 1;
    }
}
