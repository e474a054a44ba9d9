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
    (
        "Trong quý III, Chi cục Thuế khu vực quản lý thu 3.412 hộ khoán, chia theo ngành: thương mại 1.905 hộ, dịch vụ 1.022 hộ, vận tải 385 hộ, sản xuất 120 hộ.",
        [("cau-tong-lech", "3.412", "3.432")],
    ),
    (
        "Trung tâm Giống cấp 320 suất giống lúa, mỗi suất 450.000 đồng, tổng kinh phí 154 triệu đồng.",
        [("cau-tich-lech", "154 triệu đồng", "144 triệu đồng")],
    ),
    (
        "Vụ mùa, huyện gieo cấy 4.250 ha lúa, năng suất bình quân 58,4 tạ/ha, sản lượng đạt 28.420 tấn.",
        [("cau-tich-lech", "58,4", "66,9")],
    ),
    (
        "Tòa án nhân dân khu vực có 8 thẩm phán, giải quyết 496 vụ án, bình quân mỗi thẩm phán giải quyết 72 vụ án.",
        [("cau-tich-lech", "72", "62")],
    ),
    (
        "Số ca sốt xuất huyết: tháng 7 ghi nhận 14 ca, tháng 8 ghi nhận 22 ca, tháng 9 ghi nhận 31 ca; cộng cả quý III là 76 ca.",
        [("cau-tong-lech", "76", "67")],
    ),
    (
        "Trong 84 hộ thuộc diện di dời có một nửa số hộ, tức 40 hộ, đã nhận tiền bồi thường.",
        [("cau-ty-le-lech", "một nửa", "48%")],
    ),
    (
        "Một phần ba trong tổng số 66 cán bộ, công chức của huyện, tương đương 24 người, đã được bồi dưỡng quốc phòng.",
        [("cau-ty-le-lech", "Một phần ba", "36%")],
    ),
    (
        "Toàn tỉnh có 146 trường mầm non; 98 trường đạt chuẩn quốc gia, còn lại 58 trường chưa đạt chuẩn.",
        [("cau-tong-lech", "146", "156")],
    ),
    (
        "Số lượt tra cứu hồ sơ trực tuyến đạt 5.120 lượt, gấp đôi so với tháng 6 (2.460 lượt).",
        [("cau-tang-giam-lech", "gấp đôi", "2,1 lần")],
    ),
    (
        "Số vụ trộm cắp tài sản giảm một nửa so với cùng kỳ, từ 26 vụ xuống còn 17 vụ.",
        [("cau-tang-giam-lech", "một nửa", "35%")],
    ),
    (
        "Huyện thành lập mới 18 hợp tác xã, đạt 85% kế hoạch năm (kế hoạch là 20 hợp tác xã).",
        [("cau-ke-hoach-lech", "85%", "90%")],
    ),
    (
        "Diện tích thu hồi để mở rộng nghĩa trang là 1,35 ha (tương đương 15.300 m2).",
        [("cau-lap-lech", "1,35", "1,53")],
    ),
    (
        "Sở Xây dựng đã cấp 215 giấy phép trong tháng, gồm:\n- Nhà ở riêng lẻ: 168 giấy phép;\n- Công trình công cộng: 31 giấy phép;\n- Nhà xưởng: 26 giấy phép.",
        [("cau-tong-lech", "215", "225")],
    ),
    (
        "Tổng số cuộc kiểm tra: 64 cuộc, trong đó:\n1. Kiểm tra theo kế hoạch: 41 cuộc\na) An toàn thực phẩm: 22 cuộc\nb) Phòng cháy, chữa cháy: 17 cuộc\n2. Kiểm tra đột xuất: 23 cuộc",
        [("cau-tong-lech", "41", "39")],
    ),
    (
        "| Đội | Số tin báo | Đã xử lý | Đang xác minh |\n|---|---|---|---|\n| Đội 1 | 24 | 20 | 4 |\n| Đội 2 | 31 | 25 | 6 |\n| Đội 3 | 17 | 15 | 3 |\n| Tổng cộng | 72 | 60 | 12 |",
        [("cau-tong-lech", "12", "13")],
    ),
    (
        "Viện kiểm sát đã ban hành 53 kiến nghị, được chấp nhận 49 kiến nghị, đạt tỷ lệ 94,5%.",
        [("cau-ty-le-ngo", "94,5%", "92,5%")],
    ),
    (
        "Hội đồng nhân dân xã khóa mới gồm hai mươi sáu đại biểu, trong đó nam mười bảy đại biểu, nữ mười đại biểu.",
        [("cau-tong-lech", "hai mươi sáu", "27")],
    ),
    (
        "Trong tháng 8, ngành Bảo hiểm xã hội phát triển mới 412 người tham gia; lũy kế 8 tháng phát triển mới 398 người tham gia.",
        [("cau-luy-ke-lech", "398", "không dưới 412")],
    ),
    (
        "Sở Tư pháp tiếp nhận 86 hồ sơ lý lịch tư pháp, trong đó có 97 hồ sơ trả quá hạn.",
        [("cau-vuot-so", "97", "không quá 86")],
    ),
    (
        "Toàn ngành có 2.160 viên chức; nữ chiếm 1.512 người (68%).",
        [("cau-ty-le-ngo", "68%", "70%")],
    ),
    (
        "Số dư đầu kỳ của quỹ là 312 triệu đồng, phát sinh tăng 148 triệu đồng, phát sinh giảm 205 triệu đồng, số dư cuối kỳ 265 triệu đồng.",
        [("cau-luong-lech", "265 triệu đồng", "255 triệu đồng")],
    ),
    (
        "Chi trả trợ cấp thất nghiệp cho 1.240 người với tổng số tiền 4,34 tỷ đồng, bình quân 3,8 triệu đồng/người.",
        [("cau-tich-lech", "3,8 triệu đồng", "3,5 triệu đồng")],
    ),
    (
        "Tháng 10 thu phí được 86 triệu đồng, tăng 14 triệu đồng so với tháng 9 (tháng 9 thu 70 triệu đồng).",
        [("cau-tang-giam-lech", "14 triệu đồng", "16 triệu đồng")],
    ),
    (
        "Kho bạc giải ngân 218,4 tỷ đồng trên tổng số 280 tỷ đồng vốn được giao, đạt 76%.",
        [("cau-ty-le-lech", "76%", "78%")],
    ),
    (
        "Toàn xã có 1.860 hộ, đã thu gom rác tại 1.674 hộ, tỷ lệ thu gom đạt 93%.",
        [("cau-ty-le-ngo", "93%", "90%")],
    ),
    (
        "Đội Quản lý thị trường xử lý 27 vụ, phạt tiền 318 triệu đồng, gồm: hàng giả 112 triệu đồng, hàng nhập lậu 96 triệu đồng, vi phạm giá 120 triệu đồng.",
        [("cau-tong-lech", "318 triệu đồng", "328 triệu đồng")],
    ),
    (
        "Bưu điện chuyển phát 640 lượt hồ sơ; đến ngày 20/10 đã phát thành công 612 lượt hồ sơ, chưa phát được 38 lượt hồ sơ.",
        [("cau-tong-lech", "640", "650")],
    ),
    (
        "Giá trị sản xuất nông nghiệp đạt 2.430 tỷ đồng, bằng 104,5% so với cùng kỳ (2.280 tỷ đồng).",
        [("cau-tang-giam-lech", "104,5%", "106,6%")],
    ),
    (
        "Đoàn thanh tra phát hiện sai phạm 5,28 tỷ đồng; kiến nghị thu hồi 3,14 tỷ đồng, giảm trừ quyết toán 1,46 tỷ đồng, xử lý khác 0,88 tỷ đồng.",
        [("cau-tong-lech", "5,28 tỷ đồng", "5,48 tỷ đồng")],
    ),
    (
        "Có 3/4 số thôn (12/18 thôn) hoàn thành bê tông hóa đường ngõ.",
        [("cau-ty-le-lech", "3/4", "67%")],
    ),
    (
        "Điểm thi đua của khối: 92,5 điểm, cao hơn năm trước 3,5 điểm (năm trước 88 điểm).",
        [("cau-tang-giam-lech", "3,5", "4,5")],
    ),
    (
        "Tỷ lệ hồ sơ nộp trực tuyến là 92,4%, nộp trực tiếp là 8,6%.",
        [("cau-tong-lech", "101,0%", "100%")],
    ),
    (
        "Kế hoạch năm 2025 trồng mới 350 ha rừng; quý I trồng 85 ha, quý II trồng 120 ha, quý III trồng 64 ha, lũy kế 9 tháng trồng 279 ha.",
        [("cau-tong-lech", "279", "269")],
    ),
    (
        "Hội Nông dân hỗ trợ 24 hộ vay vốn, mỗi hộ 50 triệu đồng với tổng số tiền 1,5 tỷ đồng.",
        [("cau-tich-lech", "1,5 tỷ đồng", "1,2 tỷ đồng")],
    ),
    (
        "Kết quả lấy phiếu tín nhiệm: 45 phiếu phát ra, thu về 45 phiếu, hợp lệ 43 phiếu, không hợp lệ 3 phiếu.",
        [("cau-tong-lech", "45", "46")],
    ),
    (
        "Thu ngân sách 11 tháng đạt 642 tỷ đồng (đạt 91,7% dự toán), dự toán giao cả năm là 720 tỷ đồng.",
        [("cau-ke-hoach-lech", "91,7%", "89,2%")],
    ),
    (
        "Kiểm tra 76 cơ sở kinh doanh dược. Kết quả: 69 cơ sở chấp hành tốt, 9 cơ sở vi phạm.",
        [("cau-tong-lech", "76", "78")],
    ),
    (
        "Trong tháng, các tổ chức tín dụng cho vay gần 400 tỷ đồng (cụ thể là 417 tỷ đồng).",
        [("cau-uoc-lech", "gần 400 tỷ đồng", "417 tỷ đồng")],
    ),
    (
        "Được giao 210 chỉ tiêu tuyển quân, đã tuyển 210 công dân, trong đó trình độ đại học 46 công dân, cao đẳng 38 công dân, trung học phổ thông 136 công dân.",
        [("cau-tong-lech", "210", "220")],
    ),
    (
        "Đến hết tháng 8, số thuê bao Internet đạt 18.420 thuê bao, tăng 1.420 thuê bao so với cuối năm 2024 (17.200 thuê bao).",
        [("cau-tang-giam-lech", "1.420", "1.220")],
    ),
    (
        "Đại hội có 182 đại biểu, bao gồm 41 đại biểu đương nhiên và 151 đại biểu được bầu.",
        [("cau-tong-lech", "182", "192")],
    ),
    (
        "Công ty Thủy lợi cấp nước cho 6.200 ha: lúa 4.150 ha, màu 1.280 ha, cây ăn quả 970 ha.",
        [("cau-tong-lech", "6.200", "6.400")],
    ),
    (
        "Số thu tháng 9 ước đạt 52,8 tỷ đồng, lũy kế 9 tháng 49,6 tỷ đồng.",
        [("cau-luy-ke-lech", "49,6 tỷ đồng", "không dưới 52,8 tỷ đồng")],
    ),
    (
        "Huyện có 14 xã, thị trấn; 11 xã đạt chuẩn nông thôn mới, 4 xã, thị trấn còn lại đang hoàn thiện hồ sơ.",
        [("cau-tong-lech", "14", "15")],
    ),
    (
        "Tổ chức 12 lớp tập huấn, mỗi lớp 45 học viên, với tổng số 620 học viên.",
        [("cau-tich-lech", "620", "540")],
    ),
    (
        "Công an huyện giải quyết 36/42 tin báo, đạt 90,5%.",
        [("cau-ty-le-lech", "90,5%", "85,7%")],
    ),
    (
        "Bình quân mỗi tháng trung tâm tiếp nhận 420 hồ sơ; quý II tiếp nhận 1.260 hồ sơ, trong đó trực tuyến 1.134 hồ sơ, chiếm 92%.",
        [("cau-ty-le-lech", "92%", "90%")],
    ),
    (
        "Số trẻ suy dinh dưỡng giảm từ 112 trẻ xuống 94 trẻ (giảm 14%).",
        [("cau-tang-giam-lech", "14%", "16%")],
    ),
    (
        "Đã thẩm tra 118 hồ sơ quyết toán với tổng giá trị 462,5 tỷ đồng, giảm trừ 3,7 tỷ đồng, tương đương 1,8%.",
        [("cau-ty-le-ngo", "1,8%", "0,8%")],
    ),
    (
        "Thị xã đón 82.000 lượt khách, trong đó khách quốc tế 12.300 lượt, khách nội địa 59.700 lượt.",
        [("cau-tong-lech", "82.000", "72.000")],
    ),
    (
        "Quý III, Trung tâm Y tế tiêm 3.180 mũi vắc xin: tháng 7 tiêm 1.020 mũi, tháng 8 tiêm 980 mũi, tháng 9 tiêm 1.080 mũi.",
        [("cau-tong-lech", "3.180", "3.080")],
    ),
    (
        "Năm 2024 giao 1.200 chỉ tiêu đào tạo, năm 2025 giao 1.500 chỉ tiêu, tăng 30%.",
        [("cau-tang-giam-lech", "30%", "25%")],
    ),
    (
        "Đến 30/9, giải ngân 64% kế hoạch vốn, tương ứng 135 tỷ đồng/250 tỷ đồng.",
        [("cau-ty-le-lech", "64%", "54%")],
    ),
    (
        "Số người nghiện ma túy có hồ sơ quản lý là 214 người (ngoài xã hội 121 người, trong cơ sở cai nghiện 68 người, trong trại tạm giam 35 người).",
        [("cau-tong-lech", "214", "224")],
    ),
    (
        "Vụ Xuân gieo trồng 1.840 ha, giảm 60 ha so với vụ Xuân năm trước (1.920 ha).",
        [("cau-tang-giam-lech", "60", "80")],
    ),
    (
        "Trong 5 nhóm chỉ tiêu có 32 chỉ tiêu thành phần; 24 chỉ tiêu đạt, 5 chỉ tiêu xấp xỉ đạt, 4 chỉ tiêu không đạt.",
        [("cau-tong-lech", "32", "33")],
    ),
    (
        "Vận động hiến 2,5 ha đất (12.500 m²) để mở rộng đường giao thông.",
        [("cau-lap-lech", "2,5", "1,25")],
    ),
    (
        "Tồn quỹ đầu năm 86,4 triệu đồng; thu trong năm 215,6 triệu đồng; chi trong năm 240 triệu đồng; tồn quỹ cuối năm 52 triệu đồng.",
        [("cau-luong-lech", "52 triệu đồng", "62 triệu đồng")],
    ),
    (
        "| Xã | Dân số | Số người tham gia BHYT | Tỷ lệ (%) |\n|---|---|---|---|\n| Bình An | 8.200 | 7.790 | 95,0 |\n| Bình Minh | 6.500 | 6.110 | 94,0 |\n| Bình Phú | 9.400 | 8.742 | 95,0 |\n| Tổng | 24.100 | 22.642 | 94,0 |",
        [("cau-ty-le-lech", "95,0", "93,0%")],
    ),
    (
        "| Khoản mục | Dự toán | Thực hiện | Còn lại |\n|---|---|---|---|\n| Chi sự nghiệp giáo dục | 1.240 | 960 | 280 |\n| Chi sự nghiệp y tế | 420 | 315 | 105 |\n| Chi quản lý hành chính | 2.150 | 1.730 | 520 |",
        [("cau-tong-lech", "2.150", "2.250")],
    ),
    (
        "Trong tháng:\n- Tiếp nhận mới: 84 đơn;\n- Đã giải quyết: 71 đơn;\n- Chuyển cơ quan khác: 6 đơn;\n- Còn lại: 9 đơn.",
        [("cau-luong-lech", "9", "7")],
    ),
    (
        "Kết quả xử lý vi phạm trật tự đô thị (tổng số 96 trường hợp):\n+ Lấn chiếm vỉa hè: 52 trường hợp\n+ Biển quảng cáo sai phép: 23 trường hợp\n+ Đỗ xe sai quy định: 18 trường hợp",
        [("cau-tong-lech", "96", "93")],
    ),
    (
        "Theo báo cáo của Sở Y tế, tính đến ngày 15/8 đã tiêm 128.400 liều, trong đó mũi 1 là 52.300 liều, mũi 2 là 48.100 liều, mũi nhắc lại là 29.000 liều.",
        [("cau-tong-lech", "128.400", "129.400")],
    ),
    (
        "UBND huyện giao 48 nhiệm vụ cho các phòng, ban. Các phòng, ban đã hoàn thành 39 nhiệm vụ, còn 11 nhiệm vụ chưa hoàn thành.",
        [("cau-luong-lech", "11", "9")],
    ),
    (
        "Hợp tác xã thu mua 85 tấn vải với giá 22.000 đồng/kg, trị giá 1,78 tỷ đồng.",
        [("cau-tich-lech", "1,78 tỷ đồng", "1,87 tỷ đồng")],
    ),
    (
        "Bình quân mỗi cán bộ một cửa tiếp nhận 164 hồ sơ (1.314 hồ sơ/9 cán bộ).",
        [("cau-tich-lech", "164", "146")],
    ),
    (
        "Toàn huyện có 36 trường, trong đó có 39 trường đạt chuẩn quốc gia.",
        [("cau-tong-lech", "39", "không quá 36")],
    ),
    (
        "Chỉ số CPI tháng 9 tăng 0,42%; bình quân 9 tháng tăng 3,27%. Doanh thu bán lẻ đạt 684 tỷ đồng, tăng 9,4% so với tháng trước (637 tỷ đồng).",
        [("cau-tang-giam-lech", "9,4%", "7,4%")],
    ),
    (
        "Cả nước có 63 đoàn tham dự, trong đó 64 đoàn có vận động viên đoạt huy chương.",
        [("cau-tong-lech", "64", "không quá 63")],
    ),
    (
        "Năm học này tuyển mới 1.180 học sinh lớp 1, nhiều hơn năm học trước 85 học sinh (năm học trước 1.105 học sinh).",
        [("cau-tang-giam-lech", "85", "75")],
    ),
    (
        "Trong quý, Đội Thanh niên tình nguyện thực hiện 28 công trình, trị giá 1.540 triệu đồng, bình quân 65 triệu đồng/công trình.",
        [("cau-tich-lech", "65 triệu đồng", "55 triệu đồng")],
    ),
    (
        "Phường có 24.600 nhân khẩu, trong đó thường trú 19.870 nhân khẩu, tạm trú 4.370 nhân khẩu.",
        [("cau-tong-lech", "24.600", "24.240")],
    ),
    (
        "Đến 17 giờ ngày 20/9, lực lượng cứu hộ tìm thấy 15 người trong số 22 người mất tích, còn 8 người chưa tìm thấy.",
        [("cau-luong-lech", "8", "7")],
    ),
    (
        "Thu hoạch 2/3 diện tích lúa hè thu (tương đương 620 ha trên tổng số 1.240 ha).",
        [("cau-ty-le-lech", "2/3", "50%")],
    ),
    (
        "Hơn một nửa số hộ trong thôn (68/180 hộ) đã lắp đặt đồng hồ nước.",
        [("cau-uoc-lech", "trên một nửa", "38%")],
    ),
    (
        "Ngày 01/9, trường khai giảng với 34 lớp (khối 6: 9 lớp, khối 7: 9 lớp, khối 8: 9 lớp, khối 9: 8 lớp).",
        [("cau-tong-lech", "34", "35")],
    ),
    (
        "Tổng thu 48,2 tỷ đồng, tổng chi 45,9 tỷ đồng, kết dư 3,2 tỷ đồng.",
        [("cau-luong-lech", "3,2 tỷ đồng", "2,3 tỷ đồng")],
    ),
    (
        "Có 21 kiến nghị gửi Quốc hội, 46 kiến nghị gửi HĐND tỉnh; tổng số 69 kiến nghị.",
        [("cau-tong-lech", "69", "67")],
    ),
    (
        "Kiểm tra nồng độ cồn 1.560 lượt lái xe, phát hiện 78 trường hợp vi phạm, chiếm tỷ lệ 8%.",
        [("cau-ty-le-ngo", "8%", "5%")],
    ),
    (
        "Tổng sản phẩm (GRDP) đạt 12.480 tỷ đồng; cơ cấu: nông nghiệp 18,2%, công nghiệp - xây dựng 47,5%, dịch vụ 34,3%, thuế sản phẩm 4,2%.",
        [("cau-tong-lech", "104,2%", "100%")],
    ),
    (
        "Số liệu tổng hợp các khoản đóng góp:\n1. Quỹ Đền ơn đáp nghĩa: 124.500.000 đồng\n2. Quỹ Phòng, chống thiên tai: 86.200.000 đồng\n3. Quỹ Khuyến học: 45.300.000 đồng\nTổng cộng: 265.000.000 đồng.",
        [("cau-tong-lech", "265.000.000 đồng", "256.000.000 đồng")],
    ),
    (
        "| Nội dung | Tháng 8 | Tháng 9 | Tăng/giảm |\n|---|---|---|---|\n| Vụ phạm pháp hình sự | 14 | 11 | -3 |\n| Vụ tai nạn giao thông | 9 | 12 | 3 |\n| Vụ cháy | 4 | 2 | -2 |\n| Trường hợp vi phạm hành chính | 212 | 245 | 23 |",
        [("cau-tong-lech", "245", "235")],
    ),
    (
        "| Hạng mục | Số lượng | Đơn giá (nghìn đồng) | Thành tiền (nghìn đồng) |\n|---|---|---|---|\n| Máy tính | 12 | 14.500 | 174.000 |\n| Máy in | 5 | 6.200 | 31.000 |\n| Bàn làm việc | 20 | 2.800 | 65.000 |",
        [("cau-tich-lech", "65.000", "56.000")],
    ),
    (
        "Phường A có 12 thôn với 3.240 hộ, bình quân mỗi thôn 207 hộ.",
        [("cau-tich-lech", "207", "270")],
    ),
    (
        "Tỷ lệ nghèo đa chiều giảm còn 2,8%, giảm 1,9% so với đầu năm (4,2%).",
        [("cau-tang-giam-lech", "1,9%", "33,3%")],
    ),
    (
        "Trong quý II, Cục Hải quan làm thủ tục cho 3.260 tờ khai, trong đó luồng xanh 2.145 tờ khai, luồng vàng 890 tờ khai, luồng đỏ 252 tờ khai.",
        [("cau-tong-lech", "3.260", "3.287")],
    ),
    (
        "Huyện đoàn kết nạp 640 đoàn viên mới, trong đó khối trường học 412 đoàn viên, khối nông thôn 156 đoàn viên, khối cơ quan 36 đoàn viên.",
        [("cau-tong-ngo", "640", "604")],
    ),
    (
        "Đến cuối kỳ, số hồ sơ quá hạn là 14 hồ sơ, chiếm 2,8% tổng số 780 hồ sơ đã tiếp nhận.",
        [("cau-ty-le-lech", "2,8%", "1,8%")],
    ),
    (
        "Thu từ xổ số kiến thiết ước 86 tỷ đồng, tăng 12,5% so với cùng kỳ; cùng kỳ năm trước thu 72 tỷ đồng.",
        [("cau-tang-giam-lech", "12,5%", "19,4%")],
    ),
    (
        "Chương trình cấp phát 2.400 kg gạo cho 160 hộ, mỗi hộ 12 kg.",
        [("cau-tich-lech", "2.400", "1.920")],
    ),
    (
        "Ước tính cả năm đạt 1.120 tỷ đồng, vượt 14% so với dự toán (1.000 tỷ đồng).",
        [("cau-tang-giam-lech", "14%", "12%")],
    ),
    (
        "Tổng số vốn huy động 24,6 tỷ đồng. Trong đó: ngân sách trung ương 9,2 tỷ đồng; ngân sách địa phương 8,1 tỷ đồng; nguồn xã hội hóa 8,3 tỷ đồng.",
        [("cau-tong-lech", "24,6 tỷ đồng", "25,6 tỷ đồng")],
    ),
    (
        "Ban Quản lý dự án được giao 145 tỷ đồng, giải ngân 101,5 tỷ đồng, số vốn chưa giải ngân là 45,3 tỷ đồng.",
        [("cau-luong-lech", "45,3 tỷ đồng", "43,5 tỷ đồng")],
    ),
    (
        "Tháng 11, số lượt hành khách qua bến là 14.200 lượt, bằng 82% so với tháng 10 (17.750 lượt).",
        [("cau-tang-giam-lech", "82%", "80%")],
    ),
    (
        "Bản tin của Hội Liên hiệp Phụ nữ: số hội viên tăng gấp 3 lần, từ 240 hội viên lên 360 hội viên.",
        [("cau-tang-giam-lech", "3 lần", "1,5 lần")],
    ),
    (
        "Có 9 dự án chậm tiến độ: 5 dự án vướng mặt bằng, 2 dự án thiếu vốn, 1 dự án chờ điều chỉnh thiết kế.",
        [("cau-tong-lech", "9", "8")],
    ),
    (
        "Trong 48 ca mắc tay chân miệng có 29 ca nam, 21 ca nữ.",
        [("cau-tong-lech", "48", "50")],
    ),
    (
        "Công tác trợ giúp pháp lý: quý I thực hiện 42 vụ, quý II 51 vụ, lũy kế 6 tháng thực hiện 83 vụ.",
        [("cau-tong-lech", "83", "93")],
    ),
    (
        "Trồng được 36.000 cây phân tán (tương đương 24 ha, mật độ 1.800 cây/ha).",
        [("cau-tich-lech", "1.800", "1.500")],
    ),
    (
        "Diện tích rừng bị cháy là 2,4 ha (2.400 m2).",
        [("cau-lap-lech", "2,4", "0,24")],
    ),
    (
        "Phân loại đơn thư tháng 5:\n- Khiếu nại: 12 đơn (đất đai 9 đơn, chế độ chính sách 4 đơn);\n- Tố cáo: 5 đơn;\n- Kiến nghị, phản ánh: 43 đơn.",
        [("cau-tong-lech", "12", "13")],
    ),
    (
        "Tổng số biên chế được giao: 1.860 người, gồm:\n1. Khối hành chính: 412 người\n2. Khối sự nghiệp giáo dục: 1.190 người\n3. Khối sự nghiệp y tế: 285 người",
        [("cau-tong-lech", "1.860", "1.887")],
    ),
    (
        "| STT | Lĩnh vực | Kỳ trước chuyển sang | Tiếp nhận trong kỳ | Tổng số | Đã trả kết quả | Đang giải quyết |\n|---|---|---|---|---|---|---|\n| 1 | Tư pháp | 12 | 340 | 352 | 331 | 21 |\n| 2 | Đất đai | 45 | 212 | 257 | 198 | 49 |\n| 3 | Lao động | 4 | 86 | 90 | 88 | 2 |",
        [("cau-tong-lech", "257", "247")],
    ),
    (
        "| Ngân hàng | Dư nợ đầu năm (tỷ đồng) | Dư nợ hiện tại (tỷ đồng) | Tăng trưởng (%) |\n|---|---|---|---|\n| Ngân hàng A | 420,0 | 462,0 | 10,0 |\n| Ngân hàng B | 310,0 | 325,5 | 7,0 |\n| Ngân hàng C | 180,0 | 187,2 | 4,0 |",
        [("cau-tang-giam-lech", "7,0", "5,0%")],
    ),
    (
        "Số thuê bao điện thoại cố định là 2.140 thuê bao, giảm gần 12% so với cùng kỳ (2.270 thuê bao).",
        [("cau-tang-giam-lech", "12%", "6%")],
    ),
    (
        "Trên 70% số hộ (1.290/2.100 hộ) đã ký cam kết.",
        [("cau-uoc-lech", "trên 70%", "61%")],
    ),
    (
        "Tính chung, cả ba đợt có 286 công dân nhập ngũ; đợt 1 là 102 công dân, đợt 2 là 96 công dân, đợt 3 là 70 công dân.",
        [("cau-tong-lech", "286", "268")],
    ),
    (
        "Sở Nội vụ thẩm định 34 đề án vị trí việc làm, trong số đó 26 đề án được phê duyệt, số còn lại 9 đề án phải hoàn thiện.",
        [("cau-tong-lech", "34", "35")],
    ),
    (
        "Chín tháng đầu năm, năng suất lúa đạt 62,5 tạ/ha, tăng 2,5 tạ/ha so với cùng kỳ năm ngoái (61 tạ/ha).",
        [("cau-tang-giam-lech", "2,5", "1,5")],
    ),
    (
        "Công ty Môi trường đô thị thu gom 1.240 tấn rác thải, xử lý 1.116 tấn, đạt 80%.",
        [("cau-ty-le-ngo", "80%", "90%")],
    ),
    (
        "Toàn xã trồng 45 ha rau màu gồm: rau ăn lá 18 ha, cà chua 9,5 ha, bí xanh 7,5 ha, các loại khác 12 ha.",
        [("cau-tong-lech", "45", "47")],
    ),
    (
        "Có 37 tổ chức, cá nhân được tuyên dương, gồm 12 tập thể và 23 cá nhân.",
        [("cau-tong-lech", "37", "35")],
    ),
    (
        "Hội Cựu chiến binh có 412 hội viên; đã có 309 hội viên được khám sức khỏe, đạt 72%.",
        [("cau-ty-le-ngo", "72%", "75%")],
    ),
    (
        "Số lao động đi làm việc ở nước ngoài là 164 người, giảm 36 người so với năm 2023 (190 người).",
        [("cau-tang-giam-lech", "36", "26")],
    ),
    (
        "Tổng kinh phí đào tạo nghề 918 triệu đồng cho 306 lao động, bình quân 3,5 triệu đồng/lao động.",
        [("cau-tich-lech", "3,5 triệu đồng", "3,0 triệu đồng")],
    ),
    (
        "Đợt này xã bình xét 142 gia đình văn hóa tiêu biểu, trong đó thôn Đông 38, thôn Tây 41, thôn Nam 33, thôn Bắc 40.",
        [("cau-tong-lech", "142", "152")],
    ),
    (
        "Đến nay, 19/24 chỉ tiêu đã hoàn thành (79,2%), 6 chỉ tiêu còn lại đang thực hiện.",
        [("cau-luong-lech", "6", "5")],
    ),
    (
        "Tuyến đường dài 12,5 km, đã thảm nhựa 9,2 km, còn 4,3 km đang thi công nền.",
        [("cau-tong-lech", "12,5", "13,5")],
    ),
    (
        "Giáo viên đạt chuẩn: 312 giáo viên, chiếm 97,5%; chưa đạt chuẩn: 8 giáo viên, chiếm 3,5%.",
        [("cau-tong-lech", "101,0%", "100%")],
    ),
    (
        "Trong 10 tháng, ngành thuế thu 3.842 tỷ đồng (tăng 412 tỷ đồng so với cùng kỳ năm trước là 3.340 tỷ đồng).",
        [("cau-tang-giam-lech", "412 tỷ đồng", "502 tỷ đồng")],
    ),
    (
        "UBND phường ký hợp đồng với 11 đơn vị, trong đó 7 đơn vị trong nước, 5 đơn vị nước ngoài.",
        [("cau-tong-lech", "11", "12")],
    ),
    (
        "Bộ phận Một cửa trả trước hạn 812 hồ sơ (chiếm 67,7%), đúng hạn 376 hồ sơ (chiếm 31,3%), trễ hạn 12 hồ sơ (chiếm 2,0%).",
        [("cau-tong-lech", "101,0%", "100%")],
    ),
    (
        "Số vụ bạo lực gia đình: 6 vụ; lũy kế 8 tháng: 5 vụ.",
        [("cau-luy-ke-lech", "5", "không dưới 6")],
    ),
    (
        "Diện tích nuôi tôm 2.140 ha, sản lượng 8.560 tấn, năng suất bình quân 4,5 tấn/ha.",
        [("cau-tich-lech", "4,5", "4,0")],
    ),
    (
        "Phường vận động xã hội hóa được 685 triệu đồng (tiền mặt 420 triệu đồng, hiện vật quy đổi 256 triệu đồng).",
        [("cau-tong-lech", "685 triệu đồng", "676 triệu đồng")],
    ),
    (
        "Tỷ lệ giải ngân vốn trong nước đạt 68,4%, cao hơn cùng kỳ 6,2 điểm phần trăm (cùng kỳ 63,2%).",
        [("cau-tang-giam-lech", "6,2 điểm phần trăm", "5,2 điểm %")],
    ),
    (
        "Cấp 1.840 thẻ BHYT cho hộ nghèo, 1.908 thẻ trong số đó đã được sử dụng.",
        [("cau-vuot-so", "1.908", "không quá 1.840")],
    ),
    (
        "Sau 5 năm, số hợp tác xã tăng từ 24 lên 36, tăng gấp 2 lần.",
        [("cau-tang-giam-lech", "2 lần", "1,5 lần")],
    ),
    (
        "Trong tháng 9, Đài Truyền thanh phát 96 chương trình với thời lượng 2.880 phút; viết 124 tin, bài (98 tin, 44 bài).",
        [("cau-tong-lech", "124", "142")],
    ),
    (
        "Cả năm thu 12 kỳ, mỗi kỳ 25 triệu đồng, tổng thu 320 triệu đồng.",
        [("cau-tich-lech", "320 triệu đồng", "300 triệu đồng")],
    ),
    (
        "Kế hoạch vốn 2025: 86 tỷ đồng. Kết quả giải ngân đến 30/11: 64,5 tỷ đồng (78%).",
        [("cau-ty-le-ngo", "78%", "75%")],
    ),
    (
        "UBND xã báo cáo:\na) Tổng số hộ: 2.460 hộ;\nb) Hộ nghèo: 98 hộ, tỷ lệ 5%;\nc) Hộ cận nghèo: 123 hộ, tỷ lệ 5%.",
        [("cau-ty-le-ngo", "5%", "4%")],
    ),
    (
        "| Chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện | Đạt (%) |\n|---|---|---|---|---|\n| Diện tích lúa | ha | 420 | 399 | 95 |\n| Đàn lợn | con | 3.000 | 2.760 | 98 |\n| Thu ngân sách | triệu đồng | 5.400 | 4.860 | 90 |",
        [("cau-ty-le-lech", "98", "92%")],
    ),
    (
        "| Tháng | Số vụ | Số người chết | Số người bị thương |\n|---|---|---|---|\n| Tháng 1 | 4 | 2 | 3 |\n| Tháng 2 | 6 | 3 | 5 |\n| Tháng 3 | 5 | 1 | 6 |\n| Quý I | 16 | 6 | 14 |",
        [("cau-tong-lech", "16", "15")],
    ),
    (
        "Trong kỳ, Thanh tra tỉnh triển khai 42 cuộc thanh tra, đã kết thúc 31 cuộc, đang thực hiện 12 cuộc.",
        [("cau-tong-lech", "42", "43")],
    ),
    (
        "Toàn ngành có 1.420 giáo viên, cán bộ quản lý; biên chế 1.286 người, hợp đồng 143 người.",
        [("cau-tong-lech", "1.420", "1.429")],
    ),
    (
        "Mạng lưới y tế gồm 1 trung tâm, 14 trạm y tế; tổng cộng 13 cơ sở y tế công lập.",
        [("cau-tong-lech", "13", "15")],
    ),
    (
        "Sản lượng khai thác cát 8 tháng: 124.000 m3; kế hoạch năm 160.000 m3, đạt 72,5%.",
        [("cau-ke-hoach-lech", "72,5%", "77,5%")],
    ),
    (
        "Giảm nghèo: đầu năm có 312 hộ nghèo, đến cuối năm còn 254 hộ, giảm 68 hộ.",
        [("cau-tang-giam-lech", "68", "58")],
    ),
    (
        "Đội thuế quản lý 640 hộ kinh doanh, 688 hộ trong số này đã nộp thuế môn bài.",
        [("cau-vuot-so", "688", "không quá 640")],
    ),
    (
        "Thu hồi nợ đọng được 3.250 triệu đồng (tương đương 3,52 tỷ đồng).",
        [("cau-lap-lech", "3.250 triệu đồng", "3.520 triệu đồng")],
    ),
    (
        "Mỗi thôn được hỗ trợ 20 triệu đồng để lắp camera; 14 thôn nhận tổng cộng 260 triệu đồng.",
        [("cau-tich-lech", "260 triệu đồng", "280 triệu đồng")],
    ),
    (
        "Trại giam giáo dục 1.280 phạm nhân, trong đó nam 1.146 phạm nhân, nữ 143 phạm nhân.",
        [("cau-tong-lech", "1.280", "1.289")],
    ),
    (
        "Tổng diện tích quy hoạch 320 ha: đất ở 124 ha (38,8%), đất công trình công cộng 86 ha (26,9%), cây xanh 54 ha (18,6%), giao thông 56 ha (17,5%).",
        [("cau-ty-le-lech", "18,6%", "16,9%")],
    ),
    (
        "Kết quả tháng 10:\n- Văn bản đến: 412 văn bản;\n- Văn bản đi: 186 văn bản;\nTổng số: 588 văn bản.",
        [("cau-tong-lech", "588", "598")],
    ),
    (
        "Chuyển từ trồng lúa sang cây ăn quả 38,5 ha, bằng 110% kế hoạch (38 ha).",
        [("cau-ke-hoach-lech", "110%", "101%")],
    ),
    (
        "Trong tháng cấp 42 hộ chiếu, lũy kế từ đầu năm cấp 38 hộ chiếu.",
        [("cau-luy-ke-lech", "38", "không dưới 42")],
    ),
    (
        "Công an phường phát hiện, bắt giữ 09 vụ, 17 đối tượng phạm pháp hình sự (trộm cắp tài sản 04 vụ, 06 đối tượng; cố ý gây thương tích 02 vụ, 05 đối tượng; đánh bạc 02 vụ, 06 đối tượng).",
        [("cau-tong-lech", "09", "08")],
    ),
    (
        "Toàn xã có 18 thôn, 4.126 hộ, 15.870 nhân khẩu; bình quân 4,2 người/hộ.",
        [("cau-tich-lech", "4,2", "3,8")],
    ),
    (
        "Sản lượng thủy sản đạt 1.860 tấn, trong đó khai thác 740 tấn, nuôi trồng 1.210 tấn.",
        [("cau-tong-lech", "1.860", "1.950")],
    ),
    (
        "Số thu từ thuế ngoài quốc doanh 3,45 tỷ đồng, thu tiền sử dụng đất 5,2 tỷ đồng, lệ phí trước bạ 1,15 tỷ đồng, phí và lệ phí 0,4 tỷ đồng; cộng 10,4 tỷ đồng.",
        [("cau-tong-lech", "10,4 tỷ đồng", "10,2 tỷ đồng")],
    ),
    (
        "Ban hành 96 văn bản, bao gồm:\n- 14 quyết định;\n- 22 kế hoạch;\n- 18 báo cáo;\n- 32 công văn.",
        [("cau-tong-lech", "96", "86")],
    ),
    (
        "Vốn còn lại chưa giải ngân là 24,5 tỷ đồng trên tổng kế hoạch vốn 90 tỷ đồng (đã giải ngân 67,5 tỷ đồng).",
        [("cau-luong-lech", "24,5 tỷ đồng", "22,5 tỷ đồng")],
    ),
    (
        "Toàn tỉnh có 124 đơn vị hành chính cấp xã (sau sắp xếp), gồm 102 xã, 24 phường.",
        [("cau-tong-lech", "124", "126")],
    ),
    (
        "Sáp nhập 3 thôn có 142 hộ, 118 hộ và 96 hộ thành thôn mới có 366 hộ.",
        [("cau-tong-lech", "366", "356")],
    ),
    (
        "Đợt 1 cấp 1.250 suất quà, đợt 2 cấp 860 suất quà. Như vậy qua hai đợt đã cấp 2.010 suất quà.",
        [("cau-tong-lech", "2.010", "2.110")],
    ),
    (
        "Số liệu 11 tháng: 126 vụ cháy, làm chết 9 người, bị thương 14 người, thiệt hại 18,4 tỷ đồng. So với cùng kỳ năm trước tăng 6 vụ (120 vụ), giảm 3 người chết (11 người), tăng 2 người bị thương (12 người).",
        [("cau-tang-giam-lech", "3", "2")],
    ),
    (
        "Thực hiện luân chuyển 12 cán bộ, điều động 8 cán bộ, bổ nhiệm 15 cán bộ; tổng số cán bộ được luân chuyển, điều động, bổ nhiệm là 37 cán bộ.",
        [("cau-tong-lech", "37", "35")],
    ),
    (
        "Thẩm định 24 dự án, tổng mức đầu tư trình 682 tỷ đồng, sau thẩm định 651 tỷ đồng, cắt giảm 41 tỷ đồng.",
        [("cau-tang-giam-lech", "41 tỷ đồng", "31 tỷ đồng")],
    ),
    (
        "Viện kiểm sát thụ lý kiểm sát 86 vụ án/142 bị can; đã giải quyết 71 vụ/118 bị can, còn lại 17 vụ/24 bị can.",
        [("cau-luong-lech", "17", "15")],
    ),
    (
        "Đến ngày 25/10/2026, đã thực hiện số hóa 1.140/1.200 hồ sơ, đạt 95%; số hồ sơ chưa số hóa 70 hồ sơ.",
        [("cau-luong-lech", "70", "60")],
    ),
    (
        "Lũy kế từ đầu năm, số hồ sơ giải quyết đúng hạn 8.924 hồ sơ, quá hạn 36 hồ sơ; tỷ lệ đúng hạn đạt 96,9%.",
        [("cau-ty-le-lech", "96,9%", "99,6%")],
    ),
    (
        "Trên địa bàn xảy ra 3 vụ cháy, không có thiệt hại về người, tài sản thiệt hại ước tính 450 triệu đồng (vụ thứ nhất 200 triệu đồng, vụ thứ hai 180 triệu đồng, vụ thứ ba 60 triệu đồng).",
        [("cau-tong-lech", "450 triệu đồng", "440 triệu đồng")],
    ),
    (
        "Tổ chức 02 lớp tập huấn với 165 học viên tham gia (lớp thứ nhất 85 học viên, lớp thứ hai 90 học viên).",
        [("cau-tong-lech", "165", "175")],
    ),
    (
        "Dân số trung bình năm 2025 là 86.420 người; sinh 1.024 người, chết 412 người, tăng tự nhiên 621 người.",
        [("cau-tang-giam-lech", "621", "612")],
    ),
    (
        "Hồ sơ lĩnh vực đất đai 214 hồ sơ (40%), tư pháp - hộ tịch 187 hồ sơ (35%), còn lại lĩnh vực khác 134 hồ sơ (35%).",
        [("cau-tong-lech", "110%", "100%")],
    ),
    (
        "Trong quý III, Sở tiếp 128 lượt công dân, giảm 12 lượt so với quý II (138 lượt).",
        [("cau-tang-giam-lech", "12", "10")],
    ),
    (
        "Kết quả bỏ phiếu tín nhiệm: 52 phiếu hợp lệ, 1 phiếu không hợp lệ trên tổng số 54 phiếu.",
        [("cau-tong-lech", "54", "53")],
    ),
    (
        "Tổng số hội viên Hội Nông dân là 2.640 người, trong đó kết nạp mới 64 hội viên, đạt 106,7% chỉ tiêu (64 hội viên).",
        [("cau-ke-hoach-lech", "106,7%", "100,0%")],
    ),
    (
        "Trong tháng đã ra quân 24 buổi, giải tỏa 136 trường hợp lấn chiếm vỉa hè, trong đó nhắc nhở 98 trường hợp, lập biên bản xử phạt 48 trường hợp với số tiền 57 triệu đồng.",
        [("cau-tong-lech", "136", "146")],
    ),
    (
        "Lượng mưa tháng 8 đạt 312 mm, cao hơn trung bình nhiều năm 24 mm (trung bình nhiều năm 298 mm).",
        [("cau-tang-giam-lech", "24", "14")],
    ),
    (
        "Số tiền BHXH chậm đóng là 4.260 triệu đồng của 86 đơn vị, chiếm 3,1% số phải thu (202.857 triệu đồng).",
        [("cau-ty-le-lech", "3,1%", "2,1%")],
    ),
    (
        "Quý I/2026 thu hút 6 dự án với vốn đăng ký 1.240 tỷ đồng, trong đó 4 dự án cấp mới (1.080 tỷ đồng), 2 dự án điều chỉnh tăng vốn (106 tỷ đồng).",
        [("cau-tong-lech", "1.240 tỷ đồng", "1.186 tỷ đồng")],
    ),
    (
        "Các đơn vị đã rà soát 84 văn bản quy phạm pháp luật, xác định 61 văn bản còn hiệu lực, 23 văn bản hết hiệu lực, trong đó hết hiệu lực toàn bộ 15 văn bản, hết hiệu lực một phần 9 văn bản.",
        [("cau-tong-lech", "23", "24")],
    ),
    (
        "Tổng số trang trại toàn huyện 86 trang trại, tăng 5 trang trại so với cùng kỳ năm 2025, gồm 52 trang trại chăn nuôi, 21 trang trại trồng trọt và 15 trang trại tổng hợp.",
        [("cau-tong-lech", "86", "88")],
    ),
    (
        "Chỉ tiêu thu gom, xử lý chất thải rắn sinh hoạt đạt 96% (kế hoạch 95%), vượt 2 điểm %.",
        [("cau-tang-giam-lech", "2 điểm %", "1 điểm %")],
    ),
    (
        "Đài Truyền thanh phát 124 tin, bài, gồm 86 tin, 28 bài.",
        [("cau-tong-lech", "124", "114")],
    ),
    (
        "Năm 2026, xã được giao thu 24,6 tỷ đồng. Đến 30/9 đã thu 19,68 tỷ đồng, đạt 82% dự toán giao, còn phải thu 4,92 tỷ đồng.",
        [("cau-ke-hoach-lech", "82%", "80%")],
    ),
    (
        "Trong tháng, lực lượng Cảnh sát giao thông xử lý 1.286 trường hợp, tước giấy phép lái xe 124 trường hợp, tạm giữ 312 phương tiện, phạt tiền 2,4 tỷ đồng; so với tháng trước số trường hợp xử lý tăng 86 trường hợp (1.210 trường hợp).",
        [("cau-tang-giam-lech", "86", "76")],
    ),
    (
        "Bệnh viêm da nổi cục: 24 con bò mắc bệnh tại 9 hộ, đã tiêu hủy 6 con, điều trị khỏi 15 con, đang điều trị 4 con.",
        [("cau-luong-ngo", "4", "3")],
    ),
    (
        "Đã thẩm định, phê duyệt quyết toán 26 công trình với giá trị đề nghị quyết toán 142,6 tỷ đồng, giá trị phê duyệt 140,2 tỷ đồng, giảm trừ 2,6 tỷ đồng.",
        [("cau-tang-giam-lech", "2,6 tỷ đồng", "2,4 tỷ đồng")],
    ),
    (
        "Tổng thu phí bảo vệ môi trường 186 triệu đồng, trích nộp ngân sách 90% là 176,4 triệu đồng.",
        [("cau-ty-le-lech", "90%", "95%")],
    ),
    (
        "Trong tháng khởi công 3 công trình, hoàn thành 5 công trình; lũy kế khởi công 14 công trình, hoàn thành 4 công trình.",
        [("cau-luy-ke-lech", "4", "không dưới 5")],
    ),
    (
        "Tuyển dụng 48/60 chỉ tiêu viên chức, đạt 80%, còn thiếu 22 chỉ tiêu.",
        [("cau-luong-lech", "22", "12")],
    ),
    (
        "Giải quyết chế độ thai sản cho 312 người với 9,36 tỷ đồng, ốm đau cho 1.240 người với 2,48 tỷ đồng; cộng chung 1.552 người với 12,84 tỷ đồng.",
        [("cau-tong-lech", "12,84 tỷ đồng", "11,84 tỷ đồng")],
    ),
    (
        "Kết quả thực hiện các chỉ tiêu thi hành án:\n- Về việc: phải thi hành 412 việc; thi hành xong 289 việc; tỷ lệ 72,1%.\n- Về tiền: phải thi hành 26,4 tỷ đồng; thi hành xong 13,2 tỷ đồng; tỷ lệ 50%.",
        [("cau-ty-le-lech", "72,1%", "70,1%")],
    ),
    (
        "Tổng hợp kết quả tiếp dân:\n- Tiếp thường xuyên: 186 lượt, 204 người;\n- Tiếp định kỳ của Thủ trưởng: 24 lượt, 31 người;\n- Tiếp đột xuất: 2 lượt, 9 người.\nTổng số: 212 lượt, 234 người.",
        [("cau-tong-lech", "234", "244")],
    ),
    (
        "Đã hoàn thành 168/210 nhiệm vụ được giao, đạt 80%; 52 nhiệm vụ đang thực hiện trong hạn.",
        [("cau-luong-lech", "52", "42")],
    ),
    (
        "Tháng 6 cơ quan tiếp nhận 214 công văn đến (trong đó 36 công văn mật), phát hành 142 công văn đi; so với tháng 5, công văn đến tăng 14 công văn (202 công văn), công văn đi giảm 8 công văn (150 công văn).",
        [("cau-tang-giam-lech", "14", "12")],
    ),
    (
        "Tổng kinh phí trao thưởng 124 triệu đồng cho 248 học sinh (mỗi suất 600.000 đồng).",
        [("cau-tich-lech", "124 triệu đồng", "148,8 triệu đồng")],
    ),
    (
        "Số hộ dùng nước máy 2.860 hộ, nước giếng khoan 412 hộ, nước mưa 48 hộ, tổng 3.420 hộ.",
        [("cau-tong-lech", "3.420", "3.320")],
    ),
    (
        "Tổng số hồ sơ đã giải quyết trong quý là 3.240 hồ sơ (tháng 7: 1.086 hồ sơ, tháng 8: 1.024 hồ sơ, tháng 9: 1.310 hồ sơ).",
        [("cau-tong-lech", "3.240", "3.420")],
    ),
    (
        "Đã cấp gần 2.500 thẻ căn cước (cụ thể 2.586 thẻ) cho công dân.",
        [("cau-uoc-lech", "gần 2.500", "2.586")],
    ),
    (
        "Công tác tiếp dân: Tiếp 42 lượt, 58 người.\nTrong đó: tiếp thường xuyên 36 lượt, 47 người; tiếp định kỳ 6 lượt, 12 người.",
        [("cau-tong-lech", "58", "59")],
    ),
    (
        "Toàn huyện hiện có 246 hộ kinh doanh vận tải; trong quý cấp mới 18 phù hiệu, cấp đổi 42 phù hiệu, thu hồi 6 phù hiệu; tổng số phù hiệu cấp mới, cấp đổi là 66 phù hiệu.",
        [("cau-tong-lech", "66", "60")],
    ),
    (
        "Nghiệm thu 12 đề tài (xuất sắc 2, khá 7, đạt 4).",
        [("cau-tong-lech", "12", "13")],
    ),
    (
        "Sau hợp nhất, trung tâm có 64 viên chức, giảm 12 viên chức so với trước hợp nhất (74 viên chức).",
        [("cau-tang-giam-lech", "12", "10")],
    ),
    (
        "Trong kỳ nhận 1.420 kg giống lúa, đã cấp 1.280 kg cho 160 hộ, còn 150 kg.",
        [("cau-luong-lech", "150", "140")],
    ),
    (
        "Tỷ lệ hộ nghèo đầu kỳ 4,2%, cuối kỳ 3,1%, giảm 1,3 điểm phần trăm.",
        [("cau-tang-giam-lech", "1,3 điểm phần trăm", "1,1 điểm %")],
    ),
    (
        "Trong 3 ngày diễn ra lễ hội, đón 42.600 lượt khách: ngày thứ nhất 12.400 lượt, ngày thứ hai 16.800 lượt, ngày thứ ba 14.300 lượt.",
        [("cau-tong-lech", "42.600", "43.500")],
    ),
    (
        "Có 142/150 đại biểu dự họp (94,7%, vắng 18 đại biểu).",
        [("cau-luong-lech", "18", "8")],
    ),
    (
        "Học kỳ I có 1.240 học sinh được xếp loại: tốt 496 em (40%), khá 558 em (45%), đạt 174 em (14%), chưa đạt 22 em (1%).",
        [("cau-tong-lech", "1.240", "1.250")],
    ),
    (
        "Thu lệ phí chứng thực 42,6 triệu đồng, phí hộ tịch 8,4 triệu đồng, tổng số phí, lệ phí thu được 52 triệu đồng.",
        [("cau-tong-lech", "52 triệu đồng", "51 triệu đồng")],
    ),
    (
        "Vận động 312 hộ ký cam kết, còn 48 hộ chưa ký trên tổng số 350 hộ.",
        [("cau-tong-lech", "350", "360")],
    ),
    (
        "Thời điểm 31/12, toàn xã có 96 hộ nghèo (2,4%), 160 hộ cận nghèo (4%) trên tổng số 4.200 hộ.",
        [("cau-ty-le-lech", "2,4%", "2,3%")],
    ),
    (
        "Trên cơ sở 142 ý kiến góp ý, cơ quan soạn thảo tiếp thu 118 ý kiến, giải trình 34 ý kiến.",
        [("cau-tong-lech", "142", "152")],
    ),
]
