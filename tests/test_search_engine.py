"""What the search finds, in which order, and what it shows of it: rules of its engine, on sections made for each."""

import csv
import random
import re
import unicodedata

import pytest
from conftest import ROOT
from search_engine import REPORT, Engine, Section, hits, month, plain, serving_strictly, shard, write_site

from macros.folding import fold

PHRASE = "giải phóng mặt bằng"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    with serving_strictly(write_site(tmp_path_factory.mktemp("may"), {})) as (address, _):
        yield address


@pytest.fixture(scope="module")
def engine(browser, address):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        yield Engine(page)


def texts(*lines, **others):
    return [Section(line, **others) for line in lines]


def finds(engine, text, query):
    """Whether a section with the text answers the query itself, neither a suggestion nor with other accents."""
    answer = engine.ask([Section(text)], query).raw
    return answer["total"] == 1 and not answer["suggestion"] and not answer["unaccented"]


# Folding.


def fold_cases():
    with (ROOT / "tests/fold_cases.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), row["text"]), row["folded"]


@pytest.mark.parametrize(("text", "folded"), [*fold_cases()])
def test_the_archive_and_the_search_fold_alike(engine, text, folded):
    assert fold(text) == folded
    assert engine.call("fold", "m.fold(m.settle(a[0]))", text) == folded


def test_every_letter_of_a_settled_text_folds_to_one(engine):
    letters = "".join(chr(code) for code in range(0x20, 0xD800))
    lengths = engine.call("fold", "[m.settle(a[0]).length, m.fold(m.settle(a[0])).length]", letters)
    assert lengths[0] == lengths[1]


@pytest.mark.parametrize("text", [PHRASE, "Nghị quyết Quý II, Uỷ ban, thuỷ lợi, khoẻ", "ĐƯỜNG Đê tả Hồng"])
def test_folding_forgets_how_marks_were_written(engine, text):
    forms = [unicodedata.normalize(form, text) for form in ("NFC", "NFD")]
    assert len({fold(form) for form in forms}) == 1
    assert len({engine.call("fold", "m.fold(m.settle(a[0]))", form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Số: 105/NQ-CP", ["so", "105", "nq", "cp"]),
        ("ngày 04/02/2026", ["ngay", "4", "2", "2026"]),
        ("51,326 tỷ; 1.408; 12,05%", ["51", "326", "ty", "1", "408", "12", "05"]),
        ("0 và 00 và 007", ["0", "va", "0", "va", "7"]),
        ("3.200 m² và 5 km³", ["3", "200", "m2", "va", "5", "km3"]),
        ("Bát Tràng¹ (sửa)", ["bat", "trang", "sua"]),
        ("", []),
        ("…!?", []),
    ],
)
def test_words_are_runs_of_letters_and_digits(engine, text, words):
    assert engine.call("fold", "m.words(a[0]).map(word => word.plain)", text) == words


@pytest.mark.parametrize(("one", "other"), [("hoà", "hòa"), ("HOÀN", "hòan"), ("thuỷ", "thủy"), ("Quý", "qúy"), ("khoẻ", "khỏe"), ("giữ", "gĩư"), ("uỷ", "ủy"), ("tòan", "toàn")])
def test_a_tone_may_stand_on_either_vowel(engine, one, other):
    accented = engine.call("fold", "a.map(word => m.words(m.settle(word))[0].accented)", one, other)
    assert accented[0] == accented[1]


# What is found.


@pytest.mark.parametrize(
    "typed",
    [
        PHRASE,
        "Giải Phóng MẶT BẰNG",
        "giai phong mat bang",
        "giải phong mặt bang",
        "giai phong măt băng",
        "giải phóng măt bằng",
        unicodedata.normalize("NFD", PHRASE),
        "  giải   phóng mặt bằng  ",
        "giải phóng, mặt bằng",
        "giải phóng mặt bằ",
        "giai phong mat b",
        "phóng mặt",
        "mặt bằng giải phóng",
        "bằng",
        "GPMB",
        "gpmb",
        "công tác GPMB",
    ],
)
def test_a_phrase_is_found_however_it_is_typed(engine, typed):
    assert finds(engine, f"Tiếp tục công tác {PHRASE} các dự án.", typed)


@pytest.mark.parametrize(("text", "typed"), [("văn hóa, hòa giải, thủy lợi", "văn hoá"), ("hoà giải ở cơ sở", "hòa giải"), ("thuỷ lợi", "thủy lợi"), ("Uỷ ban Quý I", "Ủy ban Qúy I"), ("hoàn thành", "hòan thành"), ("kế hoạch", "kế họach")])
def test_both_places_of_a_tone_find(engine, text, typed):
    assert finds(engine, text, typed)


@pytest.mark.parametrize("typed", ["dương", "đương", "đuờng", "đường", "duong", "Đường"])
def test_marks_that_were_typed_must_be_there_and_no_more(engine, typed):
    assert finds(engine, "mở rộng đường liên thôn", typed)


def test_other_marks_are_left_out_while_there_is_anything_else(engine):
    sections = texts("dương lịch", "mở đường", "đương nhiên")
    assert engine.ask(sections, "đường ").anchors == ["m1"]
    assert engine.ask(sections, "dương ").anchors == ["m0", "m1", "m2"]
    assert sorted(engine.ask(sections, "duong ").anchors) == ["m0", "m1", "m2"]


def test_where_there_is_nothing_else_marks_are_disregarded_and_it_is_said(engine):
    answer = engine.ask(texts("dương lịch", "khác"), "đường ")
    assert answer.anchors == ["m0"]
    assert answer.raw["unaccented"] is True
    assert hits(answer.entries()[0]["excerpt"]) == ["dương"]
    assert engine.ask(texts("đường phố"), "đường ").raw["unaccented"] is False


def test_a_word_without_marks_in_a_query_with_marks_is_meant_so_first(engine):
    sections = [month("2026-05", "báo cáo của bàn tổ chức"), month("2026-04", "báo cáo của ban tổ chức", anchor="ban")]
    assert engine.ask(sections, "báo cáo của ban").anchors[0] == "ban"


def test_fewer_other_marks_come_first(engine):
    sections = [month("2026-05", "truyền thống", anchor="hai"), month("2026-04", "truyền thông", anchor="mot")]
    assert engine.ask(sections, "truyên thông ").anchors == ["mot", "hai"]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("báo cáo tháng 04/2026", "tháng 4/2026"),
        ("báo cáo tháng 4/2026", "tháng 04/2026"),
        ("giai đoạn 2021–2026", "2021-2026"),
        ("giai đoạn 2021-2026", "2021 – 2026"),
        ("văn hóa - xã hội", "văn hóa xã hội"),
        ("PCCC&CNCH; hướng dẫn", "PCCC&CNCH"),
        ("cán bộ, công chức, viên chức", "cán bộ công chức viên chức"),
        ("“6 rõ”: rõ người, rõ việc", "6 rõ rõ người"),
        ("(27/7/1947-27/7/2026)", "27/7/1947-27/7/2026"),
    ],
)
def test_punctuation_and_zeros_part_nothing(engine, text, typed):
    assert finds(engine, text, typed)


