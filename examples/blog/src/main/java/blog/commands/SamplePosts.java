package blog.commands;

import java.util.List;

/// What the sample blog says, oldest first.
final class SamplePosts {
    /// @param comments pairs of author and text
    record Sample(String title, String content, List<List<String>> comments) {}

    static final List<Sample> ALL = List.of(
            new Sample(
                    "A waltz in the Rue de Lappe",
                    """
                    The bal musette began as a gathering of Auvergnats who missed their bagpipes. A musette is exactly that: a \
                    small bagpipe, and the dance took its name.

                    By 1900 the accordion had moved in. The bagpipers grumbled, then they married their daughters to the \
                    accordionists, and the Rue de Lappe had its sound.""",
                    List.of(
                            List.of(
                                    "Odette",
                                    "My grandmother danced there. She said the floor was so crowded that you learned to turn on a coin."),
                            List.of("Marius", "The coin was literal: dancers paid for each dance with a token."))),
            new Sample("What is a java?", """
                    A java is a fast waltz with a stamp on the first beat, danced close and with small steps. Nobody knows where \
                    the name comes from. The prettiest story: an accordionist from the Auvergne kept asking "Cha va?".

                    It was thought indecent. It was therefore very popular.""", List.of(List.of("Lucien", "Cha va bien!"))),
            new Sample(
                    "The boy with the banjo",
                    """
                    In 1923 a boy of thirteen played banjo-guitar behind the accordionist Guérino. He could not read music and \
                    hardly read words. On his first record the label got his name wrong: "Jiango Renard".

                    Django Reinhardt spent five years in the bals musette before he heard Louis Armstrong. You can hear both in \
                    everything that came after.""",
                    List.of(
                            List.of("Babik", "The spelling on those labels is a collection of its own."),
                            List.of("Odette", "Five years of waltzes explain a lot about his left hand."))),
            new Sample("Two fingers", """
                    After the fire of 1928 he had two working fingers on his left hand. He found a way of playing that needed \
                    two fingers, and everybody with four has been trying to learn it since.""", List.of()),
            new Sample(
                    "How to tune for a small room",
                    """
                    A guitar with a small oval hole carries to the back of a café without a microphone. Light strings, high \
                    action, a thick plectrum, and rest strokes: let the pick fall through the string and land on the next one.

                    Rhythm is called la pompe. It is a pump: short, short, and never louder than the soloist.""",
                    List.of(List.of("Samson", "And never slower than the waiter."))),
            new Sample(
                    "Escaping: <script>alert(\"waltz\")</script>",
                    """
                    This post has a title that a careless page would run as a program. Here it is text, because templates escape \
                    whatever they did not write themselves.

                    Tom & Jerry's "<b>bold</b>" claims are safe, too.""",
                    List.of(List.of("<i>Mallory</i>", "</p><script>document.title = 'caught'</script>"))),
            new Sample(
                    "Reading list for a rainy week",
                    """
                    Charles Delaunay's biography, with its discography that kept record shops busy for years. Michael Dregni on the \
                    whole family. And the sleeve notes of any record of valses musette that you find for two euros: they \
                    were written by people who were there.""",
                    List.of(List.of("Marius", "Add the memoirs of Jo Privat if you can find them."))));

    private SamplePosts() {}
}
