"""The search finds what the pages hold, however it is typed: on the real report and on three synthetic months, in Chromium.

The bounds are those that the bench measures over ten years (docs/ky-thuat/do-luong.md).
"""

import pytest
from conftest import run
from search_answers import queries, read_pages
from search_engines import OURS, find_all, opened, serving_measured
from search_scores import ACCENT_TARGET, EXACT, PAGES, PARTIAL_TARGET, SLIP_TARGET, WHOLE_TARGET, Result, accents, ask, recall
from search_typings import PARTIAL, SLIPS, WHOLE, partial, telex_left, tone_moved, unmarked
from synthetic import make_project

MONTHS = 3
FEWEST_QUERIES = 180
# Slips take the search longest, so a third of the queries has to do.
SLIPS_EVERY = 3


@pytest.fixture(scope="module")
def months(tmp_path_factory):
    """A site of some synthetic months."""
    folder = make_project(tmp_path_factory.mktemp("thang"), MONTHS)
    result = run(folder, "macros", "xay-dung")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "site"


@pytest.fixture(scope="module", params=["real", "synthetic"])
def site(request):
    return request.getfixturevalue("built") / "site" if request.param == "real" else request.getfixturevalue("months")


@pytest.fixture(scope="module")
def pages(site):
    return read_pages(site)


@pytest.fixture(scope="module")
def result(browser, site, pages):
    """Every query in every promised typing, asked of the search in a page of the site."""
    slipped = set(queries()[::SLIPS_EVERY])
    asked = [each for each in ask(pages) if each.typing in WHOLE | PARTIAL or each.typing in SLIPS and each.query in slipped]
    with serving_measured(site) as server, opened(OURS, browser, server.address) as page:
        OURS.prepare(page)
        return Result(asked, find_all(page, [each.typed for each in asked], PAGES))


def test_enough_queries_have_an_answer(result):
    assert len({asked.query for asked in result.asked}) >= FEWEST_QUERIES


@pytest.mark.parametrize("typing", WHOLE)
def test_whole_words_are_found_however_they_are_written(result, typing):
    assert result.mean([typing], recall) >= WHOLE_TARGET, _missed(result, typing)


@pytest.mark.parametrize("typing", PARTIAL)
def test_an_unfinished_last_word_is_found(result, typing):
    assert result.mean([typing], recall) >= PARTIAL_TARGET, _missed(result, typing)


def test_one_slip_is_forgiven(result):
    assert result.mean(SLIPS, recall) >= SLIP_TARGET, _missed(result, *SLIPS)


def test_typed_accents_are_the_accents_of_what_is_found(result, pages):
    score = accents({page.url: page for page in pages})
    assert result.mean([EXACT], score) >= ACCENT_TARGET


def test_the_typings_are_what_people_type():
    assert unmarked("giải phóng mặt bằng") == "giai phong mat bang"
    assert partial("giải phóng mặt bằng") == "giải phóng mặt bằ"
    assert telex_left("giải phóng mặt bằng") == "giair phongs mặt bằng"
    assert tone_moved("văn hóa") == "văn hoá"
    assert tone_moved("giải phóng") is None


def test_the_slips_fall_on_the_same_place_every_time():
    typed = [[slip(query.text) for query in queries()] for slip in SLIPS.values()]
    assert typed == [[slip(query.text) for query in queries()] for slip in SLIPS.values()]
    assert all(slipped != query.text for each in typed for slipped, query in zip(each, queries(), strict=True))


def _missed(result, *typings):
    """What the search did not find, for the message of a failed test."""
    scored = [(recall(asked, found), asked) for asked, found in zip(result.asked, result.found, strict=True) if asked.typing in typings]
    return "\n".join(f"{score:.2f} {asked.typing}: {asked.typed} ({asked.query.text})" for score, asked in scored if score < 1)