@pytest.mark.parametrize("typed", ["105/NQ-CP", "105/nq-cp", "NQ-CP", "nq cp", "105", "105/NQ", "số 105/NQ-CP ngày 8/4/2026", "105/NQ–CP", "105 NQ CP", "Nghị quyết 105", "105/N"])
def test_document_numbers_are_found_whole_and_in_part(engine, typed):
    assert finds(engine, "Nghị quyết số 105/NQ-CP ngày 08/4/2026 của Chính phủ", typed)


@pytest.mark.parametrize("typed", ["106/NQ-CP", "105/NQ-TW", "05/NQ-CP", "15/4/2026"])
def test_what_is_joined_belongs_together(engine, typed):
    """A number that is not there is not found in pieces."""
    text = "Nghị quyết số 105/NQ-CP; 106 hồ sơ; CP; 05 việc; ngày 15 tháng 5; 4 tổ; năm 2026; TW"
    assert engine.ask([Section(text)], typed).raw["total"] == 0


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("tiếp nhận 1.408 văn bản", "1408"),
        ("tiếp nhận 1.408 văn bản", "1.408 văn bản"),
        ("tiếp nhận 1408 văn bản", "1.408"),
        ("tiếp nhận 1.408 văn bản", "tiếp nhận 1.4"),
        ("tiếp nhận 1.408 văn bản", "tiếp nhận 1.40"),
        ("thu 1.250.000 đồng", "1250000"),
        ("thu 1.250.000 đồng", "1.250.000"),
        ("giải ngân 51,326 tỷ", "51,326 tỷ"),
        ("giải ngân 51,326 tỷ", "51,3"),
        ("giải ngân 51,326 tỷ", "51"),
        ("đạt 12,05%", "12,05%"),
        ("diện tích 3.200 m²", "3200 m2"),
        ("quân số 15.78", "15.78"),
    ],
)
def test_figures_are_found_as_they_are_written(engine, text, typed):
    assert finds(engine, text, typed)


