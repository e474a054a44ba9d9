"""Contradictions that prose alone shows: each bad text yields its finding at the sign §, each good one yields nothing.

The texts are our own, of several offices and months. A bad text may yield no other code than the one that is named.
"""

import pytest

from macros.drafts import read_lines
from macros.periods import Period
from macros.review import review
from macros.review.context import read_context
from macros.schema import Term

TERMS = (
    Term(chuan="KNTC", day_du="khiếu nại, tố cáo", cach_viet_sai="KTNC", loai="viet_tat", ghi_chu=""),
    Term(chuan="Đa Tốn", day_du="", cach_viet_sai="Đa Tôn; Đà Tốn", loai="dia_danh", ghi_chu=""),
    Term(chuan="GPMB", day_du="giải phóng mặt bằng", cach_viet_sai="GPBM", loai="viet_tat", ghi_chu=""),
)

# code, text (§ where the finding begins), what is stated, what is expected ("" for neither).
BAD = [
    # Dates.
    ("ngay-khong-co", "Hội nghị sơ kết tổ chức ngày §31/6/2026 tại nhà văn hóa thôn Đoài.", "31/6/2026", ""),
    ("ngay-khong-co", "Đoàn kiểm tra làm việc với chợ Hôm ngày §29/02/2027.", "29/02/2027", ""),
    ("ngay-khong-co", "Tổ chức lễ phát động ngày §30/2/2026 với 200 người tham gia.", "30/2/2026", ""),
    ("ngay-khong-co", "UBND phường họp dân ngày §15/13/2026 về dự án đường ven sông.", "15/13/2026", ""),
    ("ngay-khong-co", "Lễ khai giảng diễn ra ngày §31 tháng 9 năm 2026.", "31 tháng 9 năm 2026", ""),
    ("ngay-khong-co", "Bàn giao mặt bằng ngày §31/11 cho chủ đầu tư.", "31/11", ""),
    ("ngay-khong-co", "Số thu ngân sách §tháng 13/2026 chưa được cập nhật.", "tháng 13/2026", ""),
    ("ngay-khong-co", "Kế hoạch thu thuế §quý V/2026 đã giao cho các thôn.", "quý V", ""),
    ("ngay-khong-co", "Khám tuyển nghĩa vụ quân sự từ ngày 20/4/2026 đến ngày §31/4/2026.", "31/4/2026", ""),
    ("ngay-khong-co", "Cuộc họp ngày §32/5/2026 đã thống nhất phương án.", "32/5/2026", ""),
    ("thu-sai", "Ra quân dọn vệ sinh §thứ Bảy, ngày 13/5/2026 tại 5 thôn.", "thứ Bảy", "thứ Tư"),
    ("thu-sai", "Họp giao ban vào sáng §thứ Hai (ngày 19/5/2026).", "thứ Hai", "thứ Ba"),
    ("thu-sai", "Lễ chào cờ §Chủ nhật ngày 11 tháng 7 năm 2026.", "Chủ nhật", "thứ Bảy"),
    ("thu-sai", "Giải chạy tổ chức ngày 06/9/2026 (§thứ Sáu) quanh hồ.", "thứ Sáu", "Chủ nhật"),
    ("thu-sai", "Tiếp công dân định kỳ §thứ Năm, 14/10/2026.", "thứ Năm", "thứ Tư"),
    ("han-truoc-thang", "IV. NHIỆM VỤ TRỌNG TÂM THÁNG 8/2026\n- Hoàn thành chi trả bồi thường §trước ngày 25/7/2026.", "25/7/2026", ""),
    ("han-truoc-thang", "III. PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 10 NĂM 2026\n+ Nghiệm thu tuyến mương thôn Hạ, xong §trước 30/9/2026.", "30/9/2026", ""),
    ("han-truoc-thang", "## III. Nhiệm vụ tháng 3/2026\n- Gửi báo cáo về Phòng Kinh tế §trước ngày 20/02/2026.", "20/02/2026", ""),
    ("han-truoc-thang", "C. NHIỆM VỤ TRỌNG TÂM QUÝ III NĂM 2026\n- Hoàn thành cắm mốc giới, §chậm nhất ngày 15/6/2026.", "15/6/2026", ""),
    ("han-truoc-thang", "Nhiệm vụ trọng tâm tháng 6/2026: hoàn thành đo đạc khu đấu giá §trước ngày 28/5/2026.", "28/5/2026", ""),
    ("khoang-thoi-gian-sai", "Lấy ý kiến nhân dân từ ngày §25/5/2026 đến ngày 12/5/2026.", "25/5/2026 đến ngày 12/5/2026", ""),
    ("khoang-thoi-gian-sai", "Tuyển sinh lớp 1 từ ngày §18/7 đến 05/7/2026.", "18/7 đến 05/7/2026", ""),
    ("khoang-thoi-gian-sai", "Thực hiện đề án §giai đoạn 2030-2026 theo lộ trình.", "giai đoạn 2030-2026", ""),
    ("khoang-thoi-gian-sai", "Chuẩn bị §năm học 2026-2028 cho 4 trường.", "2026-2028", "2026-2027"),
    ("khoang-thoi-gian-sai", "Thi công §từ tháng 9/2026 đến tháng 3/2026.", "từ tháng 9/2026 đến tháng 3/2026", ""),
    ("ky-niem-sai", "Tổ chức kỷ niệm §80 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026).", "80", "79"),
    ("ky-niem-sai", "Kỷ niệm §95 năm Ngày thành lập Đoàn TNCS Hồ Chí Minh (26/3/1931 - 26/3/2027).", "95", "96"),
    ("ky-niem-sai", "Chào mừng kỷ niệm §52 năm Ngày giải phóng miền Nam (30/4/1975 - 30/4/2026).", "52", "51"),
    ("ky-niem-sai", "Mít tinh kỷ niệm lần thứ §135 Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026).", "135", "136"),
    ("ky-niem-sai", "Báo cáo tháng 8/2026\nTuyên truyền kỷ niệm §80 năm Ngày Quốc khánh 02/9/1945.", "80", "81"),
    ("ky-niem-sai", "Kỷ niệm §70 năm Ngày thành lập xã (1956 - 2025).", "70", "69"),
    ("quy-thang-lech", "Số liệu §quý II/2026 (tháng 4, 5, 7) do các thôn gửi.", "tháng 4, 5, 7", "tháng 4 đến tháng 6"),
    ("quy-thang-lech", "Kết quả §6 tháng đầu năm (từ tháng 1 đến tháng 5) như sau.", "từ tháng 1 đến tháng 5", "từ tháng 1 đến tháng 6"),
    ("quy-thang-lech", "Thu phí §Quý I (từ tháng 2 đến tháng 4) đạt khá.", "tháng 2 đến tháng 4", "tháng 1 đến tháng 3"),
    # Documents.
    ("van-ban-sau-bao-cao", "Báo cáo tháng 5/2026\nThực hiện Kế hoạch số §45/KH-UBND ngày 12/6/2026 của UBND xã.", "12/6/2026", "không sau 31/5/2026"),
    ("van-ban-sau-bao-cao", "Yên Sơn, ngày 20 tháng 7 năm 2026\nCăn cứ Công văn số §812/UBND-KT ngày 22/7/2026 của UBND tỉnh.", "22/7/2026", "không sau 20/7/2026"),
    ("van-ban-hai-ngay", "Kế hoạch số 31/KH-UBND ngày 10/3/2026 của UBND xã.\nTriển khai Kế hoạch số §31/KH-UBND ngày 13/3/2026 của UBND xã.", "13/3/2026", "10/3/2026"),
    ("van-ban-hai-ngay", "Nghị quyết số 18/2026/NQ-HĐND ngày 09/7/2026; thực hiện Nghị quyết số §18/2026/NQ-HĐND ngày 19/7/2026.", "19/7/2026", "09/7/2026"),
    ("van-ban-hai-ngay", "Chỉ thị số 12-CT/TU ngày 05/02/2026 của Tỉnh ủy; Chỉ thị số §12-CT/TU ngày 05/02/2025 của Tỉnh ủy.", "05/02/2025", "05/02/2026"),
    ("van-ban-hai-noi-dung", "Quyết định số 77/QĐ-UBND ngày 04/5/2026 về kiện toàn Hội đồng nghĩa vụ quân sự.\nQuyết định số §77/QĐ-UBND ngày 04/5/2026 về giao dự toán kinh phí phòng chống bão lụt.", "giao dự toán kinh phí phòng chống bão lụt", "kiện toàn Hội đồng nghĩa vụ quân sự"),
    ("so-hieu-gan-giong", "Công văn số 308/UBND-TH ngày 21/4/2026 và Công văn số §380/UBND-TH ngày 21/4/2026.", "380/UBND-TH", "308/UBND-TH"),
    ("so-hieu-gan-giong", "Nghị quyết số 57-NQ/TW ngày 22/12/2024; Nghị quyết số §57/NQ-TW ngày 22/12/2024.", "57/NQ-TW", "57-NQ/TW"),
    ("so-hieu-gan-giong", "Kế hoạch số 64/KH-UBND ngày 11/5/2026 về phòng chống đuối nước trẻ em.\nTiếp tục Kế hoạch số §61/KH-UBND ngày 11/5/2026 về phòng chống đuối nước cho trẻ em.", "61/KH-UBND", "64/KH-UBND"),
    ("so-hieu-sai-dang", "Quán triệt Nghị quyết số §68/NQ-TW ngày 04/5/2025 của Bộ Chính trị.", "68/NQ-TW", "68-NQ/TW"),
    ("so-hieu-sai-dang", "Thực hiện Kế hoạch số §15-KH/UBND ngày 12/3/2026 của UBND xã.", "15-KH/UBND", "15/KH-UBND"),
    ("loai-van-ban-sai", "§Quyết định số 25/KH-UBND ngày 16/3/2026 của UBND xã.", "quyết định", "kế hoạch"),
    ("loai-van-ban-sai", "Ban hành §Kế hoạch số 114/QĐ-UBND ngày 19/5/2026.", "kế hoạch", "quyết định"),
    ("loai-van-ban-sai", "Theo §Thông báo số 210-KH/TU ngày 12/5/2026 của Tỉnh ủy.", "thông báo", "kế hoạch"),
    ("loai-van-ban-sai", "§Nghị định số 12/2026/NQ-CP ngày 20/01/2026 của Chính phủ.", "nghị định", "nghị quyết"),
    ("loai-van-ban-sai", "§Tờ trình số 45/BC-UBND ngày 22/4/2026 của UBND xã.", "tờ trình", "báo cáo"),
    ("loai-van-ban-sai", "§Kế hoạch số 330/UBND-TH ngày 22/4/2026 của UBND xã.", "kế hoạch", "công văn"),
    ("co-quan-sai", "Nghị quyết số §15/NQ-UBND ngày 12/5/2026 về dự toán.", "15/NQ-UBND", ""),
    ("co-quan-sai", "Nghị định số §08/2026/NĐ-HĐND ngày 15/01/2026.", "08/2026/NĐ-HĐND", ""),
    ("co-quan-sai", "Thông tư số §05/2026/TT-UBND ngày 15/01/2026.", "05/2026/TT-UBND", ""),
    ("co-quan-sai", "Nghị quyết số §22/NQ-HĐND ngày 15/5/2026 của UBND xã về phân bổ vốn.", "UBND xã về phân bổ vốn", "HĐND"),
    ("co-quan-sai", "Quyết định số §512/QĐ-TTg ngày 12/4/2026 của Bộ Chính trị.", "Bộ Chính trị", "TTg"),
    ("nam-van-ban-lech", "Nghị định số §46/2026/NĐ-CP ngày 26/01/2025 của Chính phủ.", "2025", "2026"),
    ("nam-van-ban-lech", "Nghị quyết số §13/2023/NQ-HĐND ngày 06/12/2024 của HĐND thành phố.", "2024", "2023"),
    ("van-ban-thieu-ngay", "Rà soát theo Công văn số §912/UBND-NV của UBND huyện.", "912/UBND-NV", ""),
    ("van-ban-thieu-ngay", "Chi hỗ trợ theo Nghị định số §20/2021/NĐ-CP cho 12 người.", "20/2021/NĐ-CP", ""),
    ("ngay-thieu-so-0", "Chỉ thị số 24/CT-TTg ngày §6/8/2026 của Thủ tướng Chính phủ.", "6/8/2026", "06/8/2026"),
    ("ngay-thieu-so-0", "Kế hoạch số 09/KH-UBND ngày §15/1/2026 của UBND phường.", "15/1/2026", "15/01/2026"),
    ("nhiem-ky-lech", "HĐND xã khóa XX, nhiệm kỳ 2026-2031 họp; đại biểu HĐND xã khóa §XX, nhiệm kỳ 2021-2026.", "2021-2026", "2026-2031"),
    ("nhiem-ky-lech", "Cử tri gặp đại biểu Quốc hội khóa §XV, nhiệm kỳ 2026-2031.", "2026-2031", "2021-2026"),
    ("nhiem-ky-lech", "Bầu cử đại biểu HĐND các cấp nhiệm kỳ §2026-2030.", "2026-2030", "2026-2031"),
    ("nhiem-ky-lech", "HĐND phường khóa III, nhiệm kỳ 2026-2031 khai mạc.\nĐại biểu HĐND phường khóa §IV, nhiệm kỳ 2026-2031 tiếp xúc cử tri.", "IV", "3"),
    ("ky-hop-lech", "Chuẩn bị kỳ họp thứ 3 HĐND xã ngày 15/7/2026.\n§Kỳ họp thứ 4 HĐND xã ngày 15/7/2026 thông qua 5 tờ trình.", "4", "3"),
    # Written late, when the checks were done, and missed at first.
    ("loai-van-ban-sai", "Thực hiện §Quyết định số 1234/SNV-CCHC ngày 05/8/2026 của Sở Nội vụ.", "quyết định", "công văn"),
    ("han-truoc-thang", "III. NHIỆM VỤ TRỌNG TÂM THÁNG 7/2026\n- Thực hiện các việc đã giao; §thời hạn hoàn thành: 25/6/2026.", "25/6/2026", ""),
    ("so-muc-lech", "Còn §02 khó khăn, vướng mắc sau:\n- Thiếu kinh phí.\n- Thiếu nhân lực.\n- Thiếu trang thiết bị.", "02", "3"),
    ("ky-niem-sai", "Gặp mặt kỷ niệm §45 năm Ngày Nhà giáo Việt Nam 20/11/1982 - 20/11/2026.", "45", "44"),
    ("phu-luc-thieu", "Biểu chi tiết tại §Phụ lục 3 kèm theo.", "Phụ lục 3", ""),
    ("tu-lap", "Phối hợp chặt chẽ §giữa giữa các ngành.", "giữa giữa", "giữa"),
    # Structure.
    ("danh-so-dut", "I. ĐẶC ĐIỂM\nII. KẾT QUẢ\n§IV. PHƯƠNG HƯỚNG", "IV", "III"),
    ("danh-so-dut", "I. TÌNH HÌNH CHUNG\nII. KẾT QUẢ\n§II. NHIỆM VỤ", "II", "III"),
    ("danh-so-dut", "1. Kinh tế\n2. Văn hóa\n§4. Quốc phòng", "4", "3"),
    ("danh-so-dut", "2. Đất đai\n2.1. Quy hoạch\n§2.3. Cấp giấy chứng nhận", "2.3", "2.2"),
    ("danh-so-dut", "1. Thu ngân sách\n1.1. Thu nội địa\n2. Chi ngân sách\n§1.2. Chi đầu tư", "1.2", "2.1"),
    ("danh-so-dut", "Tập trung: (1) rà soát đất công; (2) cấp phép; (§4) tiếp dân.", "4", "3"),
    ("danh-so-dut", "(1) Về kinh tế\n(2) Về xã hội\n(§2) Về an ninh", "2", "3"),
    ("chu-cai-dut", "a) Thu gom rác\nb) Trồng cây\nc) Nạo vét\nd) Tuyên truyền\n§e) Kiểm tra", "e", "đ"),
    ("chu-cai-dut", "a) Trồng trọt\nb) Chăn nuôi\n§d) Thủy sản", "d", "c"),
    ("chu-cai-dut", "Gồm: a) đường; b) điện; §đ) trường.", "đ", "c"),
    ("so-muc-lech", "Tập trung §03 nội dung sau:\n- Rà soát hộ nghèo;\n- Cấp thẻ bảo hiểm.", "03", "2"),
    ("so-muc-lech", "HĐND xã thông qua §04 nghị quyết, gồm:\n1. Nghị quyết về dự toán;\n2. Nghị quyết về biên chế;\n3. Nghị quyết về giám sát.", "04", "3"),
    ("so-muc-lech", "Triển khai §hai nhiệm vụ sau: rà soát đất công; cắm mốc giới; lập bản đồ.", "hai", "3"),
    ("so-muc-lech", "Kiểm tra tại §03 thôn: Đông Hà, Tây Hà.", "03", "2"),
    ("so-muc-lech", "Kiểm tra §05 chợ (Hôm, Bún, Sáng, Chiều) về an toàn thực phẩm.", "05", "4"),
    ("so-muc-lech", "Ban hành §03 kế hoạch, gồm: Kế hoạch số 11/KH-UBND ngày 02/3/2026, Kế hoạch số 12/KH-UBND ngày 04/3/2026.", "03", "2"),
    ("so-muc-lech", "Quán triệt §04 Nghị quyết của Tỉnh ủy¹ tới cán bộ.\n¹ Nghị quyết số 05-NQ/TU ngày 12/3/2026; Nghị quyết số 07-NQ/TU ngày 20/3/2026.", "04", "2"),
    ("gach-dau-dong-lech", "- Thu thuế đất;\n§* Thu phí chợ;\n- Thu lệ phí.", "*", "-"),
    ("gach-dau-dong-lech", "- Thu thuế đất;\n§Thu phí chợ;\n- Thu lệ phí.", "", "-"),
    ("phu-luc-thieu", "Số liệu cụ thể tại §Phụ lục số 02.", "Phụ lục số 02", ""),
    ("phu-luc-thieu", "Danh sách hộ được hỗ trợ (có §phụ lục kèm theo).", "phụ lục", ""),
    ("doan-trung", "- Đẩy nhanh tiến độ giải phóng mặt bằng dự án đường liên thôn Hạ.\n- Trồng cây.\n§- Đẩy nhanh tiến độ giải phóng mặt bằng dự án đường liên thôn Hạ.", "", ""),
    ("doan-trung", "Tổ chức tuyên truyền phòng chống dịch sởi cho các trường mầm non. §Tổ chức tuyên truyền phòng chống dịch sởi cho các trường mầm non.", "", ""),
    ("ngoac-lech", "Cấp 12 giấy phép §(trong đó 3 giấy phép cải tạo.", "(", ""),
    ("ngoac-lech", "Triển khai mô hình §“Tuyến đường hoa tại thôn Thượng.", "“", ""),
    ("ngoac-lech", "Kiểm tra 12 cơ sở, 3 cơ sở vi phạm§) và lập biên bản.", ")", ""),
    # Notation.
    ("so-sai-loai", "Chi trả cho §12.45 người có công trong tháng.", "12.45", ""),
    ("so-sai-loai", "Tiếp nhận §1,408 hồ sơ tại Trung tâm Phục vụ hành chính công.", "1,408", "1.408"),
    ("so-sai-loai", "Đã cấp §3,5 giấy chứng nhận trong kỳ.", "3,5", ""),
    ("so-sai-loai", "Khám sức khỏe cho §2.5 học sinh khối 9.", "2.5", ""),
    ("tach-nhom-sai", "Tổng thu §12.34.567 đồng trong tháng.", "12.34.567", ""),
    ("tach-nhom-sai", "Quỹ đạt §1.23.456 đồng.", "1.23.456", ""),
    ("tach-nhom-sai", "Chi hỗ trợ §1,250,000 đồng cho mỗi hộ.", "1,250,000", "1.250.000"),
    ("tach-nhom-sai", "Diện tích thu hồi §1,234.5 m² đất.", "1,234.5", "1.234,5"),
    ("tach-nhom-sai", "Toàn xã có §12 390 nhân khẩu thường trú.", "12 390", "12.390"),
    ("tach-nhom-sai", "Làm sạch §1.2345 hồ sơ sức khỏe.", "1.2345", ""),
    ("dau-cham-thap-phan", "Tỷ lệ hồ sơ đúng hạn đạt §98.6%.", "98.6", "98,6"),
    ("dau-cham-thap-phan", "Giải ngân §12.5 tỷ đồng.", "12.5", "12,5"),
    ("dau-cham-thap-phan", "Trồng mới §2.7 ha rừng.", "2.7", "2,7"),
    ("so-chua-tach-nhom", "Tiếp nhận 1.204 văn bản đến, phát hành §1356 văn bản đi.", "1356", "1.356"),
    ("so-chua-tach-nhom", "Toàn xã có 12.500 nhân khẩu với §3250 hộ.", "3250", "3.250"),
    ("phan-tram-thieu", "Tỷ lệ hộ dùng nước sạch đạt §97,5.", "97,5", "97,5%"),
    ("phan-tram-thieu", "Hoàn thành 45/60=§75 nhiệm vụ được giao.", "75", "75%"),
    ("phan-tram-thieu", "Thu ngân sách đạt §46,2 dự toán huyện giao.", "46,2", "46,2%"),
    ("phan-tram-thieu", "Số vụ giảm §12,5 so với cùng kỳ.", "12,5", "12,5%"),
    ("thieu-don-vi", "Trong tháng tiếp nhận §120, trả lời đúng hạn cả.", "120", ""),
    ("tu-lap", "Kết quả §của của các thôn được tổng hợp.", "của của", "của"),
    ("tu-lap", "Họp §ngày ngày 12/5/2026 với các thôn.", "ngày ngày", "ngày"),
    ("tu-lap", "UBND xã đã §triển khai triển khai kế hoạch.", "triển khai triển khai", "triển khai"),
    ("tu-lap", "Tặng quà cho 12 §người người cao tuổi.", "người người", "người"),
    ("tu-lap", "Kinh phí 45 triệu §đồng đồng.", "đồng đồng", "đồng"),
    ("tu-lap", "Công tác §và và nhiệm vụ khác.", "và và", "và"),
    ("dau-cau-lap", "Thu thuế§,, phí và lệ phí đúng hạn.", ",,", ""),
    ("dau-cau-lap", "Đã hoàn thành§;; còn lại đang làm.", ";;", ""),
    ("dau-cau-lap", "Đã trả lời cử tri§.. Không còn ý kiến tồn.", "..", ""),
    # Terms.
    ("ten-goi-sai", "Giải quyết đơn §KTNC đúng hạn.", "KTNC", "KNTC"),
    ("ten-goi-sai", "Trường Mầm non §Đa Tôn khai giảng.", "Đa Tôn", "Đa Tốn"),
    ("ten-goi-sai", "Công tác §GPBM dự án kè sông.", "GPBM", "GPMB"),
]

