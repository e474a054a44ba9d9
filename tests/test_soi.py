"""«soi» reads any draft as it comes, says what contradicts what, and refuses what it cannot read in words."""

import json

import docx
import pytest
from conftest import ROOT, run

BAD = "Trong tháng 5/2026, xã tiếp nhận 120 hồ sơ, gồm: 70 hồ sơ trực tuyến, 40 hồ sơ trực tiếp."
GOOD = "Trong tháng 5/2026, xã tiếp nhận 120 hồ sơ, gồm: 75 hồ sơ trực tuyến, 45 hồ sơ trực tiếp."


def review(file, *options):
    return run(ROOT, "macros", "soi", str(file), "--dinh-dang", "json", *options)


@pytest.fixture
def draft(tmp_path):
    """A draft file of any kind with the given paragraphs."""

    def write(name, *paragraphs):
        file = tmp_path / name
        if name.endswith(".docx"):
            document = docx.Document()
            for paragraph in paragraphs:
                document.add_paragraph(paragraph)
            document.save(file)
        else:
            file.write_text("\n\n".join(paragraphs) + "\n", "utf-8")
        return file

    return write


@pytest.mark.parametrize(("name", "line"), [("a.txt", 3), ("a.md", 3), ("a.docx", 2)])
def test_a_contradiction_is_told_with_both_sides_and_its_place(name, line, draft):
    result = review(draft(name, "Mở đầu.", BAD))
    found = json.loads(result.stdout)
    assert result.returncode == 1, result.stderr
    assert [(each["code"], each["level"], each["line"], each["stated"], each["expected"]) for each in found] == [("cau-tong-lech", "error", line, "120", "110")]
    for quoted in found[0]["quotes"]:
        assert BAD[quoted["column"] - 1 :].startswith(quoted["text"])
        assert quoted["line"] == line


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.docx"])
def test_a_draft_that_agrees_raises_nothing(name, draft):
    result = review(draft(name, "Mở đầu.", GOOD))
    assert (result.returncode, json.loads(result.stdout)) == (0, [])


@pytest.mark.parametrize(
    ("paragraph", "closing"),
    [
        (BAD, "Tìm thấy 1 lỗi, 0 chỗ ngờ; tệp không bị thay đổi."),
        ("Xã có 12.500 nhân khẩu với 3250 hộ.", "Tìm thấy 0 lỗi, 1 chỗ ngờ; tệp không bị thay đổi."),
        (GOOD, "Không thấy lỗi hay chỗ ngờ nào; tệp không bị thay đổi."),
    ],
)
def test_the_closing_line_speaks_of_the_draft(paragraph, closing, draft):
    file = draft("a.txt", paragraph)
    before = file.read_bytes()
    assert run(ROOT, "macros", "soi", str(file)).stdout.splitlines()[-1] == closing
    assert file.read_bytes() == before


def test_last_months_draft_is_compared(draft):
    before = draft("truoc.txt", "Lĩnh vực đất đai: kỳ trước chuyển sang 20 hồ sơ, tiếp nhận 55 hồ sơ, đã giải quyết 50 hồ sơ, còn 25 hồ sơ.")
    now = draft("nay.txt", "Lĩnh vực đất đai: kỳ trước chuyển sang 26 hồ sơ, tiếp nhận 60 hồ sơ, đã giải quyết 68 hồ sơ, còn 18 hồ sơ.")
    codes = {each["code"] for each in json.loads(review(now, "--ky-truoc", str(before)).stdout)}
    assert "cau-ky-truoc-lech" in codes


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.xlsx"])
def test_what_is_no_draft_is_refused_in_words(name, tmp_path):
    (tmp_path / name).write_bytes(b"%PDF-1.7 x")
    result = review(tmp_path / name)
    assert result.returncode == 1
    assert [each["code"] for each in json.loads(result.stdout)] == ["ban-thao-khong-doc-duoc"]
    assert "Traceback" not in result.stderr


def test_a_missing_file_is_refused_in_words(tmp_path):
    result = review(tmp_path / "khong-co.docx")
    assert result.returncode == 1 and "Traceback" not in result.stderr