@pytest.mark.parametrize(("text", "typed"), [("đạt 12,01%", "12/1 "), ("ngày 12/1/2026", "12,01"), ("đạt 12,5%", "12,05"), ("có 1.008 hồ sơ", "1,8 "), ("1.040 hồ sơ", "1.40 ")])
def test_one_figure_is_not_another(engine, text, typed):
    assert engine.ask([Section(text)], typed).raw["total"] == 0


DATES = ["ngày 15 tháng 4 năm 2026", "ngày 15/4/2026", "ngày 15/04/2026", "15-4-2026", "15.04.2026", "ngày 15 tháng 4/2026"]
MONTHS = ["tháng 4 năm 2026", "tháng 4/2026", "tháng 04/2026", "04/2026", "Tháng 4-2026"]
QUARTERS = ["quý II/2026", "quý II năm 2026", "Quý 2 năm 2026", "quý 2/2026"]


@pytest.mark.parametrize("writings", [DATES, MONTHS, QUARTERS], ids=["dates", "months", "quarters"])
def test_dates_and_months_are_found_in_every_writing(engine, writings):
    missed = [(text, typed) for text in writings for typed in writings if not finds(engine, f"Họp {text}, nhiều việc", f"{typed} ")]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("công tác GPMB", PHRASE),
        (f"công tác {PHRASE}", "GPMB"),
        ("vốn ĐTC năm nay", "giải ngân vốn đầu tư công".removeprefix("giải ngân ")),
        ("vốn đầu tư công năm nay", "vốn ĐTC năm nay"),
        ("vốn đầu tư công năm nay", "von dtc"),
        ("Chủ tịch UBND xã", "chủ tịch ủy ban nhân dân xã"),
        ("Chủ tịch Ủy ban nhân dân xã", "chu tich ubnd xa"),
        ("HĐND, UBND xã", "hội đồng nhân dân ủy ban nhân dân"),
        ("Nghị quyết 04/2026/NQ-HĐND", "04/2026/NQ-hội đồng nhân dân"),
        ("công tác phòng cháy, chữa cháy", "PCCC"),
        ("công tác PCCC", "phong chay chua chay"),
    ],
)
def test_abbreviations_are_found_in_both_directions_anywhere(engine, text, typed):
    assert finds(engine, text, typed)


def test_an_abbreviation_stands_for_its_words_together(engine):
    """«du» without marks may be ĐU, but not any «đảng» beside any «ủy»."""
    assert finds(engine, "ủy quyền cho đảng viên đi du lịch", "du lich")
    assert not finds(engine, "ủy quyền cho đảng viên đi xem lịch", "du lich")


# Quotes and the unfinished word.


@pytest.mark.parametrize(("typed", "found"), [('"mặt bằng"', ["m0"]), ("“mặt bằng”", ["m0"]), ("«mat bang»", ["m0"]), ('"mặt bằ"', []), ('giải "mặt bằng"', ["m0"]), ('"bằng mặt"', ["m1"]), ('"mặt giải"', []), ('"mặt bằng" "giải phóng"', ["m0"]), ('"mặt bằng', ["m0", "m1"])])
def test_quotes_ask_for_whole_words_in_their_order(engine, typed, found):
    assert sorted(engine.ask(texts(f"{PHRASE} các dự án", "bằng mặt đất"), typed).anchors) == found


def test_only_the_last_word_may_be_unfinished(engine):
    section = [Section("giải phóng mặt bằng")]
    assert engine.ask(section, "giải phóng mặt b").raw["total"] == 1
    assert engine.ask(section, "giải phóng mặt b ").suggestion != "giải phóng mặt b"
    assert engine.ask(section, "giả phóng").raw["suggestion"]["query"] == "giải phóng"
    assert not engine.ask(section, "mặt bằ,").raw["total"] or engine.ask(section, "mặt bằ,").suggestion


def test_whole_words_come_before_begun_ones(engine):
    sections = [month("2026-05", "họp ban chỉ đạo", anchor="ban"), month("2026-06", "họp bang chúng", anchor="bang")]
    assert engine.ask(sections, "hop ban").anchors == ["ban", "bang"]


# Order.

