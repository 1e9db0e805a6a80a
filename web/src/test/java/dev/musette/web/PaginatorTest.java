package dev.musette.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import notes.Note;
import org.junit.jupiter.api.Test;

class PaginatorTest {

    private static Paginator<Integer> of(int count, int perPage) {
        return Paginator.of(IntStream.rangeClosed(1, count).boxed().toList(), perPage);
    }

    private static List<List<Integer>> pages(Paginator<Integer> paginator) {
        List<List<Integer>> pages = new ArrayList<>();
        paginator.pageRange().forEach(number -> pages.add(paginator.page(number).objectList()));
        return pages;
    }

    @Test
    void elementsAreCutIntoPages() {
        assertThat(pages(of(6, 5))).containsExactly(List.of(1, 2, 3, 4, 5), List.of(6));
        assertThat(pages(of(10, 5))).hasSize(2);
        assertThat(of(11, 5).numPages()).isEqualTo(3);
        assertThat(of(11, 5).count()).isEqualTo(11);
    }

    @Test
    void orphansJoinThePageBefore() {
        assertThat(pages(of(10, 3).orphans(1)))
                .containsExactly(List.of(1, 2, 3), List.of(4, 5, 6), List.of(7, 8, 9, 10));
        assertThat(pages(of(3, 10).orphans(9))).containsExactly(List.of(1, 2, 3));
        assertThat(pages(of(5, 2).orphans(5))).containsExactly(List.of(1, 2, 3, 4, 5));
    }

    @Test
    void noElementsMakeOnePageOrNone() {
        assertThat(pages(of(0, 5))).containsExactly(List.of());
        Paginator<Integer> none = of(0, 5).allowEmptyFirstPage(false);
        assertThat(none.numPages()).isZero();
        assertThat(pages(none)).isEmpty();
        assertThatThrownBy(() -> none.page(1)).isInstanceOf(EmptyPage.class);
        assertThatThrownBy(() -> none.getPage(1)).isInstanceOf(EmptyPage.class);
    }

    @Test
    void numbersComeInManyShapes() {
        Paginator<Integer> paginator = of(23, 5);
        for (Object two : new Object[] {2, 2L, "2", " 2 ", "002", 2.0}) {
            assertThat(paginator.page(two).number()).as("%s", two).isEqualTo(2);
        }
        for (Object none : new Object[] {"", "x", "last", 1.5, "1.0", new Object()}) {
            assertThatThrownBy(() -> paginator.page(none))
                    .as("%s", none)
                    .isInstanceOf(PageNotAnInteger.class)
                    .hasMessage("That page number is not an integer.");
        }
        assertThatThrownBy(() -> paginator.page(null)).isInstanceOf(PageNotAnInteger.class);
        assertThatThrownBy(() -> paginator.page(0))
                .isInstanceOf(EmptyPage.class)
                .hasMessage("That page number is less than 1.");
        assertThatThrownBy(() -> paginator.page(6))
                .isInstanceOf(EmptyPage.class)
                .hasMessage("That page contains no results.");
    }

    @Test
    void getPageNeverFails() {
        Paginator<Integer> paginator = of(23, 5);
        assertThat(paginator.getPage("x").number()).isEqualTo(1);
        assertThat(paginator.getPage(null).number()).isEqualTo(1);
        assertThat(paginator.getPage(99).number()).isEqualTo(5);
        assertThat(paginator.getPage(-1).number()).isEqualTo(5);
    }

    @Test
    void aPageKnowsItsNeighbours() {
        Page<Integer> middle = of(23, 5).page(3);
        assertThat(middle).containsExactly(11, 12, 13, 14, 15).hasToString("<Page 3 of 5>");
        assertThat(middle.hasNext()).isTrue();
        assertThat(middle.hasPrevious()).isTrue();
        assertThat(middle.nextPageNumber()).isEqualTo(4);
        assertThat(middle.previousPageNumber()).isEqualTo(2);
        assertThat(middle.startIndex()).isEqualTo(11);
        assertThat(middle.endIndex()).isEqualTo(15);
        Page<Integer> last = of(23, 5).page(5);
        assertThat(last.endIndex()).isEqualTo(23);
        assertThat(last.hasNext()).isFalse();
        assertThatThrownBy(last::nextPageNumber).isInstanceOf(EmptyPage.class);
        assertThatThrownBy(() -> of(23, 5).page(1).previousPageNumber()).isInstanceOf(EmptyPage.class);
        Page<Integer> only = of(0, 5).page(1);
        assertThat(only.hasOtherPages()).isFalse();
        assertThat(only.startIndex()).isZero();
        assertThat(only.endIndex()).isZero();
    }

    @Test
    void longRangesAreElided() {
        assertThat(of(10, 1).elidedPageRange(5)).containsExactly(range(1, 10));
        assertThat(of(11, 1).elidedPageRange(1)).containsExactly(1L, 2L, 3L, 4L, "…", 10L, 11L);
        assertThat(of(50, 1).elidedPageRange(25))
                .containsExactly(1L, 2L, "…", 22L, 23L, 24L, 25L, 26L, 27L, 28L, "…", 49L, 50L);
        assertThat(of(50, 1).elidedPageRange(25, 2, 0)).containsExactly("…", 23L, 24L, 25L, 26L, 27L, "…");
        assertThat(of(50, 1).elidedPageRange(50, 1, 1)).containsExactly(1L, "…", 49L, 50L);
        assertThatThrownBy(() -> of(50, 1).elidedPageRange(51)).isInstanceOf(EmptyPage.class);
    }

    private static Object[] range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toArray();
    }

    @Test
    void aPageOfNothingIsRefused() {
        assertThatThrownBy(() -> of(10, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A page of 0 with 0 orphans: expected 1 or more elements, 0 or more orphans.");
    }

    @Test
    void aQuerySetIsCountedOnceAndCutInTheDatabase() {
        try (WebSite site = new WebSite(new Config()).withNotes("a", "b", "c")) {
            site.application().run(() -> {
                Paginator<Note> paginator = Paginator.of(Note.objects.orderBy("id"), 2);
                assertThat(paginator.numPages()).isEqualTo(2);
                assertThat(paginator.page(2)).extracting(note -> note.title).containsExactly("c");
            });
        }
    }
}
