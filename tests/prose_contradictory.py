"""Sentences, lists and tables that contradict themselves: what must be found, with what stands there and what follows."""

CONTRADICTORY = [
    (
        "Tổng số cuộc thanh tra, kiểm tra đã thực hiện là 28 cuộc (thanh tra hành chính 9 cuộc, thanh tra chuyên ngành 18 cuộc).",
        [("cau-tong-lech", "28", "27")],
    ),
    (
        "Tổng đàn gia súc hiện có 3.450 con, trong đó: trâu 210 con, bò 1.040 con, lợn 2.300 con.",
        [("cau-tong-lech", "3.450", "3.550")],
    ),
    (
        "Từ ngày 15/5 đến ngày 14/6, trên địa bàn xảy ra 7 vụ tai nạn giao thông, làm chết 3 người, bị thương 6 người; so với tháng trước tăng 2 vụ (tăng 28,6%).",
        [("cau-tang-giam-lech", "28,6%", "40,0%")],
    ),
    (
        "Thu ngân sách trên địa bàn lũy kế 9 tháng ước đạt 86,4 tỷ đồng, bằng 78% dự toán năm (dự toán 120 tỷ đồng).",
        [("cau-ke-hoach-lech", "78%", "72%")],
    ),
    (
        "UBND xã đã tiếp nhận 56 đơn, trong đó có 41 đơn thuộc thẩm quyền, 17 đơn không thuộc thẩm quyền.",
        [("cau-tong-lech", "56", "58")],
    ),
    (
        "Có 11/14 chỉ tiêu đạt và vượt kế hoạch, chiếm 87,6%.",
        [("cau-ty-le-lech", "87,6%", "78,6%")],
    ),
    (
        "Tỷ lệ trẻ em dưới 1 tuổi tiêm đủ vắc xin đạt 103%.",
        [("cau-ty-le-vo-ly", "103%", "từ 0% đến 100%")],
    ),
    (
        "Trong kỳ, Công an xã tiếp nhận 19 tin báo, tố giác tội phạm; đã giải quyết 15 tin, đang xác minh 5 tin.",
        [("cau-luong-lech", "5", "4")],
    ),
    (
        "Tổng vốn đầu tư công năm 2025 được giao là 45,2 tỷ đồng, gồm vốn ngân sách tỉnh 30,5 tỷ đồng, vốn ngân sách xã 15,7 tỷ đồng.",
        [("cau-tong-lech", "45,2 tỷ đồng", "46,2 tỷ đồng")],
    ),
    (
        "Số hộ nghèo giảm từ 52 hộ xuống còn 41 hộ, giảm 12 hộ.",
        [("cau-tang-giam-lech", "12", "11")],
    ),
    (
        "Số hộ nghèo tăng từ 52 hộ xuống còn 41 hộ.",
        [("cau-tang-giam-lech", "tăng", "giảm")],
    ),
    (
        "Hỗ trợ xóa nhà tạm cho 14 hộ với tổng số tiền 840 triệu đồng (0,48 tỷ đồng).",
        [("cau-lap-lech", "840 triệu đồng", "480 triệu đồng")],
    ),
    (
        "Vận động được gần 320 triệu đồng (335 triệu đồng) cho Quỹ Đền ơn đáp nghĩa.",
        [("cau-uoc-lech", "gần 320 triệu đồng", "335 triệu đồng")],
    ),
    (
        "Toàn trường có 1.126 học sinh, trong đó khối 6 có 290 học sinh, khối 7 có 281 học sinh, khối 8 có 275 học sinh, khối 9 có 270 học sinh.",
        [("cau-tong-ngo", "1.126", "1.116")],
    ),
    (
        "Số lao động được giải quyết việc làm là 325 lao động, đạt 108,3% kế hoạch (kế hoạch 310 lao động).",
        [("cau-ke-hoach-lech", "108,3%", "104,8%")],
    ),
    (
        "Sản lượng thủy sản đạt 182 tấn, tăng 12% so với cùng kỳ năm trước (170 tấn).",
        [("cau-tang-giam-lech", "12%", "7%")],
    ),
    (
        "Đã hoàn thành 48/45 nhiệm vụ được giao.",
        [("cau-vuot-so", "48", "không quá 45")],
    ),
    (
        "Hồ sơ giải quyết đúng hạn là 1.290/1.312 hồ sơ, đạt tỷ lệ 99,3%.",
        [("cau-ty-le-lech", "99,3%", "98,3%")],
    ),
    (
        "Tổng số hồ sơ tiếp nhận trong kỳ: 412 hồ sơ (trực tuyến: 390; trực tiếp: 12; kỳ trước chuyển sang: 20).",
        [("cau-tong-lech", "412", "422")],
    ),
    (
        "Trong tháng, toàn xã có 14 trẻ sinh ra, trong đó 8 nam, 7 nữ; con thứ 3 trở lên 2 trẻ.",
        [("cau-tong-lech", "14", "15")],
    ),
    (
        "Đến nay có 8/10 thôn đạt danh hiệu thôn văn hóa, 2.105/2.240 hộ đạt gia đình văn hóa (96%).",
        [("cau-ty-le-lech", "96%", "94%")],
    ),
    (
        "Khách du lịch đạt 15.600 lượt khách, gấp 3 lần so với cùng kỳ (7.800 lượt khách).",
        [("cau-tang-giam-lech", "3 lần", "2 lần")],
    ),
    (
        "Tỷ lệ giải ngân đạt 45,3%, tăng 5,1 điểm % so với tháng trước (42,2%).",
        [("cau-tang-giam-lech", "5,1 điểm %", "3,1 điểm %")],
    ),
    (
        "Hòa giải 16 vụ việc, hòa giải thành 13 vụ việc, không thành 4 vụ việc.",
        [("cau-tong-lech", "16", "17")],
    ),
    (
        "Phòng Văn hóa - Xã hội tham mưu 37 văn bản; trong đó: 15 kế hoạch, 12 công văn, 8 báo cáo, 3 tờ trình.",
        [("cau-tong-lech", "37", "38")],
    ),
    (
        "Quỹ vắc xin đã nhận được 61,3 triệu đồng, trong đó thôn Hạ 21,5 triệu đồng, thôn Thượng 25,2 triệu đồng, thôn Trung 16,4 triệu đồng.",
        [("cau-tong-lech", "61,3 triệu đồng", "63,1 triệu đồng")],
    ),
    (
        "Trong tháng xảy ra 5 vụ cháy; lũy kế từ đầu năm đến nay 4 vụ cháy.",
        [("cau-luy-ke-lech", "4", "không dưới 5")],
    ),
    (
        "Cơ cấu lao động: nông nghiệp chiếm 22%, công nghiệp chiếm 48%, dịch vụ chiếm 34%.",
        [("cau-tong-lech", "104%", "100%")],
    ),
    (
        "Tồn đầu tháng 21 hồ sơ, tiếp nhận trong tháng 180 hồ sơ, giải quyết xong 172 hồ sơ, tồn cuối tháng 19 hồ sơ.",
        [("cau-luong-lech", "19", "29")],
    ),
    (
        "Giải quyết chế độ cho 34 đối tượng, trong đó: trợ cấp người cao tuổi 20 đối tượng, người khuyết tật 9 đối tượng, trẻ mồ côi 7 đối tượng.",
        [("cau-tong-lech", "34", "36")],
    ),
    (
        "Qua kiểm tra 62 cơ sở, có 55 cơ sở đạt yêu cầu (chiếm 88,7%), 8 cơ sở không đạt (chiếm 11,3%).",
        [("cau-tong-lech", "62", "63")],
    ),
    (
        "Tổng kinh phí là 1 tỷ 250 triệu đồng; trong đó ngân sách xã 800 triệu đồng, xã hội hóa 540 triệu đồng.",
        [("cau-tong-lech", "1 tỷ 250 triệu đồng", "1,34 tỷ đồng")],
    ),
    (
        "Hai mươi lăm hồ sơ được tiếp nhận, đã giải quyết 18 hồ sơ, còn lại 8 hồ sơ.",
        [("cau-luong-lech", "8", "7")],
    ),
    (
        "Tổng thu ngân sách nhà nước trên địa bàn 9 tháng ước 5.432 tỷ đồng, đạt 78,5% dự toán Trung ương giao, 72,3% dự toán HĐND tỉnh giao và tăng 12,5% so với cùng kỳ; trong đó: thu nội địa 4.521 tỷ đồng, thu xuất nhập khẩu 1.111 tỷ đồng.",
        [("cau-tong-lech", "5.432 tỷ đồng", "5.632 tỷ đồng")],
    ),
    (
        "Toàn huyện xảy ra 123 vụ tai nạn giao thông, làm 56 người chết, 98 người bị thương. So với cùng kỳ giảm 12 vụ (giảm 8,9%), giảm 5 người chết (9,8%), tăng 7 người bị thương (7,7%).",
        [("cau-tang-giam-lech", "9,8%", "8,2%")],
    ),
    (
        "Toàn huyện xảy ra 123 vụ tai nạn giao thông, làm 56 người chết, 98 người bị thương. So với cùng kỳ giảm 12 vụ (giảm 9,8%), giảm 5 người chết (8,2%), tăng 7 người bị thương (7,7%).",
        [("cau-tang-giam-lech", "9,8%", "8,9%")],
    ),
    (
        "Các cơ quan hành chính đã tiếp 1.647 lượt/2.086 người, trong đó tiếp thường xuyên 1.310 lượt/1.602 người, tiếp định kỳ và đột xuất của lãnh đạo 337 lượt/494 người.",
        [("cau-tong-lech", "2.086", "2.096")],
    ),
    (
        "Tổng số đơn phải xử lý: 312 đơn (kỳ trước chuyển sang 32 đơn, tiếp nhận trong kỳ 290 đơn); đã xử lý 300 đơn, đạt 96,2%.",
        [("cau-tong-lech", "312", "322")],
    ),
    (
        "Tổng số đơn phải xử lý: 312 đơn (kỳ trước chuyển sang 22 đơn, tiếp nhận trong kỳ 290 đơn); đã xử lý 300 đơn, đạt 92,6%.",
        [("cau-ty-le-lech", "92,6%", "96,2%")],
    ),
    (
        "Tổng đàn lợn 12.500 con, bằng 95,4% so với cùng kỳ năm trước (13.500 con).",
        [("cau-tang-giam-lech", "95,4%", "92,6%")],
    ),
    (
        "Diện tích gieo trồng cây hàng năm vụ xuân đạt 2.345,6 ha, tăng 1,2% so với cùng kỳ, trong đó: diện tích lúa 1.990,4 ha; ngô 255,2 ha; rau các loại 200 ha.",
        [("cau-tong-lech", "2.345,6", "2.445,6")],
    ),
    (
        "Khởi tố 14 vụ, 22 bị can; so với cùng kỳ năm 2024 (17 vụ, 25 bị can) giảm 3 vụ, giảm 2 bị can.",
        [("cau-tang-giam-lech", "2", "3")],
    ),
    (
        "Số doanh nghiệp thành lập mới là 48 doanh nghiệp, tăng 25% so với cùng kỳ (40 doanh nghiệp).",
        [("cau-tang-giam-lech", "25%", "20%")],
    ),
    (
        "UBND thị trấn được giao 96 nhiệm vụ, đã hoàn thành 81 nhiệm vụ (đúng hạn 78 nhiệm vụ, quá hạn 5 nhiệm vụ), đang thực hiện 15 nhiệm vụ (trong hạn 14 nhiệm vụ, quá hạn 1 nhiệm vụ).",
        [("cau-tong-lech", "81", "83")],
    ),
    (
        "UBND thị trấn được giao 96 nhiệm vụ, đã hoàn thành 81 nhiệm vụ (đúng hạn 78 nhiệm vụ, quá hạn 3 nhiệm vụ), đang thực hiện 16 nhiệm vụ (trong hạn 14 nhiệm vụ, quá hạn 2 nhiệm vụ).",
        [("cau-luong-lech", "16", "15")],
    ),
    (
        "UBND thị trấn được giao 96 nhiệm vụ, đã hoàn thành 81 nhiệm vụ (đúng hạn 78 nhiệm vụ, quá hạn 3 nhiệm vụ), đang thực hiện 15 nhiệm vụ (trong hạn 14 nhiệm vụ, quá hạn 2 nhiệm vụ).",
        [("cau-tong-lech", "15", "16")],
    ),
    (
        "Số hộ gia đình đăng ký là 1.980/2.200 hộ, đạt 92%.",
        [("cau-ty-le-lech", "92%", "90%")],
    ),
    (
        "Tổng số lượt người khám chữa bệnh 2.310 lượt (BHYT 2.105 lượt, viện phí 215 lượt).",
        [("cau-tong-lech", "2.310", "2.320")],
    ),
    (
        "Ban hành 215 văn bản (01 nghị quyết, 45 quyết định, 38 kế hoạch, 60 báo cáo, 81 văn bản khác).",
        [("cau-tong-lech", "215", "225")],
    ),
    (
        "Đến ngày 20/6, các trường đã hoàn thành xét tốt nghiệp cho 268/270 học sinh (đạt 99,3%), còn 3 học sinh chưa đủ điều kiện.",
        [("cau-luong-lech", "3", "2")],
    ),
    (
        "Quỹ Vì người nghèo tiếp nhận 245 triệu đồng, đã hỗ trợ 180 triệu đồng, còn dư 75 triệu đồng.",
        [("cau-luong-lech", "75 triệu đồng", "65 triệu đồng")],
    ),
    (
        "Tổng chiều dài đường bê tông hóa là 12,4 km, gồm đường trục xã 5,2 km, đường thôn 8,2 km.",
        [("cau-tong-lech", "12,4", "13,4")],
    ),
    (
        "Có 96% hộ dân (1.152/1.250 hộ) dùng nước sạch.",
        [("cau-ty-le-lech", "96%", "92%")],
    ),
    (
        "Trong 45 đơn tiếp nhận có 28 đơn đủ điều kiện xử lý, 19 đơn không đủ điều kiện xử lý.",
        [("cau-tong-lech", "45", "47")],
    ),
    (
        "Đợt 1 tuyển 25 công dân, đợt 2 tuyển 18 công dân, tổng cộng tuyển 45 công dân.",
        [("cau-tong-lech", "45", "43")],
    ),
    (
        "Thẩm định 40 hồ sơ, đạt 38 hồ sơ, không đạt 3 hồ sơ.",
        [("cau-tong-lech", "40", "41")],
    ),
    (
        "Giá trị sản xuất ước đạt 156 tỷ đồng, tăng 6 tỷ đồng so với tháng trước (152 tỷ đồng).",
        [("cau-tang-giam-lech", "6 tỷ đồng", "4 tỷ đồng")],
    ),
    (
        "Trong tuần, đã thu gom 152 tấn rác, trung bình mỗi ngày 21,7 tấn, giảm 8 tấn so với tuần trước (165 tấn).",
        [("cau-tang-giam-lech", "8", "13")],
    ),
    (
        "Số giường bệnh thực hiện là 125%, chiếm 125% tổng số giường.",
        [("cau-ty-le-vo-ly", "125%", "từ 0% đến 100%")],
    ),
    (
        "Số vốn đã giải ngân là 18,2/26 tỷ đồng, đạt 68%.",
        [("cau-ty-le-lech", "68%", "70%")],
    ),
    (
        "Toàn xã có 62 tổ hòa giải với 400 hòa giải viên, trong đó nam 268 người, nữ 142 người.",
        [("cau-tong-lech", "400", "410")],
    ),
    (
        "Tổng diện tích đất thu hồi 35.420 m², gồm đất ở 5.200 m², đất nông nghiệp 29.220 m².",
        [("cau-tong-lech", "35.420", "34.420")],
    ),
    (
        "Trong tháng cấp 31 giấy phép xây dựng, lũy kế từ đầu năm cấp 28 giấy phép xây dựng.",
        [("cau-luy-ke-lech", "28", "không dưới 31")],
    ),
    (
        "Kiểm tra 54 hộ kinh doanh, nhắc nhở 12 hộ, xử phạt 3 hộ với tổng số tiền 9.500 nghìn đồng (95.000.000 đồng).",
        [("cau-lap-lech", "9.500 nghìn đồng", "95.000 nghìn đồng")],
    ),
    (
        "Đã nhập 98,5%, tương ứng 1.970/2.100 phiếu.",
        [("cau-ty-le-lech", "98,5%", "93,8%")],
    ),
    (
        "Hoàn thành tiêm phòng dại cho 850 con chó, mèo, đạt 85% kế hoạch (kế hoạch 1.200 con).",
        [("cau-ke-hoach-lech", "85%", "71%")],
    ),
    (
        "Tỷ lệ lao động qua đào tạo tăng từ 68,5% lên 70,2%, tăng 2,7 điểm phần trăm.",
        [("cau-tang-giam-lech", "2,7 điểm phần trăm", "1,7 điểm %")],
    ),
    (
        "Số ca mắc tay chân miệng là 18 ca, giảm 40% so với cùng kỳ năm trước (24 ca).",
        [("cau-tang-giam-lech", "40%", "25%")],
    ),
    (
        "| TT | Đơn vị | Tổng số nhiệm vụ | Hoàn thành đúng hạn | Hoàn thành quá hạn | Đang thực hiện |\n|---|---|---|---|---|---|\n| 1 | Phòng Kinh tế | 40 | 30 | 4 | 6 |\n| 2 | Văn phòng | 25 | 20 | 1 | 4 |\n| 3 | Trung tâm DVTH | 18 | 15 | 0 | 3 |\n| | Cộng | 83 | 65 | 6 | 13 |",
        [("cau-tong-lech", "6", "5")],
    ),
    (
        "| TT | Đơn vị | Tổng số nhiệm vụ | Hoàn thành đúng hạn | Hoàn thành quá hạn | Đang thực hiện |\n|---|---|---|---|---|---|\n| 1 | Phòng Kinh tế | 40 | 30 | 4 | 6 |\n| 2 | Văn phòng | 25 | 21 | 1 | 4 |\n| 3 | Trung tâm DVTH | 18 | 15 | 0 | 3 |\n| | Cộng | 83 | 65 | 5 | 13 |",
        [("cau-tong-lech", "65", "66")],
    ),
    (
        "| TT | Đơn vị | Tổng số nhiệm vụ | Hoàn thành đúng hạn | Hoàn thành quá hạn | Đang thực hiện |\n|---|---|---|---|---|---|\n| 1 | Phòng Kinh tế | 40 | 30 | 4 | 6 |\n| 2 | Văn phòng | 26 | 20 | 1 | 4 |\n| 3 | Trung tâm DVTH | 18 | 15 | 0 | 3 |\n| | Cộng | 83 | 65 | 5 | 13 |",
        [("cau-tong-lech", "83", "84")],
    ),
    (
        "| Thôn | Số hộ | Hộ nghèo | Tỷ lệ hộ nghèo (%) |\n|---|---|---|---|\n| Hạ | 320 | 8 | 2,5 |\n| Thượng | 410 | 12 | 3,9 |\n| Trung | 275 | 5 | 1,8 |\n| Tổng số | 1.005 | 25 | 2,5 |",
        [("cau-ty-le-lech", "3,9", "2,9%")],
    ),
    (
        "| Thôn | Số hộ | Hộ nghèo | Tỷ lệ hộ nghèo (%) |\n|---|---|---|---|\n| Hạ | 320 | 8 | 2,5 |\n| Thượng | 410 | 12 | 2,9 |\n| Trung | 275 | 5 | 1,8 |\n| Tổng số | 1.015 | 25 | 2,5 |",
        [("cau-tong-lech", "1.015", "1.005")],
    ),
    (
        "| Nội dung | Kế hoạch (triệu đồng) | Thực hiện (triệu đồng) | Tỷ lệ |\n|---|---|---|---|\n| Thu cân đối | 2.400 | 1.800 | 75% |\n| Thu bổ sung | 3.000 | 2.100 | 80% |",
        [("cau-ty-le-lech", "80%", "70%")],
    ),
    (
        "| Loại đơn | Kỳ trước chuyển sang | Nhận trong kỳ | Tổng | Đã giải quyết | Còn lại |\n|---|---|---|---|---|---|\n| Khiếu nại | 2 | 10 | 12 | 9 | 4 |\n| Tố cáo | 1 | 4 | 5 | 5 | 0 |\n| Kiến nghị | 3 | 21 | 24 | 20 | 4 |\n| Tổng cộng | 6 | 35 | 41 | 34 | 7 |",
        [("cau-tong-lech", "7", "8")],
    ),
    (
        "| Loại đơn | Kỳ trước chuyển sang | Nhận trong kỳ | Tổng | Đã giải quyết | Còn lại |\n|---|---|---|---|---|---|\n| Khiếu nại | 2 | 10 | 13 | 9 | 3 |\n| Tố cáo | 1 | 4 | 5 | 5 | 0 |\n| Kiến nghị | 3 | 21 | 24 | 20 | 4 |\n| Tổng cộng | 6 | 35 | 41 | 34 | 7 |",
        [("cau-tong-lech", "41", "42")],
    ),
    (
        "| Chỉ tiêu | Tháng 5 | Tháng 4 | So sánh |\n|---|---|---|---|\n| Hồ sơ | 120 | 100 | 20 |\n| Đơn | 14 | 19 | -5 |\n| Phản ánh | 33 | 30 | 4 |",
        [("cau-tong-lech", "33", "34")],
    ),
    (
        "| Chỉ tiêu | Tháng 5 | Tháng 4 | Tăng, giảm (%) |\n|---|---|---|---|\n| Hồ sơ | 120 | 100 | 20 |\n| Đơn | 15 | 20 | -25 |\n| Phản ánh | 33 | 30 | 15 |",
        [("cau-tang-giam-lech", "15", "10%")],
    ),
    (
        "| STT | Trường | Số lớp | Số học sinh | Nữ |\n|---|---|---|---|---|\n| 1 | Mầm non A | 12 | 310 | 150 |\n| 2 | Tiểu học B | 20 | 640 | 312 |\n| 3 | THCS C | 16 | 520 | 261 |\n| | Tổng | 48 | 1.470 | 713 |",
        [("cau-tong-lech", "713", "723")],
    ),
    (
        "| STT | Nội dung | Số lượng |\n|---|---|---|\n| A | Văn bản đến | 420 |\n| 1 | Văn bản giấy | 20 |\n| 2 | Văn bản điện tử | 400 |\n| B | Văn bản đi | 180 |\n| 1 | Quyết định | 60 |\n| 2 | Công văn | 130 |",
        [("cau-tong-lech", "180", "190")],
    ),
    (
        "| Nội dung | Số vụ | Số người chết | Số người bị thương |\n|---|---|---|---|\n| Đường bộ | 7 | 3 | 6 |\n| Đường sắt | 1 | 1 | 0 |\n| Tổng cộng | 8 | 5 | 6 |",
        [("cau-tong-lech", "5", "4")],
    ),
    (
        "Tên đơn vị\tSố hồ sơ\tĐúng hạn\tQuá hạn\nĐất đai\t52\t50\t2\nHộ tịch\t31\t30\t0\nXây dựng\t17\t16\t1\nCộng\t100\t97\t3",
        [("cau-tong-lech", "97", "96")],
    ),
    (
        "Tổng số hồ sơ tiếp nhận 96 hồ sơ, gồm:\n- Đất đai: 52 hồ sơ;\n- Hộ tịch: 31 hồ sơ;\n- Xây dựng: 17 hồ sơ.",
        [("cau-tong-lech", "96", "100")],
    ),
    (
        "Trong tháng, các thôn vận động được 148,5 triệu đồng, cụ thể như sau:\n+ Thôn Hạ: 52,5 triệu đồng\n+ Thôn Thượng: 61,0 triệu đồng\n+ Thôn Trung: 45,0 triệu đồng",
        [("cau-tong-lech", "148,5 triệu đồng", "158,5 triệu đồng")],
    ),
    (
        "I. KẾT QUẢ\n1. Lĩnh vực đất đai: Trong tháng tiếp nhận 245 hồ sơ cấp giấy chứng nhận quyền sử dụng đất.\nII. ĐÁNH GIÁ CHUNG\nTrong tháng tiếp nhận 254 hồ sơ cấp giấy chứng nhận, giải quyết kịp thời.",
        [("cau-lap-lech", "254", "245")],
    ),
    (
        "Chi trả trợ cấp bảo trợ xã hội cho 412 đối tượng với số tiền 298,5 triệu đồng.\nII. ĐÁNH GIÁ CHUNG\nAn sinh xã hội được bảo đảm; đã chi trả trợ cấp bảo trợ xã hội cho 421 đối tượng.",
        [("cau-lap-lech", "421", "412")],
    ),
    (
        "Giải ngân vốn đầu tư công đạt 36,4 tỷ đồng, bằng 28% kế hoạch.\nĐánh giá chung: giải ngân vốn đầu tư công đạt 36,4 tỷ đồng (38% kế hoạch).",
        [("cau-ke-hoach-lech", "38%", "28%")],
    ),
    (
        "Thu ngân sách trên địa bàn đạt 1.250 triệu đồng.\nII. ĐÁNH GIÁ CHUNG\nKinh tế ổn định, thu ngân sách trên địa bàn đạt hơn 1,3 tỷ đồng.",
        [("cau-lap-lech", "1,3 tỷ đồng", "1,25 tỷ đồng")],
    ),
    (
        "Trong tháng 9, Trung tâm Phục vụ hành chính công phường tiếp nhận 1.326 hồ sơ, trong đó: trực tuyến 1.198 hồ sơ (chiếm 90,3%), trực tiếp 138 hồ sơ.",
        [("cau-tong-lech", "1.326", "1.336")],
    ),
    (
        "Toàn phường có 4.215 hộ/15.320 nhân khẩu; số hộ đạt gia đình văn hóa là 4.010 hộ, đạt tỷ lệ 92,1% (4.010/4.215 hộ).",
        [("cau-ty-le-lech", "92,1%", "95,1%")],
    ),
    (
        "Công an phường lập biên bản 53 trường hợp, xử phạt 48 trường hợp với tổng số tiền 36.500.000 đồng (36,5 tỷ đồng).",
        [("cau-lap-lech", "36.500.000 đồng", "36.500.000.000 đồng")],
    ),
    (
        "So với tháng 8, số vụ vi phạm giảm từ 31 vụ xuống còn 22 vụ, tương đương giảm 27%.",
        [("cau-tang-giam-lech", "27%", "29%")],
    ),
    (
        "Chi ngân sách 6 tháng đạt 5.124 triệu đồng, bằng 48,2% dự toán; trong đó chi thường xuyên 4.310 triệu đồng, chi đầu tư 841 triệu đồng.",
        [("cau-tong-lech", "5.124 triệu đồng", "5.151 triệu đồng")],
    ),
    (
        "Tính đến ngày 25/9, thu quỹ phòng chống thiên tai được 62,4 triệu đồng/78 triệu đồng, đạt 82%.",
        [("cau-ty-le-lech", "82%", "80%")],
    ),
    (
        "Số trẻ được uống vitamin A là 1.020/1.046 trẻ (đạt 96,5%).",
        [("cau-ty-le-lech", "96,5%", "97,5%")],
    ),
    (
        "Khám nghĩa vụ quân sự cho 132 thanh niên, kết quả: đạt 88 thanh niên, không đạt 34 thanh niên, tạm hoãn 12 thanh niên.",
        [("cau-tong-lech", "132", "134")],
    ),
    (
        "Tổng số đảng viên toàn Đảng bộ là 415 đồng chí, trong đó đảng viên nam 226 đồng chí, đảng viên nữ 199 đồng chí.",
        [("cau-tong-lech", "415", "425")],
    ),
    (
        "Tháng 9 phát hiện bảy trường hợp lấn chiếm; đã cưỡng chế năm trường hợp, còn ba trường hợp đang xử lý.",
        [("cau-luong-lech", "ba", "2")],
    ),
    (
        "Hồ sơ tồn từ tháng 8 là 14 hồ sơ; trong tháng 9 tiếp nhận thêm 96 hồ sơ; đã giải quyết 101 hồ sơ; hiện còn 11 hồ sơ.",
        [("cau-luong-lech", "11", "9")],
    ),
    (
        "Thu tiền sử dụng đất 3,2 tỷ đồng, thuế 1,4 tỷ đồng, phí và lệ phí 0,3 tỷ đồng, tổng cộng 5,9 tỷ đồng.",
        [("cau-tong-lech", "5,9 tỷ đồng", "4,9 tỷ đồng")],
    ),
    (
        "Đã bàn giao mặt bằng 12,6/14,2 ha, đạt 78,7%; diện tích còn lại 1,6 ha.",
        [("cau-ty-le-lech", "78,7%", "88,7%")],
    ),
    (
        "Đã bàn giao mặt bằng 12,6/14,2 ha, đạt 88,7%; diện tích còn lại 2,6 ha.",
        [("cau-luong-lech", "2,6", "1,6")],
    ),
    (
        "Số lượt người đến thư viện là 540 lượt người, tăng 35% so với tháng trước (450 lượt người).",
        [("cau-tang-giam-lech", "35%", "20%")],
    ),
    (
        "Doanh thu du lịch đạt 7,2 tỷ đồng, tăng 1,2 tỷ đồng (tăng 16,7%) so với cùng kỳ năm trước.",
        [("cau-tang-giam-lech", "16,7%", "20,0%")],
    ),
    (
        "Có 18/20 tổ dân phố tổ chức Ngày hội Đại đoàn kết (đạt 85%).",
        [("cau-ty-le-lech", "85%", "90%")],
    ),
    (
        "UBND xã đã ban hành 08 quyết định xử phạt với tổng số tiền trên 50 triệu đồng (48,5 triệu đồng).",
        [("cau-uoc-lech", "trên 50 triệu đồng", "48,5 triệu đồng")],
    ),
    (
        "Trong 32 kiến nghị cử tri, có 19 kiến nghị đã giải quyết xong, 9 kiến nghị đang giải quyết, 5 kiến nghị chưa giải quyết.",
        [("cau-tong-lech", "32", "33")],
    ),
    (
        "Tỷ lệ giải quyết hồ sơ đúng hạn đạt 101,2%.",
        [("cau-ty-le-vo-ly", "101,2%", "từ 0% đến 100%")],
    ),
    (
        "Cơ cấu kinh tế của xã: nông nghiệp chiếm 18,5%; tiểu thủ công nghiệp chiếm 44,2%; thương mại, dịch vụ chiếm 38,3%.",
        [("cau-tong-lech", "101,0%", "100%")],
    ),
    (
        "Lực lượng dân quân gồm 86 đồng chí, trong đó dân quân cơ động 28 đồng chí, dân quân tại chỗ 45 đồng chí, dân quân binh chủng 12 đồng chí, còn lại 3 đồng chí thuộc khẩu đội cối.",
        [("cau-tong-lech", "86", "88")],
    ),
    (
        "Thẻ bảo hiểm y tế cấp mới 312 thẻ, trong đó hộ nghèo 45 thẻ, hộ cận nghèo 67 thẻ, trẻ em dưới 6 tuổi 150 thẻ, học sinh 60 thẻ.",
        [("cau-tong-lech", "312", "322")],
    ),
    (
        "Số vụ ly hôn hòa giải thành là 6/5 vụ.",
        [("cau-vuot-so-ngo", "6", "không quá 5")],
    ),
    (
        "Số người tham gia BHXH tự nguyện tăng gấp 1,5 lần so với tháng trước (từ 120 người lên 210 người).",
        [("cau-tang-giam-lech", "1,5 lần", "1,8 lần")],
    ),
    (
        "Dư nợ ủy thác qua các hội đoàn thể đạt 35,8 tỷ đồng với 612 hộ vay, gồm: Hội Phụ nữ 14,2 tỷ đồng/245 hộ, Hội Nông dân 12,1 tỷ đồng/205 hộ, Hội Cựu chiến binh 9,5 tỷ đồng/172 hộ.",
        [("cau-tong-lech", "612", "622")],
    ),
    (
        "Kế hoạch năm 2026 trồng 20 ha rừng, đã trồng 13 ha, đạt 75% kế hoạch.",
        [("cau-ke-hoach-lech", "75%", "65%")],
    ),
    (
        "Vận động hiến 215 đơn vị máu, đạt 107,5% chỉ tiêu giao (chỉ tiêu 250 đơn vị).",
        [("cau-ke-hoach-lech", "107,5%", "86,0%")],
    ),
    (
        "Số ca sốt xuất huyết trong tháng: 03 ca, giảm 06 ca so với cùng kỳ (08 ca), không có tử vong.",
        [("cau-tang-giam-lech", "06", "05")],
    ),
    (
        "Kết quả kiểm tra: 45% giỏi, 40% khá, 25% đạt yêu cầu.",
        [("cau-tong-lech", "110%", "100%")],
    ),
    (
        "Đã thu gom 68/75 điểm rác tự phát, đạt tỷ lệ 90,7%, còn 8 điểm chưa xử lý.",
        [("cau-luong-lech", "8", "7")],
    ),
    (
        "Phòng Kinh tế tham mưu giải quyết 64 hồ sơ, gồm có 22 hồ sơ cấp phép xây dựng, 27 hồ sơ đất đai và 13 hồ sơ đăng ký kinh doanh.",
        [("cau-tong-lech", "64", "62")],
    ),
    (
        "Số hộ tham gia tổ hợp tác là 118 hộ, bao gồm: tổ trồng rau 46 hộ; tổ nuôi bò 38 hộ; tổ gốm 24 hộ.",
        [("cau-tong-lech", "118", "108")],
    ),
    (
        "Đã tiêm vắc xin lở mồm long móng 1.450/1.520 con, đạt 93,5%.",
        [("cau-ty-le-lech", "93,5%", "95,4%")],
    ),
    (
        "Trong quý III, xã thẩm tra 27 lý lịch; đạt yêu cầu 24 lý lịch (88,9%), không đạt 4 lý lịch.",
        [("cau-tong-lech", "27", "28")],
    ),
    (
        "Thực hiện chuyển đổi 6,8 ha, tăng 1,5 ha so với cùng kỳ (5,5 ha).",
        [("cau-tang-giam-lech", "1,5", "1,3")],
    ),
    (
        "UBND xã tổ chức 12 phiên họp, trong đó 8 phiên họp thường kỳ, 5 phiên họp chuyên đề.",
        [("cau-tong-lech", "12", "13")],
    ),
    (
        "Tổng mức đầu tư 18,6 tỷ đồng, trong đó: vốn thành phố 12,0 tỷ đồng, vốn xã 5,6 tỷ đồng, vốn huy động 2,0 tỷ đồng.",
        [("cau-tong-lech", "18,6 tỷ đồng", "19,6 tỷ đồng")],
    ),
    (
        "Trung tâm Văn hóa tiếp 2.450 lượt khách, trong đó khách trong nước 2.130 lượt khách, khách quốc tế 420 lượt khách.",
        [("cau-tong-lech", "2.450", "2.550")],
    ),
    (
        "Đã giải ngân 9,25 tỷ đồng, đạt 37% kế hoạch vốn giao (kế hoạch vốn giao 28 tỷ đồng).",
        [("cau-ke-hoach-lech", "37%", "33%")],
    ),
    (
        "Số hồ sơ số hóa là 8.415/9.350 hồ sơ, tỷ lệ đạt 91%.",
        [("cau-ty-le-lech", "91%", "90%")],
    ),
    (
        "Tiếp nhận 75 đơn, trong đó: khiếu nại 12 đơn, tố cáo 3 đơn, kiến nghị phản ánh 61 đơn.",
        [("cau-tong-lech", "75", "76")],
    ),
    (
        "Lũy kế 10 tháng, thu được 3.420 triệu đồng, bằng 95% dự toán (3.800 triệu đồng).",
        [("cau-ke-hoach-lech", "95%", "90%")],
    ),
    (
        "Công an xã làm thẻ căn cước cho 324 trường hợp, trong đó cấp mới 140 trường hợp, cấp đổi 131 trường hợp, cấp lại 43 trường hợp.",
        [("cau-tong-ngo", "324", "314")],
    ),
    (
        "Có 3 doanh nghiệp giải thể, 5 doanh nghiệp tạm ngừng; số doanh nghiệp đang hoạt động là 86/93 doanh nghiệp, chiếm 94,2%.",
        [("cau-ty-le-lech", "94,2%", "92,5%")],
    ),
    (
        "Trong tháng xảy ra 02 vụ cháy, tăng 02 vụ so với tháng trước (01 vụ).",
        [("cau-tang-giam-lech", "02", "01")],
    ),
    (
        "Tổ chức 15 buổi tuyên truyền (thôn 1: 4 buổi, thôn 2: 5 buổi, thôn 3: 7 buổi).",
        [("cau-tong-lech", "15", "16")],
    ),
    (
        "Chi hỗ trợ 1.800.000 đồng cho 12 hộ, mỗi hộ 150.000 đồng; tổng số tiền 1,8 triệu đồng (1.080.000 đồng).",
        [("cau-lap-lech", "1,8 triệu đồng", "1,08 triệu đồng")],
    ),
    (
        "Tỷ lệ tham gia bảo hiểm y tế đạt 95,6%, giảm 0,8 điểm % so với tháng trước (94,8%).",
        [("cau-tang-giam-lech", "giảm", "tăng")],
    ),
    (
        "Kỳ trước chuyển qua 5 vụ việc; trong kỳ phát sinh 11 vụ việc; đã giải quyết 12 vụ việc; còn lại 5 vụ việc.",
        [("cau-luong-lech", "5", "4")],
    ),
    (
        "Tổng số thửa đất phải kê khai 2.640 thửa; đã kê khai 2.310 thửa, đạt 87,5%; còn 340 thửa chưa kê khai.",
        [("cau-luong-lech", "340", "330")],
    ),
    (
        "Hội Nông dân kết nạp 42 hội viên, đạt 105% chỉ tiêu (chỉ tiêu 45 hội viên).",
        [("cau-ke-hoach-lech", "105%", "93%")],
    ),
    (
        "Trong 58 trường hợp vi phạm có 31 trường hợp đã tự tháo dỡ, 29 trường hợp chưa tháo dỡ.",
        [("cau-tong-lech", "58", "60")],
    ),
    (
        "Thôn Đông đóng góp 85 triệu đồng, thôn Tây đóng góp 92,5 triệu đồng, tổng cộng 187,5 triệu đồng.",
        [("cau-tong-lech", "187,5 triệu đồng", "177,5 triệu đồng")],
    ),
    (
        "Tổng số giáo viên là 96 giáo viên, trong đó trên chuẩn 71 giáo viên (chiếm 79,3%).",
        [("cau-ty-le-lech", "79,3%", "74,0%")],
    ),
    (
        "Khách đến tham quan đạt 3,2 nghìn lượt khách, giảm 20% so với tháng trước (3.600 lượt khách).",
        [("cau-tang-giam-lech", "20%", "11%")],
    ),
    (
        "UBND xã đã trả lời 21/19 kiến nghị của cử tri.",
        [("cau-vuot-so", "21", "không quá 19")],
    ),
    (
        "Kiểm tra 30 cơ sở kinh doanh thực phẩm, trong đó đạt 26 cơ sở, không đạt 5 cơ sở.",
        [("cau-tong-lech", "30", "31")],
    ),
    (
        "Tổng số học sinh giỏi là 54 em, gồm: cấp thành phố 6 em, cấp cụm 48 em, cấp quốc gia 1 em.",
        [("cau-tong-lech", "54", "55")],
    ),
    (
        "Quỹ Khuyến học hiện có 215 triệu đồng, gồm tiền gửi ngân hàng 180 triệu đồng, tiền mặt 45 triệu đồng.",
        [("cau-tong-lech", "215 triệu đồng", "225 triệu đồng")],
    ),
    (
        "Số lao động có việc làm mới là 182 lao động (nam 96 lao động, nữ 76 lao động).",
        [("cau-tong-lech", "182", "172")],
    ),
    (
        "Diện tích nuôi trồng thủy sản 34,6 ha, trong đó nuôi cá 30,1 ha, nuôi tôm 5,5 ha.",
        [("cau-tong-lech", "34,6", "35,6")],
    ),
    (
        "Đã lắp đặt được 48 camera, đạt 80% kế hoạch (kế hoạch 64 camera).",
        [("cau-ke-hoach-lech", "80%", "75%")],
    ),
    (
        "Ban Chỉ huy quân sự xã huy động 45 lượt đồng chí, trong đó dân quân thường trực 12 lượt, dân quân cơ động 38 lượt.",
        [("cau-tong-lech", "45", "50")],
    ),
    (
        "Số hộ dùng nước sạch tăng từ 1.820 hộ lên 1.905 hộ, tăng 95 hộ (4,7%).",
        [("cau-tang-giam-lech", "95", "85")],
    ),
    (
        "Tháng 11, UBND xã nhận 845 văn bản đến (giấy 32 văn bản, điện tử 823 văn bản).",
        [("cau-tong-lech", "845", "855")],
    ),
    (
        "Phát hành 402 văn bản đi, trong đó 77 quyết định, 215 công văn, 48 báo cáo, 62 văn bản các loại khác; tỷ lệ ký số 397/402 văn bản, đạt 99,8%.",
        [("cau-ty-le-lech", "99,8%", "98,8%")],
    ),
    (
        "Toàn xã có 11 trường học với 5.214 học sinh, trong đó bậc mầm non 1.320 học sinh, tiểu học 2.245 học sinh, trung học cơ sở 1.749 học sinh.",
        [("cau-tong-lech", "5.214", "5.314")],
    ),
    (
        "Trạm Y tế xã khám 986 lượt (khám bảo hiểm y tế 901 lượt, khám dịch vụ 95 lượt), chuyển tuyến 42 lượt.",
        [("cau-tong-lech", "986", "996")],
    ),
    (
        "Tổng nguồn thu hội phí là 18,6 triệu đồng, đã chi 15,2 triệu đồng, tồn quỹ 4,4 triệu đồng.",
        [("cau-luong-lech", "4,4 triệu đồng", "3,4 triệu đồng")],
    ),
    (
        "Công tác cấp căn cước: đã thu nhận 1.150/1.200 hồ sơ đạt 95,8%, còn lại 60 hồ sơ chưa thu nhận.",
        [("cau-luong-lech", "60", "50")],
    ),
    (
        "Số lượng đàn gia cầm là 42.000 con, giảm 3.000 con, tương đương 7,1% so với tháng trước.",
        [("cau-tang-giam-lech", "7,1%", "6,7%")],
    ),
    (
        "Trong tháng xảy ra 1 vụ cháy (giảm 2 vụ so với cùng kỳ), 2 vụ va chạm giao thông (tăng 1 vụ so với cùng kỳ (3 vụ)).",
        [("cau-tang-giam-lech", "tăng", "giảm")],
    ),
    (
        "Thu thuế phi nông nghiệp được 312 triệu đồng, đạt 104% kế hoạch (312/330 triệu đồng).",
        [("cau-ty-le-lech", "104%", "95%")],
    ),
    (
        "Giải quyết trước hạn 512 hồ sơ, đúng hạn 203 hồ sơ, quá hạn 5 hồ sơ, tổng số 730 hồ sơ.",
        [("cau-tong-lech", "730", "720")],
    ),
    (
        "UBND xã ban hành mười hai quyết định, gồm năm quyết định cá biệt và tám quyết định hành chính.",
        [("cau-tong-lech", "mười hai", "13")],
    ),
    (
        "Phân loại rác: 15 thôn triển khai, đạt 88,2% (15/18 thôn).",
        [("cau-ty-le-lech", "88,2%", "83,3%")],
    ),
    (
        "Tổng thu 10 tháng là 6,42 tỷ đồng (thu thường xuyên 2,30 tỷ đồng, thu chuyển nguồn 1,12 tỷ đồng, thu bổ sung 2,80 tỷ đồng).",
        [("cau-tong-lech", "6,42 tỷ đồng", "6,22 tỷ đồng")],
    ),
    (
        "Hội Chữ thập đỏ trao 145 suất quà trị giá 72,5 triệu đồng, gồm 95 suất cho hộ nghèo và 60 suất cho người khuyết tật.",
        [("cau-tong-lech", "145", "155")],
    ),
    (
        "Tiến độ thu quỹ đạt 72%, tăng 12 điểm phần trăm so với tháng trước (65%).",
        [("cau-tang-giam-lech", "12 điểm phần trăm", "7 điểm %")],
    ),
    (
        "Số phản ánh qua ứng dụng là 58 phản ánh, trong đó đã xử lý 51 phản ánh, đang xử lý 8 phản ánh.",
        [("cau-tong-lech", "58", "59")],
    ),
    (
        "Trong 96 dự án có 34 dự án hoàn thành, 45 dự án đang thi công, 19 dự án chuẩn bị đầu tư.",
        [("cau-tong-lech", "96", "98")],
    ),
    (
        "Kế hoạch vốn năm 2026 là 64 tỷ đồng; lũy kế giải ngân đến 31/10 là 41,6 tỷ đồng, đạt 60% kế hoạch.",
        [("cau-ke-hoach-lech", "60%", "65%")],
    ),
    (
        "Tỷ lệ chuyên cần đạt 98,7 %, tỷ lệ hài lòng đạt 112 %.",
        [("cau-ty-le-vo-ly", "112 %", "từ 0% đến 100%")],
    ),
    (
        "Xã có 8.650 cử tri, đã đi bầu 8.590 cử tri, đạt tỷ lệ 98,3%.",
        [("cau-ty-le-ngo", "98,3%", "99,3%")],
    ),
    (
        "Số hộ nghèo đầu năm 64 hộ, trong năm thoát nghèo 25 hộ, phát sinh 3 hộ, cuối năm còn 44 hộ.",
        [("cau-luong-lech", "44", "42")],
    ),
    (
        "Xử phạt 26 trường hợp với số tiền 41,5 triệu đồng, trong đó giao thông 15 trường hợp/22,5 triệu đồng, trật tự xây dựng 6 trường hợp/14 triệu đồng, môi trường 5 trường hợp/6 triệu đồng.",
        [("cau-tong-lech", "41,5 triệu đồng", "42,5 triệu đồng")],
    ),
    (
        "Tổ chức đối thoại với 4 doanh nghiệp và 36 hộ kinh doanh, tiếp nhận 25 kiến nghị, trả lời trực tiếp 18 kiến nghị, còn 9 kiến nghị trả lời bằng văn bản.",
        [("cau-luong-lech", "9", "7")],
    ),
    (
        "Dân số trung bình 17.850 người, trong đó nam 8.912 người (chiếm 49,9%), nữ 8.938 người (chiếm 51,1%).",
        [("cau-ty-le-lech", "51,1%", "50,1%")],
    ),
    (
        "Đã cấp 186 giấy phép xây dựng, tăng 26 giấy phép (+14%) so với cùng kỳ năm trước.",
        [("cau-tang-giam-lech", "14%", "16%")],
    ),
    (
        "Tổng số lượt tiếp công dân là 36 lượt (Chủ tịch tiếp 12 lượt, Phó Chủ tịch tiếp 9 lượt, Ban Tiếp công dân tiếp 14 lượt).",
        [("cau-tong-lech", "36", "35")],
    ),
    (
        "Số tiền thu từ đấu giá đạt 12,85 tỷ đồng, vượt 2,85 tỷ đồng so với kế hoạch (9 tỷ đồng).",
        [("cau-tang-giam-lech", "2,85 tỷ đồng", "3,85 tỷ đồng")],
    ),
    (
        "Tổng cộng 18 km kênh mương được nạo vét: kênh cấp I 6,5 km, kênh nội đồng 12,5 km.",
        [("cau-tong-lech", "18", "19")],
    ),
    (
        "Quý IV phấn đấu trồng 5.000 cây; đến nay đã trồng 3.600 cây, đạt 82% kế hoạch.",
        [("cau-ke-hoach-lech", "82%", "72%")],
    ),
    (
        "Tổ thu gom rác hoạt động tại 14 thôn, trong tháng vận chuyển 186 tấn rác, tăng 16 tấn so với tháng trước (172 tấn).",
        [("cau-tang-giam-lech", "16", "14")],
    ),
    (
        "Bộ phận Một cửa tiếp nhận 318 hồ sơ; trả kết quả đúng hạn 296 hồ sơ, quá hạn 4 hồ sơ, còn 20 hồ sơ chưa đến hạn.",
        [("cau-tong-lech", "318", "320")],
    ),
    (
        "Vốn chương trình mục tiêu quốc gia được phân bổ 3.250 triệu đồng; đã giải ngân 2.405 triệu đồng, đạt 64%; còn lại 845 triệu đồng.",
        [("cau-ty-le-lech", "64%", "74%")],
    ),
    (
        "Cấp 12 giấy phép kinh doanh hộ cá thể, trong đó cấp mới 9, cấp đổi 4.",
        [("cau-tong-lech", "12", "13")],
    ),
    (
        "Số hộ đăng ký thoát nghèo là 31 hộ (thôn Bắc 12, thôn Nam 9, thôn Trung 8).",
        [("cau-tong-lech", "31", "29")],
    ),
    (
        "Kết quả xếp loại cán bộ: hoàn thành xuất sắc 8 đồng chí, hoàn thành tốt 41 đồng chí, hoàn thành 3 đồng chí, tổng số 53 đồng chí.",
        [("cau-tong-lech", "53", "52")],
    ),
    (
        "Theo thống kê, 6 tháng đầu năm có 72 cặp đăng ký kết hôn, tăng 20% so với cùng kỳ (62 cặp).",
        [("cau-tang-giam-lech", "20%", "16%")],
    ),
    (
        "Năm 2026 xã được giao 30 chỉ tiêu, đến nay đã hoàn thành 22 chỉ tiêu, 5 chỉ tiêu đạt trên 90%, còn 4 chỉ tiêu chưa đạt.",
        [("cau-luong-ngo", "4", "8")],
    ),
    (
        "Doanh số cho vay 4,6 tỷ đồng, thu nợ 3,1 tỷ đồng, tổng dư nợ 42,7 tỷ đồng, tăng 1,5 tỷ đồng so với tháng trước (41,5 tỷ đồng).",
        [("cau-tang-giam-lech", "1,5 tỷ đồng", "1,2 tỷ đồng")],
    ),
    (
        "Trong tháng có 3 lượt công dân đến khiếu nại, giảm 4 lượt công dân so với tháng trước (6 lượt công dân).",
        [("cau-tang-giam-lech", "4", "3")],
    ),
    (
        "Tổng số người nghiện có hồ sơ quản lý: 42 người (đang cai tại cơ sở 18 người, tại cộng đồng 21 người).",
        [("cau-tong-lech", "42", "39")],
    ),
    (
        "Phòng Văn hóa cấp phát 1.200 tờ rơi, 15 băng rôn; tuyên truyền trên loa 45 lượt, đạt 112,5% kế hoạch (kế hoạch 45 lượt).",
        [("cau-ke-hoach-lech", "112,5%", "100,0%")],
    ),
    (
        "Lĩnh vực lao động: giới thiệu việc làm 125 người, trong đó 98 người có việc làm (đạt 87,4%).",
        [("cau-ty-le-lech", "87,4%", "78,4%")],
    ),
    (
        "Chi trả chế độ cho 215 người có công và 430 đối tượng bảo trợ, tổng cộng 654 đối tượng.",
        [("cau-tong-lech", "654", "645")],
    ),
    (
        "Thẩm định 14 hồ sơ nhà ở, 6 hồ sơ công trình; tổng số hồ sơ thẩm định là 21 hồ sơ.",
        [("cau-tong-lech", "21", "20")],
    ),
    (
        "Trong số 1.450 hộ được khảo sát, 1.305 hộ hài lòng, chiếm 80%.",
        [("cau-ty-le-lech", "80%", "90%")],
    ),
    (
        "Kinh phí hỗ trợ hạn hán là 250.000.000 đồng (Bằng chữ: Hai trăm mười lăm triệu đồng).",
        [("cau-lap-lech", "250.000.000 đồng", "215.000.000 đồng")],
    ),
    (
        "Diện tích nhiễm sâu bệnh giảm từ 15,5 ha xuống 6,2 ha, giảm 50%.",
        [("cau-tang-giam-lech", "50%", "60%")],
    ),
    (
        "Tồn quỹ tháng trước 45 triệu đồng, thu trong tháng 32 triệu đồng, chi trong tháng 28 triệu đồng, tồn cuối tháng 59 triệu đồng.",
        [("cau-luong-lech", "59 triệu đồng", "49 triệu đồng")],
    ),
    (
        "Đảng bộ có 18 chi bộ, gồm 11 chi bộ thôn, 5 chi bộ trường học, 3 chi bộ cơ quan.",
        [("cau-tong-lech", "18", "19")],
    ),
    (
        "Lấy mẫu 45 mẫu nước, trong đó 41 mẫu đạt, 5 mẫu không đạt.",
        [("cau-tong-lech", "45", "46")],
    ),
    (
        "Tổng số 46 vụ việc, giao 2 đơn vị giải quyết: Phòng Kinh tế 31 vụ việc, Công an xã 16 vụ việc.",
        [("cau-tong-lech", "46", "47")],
    ),
    (
        "Ủy ban nhân dân phường cấp 84 giấy chứng nhận, trong đó cấp lần đầu 52 giấy, cấp đổi 35 giấy.",
        [("cau-tong-lech", "84", "87")],
    ),
    (
        "Tiếp nhận 14 tố giác, giải quyết 10 tố giác, đang giải quyết 5 tố giác.",
        [("cau-luong-lech", "5", "4")],
    ),
    (
        "Có 7/9 tiêu chí đạt chuẩn (đạt 87,8%).",
        [("cau-ty-le-lech", "87,8%", "77,8%")],
    ),
    (
        "Số vụ bạo lực học đường là 4 vụ, tăng 1 vụ (50%) so với kỳ trước.",
        [("cau-tang-giam-lech", "50%", "33%")],
    ),
    (
        "Tổng kinh phí hỗ trợ 326 triệu đồng; trong đó Nhà nước 200 triệu đồng, nhân dân đóng góp 136 triệu đồng.",
        [("cau-tong-lech", "326 triệu đồng", "336 triệu đồng")],
    ),
    (
        "Khối lượng rác thu gom 420 tấn, đạt 96% (420/430 tấn).",
        [("cau-ty-le-lech", "96%", "98%")],
    ),
    (
        "Hồ sơ nhận trong tháng 275 hồ sơ, giải quyết 250 hồ sơ, tồn 35 hồ sơ.",
        [("cau-luong-lech", "35", "25")],
    ),
    (
        "Đàn bò có 620 con, tăng 5% so với cùng kỳ (600 con).",
        [("cau-tang-giam-lech", "5%", "3%")],
    ),
    (
        "Đào tạo nghề cho 90 lao động (nữ 52 lao động, nam 48 lao động).",
        [("cau-tong-lech", "90", "100")],
    ),
    (
        "Toàn phường có 25 tổ dân phố, 23/25 tổ đạt chuẩn, chiếm 93%.",
        [("cau-ty-le-lech", "93%", "92%")],
    ),
    (
        "Trong kỳ phát sinh 22 nhiệm vụ, hoàn thành đúng hạn 18 nhiệm vụ, quá hạn 2 nhiệm vụ, đang thực hiện 4 nhiệm vụ.",
        [("cau-tong-lech", "22", "24")],
    ),
    (
        "Thu phí vệ sinh 45,6 triệu đồng, đạt 91,2% kế hoạch (48 triệu đồng).",
        [("cau-ke-hoach-lech", "91,2%", "95,0%")],
    ),
    (
        "Các trường có tổng số 1.820 học sinh: khối tiểu học 1.050 học sinh, khối THCS 780 học sinh.",
        [("cau-tong-lech", "1.820", "1.830")],
    ),
    (
        "Tổ chức 9 lớp tập huấn với 412 lượt người, gồm 4 lớp về chuyển đổi số, 3 lớp về an toàn thực phẩm, 3 lớp về phòng cháy.",
        [("cau-tong-lech", "9", "10")],
    ),
    (
        "Lượng khách 8.400 lượt khách, gấp 1,5 lần cùng kỳ (6.000 lượt khách).",
        [("cau-tang-giam-lech", "1,5 lần", "1,4 lần")],
    ),
]