TIERS = [
    month("2026-01", PHRASE, heading="Phần khác", anchor="cum"),
    month("2026-02", "giải phóng mặt bằngg", anchor="do"),
    month("2026-03", "bằng cách giải quyết mặt hàng, phóng viên", anchor="du"),
    Section("giải quyết, phóng viên", url="bao-cao/2026/04/", month="2026-04", anchor="trang"),
    Section("mặt hàng, bằng khen", url="bao-cao/2026/04/", month="2026-04", anchor="trang2"),
]


def test_phrase_then_begun_phrase_then_words_in_a_section_then_on_a_page(engine):
    for seed in range(4):
        sections = list(TIERS)
        random.Random(seed).shuffle(sections)
        anchors = engine.ask(sections, PHRASE).anchors
        assert anchors[:3] == ["cum", "do", "du"]
        assert len(anchors) == 4
        assert anchors[3] in ("trang", "trang2")


def test_words_may_stand_in_the_title_of_the_page(engine):
    sections = [
        month("2026-04", "công tác quốc phòng được giữ vững", title="Báo cáo tháng 4/2026", anchor="dung"),
        month("2026-04", "công tác y tế", title="Báo cáo tháng 4/2026", anchor="khac"),
        month("2026-03", "công tác quốc phòng được giữ vững", title="Báo cáo tháng 3/2026", anchor="cu"),
    ]
    assert engine.ask(sections, "quốc phòng tháng 4/2026").anchors == ["dung"]
    assert engine.ask(sections, "tháng 4/2026 quoc phong").anchors == ["dung"]
    assert engine.ask(sections, 'quốc phòng "tháng 3/2026"').anchors == ["cu"]


def test_more_neighbours_of_the_query_come_first(engine):
    sections = [
        month("2026-05", "dân và phòng và cháy và sự", anchor="khong"),
        month("2026-04", "dân phòng và cháy và sự", anchor="mot"),
        month("2026-03", "cháy và dân phòng sự", anchor="hai"),
    ]
    assert engine.ask(sections, "dân phòng sự cháy ").anchors == ["hai", "mot", "khong"]


@pytest.mark.parametrize("typed", ["bằng giải phóng mặt", "phóng mặt bằng giải", "mặt bằng giải phóng", "bằng mặt phóng giải"])
def test_a_wrong_order_finds_where_the_words_stand_together(engine, typed):
    sections = [month("2026-05", "bằng các giải pháp; phóng sự; mặt khác", anchor="roi"), month("2026-01", PHRASE, anchor="dung")]
    assert engine.ask(sections, typed).anchors[0] == "dung"


def test_exact_marks_come_first_within_a_tier_and_never_before_a_better_one(engine):
    sections = [
        month("2026-01", "đường tỉnh", anchor="dung"),
        month("2026-02", "dương lịch", anchor="khac"),
        month("2026-03", "đất nước", anchor="dat-nuoc"),
        month("2026-04", "nước đất", anchor="nuoc-dat"),
    ]
    assert engine.ask(sections, "dương ").anchors == ["khac", "dung"]
    assert engine.ask(sections, "dat nuoc ").anchors == ["dat-nuoc", "nuoc-dat"]


def test_what_was_typed_comes_before_its_other_writings(engine):
    sections = [month("2026-05", f"công tác {PHRASE}", anchor="dai"), month("2026-04", "công tác GPMB", anchor="tat")]
    assert engine.ask(sections, "GPMB").anchors == ["tat", "dai"]
    assert engine.ask(sections, PHRASE).anchors == ["dai", "tat"]


def test_a_heading_or_title_that_is_the_query_comes_first(engine):
    sections = [
        month("2026-05", f"về {PHRASE}", heading="Đất đai", anchor="nhac"),
        month("2026-02", "nội dung", heading="2.4. Giải phóng mặt bằng", anchor="dai-hon"),
        month("2026-01", "nội dung", heading="Giải phóng mặt bằng", anchor="de-muc"),
    ]
    assert engine.ask(sections, PHRASE).anchors == ["de-muc", "nhac", "dai-hon"]


def test_the_newest_come_first_among_equals_and_the_undated_last(engine):
    sections = [
        Section("họp giao ban", url="huong-dan/", month="", anchor="khong-ngay"),
        month("2025-12", "họp giao ban", anchor="cu"),
        month("2026-04", "họp giao ban", anchor="moi"),
        month("2026-03", "họp giao ban", anchor="vua"),
    ]
    assert engine.ask(sections, "giao ban").anchors == ["moi", "vua", "cu", "khong-ngay"]