GOOD = [
    # Dates.
    "Hội nghị tổ chức ngày 29/02/2028 tại hội trường.",
    "Giỗ Tổ Hùng Vương (10/3 âm lịch), Lễ Vu Lan rằm tháng 7.",
    "Lễ hội đình làng ngày 30/2 âm lịch thu hút đông khách.",
    "Họp giao ban thứ Bảy, ngày 16/5/2026.",
    "Tiếp dân từ thứ Hai (18/5/2026) đến thứ Sáu (22/5/2026).",
    "Ra quân vào thứ Bảy hằng tuần; tổng vệ sinh thứ Năm và Chủ nhật.",
    "Kỳ họp thứ Ba, ngày 15/5/2026 thành công.",
    "Lần thứ năm, ngày 16/5/2026 tổ chức hội thao.",
    "Nghỉ lễ thứ Năm (30/4/2026) và thứ Sáu (01/5/2026).",
    "IV. NHIỆM VỤ THÁNG 8/2026\n- Hoàn thành chi trả trước ngày 20/8/2026.",
    "IV. NHIỆM VỤ THÁNG 8/2026\n- Xử lý vi phạm phát sinh trước ngày 01/7/2014 theo quy định.",
    "IV. NHIỆM VỤ THÁNG 8/2026\n- Cấp giấy cho hộ sử dụng đất trước ngày 15/10/1993.",
    "II. KẾT QUẢ THÁNG 7/2026\n- Đã hoàn thành trước ngày 20/6/2026.",
    "Số liệu thống kê từ 16/12 đến 15/5 do Thống kê cơ sở cung cấp.",
    "Lấy số liệu từ ngày 16/4/2026 đến ngày 15/5/2026.",
    "Tuần tra từ 28/12 đến 05/01/2027.",
    "Thực hiện từ tháng 9 đến tháng 5 năm sau.",
    "Kế hoạch đầu tư công trung hạn 5 năm 2026-2030.",
    "Năm học 2026-2027 có 3 trường đạt chuẩn.",
    "Sơ kết 5 năm thực hiện đề án (2021 - 2025).",
    "Tổng kết 10 năm thực hiện nghị quyết (2016-2026).",
    "Kỷ niệm 81 năm Ngày Quốc khánh (02/9/1945 - 02/9/2026).",
    "Kỷ niệm 96 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2026).",
    "Báo cáo tháng 7/2026\nChuẩn bị kỷ niệm 79 năm Ngày Thương binh - Liệt sĩ.",
    "Báo cáo tháng 12/2026\nKế hoạch kỷ niệm 97 năm Ngày thành lập Đảng Cộng sản Việt Nam.",
    "Kết quả quý II/2026 (tháng 4, 5, 6) đạt kế hoạch.",
    "Kết quả 6 tháng đầu năm (từ tháng 1 đến tháng 6) đạt khá.",
    "Chi lương tháng 13 cho người lao động tại 2 hợp tác xã.",
    "Trẻ từ 6 tháng 15 ngày tuổi được tiêm chủng.",
    "Đại lễ Phật đản năm 2570, năm 2026.",
    # Documents.
    "Báo cáo tháng 5/2026\nThực hiện Kế hoạch số 45/KH-UBND ngày 12/5/2026 của UBND xã.",
    "Thực hiện Kế hoạch số 45/KH-UBND ngày 12/5/2026 và Kế hoạch số 46/KH-UBND ngày 12/5/2026 của UBND xã.",
    "Nghị quyết số 79-NQ/TW ngày 06/01/2026; Nghị quyết số 80-NQ/TW ngày 07/01/2026 của Bộ Chính trị.",
    "Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND xã; Kế hoạch số 12/KH-UBND ngày 09/3/2026 của UBND thành phố.",
    "Kế hoạch số 12/KH-UBND ngày 05/3/2025 về tuyển quân; Kế hoạch số 12/KH-UBND ngày 09/02/2026 về cải cách hành chính.",
    "Nghị quyết số 66.13/2026/NQ-CP ngày 27/01/2026 của Chính phủ.",
    "Hướng dẫn số 16 - HD/BTCTW ngày 12/3/2026 của Ban Tổ chức Trung ương.",
    "Hướng dẫn số 13-HD/BTGDVTU ngày 12/3/2026.",
    "Thông báo Kết luận số 493-TB/ĐU ngày 04/4/2026 của Đảng ủy xã.",
    "Kết luận số 15/TB-UBND ngày 14/4/2026 của Chủ tịch UBND xã.",
    "Quy định số 41-QĐ/TW ngày 03/11/2021 của Bộ Chính trị.",
    "Luật Đất đai số 31/2024/QH15 có hiệu lực; Nghị quyết số 171/2024/QH15 ngày 30/11/2024 của Quốc hội.",
    "Quyết định số 1668/QĐ-TTg ngày 27/12/2024 của Thủ tướng Chính phủ.",
    "Văn bản số 308/UBND-TH ngày 21/01/2026 của UBND Thành phố.",
    "Công văn số 5120/UBND-KSTT ngày 12/5/2026; Công văn số 1490/SKHĐT-THQH ngày 13/5/2026.",
    "Kế hoạch số 21/KH-UBND ngày 12/5/2026 về hè; sau đó Kế hoạch số 21/KH-UBND được điều chỉnh.",
    "Chương trình hành động số 05-CTr/TU ngày 12/01/2026 của Thành ủy.",
    "Quyết định số 15/QĐ-UBND ngày 12/5/2026 của Chủ tịch UBND xã.",
    "Nghị quyết số 18/NQ-HĐND ngày 12/5/2026 của HĐND xã.",
    "Các Nghị quyết số 57-NQ/TW, 59-NQ/TW, 66-NQ/TW và 68-NQ/TW ngày 04/5/2025 của Bộ Chính trị.",
    "Nghị quyết số 04/2026/NQ-HĐND của HĐND Thành phố ngày 28/3/2026.",
    "Tờ trình số 12/TTr-UBND ngày 15 tháng 5 năm 2026.",
    "Chỉ thị số 20/CT-TTg ngày 12/7/2025 của Thủ tướng.",
    "HĐND xã khóa XX, nhiệm kỳ 2026-2031; HĐND Thành phố khóa XVII, nhiệm kỳ 2026-2031.",
    "Đại hội Đảng bộ xã nhiệm kỳ 2025-2030 đề ra mục tiêu.",
    "Trưởng thôn nhiệm kỳ 2024-2027 được kiện toàn.",
    "Kỳ họp thứ 3 HĐND xã ngày 15/7/2026; kỳ họp thứ 4 HĐND xã ngày 20/9/2026.",
    "Quốc hội khóa XVI, nhiệm kỳ 2026-2031; kỳ họp thứ I của HĐND xã.",
    "Ý kiến cử tri tồn từ nhiệm kỳ 2021-2026 đã trả lời.",
    "Tiếp 12/15 lượt; quy hoạch tỷ lệ 1/500, 1/2000 và 1/5.000.",
    "Nghị quyết số 08-NQ/TU ngày 09/9/2026 của Ban Chấp hành Đảng bộ tỉnh.",
    # Structure.
    "I. ĐẶC ĐIỂM\n1. Thuận lợi\n2. Khó khăn\nII. KẾT QUẢ\n1. Kinh tế\n1.1. Thu\n1.2. Chi\n2. Xã hội\nIII. NHIỆM VỤ",
    "a) Một\nb) Hai\nc) Ba\nd) Bốn\nđ) Năm\ne) Sáu\ng) Bảy\nh) Tám\ni) Chín\nk) Mười",
    "1. Trồng trọt\na) Lúa\nb) Rau\n2. Chăn nuôi\na) Lợn\nb) Gà",
    "(1) Về kinh tế\n(2) Về xã hội\n(3) Về an ninh",
    "Tập trung: (1) rà soát; (2) cấp phép; (3) tiếp dân.",
    "Tập trung 03 nội dung sau:\n- Rà soát hộ nghèo;\n- Cấp thẻ bảo hiểm;\n- Thăm hỏi.",
    "Tập trung 02 nhiệm vụ sau:\n- Rà soát hộ nghèo:\n+ Lập danh sách;\n+ Niêm yết;\n- Cấp thẻ.",
    "Tiếp nhận 12 văn bản, gồm:\n- 8 văn bản của huyện;\n- 4 văn bản của tỉnh.",
    "Kiểm tra tại 03 thôn: Đông Hà, Tây Hà và Trung Hà.",
    "Kiểm tra tại 05 thôn, trong đó: Đông Hà, Tây Hà có vi phạm.",
    "Kiểm tra 05 chợ (Hôm, Bún, Sáng...) về an toàn thực phẩm.",
    "Ban hành 12 văn bản (trong đó: 8 quyết định, 4 kế hoạch).",
    "Xử lý 20 nhiệm vụ (hoàn thành 15, đang làm 5).",
    "Giao 04 đơn vị cụ thể hóa chỉ tiêu, gồm cả nhiệm vụ đột xuất.",
    "Có 02 dự án: xây trường tiểu học, cải tạo vỉa hè.",
    "Thực hiện 3 nhiệm vụ: rà soát, thống kê; lập danh sách; báo cáo.",
    "- Lĩnh vực đất đai:\n+ Rà soát;\n+ Cấp giấy.\n- Lĩnh vực môi trường:\n+ Thu gom;\n+ Xử lý.",
    "- Thu thuế;\n- Thu phí.\nCác khoản thu khác đạt khá.",
    "Chi tiết tại Phụ lục số 01.\nPHỤ LỤC SỐ 01\nDanh sách hộ nghèo",
    "Thực hiện theo Phụ lục I ban hành kèm theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.",
    "Ký phụ lục hợp đồng thu gom rác.",
    "- Thôn Hạ: tiếp nhận 12 hồ sơ đất đai, đã giải quyết xong 10 hồ sơ trong tháng.\n- Thôn Hạ: tiếp nhận 15 hồ sơ đất đai, đã giải quyết xong 11 hồ sơ trong tháng.",
    "Cấp 12 giấy phép (trong đó 3 giấy phép cải tạo) đúng hạn.",
    "Gồm a) đường; b) điện; c) trường.",
    "Mô hình “Tuyến đường hoa”, «Nhà sạch», \"Vườn đẹp\".",
    "Màn hình 55\" tại bộ phận một cửa.",
    "Tình hình sản xuất (trồng trọt, chăn nuôi\nvà thủy sản) ổn định.",
    "| TT | Nội dung | Số |\n|---|---|---|\n| 1 | Hồ sơ | 120 |\n| 2 | Hồ sơ | 120 |",
    # Notation.
    "Bình quân 3,5 người mỗi hộ; mật độ 2,1 người/ha.",
    "Tăng gấp 1,5 lần; lượng khách đạt 1,2 triệu lượt; 2,5 nghìn hồ sơ.",
    "Thu 1.234 tỷ đồng; hỗ trợ 1,460 triệu đồng; giá 12.500 đồng/kg.",
    "Tiếp nhận 1.408 hồ sơ, trong đó năm 2025 chuyển sang 96 hồ sơ.",
    "Năm 2026 hộ nghèo giảm còn 12 hộ; toàn xã có 1.250 hộ.",
    "Triển khai mô hình 4.0, phiên bản 2.0 và Dự án TP 1.2.",
    "Gọi tổng đài 1022, số điện thoại 024.3874.0123 để phản ánh.",
    "Diện tích 20.949,9 m²; đường rộng 20,5m; dưới 1.000kg.",
    "Hoàn thành 138/142 nhiệm vụ, đạt 97,2%.",
    "Tỷ lệ hồ sơ đúng hạn đạt 100%; tỷ lệ giải quyết đạt 95,5 %.",
    "Tỷ lệ hộ nghèo còn 12 hộ; tỷ lệ hoàn thành đạt 24/24 chỉ tiêu.",
    "Ban hành 12 kế hoạch, đạt 5 chỉ tiêu đề ra.",
    "Tiếp nhận 120 hồ sơ, đã giải quyết 95, còn 25.",
    "Số đơn thư tiếp nhận 20, giải quyết 18.",
    "Dự toán 3/2026 giao 12,5 tỷ đồng, bằng 110% so với cùng kỳ.",
    "Giai đoạn 2026 - 2030; nhiệm kỳ 2026–2031; I/2026; 6T/2026.",
    "Công an an ninh trật tự; quốc gia gia tăng; xã xã hội hóa.",
    "Luôn luôn, dần dần, ngày ngày, nhà nhà, người người thi đua.",
    "Các tổ chức tổ chức hội nghị; Ban Chỉ đạo chỉ đạo các thôn.",
    "Khắc phục tồn tại tại khu vực chợ; kết quả đạt được được ghi nhận.",
    "Hỗ trợ 500 triệu đồng đồng thời vận động xã hội hóa.",
    "Trồng cây, hoa, v.v.. Kết thúc báo cáo./.",
    "Tình hình…; các việc khác... đang làm.",
    "Khám cho 1.361 lượt, chuyển viện 388 lượt.",
    "Trạm 110 kV, đường QL 5B, lớp 9, khóa XVI, tờ bản đồ 12.",
    "Hệ thống hoạt động 24/24; tần suất 04 lần/ngày; tỷ lệ 1/5000.",
    "Bản đồ tỷ lệ 1:500; tỷ lệ bản đồ 1/2000.",
    "Điểm số CCHC đạt 92,5 điểm; xếp thứ 12/126.",
    "Thủ tục 1.002.003.",
    # Terms.
    "Giải quyết đơn KNTC đúng hạn; công tác GPMB; xã Đa Tốn.",
    "Ông Đỗ Đa Tônny làm việc với xã.",
    # More of everything, near to the bad ones.
    "Báo cáo tháng 6/2026\nHọp thứ Ba, ngày 09/6 và thứ Tư, ngày 10/6.",
    "Quý I/2026, quý IV năm 2025 và Quý 3/2026.",
    "Xuân Quý Mão, năm Quý Tỵ.",
    "V. TỔ CHỨC THỰC HIỆN\nUBND xã giao các phòng thực hiện.",
    "2.500 hộ dân được cấp nước sạch.\n3.100 hộ dùng điện an toàn.",
    "Kết quả: 12 vụ, 15 đối tượng (giảm 2 vụ so với cùng kỳ).",
    "Mức đóng 1,5% lương; lãi suất 6,6%/năm; tăng 0,5 điểm %.",
    "Trao 12 suất quà, mỗi suất 500.000 đồng, tổng 6 triệu đồng.",
    "Thôn 1, 2, 3 và thôn 5 hoàn thành; tổ 12, cụm 4.",
    "Đường dài 2,5 km; 1,8 ha; 3,2 tấn/ha.",
]


