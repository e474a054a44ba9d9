"""What a number is in the course of business: left from before, come in, due in all, done, or still open.

The cue nearest to the number decides; phrases that only look like a cue («tiếp nhận, xử lý 1.408 văn bản» came in) are longer and win.
"""

import re

from macros.statements.sentences import Mention

OPENING, RECEIVED, TOTAL, DONE, REMAINING, OUT, TIMELY, LATE = "opening", "received", "total", "done", "remaining", "out", "timely", "late"
IN_SIDE = frozenset((OPENING, RECEIVED, TOTAL))
OUT_SIDE = frozenset((DONE, REMAINING, OUT, TIMELY, LATE))

_WORK = r"(?:giải quyết|thi hành|xử lý|hoàn thành|thực hiện|xem xét|thẩm định|xác minh|rà soát|thụ lý|trả lời|khắc phục|giải ngân|thi công|triển khai|điều tra|kiểm tra|tiến hành|tham mưu|làm rõ|hỗ trợ|cưỡng chế|tháo dỡ|giải tỏa|xử phạt|truy tố|sử dụng|phân bổ|bàn giao|tiêu hủy|điều trị|lắp đặt|chi trả|chi|cấp|trả)"
_FINISHED = r"(?:giải quyết|thi hành|xử lý|hoàn thành|thực hiện|thẩm định|xác minh|thụ lý|trả lời|khắc phục|giải ngân|điều tra|kiểm tra|làm rõ|(?<!các )cấp|trả)"
_CUES = (
    (OPENING, r"(?:kỳ|tháng|năm|quý|tuần) (?:trước|cũ)(?: đó)? (?:chuyển|còn|tồn)(?: (?:qua|sang|tiếp|lại))?|chuyển (?:qua|sang|tiếp)? ?từ (?:kỳ|tháng|năm|quý)|tồn (?:đầu|kỳ|từ|cũ)(?: \w+)?|từ (?:kỳ|tháng|năm|quý) (?:trước|cũ|\d+|[ivx]+)(?:[/\d ]*)(?: năm trước)? ?chuyển|(?:tháng|quý|năm) \d[/\d]* (?:chuyển|còn tồn)(?: (?:qua|sang))?|(?<!từ )(?<!tháng )đầu (?:kỳ|năm|tháng)|kỳ trước|tồn(?: quỹ)? (?:tháng|kỳ|năm|quý) trước|tồn quỹ đầu (?:tháng|kỳ|năm)|tồn năm trước|còn tồn (?:từ|của) (?:tháng|kỳ|năm) trước|chuyển kỳ trước|(?:tháng|kỳ|năm|quý) trước chuyển"),
    (RECEIVED, r"tổng thu(?! nhập)|tiếp nhận(?:,| và|,? thụ lý và)? (?:xử lý|giải quyết|thẩm định(?:,| và) giải quyết|thụ lý|phân loại)|tiếp nhận(?: mới)?|nhận mới|mới nhận|trích lập|bổ sung trong (?:tháng|kỳ|quý|năm)|phát sinh(?! giảm)(?: mới| tăng)?|(?:tăng|thêm) trong (?:kỳ|tháng|quý|năm)|phát hiện|thụ lý mới|nhận được|ghi nhận|nhận|mắc(?: bệnh)?|nhập viện|thu(?: được)? trong (?:tháng|kỳ|quý|năm)|mới phát sinh|nộp|phát hành|(?<!trực )(?<!gián )tiếp"),
    (TOTAL, r"(?:phải|cần|đến hạn|thuộc diện|thuộc thẩm quyền) " + _WORK + r"|(?:phải|cần) (?!tiếp)\w+(?: \w+)?|được (?:giao|phân bổ|bố trí|cấp)|tổng số|tổng cộng|tổng(?! chi(?!\w))|giao|thụ lý"),
    (REMAINING, rf"còn lại|kết dư|còn tồn|còn dư|còn|(?:đang|chưa|chờ|tiếp tục)(?: được| trong (?:thời )?hạn)?(?: tiếp tục)? {_WORK}|đang trong hạn(?: {_WORK})?|trong hạn {_WORK}|tồn(?: cuối kỳ| lại| đọng)?|chuyển (?:sang )?(?:kỳ|tháng|quý|năm) (?:sau|tới)|cuối (?:kỳ|năm|tháng)|chưa xong|dở dang"),
    (OUT, r"trả lại|từ chối|rút(?: đơn| hồ sơ)?|hủy|huỷ|đình chỉ|không (?:đủ điều kiện|thụ lý|thuộc thẩm quyền)|chuyển (?:đến )?(?:cơ quan|đơn vị|cấp)|lưu đơn|tạm dừng|xếp lưu"),
    (DONE, rf"tổng chi|phát sinh giảm|giảm trong (?:kỳ|tháng|quý|năm)|đã (?:được )?(?:\w+ ){{0,2}}?{_WORK}(?: xong| dứt điểm)?|{_FINISHED}(?: xong| được| dứt điểm)|giải quyết|hoàn thành|trả kết quả|có kết quả|điều trị khỏi|khỏi(?: bệnh)?|(?:ra|xuất) viện|xử lý|trả lời|chi trong (?:tháng|kỳ|quý|năm)|thoát nghèo|thoát cận nghèo|giải ngân|cấp xong|đã (?:cấp|trả|thu|nộp|chi)|được (?:giải quyết|xử lý|khắc phục)|khởi tố|đã (?!tiếp|nhận|phát|có|được giao|giao|xảy|ban hành|tổ chức|tham mưu|gửi|và|đến|qua)\w+(?: \w+)?"),
    (TIMELY, r"(?:trước và đúng hạn|đúng và trước hạn|trước|đúng)(?: thời)? hạn|đúng quy định"),
    (LATE, r"(?:quá|trễ|chậm)(?: thời)? hạn|chậm muộn|chậm tiến độ"),
)  # fmt: skip
_ANY = re.compile("|".join(f"(?P<{role}>(?<!\\w)(?:{pattern})(?!\\w))" for role, pattern in _CUES))
_WHOLE = re.compile(r"(?<!\w)tổng(?: số)?(?! thu| chi)(?!\w)(?![^,;]*(?<!\w)(?:đã|còn|chưa|đang|được|xong|quá hạn|đúng hạn)(?!\w))[^,;]*$")
_OVERDUE = re.compile(r"(?<!\w)(?<!chưa )(?:quá|trễ|chậm) hạn(?!\w)")
_LONGEST_LEAD = 160


def role(mention: Mention, lead: str = "", tail: str = "") -> str:
    """The mention's role, "" when no word tells; the words before count more than those behind."""
    words = lead or mention.lead
    before = _last(words)
    if before in (DONE, RECEIVED) and _WHOLE.search(words):
        before = TOTAL
    if before == REMAINING and _OVERDUE.search(f"{words[-30:]} {(tail or mention.tail)[:30]}"):
        return LATE
    if before and before not in (TOTAL, RECEIVED):
        return before
    behind = _first(tail or mention.tail)
    if behind in (OPENING, REMAINING) or (behind and before != RECEIVED and not (before and behind in (DONE, TOTAL, RECEIVED))):
        return behind
    return before


def _last(words: str) -> str:
    found = ""
    for match in _ANY.finditer(words[-_LONGEST_LEAD:]):
        found = match.lastgroup
    return found


def _first(words: str) -> str:
    match = _ANY.search(words[:_LONGEST_LEAD])
    return match.lastgroup if match else ""