def test_equals_of_a_page_stand_in_its_order(engine):
    assert engine.ask(texts("họp một", "họp hai", "họp ba"), "họp").anchors == ["m0", "m1", "m2"]


def test_by_date_the_newest_come_first_whatever_they_match(engine):
    sections = [month("2026-01", PHRASE, anchor="cum"), month("2026-05", "giải quyết mặt bằng phóng", anchor="du"), Section(PHRASE, url="x/", month="", anchor="khong-ngay")]
    assert engine.ask(sections, PHRASE).anchors == ["cum", "khong-ngay", "du"]
    assert engine.ask(sections, PHRASE, sort="date").anchors == ["du", "cum", "khong-ngay"]


def test_groups_are_pages_in_the_order_of_their_best(engine):
    sections = [
        month("2026-01", PHRASE, anchor="a1"),
        month("2026-01", "mặt bằng giải phóng", anchor="a2"),
        month("2026-05", "giải mặt phóng bằng", anchor="b1"),
    ]
    answer = engine.ask(sections, PHRASE)
    assert [group["url"] for group in answer.raw["groups"]] == ["bao-cao/2026/01/", "bao-cao/2026/05/"]
    assert [group["total"] for group in answer.raw["groups"]] == [2, 1]
    assert answer.anchors == ["a1", "a2", "b1"]


def test_a_page_of_several_shards_is_one_group(engine):
    new = Section("09 vụ cháy", url="so-lieu/an-ninh/", month="2026-04", anchor="moi", kind="so_lieu")
    old = Section("07 vụ cháy", url="so-lieu/an-ninh/", month="2025-04", anchor="cu", kind="so_lieu")
    answer = engine.ask([[new], [old]], "vụ cháy")
    assert answer.raw["totalGroups"] == 1
    assert answer.anchors == ["moi", "cu"]


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
def test_the_order_in_which_files_arrive_changes_nothing(engine, order):
    years = [[month(f"20{year}-04", f"họp giao ban {year}")] for year in (26, 25, 24)]
    answer = engine.ask([years[each] for each in order], "họp giao ban")
    assert [group["month"] for group in answer.raw["groups"]] == ["2026-04", "2025-04", "2024-04"]


# Counts, pages of results, filters.

FILTERED = [
    Section("họp", month="2026-04", field="y_te", units=("cong_an",), anchor="a"),
    Section("họp", month="2026-04", kind="nhiem_vu", url="nhiem-vu/2026/04/", field="y_te giao_duc", units=("cong_an", "tram_y_te"), status="qua_han", deadline="2026-05-15", anchor="b"),
    Section("họp", month="2025-12", url="bao-cao/2025/12/", field="giao_duc", anchor="c"),
    Section("khác", month="2026-04", field="y_te", anchor="d"),
]


def test_counts_are_honest(engine):
    raw = engine.ask(FILTERED, "họp").raw
    assert (raw["total"], raw["totalGroups"]) == (3, 3)
    assert raw["facets"] == {
        "year": {"2026": 2, "2025": 1},
        "month": {"04": 2, "12": 1},
        "kind": {"bao_cao": 2, "nhiem_vu": 1},
        "field": {"y_te": 2, "giao_duc": 2},
        "unit": {"cong_an": 2, "tram_y_te": 1},
        "status": {"qua_han": 1},
    }


def test_each_facet_is_counted_with_the_filters_of_the_others(engine):
    raw = engine.ask(FILTERED, "họp", filters={"kind": ["bao_cao"], "year": ["2026"]}).raw
    assert raw["total"] == 1
    assert raw["facets"]["year"] == {"2026": 1, "2025": 1}
    assert raw["facets"]["kind"] == {"bao_cao": 1, "nhiem_vu": 1}
    assert raw["facets"]["field"] == {"y_te": 1}


@pytest.mark.parametrize(
    ("filters", "anchors"),
    [
        ({"field": ["giao_duc"]}, ["b", "c"]),
        ({"field": ["giao_duc", "y_te"]}, ["a", "b", "c"]),
        ({"unit": ["tram_y_te"]}, ["b"]),
        ({"status": ["qua_han"]}, ["b"]),
        ({"month": ["12"]}, ["c"]),
        ({"year": ["2024"]}, []),
        ({"year": [], "kind": []}, ["a", "b", "c"]),
    ],
)
def test_filters_let_through_any_of_their_values(engine, filters, anchors):
    assert sorted(engine.ask(FILTERED, "họp", filters=filters).anchors) == anchors


