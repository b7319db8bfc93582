package org.studentled.connect;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.studentled.connect.Paginator.Page;

/** Whatever a service does with its pages: the list is whole, or there is none. */
class PaginatorTest {

    private static final URI ASKED = URI.create("https://lms.example/api/list?limit=100");

    private final List<Object> asked = new ArrayList<>();

    @Test
    void a_short_or_an_empty_page_that_names_another_is_not_the_last() {
        Map<String, Page<String, Integer>> pages =
                Map.of("", page("b", 1, 2), "b", page("c"), "c", page("d", 3), "d", page(null, 4));
        assertThat(Paginator.readAll("", page -> requireNonNull(pages.get(page))))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_page_that_leads_back_tells_nothing_of_what_is_behind_it() {
        Map<String, Page<String, Integer>> pages = Map.of("", page("b", 1), "b", page("c", 2), "c", page("b", 3));
        refused(() -> Paginator.readAll("", page -> requireNonNull(pages.get(page))));
        refused(() -> Paginator.readAll("", token -> page(token, 1)));
    }

    @Test
    void pages_without_end_are_no_list() {
        refused(() -> Paginator.readAll("", token -> {
            asked.add(token);
            return page(token + "x", 1);
        }));
        assertThat(asked).hasSize(Paginator.MAX_PAGES);
        refused(() -> Paginator.readAllByOffset(from -> from, from -> page(null, from)));
    }

    @Test
    void a_list_that_grew_old_is_begun_again_once() {
        var answer = Paginator.readAll("", token -> {
            asked.add(token);
            if (asked.size() == 2) {
                throw new RemoteException(new Old());
            }
            return token.isEmpty() ? page("b", 1) : page(null, 2);
        });
        assertThat(answer).containsExactly(1, 2);
        assertThat(asked).containsExactly("", "b", "", "b");
        assertThatThrownBy(() -> Paginator.readAll("", token -> {
                    throw new RemoteException(new Old());
                }))
                .hasMessage("OLD");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7})
    void by_rows_received_every_list_is_whole_whatever_total_is_said(int said) {
        assertThat(Paginator.readAllByOffset(from -> from, from -> rows(from, 3, 7, said)))
                .as("a total of the page is no total of the list")
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(asked).as("a page begins behind the rows that came").containsExactly(0, 3, 6, 7);
    }

    @Test
    void fewer_rows_than_there_are_said_to_be_are_no_list() {
        refused(() -> Paginator.readAllByOffset(from -> from, from -> rows(from, 3, 7, 8)));
        refused(() -> Paginator.readAllByOffset(from -> from, from -> new Page<>(List.of(1), null, true, 2)));
    }

    @Test
    void a_service_that_always_gives_the_same_page_is_not_asked_for_ever() {
        assertThat(Paginator.readAllByOffset(from -> from, from -> rows(0, 3, 3, 0)))
                .containsExactly(0, 1, 2);
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_COURSE, 0, true",
        "NO_COURSE, 3, true",
        "UNEXPECTED, 3, true",
        "UNEXPECTED, 0, false",
        "DOWN, 3, false"
    })
    void behind_the_last_row_there_may_be_no_page(ConnectionError error, int total, boolean whole) {
        Paginator.PageRequest<Integer, Integer> request = from -> {
            if (from > 0) {
                throw new RemoteException(error);
            }
            return rows(from, 3, 3, total);
        };
        if (whole) {
            assertThat(Paginator.readAllByOffset(from -> from, request)).hasSize(3);
        } else {
            assertThatThrownBy(() -> Paginator.readAllByOffset(from -> from, request))
                    .hasMessage(error.name());
        }
    }

    @Test
    void a_row_that_moved_to_the_next_page_while_the_list_was_read_counts_once() {
        assertThat(Paginator.readAllByOffset(
                        from -> from, from -> rows(from == 0 ? 0 : Math.max(0, from - 1), 3, 5, 0)))
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void a_missing_page_in_the_middle_is_no_end() {
        refused(() -> Paginator.readAllByOffset(from -> from, from -> {
            if (from > 3) {
                throw new RemoteException(ConnectionError.NO_COURSE);
            }
            return rows(from, 3, 7, 7);
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://lms.example/api/list?page=2>; rel=\"next\"",
                "<https://lms.example/api/list?page=1>; rel=\"current\", </api/list?page=2>; REL=next",
                "</api/list?page=9>; rel=last,<?page=2>; title=\"a, b\"; rel=\"prefetch next\"",
                "<http://LMS.example/api/list?page=2>;rel=next"
            })
    void a_link_is_found_however_it_is_written(String header) {
        assertThat(PageLinks.next(ASKED, headers(header))).hasValue(URI.create("https://lms.example/api/list?page=2"));
    }

    @Test
    void a_comma_in_an_address_parts_no_links() {
        assertThat(PageLinks.next(ASKED, headers("</x?ids=1,2>; rel=\"next\"")))
                .hasValue(URI.create("https://lms.example/x?ids=1,2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<", "</x>", "</x>; rel=\"nextish\"", "</x>; rel=\"prev\"; title=\"rel=next\"", "rel=next"})
    void what_is_no_link_to_a_next_page_is_none(String header) {
        assertThat(PageLinks.next(ASKED, headers(header))).isEmpty();
    }

    @Test
    void no_page_may_lead_to_another_host() {
        for (var elsewhere :
                List.of("https://evil.example/x", "//evil.example/x", "mailto:x", "https://lms.example:8443/x")) {
            assertThatThrownBy(() -> PageLinks.page(ASKED, JsonNodeFactory.instance.arrayNode(), elsewhere))
                    .as(elsewhere)
                    .hasMessage("UNEXPECTED");
        }
    }

    @Test
    void a_page_without_a_list_is_no_page() {
        refused(() -> PageLinks.page(ASKED, JsonNodeFactory.instance.objectNode(), null));
    }

    private Page<Integer, Integer> rows(int from, int most, int size, int total) {
        asked.add(from);
        return new Page<>(
                IntStream.range(from, Math.min(from + most, size)).boxed().toList(), null, false, total);
    }

    private static <C> Page<C, Integer> page(@Nullable C next, Integer... rows) {
        return new Page<>(Arrays.asList(rows), next, false, 0);
    }

    private static HttpHeaders headers(String link) {
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.LINK, link);
        return headers;
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(IncompleteListException.class);
    }

    /** What Google says of a page token that is too old. */
    private record Old() implements RemoteError {

        @Override
        public String name() {
            return "OLD";
        }

        @Override
        public Remedy remedy() {
            return Remedy.BEGIN_AGAIN;
        }
    }
}