def found(text, period=None):
    passages = read_lines(text.split("\n"))
    return review(passages, "b.txt", read_context(passages, period, TERMS))


@pytest.mark.parametrize(("code", "text", "stated", "expected"), BAD, ids=[f"{number}-{each[0]}" for number, each in enumerate(BAD)])
def test_what_is_wrong_is_found_where_it_stands(code, text, stated, expected):
    before = text.partition("§")[0].split("\n")
    problems = found(text.replace("§", ""))
    assert [(each.code, each.line, each.column, each.stated, each.expected) for each in problems] == [(code, len(before), len(before[-1]) + 1, stated, expected)], list(map(str, problems))
    assert problems[0].quotes[0].line == problems[0].line


@pytest.mark.parametrize("text", GOOD)
def test_what_is_right_or_cannot_be_judged_is_left_alone(text):
    assert list(map(str, found(text))) == []


def test_there_are_enough_of_both():
    assert len(BAD) >= 120 and len(GOOD) >= 120


@pytest.mark.parametrize(("period", "count"), [(Period(2026, 5), 1), (Period(2026, 6), 0)])
def test_the_given_period_decides(period, count):
    assert len(found("Thực hiện Kế hoạch số 45/KH-UBND ngày 12/6/2026 của UBND xã.", period)) == count


def test_a_long_line_takes_no_long_time():
    for piece in ("a", "1 ", "1.", "(", "12 nội dung ", "quý I (", "từ ngày 1/1 đến ", "năm ", "tỷ lệ ", "1/", "số 1/KH-", ", ", "trước "):
        found((piece * 20_000)[:20_000])