def test_what_a_filter_promises_is_what_it_gives(engine):
    facets = engine.ask(FILTERED, "họp").raw["facets"]
    for name, counts in facets.items():
        for value, count in counts.items():
            assert engine.ask(FILTERED, "họp", filters={name: [value]}).raw["total"] == count


def test_filters_alone_list_all_that_they_let_through_the_newest_first(engine):
    assert engine.ask(FILTERED, "", filters={"kind": ["bao_cao"]}).anchors == ["a", "d", "c"]
    assert engine.ask(FILTERED, "  ", filters={"kind": ["bao_cao"]}).raw["total"] == 3


@pytest.mark.parametrize("query", ["", "   ", "…", '""', "«»", "-/-"])
def test_nothing_asked_lists_nothing(engine, query):
    raw = engine.ask(FILTERED, query).raw
    assert (raw["total"], raw["groups"], raw["suggestion"]) == (0, [], None)


def test_every_result_is_reachable_page_by_page(engine):
    sections = [month(f"20{year:02}-{number:02}", f"họp số {year}") for year in range(10, 26) for number in (3, 9)]
    whole = engine.ask(sections, "họp", limit=1000)
    parts = [engine.ask(sections, "họp", offset=offset, limit=5) for offset in range(0, 35, 5)]
    assert [url for part in parts for url in part.anchors] == whole.anchors
    assert len(whole.anchors) == 32
    assert {part.raw["total"] for part in parts} == {32}


def test_a_group_shows_as_many_entries_as_wanted_and_tells_how_many_there_are(engine):
    sections = texts(*(f"họp lần {number}" for number in range(9)))
    answer = engine.ask(sections, "họp", perGroup=3)
    assert len(answer.anchors) == 3
    assert answer.raw["groups"][0]["total"] == 9


def test_the_list_of_all_is_flat_in_order_and_names_pages(engine):
    entries = engine.ask(FILTERED, "họp", isList=True).entries()
    assert [entry["url"].partition("#")[2] for entry in entries] == ["a", "b", "c"]
    assert entries[1]["title"] == "Trang nhiem-vu/2026/04/"


def test_an_entry_tells_what_the_archive_knows_of_it(engine):
    entry = engine.ask(FILTERED, "họp", filters={"status": ["qua_han"]}).entries()[0]
    del entry["excerpt"], entry["heading"]
    assert entry == {
        "url": "nhiem-vu/2026/04/?danh-dau=h%E1%BB%8Dp#b",
        "kind": "nhiem_vu",
        "field": ["y_te", "giao_duc"],
        "units": ["cong_an", "tram_y_te"],
        "status": "qua_han",
        "deadline": "2026-05-15",
        "month": "2026-04",
    }


# What is shown.


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Công tác Giải phóng mặt bằng.", "giai phong mat bang", ["Giải phóng mặt bằng"]),
        ("phòng cháy, chữa cháy", "phong chay chua chay", ["phòng cháy, chữa cháy"]),
        ("mặt hàng; giải quyết; phóng viên; bằng khen", PHRASE, ["mặt", "giải", "phóng", "bằng"]),
        ("họp, HỌP, Họp", "họp", ["họp", "HỌP", "Họp"]),
        ("tiếp 1.408 lượt", "1408", ["1.408"]),
        ("Bát Tràng", "bát tr", ["Bát Tràng"]),
        ("văn hoá và văn hóa", "văn hóa", ["văn hoá", "văn hóa"]),
        ("mở đường, dương lịch", "đường ", ["đường"]),
        ("GPMB và giải phóng mặt bằng", "GPMB", ["GPMB", "giải phóng mặt bằng"]),
        ("giải phóng mặt bằng; mặt khác", PHRASE, ["giải phóng mặt bằng"]),
        ('nói "rõ việc" nhé', '"rõ việc"', ["rõ việc"]),
    ],
)
def test_hits_are_marked_in_the_text_as_it_is_shown(engine, text, typed, marked):
    entry = engine.ask([Section(text, heading=text)], typed).entries()[0]
    assert plain(entry["heading"]) == plain(entry["excerpt"]) == text
    assert hits(entry["heading"]) == hits(entry["excerpt"]) == marked


def test_an_excerpt_shows_the_hit_within_its_surroundings(engine):
    text = " ".join(["lời dẫn dài"] * 60 + ["nơi có Giải phóng mặt bằng đây"] + ["lời kết dài"] * 60)
    pieces = engine.ask([Section(text)], PHRASE).entries()[0]["excerpt"]
    shown = plain(pieces)
    assert hits(pieces) == ["Giải phóng mặt bằng"]
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 300
    assert shown.strip("… ") in text


def test_an_excerpt_is_cut_between_words_and_chosen_where_hits_are_dense(engine):
    text = " ".join(["mặt"] + ["khác"] * 100 + ["mặt", "bằng", "nào", "giải", "nào", "phóng"] + ["khác"] * 100)
    pieces = engine.ask([Section(text)], "phóng bằng mặt giải").entries()[0]["excerpt"]
    assert sorted(hits(pieces)) == ["giải", "mặt bằng", "phóng"]
    assert set(plain(pieces).strip("… ").split()) <= {"mặt", "khác", "bằng", "nào", "giải", "phóng"}


def test_decomposed_text_is_shown_composed(engine):
    entry = engine.ask([Section(unicodedata.normalize("NFD", "Giải phóng"))], "giải").entries()[0]
    assert plain(entry["excerpt"]) == "Giải phóng"


def test_markup_in_a_text_stays_text(engine):
    entry = engine.ask([Section("<img src=x onerror=alert(1)> & co", heading="<b>họp</b>")], "họp").entries()[0]
    assert plain(entry["heading"]) == "<b>họp</b>"


def test_the_address_carries_what_was_asked(engine):
    entry = engine.ask([Section("hồ sơ & giấy tờ", anchor="a")], 'hồ sơ "giấy tờ"').entries()[0]
    assert entry["url"] == f"{REPORT}?danh-dau=h%E1%BB%93%20s%C6%A1%20%22gi%E1%BA%A5y%20t%E1%BB%9D%22#a"


def test_a_place_without_an_anchor_is_the_page(engine):
    sections = shard([Section("họp")])
    sections["entries"][0] = (*sections["entries"][0][:1], "", *sections["entries"][0][2:])
    raw = engine.page.evaluate(
        """async shard => {
          const {Archive} = await import("/assets/javascripts/tim-kiem/archive.js")
          const {answer} = await import("/assets/javascripts/tim-kiem/answer.js")
          const archive = new Archive()
          archive.add(shard, 0)
          return answer({query: "họp"}, archive)
        }""",
        sections,
    )
    assert raw["groups"][0]["entries"][0]["url"] == f"{REPORT}?danh-dau=h%E1%BB%8Dp"


# Slips.

KNOWN = [
    month("2026-04", "Công tác giải phóng mặt bằng các dự án; công tác quản lý trật tự xây dựng; hoàn thành công tác bầu cử đại biểu Quốc hội"),
    month("2026-03", "Ủy ban nhân dân thành phố Hà Nội; phòng cháy, chữa cháy; lực lượng vũ trang nhân dân; truyền thông; giải pickleball"),
    month("2026-02", "Nghị quyết số 105/NQ-CP ngày 08/4/2026 của Chính phủ; chuyển mục đích sử dụng đất; thu hồi nợ đọng thuế"),
    month("2026-01", "Một việc khác: người dân đến trụ sở; các thôn; xã ta; bản tin; ban ngành; mặt khác; giải thích"),
]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        # A letter missing.
        ("giả phóng mặt bằng", PHRASE),
        ("giải phng mặt bằng", PHRASE),
        ("giai phong mt bang", PHRASE),
        ("hoàn thành công tá bầu cử", "hoàn thành công tác bầu cử"),
        ("pickeball", "pickleball"),
        ("thu hồi nợ ọng thuế", "thu hồi nợ đọng thuế"),
        # Doubled.
        ("giải phóong mặt bằng", PHRASE),
        ("giải phóng mặtt bằng", PHRASE),
        ("hoàan thành công tác", "hoàn thành công tác"),
        ("chhuyển mục đích sử dụng đất", "chuyển mục đích sử dụng đất"),
        # Swapped, with the mark or without it.
        ("gảii phóng mặt bằng", PHRASE),
        ("giải phógn mặt bằng", PHRASE),
        ("truyền thôgn", "truyền thông"),
        ("chuyển mcụ đích sử dụng đất", "chuyển mục đích sử dụng đất"),
        # Another letter.
        ("giải phóng mặt bằmg", PHRASE),
        ("giải ohóng mặt bằng", PHRASE),
        ("hoàn thàng công tác bầu cử", "hoàn thành công tác bầu cử"),
        ("vũ tramg nhân dân", "vũ trang nhân dân"),
        # Another mark.
        ("giải phóng mát bằng các", "giải phóng mặt bằng các"),
        # Glued and split.
        ("giải phóngmặt bằng", PHRASE),
        ("giảiphóngmặtbằng", PHRASE),
        ("giaiphong matbang", PHRASE),
        ("giải ph óng mặt bằng", PHRASE),
        ("pickle ball", "pickleball"),
        ("105/NQCP", "105/NQ-CP"),
        # Keys of Telex and VNI.
        ("giair phongs mặt bằng", PHRASE),
        ("giair phongs mawtj bawngf", PHRASE),
        ("gia3i pho1ng ma85t ba82ng", PHRASE),
        ("hoanf thanhf coong tacs baauf cuwr", "hoàn thành công tác bầu cử"),
        ("suwr dungj ddaats", "sử dụng đất"),
        ("lwcj lwowngj vux trang", "lực lượng vũ trang"),
        # Abbreviations.
        ("quản lý TTDX", "quản lý trật tự xây dựng"),
        ("quản lý TTXDd", "quản lý trật tự xây dựng"),
        ("uản lý TTXD", "quản lý trật tự xây dựng"),
        # Two slips in a long query.
        ("giả phóng mặt bằmg các dự án", "giải phóng mặt bằng các dự án"),
    ],
)
def test_a_slip_gets_the_nearest_known_phrase(engine, typed, meant):
    answer = engine.ask(KNOWN, typed)
    assert answer.raw["unaccented"] or answer.suggestion.lower() == meant.lower()
    assert answer.raw["total"] > 0
    assert answer.anchors[:1] == engine.ask(KNOWN, meant).anchors[:1]


@pytest.mark.parametrize("typed", ["giải phóng mặt bằng dự án", "mặt bằng giải phóng", "bầu cử hoàn thành", "trụ sở thôn", "giải phóng", "GPMB", "105", "pickle", "đại biểu quốc hội"])
def test_what_is_known_gets_no_suggestion(engine, typed):
    if not (found := engine.ask(KNOWN, typed)).raw["total"]:
        pytest.fail(f"{typed}: nothing found")
    assert found.raw["suggestion"] is None


def test_a_suggestion_says_that_its_results_are_shown(engine):
    raw = engine.ask(KNOWN, "giải phng mặt bằng").raw
    assert raw["suggestion"] == {"query": PHRASE, "used": True}
    assert raw["query"] == "giải phng mặt bằng"
    assert raw["groups"][0]["entries"][0]["url"].startswith(f"{REPORT}?danh-dau=gi%E1%BA%A3i%20ph%C3%B3ng")
    assert hits(raw["groups"][0]["entries"][0]["excerpt"]) == [PHRASE]


def test_a_suggestion_has_the_marks_of_the_text(engine):
    assert engine.ask(KNOWN, "giai phng mat bang").suggestion == PHRASE
    assert engine.ask(KNOWN, "giai phong mawt bang").suggestion == PHRASE


def test_a_suggestion_is_written_as_the_archive_mostly_writes_it(engine):
    sections = [month("2026-03", "BÁT TRÀNG"), month("2026-02", "xã Bát Tràng; Bát Tràng"), month("2026-01", "xã Bát Tràng")]
    assert engine.ask(sections, "bat tragn").suggestion == "Bát Tràng"


def test_an_unknown_word_that_is_like_none_is_left_out(engine):
    answer = engine.ask(KNOWN, "blockchain giải phóng mặt bằng")
    assert answer.suggestion == PHRASE
    assert answer.raw["total"] > 0


@pytest.mark.parametrize("typed", ["qzxqzx", "qzxqzx wvwvw", "987654", "$%^", "x" * 500, "giải " * 200])
def test_nothing_found_is_said(engine, typed):
    raw = engine.ask(KNOWN, typed).raw
    assert raw["total"] == 0 or raw["suggestion"] or "giải" in typed
    assert raw["missing"] if "missing" in raw else True


def test_numbers_are_never_mended(engine):
    assert engine.ask(KNOWN, "106/NQ-CP").raw["suggestion"] is None


def test_quotes_are_taken_by_the_letter(engine):
    raw = engine.ask(KNOWN, '"giải phng"').raw
    assert (raw["total"], raw["suggestion"]) == (0, None)


def test_a_sentence_of_fifty_words_is_found(engine):
    words = "một hai ba bốn năm sáu bảy tám chín mười".split()
    text = " ".join(f"{word} {other}" for word in words for other in words[:5])
    assert engine.ask([Section(text), Section("một hai")], text).anchors == ["m0"]
