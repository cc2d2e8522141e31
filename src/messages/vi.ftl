# What is said to the person in Vietnamese: the sentences of en.ftl in its order. What the variables are is said
# there.
#
# This is machine-made, not yet read by a native speaker. It was checked by the tests beside it (every code, subject
# and detail has its sentence; plurals, full stops, dates; no English left) and by reading every sentence back against
# en.ftl.
#
# Address: bạn, with vui lòng. Words: document giấy tờ, page with the photo trang có ảnh, passport hộ chiếu, page
# trang giấy, reflection phản chiếu, screenshot ảnh chụp màn hình, expiry date ngày hết hạn, proof of address giấy tờ
# chứng minh địa chỉ, front mặt trước, back mặt sau.

# How a day is written within a sentence. $day and $year are numbers, $month is 1 to 12.
date = ngày { $day } tháng { $month } năm { $year }

## The file

file-unreadable = { $detail ->
    [file-empty] Tệp trống.
    [file-truncated] Tệp kết thúc trước khi hình ảnh đầy đủ.
    [file-damaged] Tệp bị hỏng và không đọc được hình ảnh bên trong.
    [no-picture] Tệp không chứa hình ảnh nào.
    [file-encrypted] Tệp được bảo vệ bằng mật khẩu.
    [no-pages] Tệp không chứa trang nào.
    [file-too-complex] Tệp quá phức tạp nên không mở được.
    [too-many-scans] Tệp lưu hình ảnh thành nhiều lượt hơn mức có thể mở.
    [too-much-memory] Hình ảnh cần nhiều bộ nhớ hơn mức có thể dùng để mở.
   *[none] Không mở được tệp.
}
    .advice = { $detail ->
        [file-truncated] Vui lòng tải tệp lên lại và chờ cho đến khi tải xong. Nếu vẫn không được, hãy chụp lại ảnh.
        [file-encrypted] Vui lòng lưu tài liệu không có mật khẩu, chẳng hạn bằng cách in ra tệp PDF mới, rồi tải tệp mới lên.
        [no-pages] Vui lòng tải lại tài liệu về máy, rồi tải tệp mới lên.
        [file-too-complex] Vui lòng in tài liệu ra tệp PDF mới, hoặc chụp ảnh trang giấy, rồi tải lên.
       *[none] Vui lòng chụp lại ảnh, hoặc lưu lại ảnh dưới dạng JPEG, rồi tải tệp mới lên.
    }

file-too-large = Tệp quá lớn.
    .advice = { $subject ->
        [page] Vui lòng tải lên ảnh có độ phân giải thấp hơn, hoặc lưu ảnh với mức nén cao hơn.
       *[other] Vui lòng chụp lại ảnh với độ phân giải thấp hơn, hoặc lưu ảnh với mức nén cao hơn.
    }

format-unsupported = { $detail ->
    [format-unknown] Không nhận ra loại tệp.
    [format-not-read] { $format ->
        [gif] Tệp là hình ảnh GIF và không được chấp nhận.
        [avif] Tệp là hình ảnh AVIF và không được chấp nhận.
        [heic] Tệp là hình ảnh HEIC và không được chấp nhận.
        [jpeg-2000] Tệp là hình ảnh JPEG 2000 và không được chấp nhận.
        [jpeg-xl] Tệp là hình ảnh JPEG XL và không được chấp nhận.
        [psd] Tệp là tài liệu Photoshop và không được chấp nhận.
        [ico] Tệp là biểu tượng và không được chấp nhận.
        [svg] Tệp là hình vẽ và không được chấp nhận.
        [pdf] Tệp là tài liệu PDF và không được chấp nhận.
        [html] Tệp là trang web và không được chấp nhận.
        [video] Tệp là video và không được chấp nhận.
        [archive] Tệp là tệp nén hoặc tài liệu văn phòng và không được chấp nhận.
        [text] Tệp là văn bản và không được chấp nhận.
       *[other] Loại tệp này không được chấp nhận.
    }
    [variety-not-read] Hình ảnh được lưu theo cách hiếm gặp và không được chấp nhận.
   *[none] Loại tệp này không được chấp nhận.
}
    .advice = { $detail ->
        [format-not-read] { $format ->
            [pdf] Vui lòng chụp ảnh bằng máy ảnh và tải lên dưới dạng tệp JPEG hoặc PNG.
           *[other] Vui lòng tải ảnh lên dưới dạng tệp JPEG hoặc PNG.
        }
       *[none] Vui lòng tải ảnh lên dưới dạng tệp JPEG hoặc PNG.
    }

image-too-many-pixels = Hình ảnh có quá nhiều điểm ảnh.
    .advice = Vui lòng chụp lại ảnh với độ phân giải bình thường của máy ảnh.

image-side-too-long = Hình ảnh quá dài hoặc quá rộng.
    .advice = { $subject ->
        [selfie] Vui lòng tải lên ảnh thông thường của bạn, không phải ảnh toàn cảnh hay ảnh dải dài.
        [page] Vui lòng tải lên ảnh thông thường của trang giấy, không phải ảnh toàn cảnh hay ảnh dải dài.
       *[other] Vui lòng tải lên ảnh thông thường của giấy tờ, không phải ảnh toàn cảnh hay ảnh dải dài.
    }

## Where the document is

document-not-found = { $subject ->
    [page] Không thấy trang giấy nào trong hình.
    [passport] Không thấy trang hộ chiếu nào trong hình.
   *[other] Không thấy giấy tờ nào trong hình.
}
    .advice = { $subject ->
        [page] Vui lòng đặt trang giấy lên mặt phẳng trơn có màu khác và chụp thẳng từ trên xuống.
        [passport] Vui lòng đặt hộ chiếu, mở ở trang có ảnh, lên mặt phẳng trơn có màu khác và chụp thẳng từ trên xuống.
       *[other] Vui lòng đặt giấy tờ lên mặt phẳng trơn có màu khác và chụp thẳng từ trên xuống.
    }

document-not-recognised = { $subject ->
    [passport] Nội dung trong hình trông không giống trang có ảnh của hộ chiếu.
   *[other] Nội dung trong hình trông không giống giấy tờ tùy thân.
}
    .advice = { $subject ->
        [passport] Vui lòng chụp chính cuốn hộ chiếu, mở ở trang có ảnh và để toàn bộ trang nằm trong hình.
       *[other] Vui lòng chụp chính giấy tờ tùy thân đó, trọn vẹn và không có gì khác trong hình.
    }

text-not-found = { $detail ->
    [page-blank] Trang giấy để trống.
    [card-shown] Hình cho thấy một tấm thẻ hoặc giấy tờ tùy thân, không phải thư, hóa đơn hay sao kê.
   *[none] Không thấy trang giấy nào có chữ in.
}
    .advice = { $detail ->
        [page-blank] Vui lòng tải lên trang có ghi tên và địa chỉ của bạn.
       *[none] Vui lòng tải lên thư, hóa đơn hoặc sao kê có tên và địa chỉ của bạn, sao cho đọc được toàn bộ chữ.
    }

multiple-documents = { $subject ->
    [page] Có nhiều hơn một trang giấy trong hình.
   *[other] Có nhiều hơn một giấy tờ trong hình.
}
    .advice = { $subject ->
        [page] Vui lòng chụp riêng từng trang và để các giấy khác ra ngoài hình.
        [passport] Vui lòng chụp riêng hộ chiếu và để các giấy khác ra ngoài hình.
       *[other] Vui lòng chụp riêng từng mặt trước và mặt sau, và để các giấy khác ra ngoài hình.
    }

document-cut-off = { $subject ->
    [page] Một phần trang giấy nằm ngoài hình.
    [passport] Một phần trang hộ chiếu nằm ngoài hình.
   *[other] Một phần giấy tờ nằm ngoài hình.
}
    .advice = { $subject ->
        [page] Vui lòng đưa máy ảnh ra xa cho đến khi cả bốn góc của trang giấy nằm trong hình, với một ít khoảng trống xung quanh.
        [passport] Vui lòng đưa máy ảnh ra xa cho đến khi cả bốn góc của trang có ảnh nằm trong hình, với một ít khoảng trống xung quanh.
       *[other] Vui lòng đưa máy ảnh ra xa cho đến khi cả bốn góc của giấy tờ nằm trong hình, với một ít khoảng trống xung quanh.
    }

document-corner-hidden = { $subject ->
    [page] Có vật che một góc của trang giấy.
    [passport] Có vật che một góc của trang hộ chiếu.
   *[other] Có vật che một góc của giấy tờ.
}
    .advice = { $subject ->
        [page] Vui lòng đặt trang giấy nằm phẳng và bỏ ngón tay ra, để thấy cả bốn góc.
        [passport] Vui lòng đặt hộ chiếu xuống, giữ hộ chiếu mở mà không che trang, để thấy cả bốn góc.
       *[other] Vui lòng đặt giấy tờ xuống và bỏ ngón tay ra, để thấy cả bốn góc.
    }

document-tilted = { $subject ->
    [page] Trang giấy được chụp quá nghiêng.
    [passport] Trang hộ chiếu được chụp quá nghiêng.
   *[other] Giấy tờ được chụp quá nghiêng.
}
    .advice = { $subject ->
        [page] Vui lòng giữ máy ảnh thẳng phía trên trang giấy, sao cho các cạnh đối diện trông dài bằng nhau.
        [passport] Vui lòng giữ máy ảnh thẳng phía trên trang hộ chiếu, sao cho các cạnh đối diện trông dài bằng nhau.
       *[other] Vui lòng giữ máy ảnh thẳng phía trên giấy tờ, sao cho các cạnh đối diện trông dài bằng nhau.
    }

document-too-small = { $subject ->
    [page] Trang giấy quá nhỏ trong hình.
    [passport] Trang hộ chiếu quá nhỏ trong hình.
   *[other] Giấy tờ quá nhỏ trong hình.
}
    .advice = { $subject ->
        [page] Vui lòng đưa máy ảnh lại gần cho đến khi trang giấy chiếm phần lớn hình.
        [passport] Vui lòng đưa máy ảnh lại gần cho đến khi trang có ảnh chiếm phần lớn hình.
       *[other] Vui lòng đưa máy ảnh lại gần cho đến khi giấy tờ chiếm phần lớn hình.
    }

document-margin-low = { $subject ->
    [page] Trang giấy gần chạm mép hình.
    [passport] Trang hộ chiếu gần chạm mép hình.
   *[other] Giấy tờ gần chạm mép hình.
}
    .advice = { $subject ->
        [page] Vui lòng chừa một ít khoảng trống quanh trang, để thấy các cạnh.
        [passport] Vui lòng chừa một ít khoảng trống quanh trang, để thấy các cạnh.
       *[other] Vui lòng chừa một ít khoảng trống quanh giấy tờ, để thấy các cạnh.
    }

## Whether it can be read

image-resolution-low = { $subject ->
    [selfie] Hình ảnh có quá ít điểm ảnh để thấy rõ khuôn mặt của bạn.
   *[other] Hình ảnh có quá ít điểm ảnh để đọc được chữ in.
}
    .advice = Vui lòng tải lên ảnh gốc với độ phân giải đầy đủ của máy ảnh, không phải ảnh xem trước, ảnh chụp màn hình hay bản sao đã bị ứng dụng trò chuyện thu nhỏ.

image-blurred = { $subject ->
    [selfie] { $detail ->
        [camera-moved] Khuôn mặt của bạn không sắc nét: máy ảnh bị rung khi chụp.
        [noise] Khuôn mặt của bạn không rõ: ảnh bị nhiễu hạt.
        [faint-print] Khuôn mặt của bạn không rõ: khuôn mặt hầu như không nổi bật trong ảnh.
        [out-of-focus] Khuôn mặt của bạn không sắc nét: máy ảnh chưa lấy nét.
       *[none] Khuôn mặt của bạn không sắc nét trong ảnh.
    }
    [page] { $detail ->
        [partly-soft] Một phần trang giấy quá mờ nên không đọc được.
        [camera-moved] Chữ in quá mờ nên không đọc được: máy ảnh bị rung khi chụp.
        [print-height] Chữ in quá nhỏ nên không đọc được: các chữ nhỏ nhất chỉ cao { $pixels } điểm ảnh.
        [noise] Không đọc được chữ in: ảnh bị nhiễu hạt quá nhiều.
        [faint-print] Không đọc được chữ in: chữ hầu như không nổi bật trên giấy.
        [out-of-focus] Chữ in quá mờ nên không đọc được: máy ảnh chưa lấy nét.
       *[none] Chữ in trong ảnh không đủ sắc nét để đọc.
    }
   *[other] { $detail ->
        [partly-soft] Một phần giấy tờ quá mờ nên không đọc được.
        [camera-moved] Chữ in quá mờ nên không đọc được: máy ảnh bị rung khi chụp.
        [print-height] Chữ in quá nhỏ nên không đọc được: các chữ nhỏ nhất chỉ cao { $pixels } điểm ảnh.
        [noise] Không đọc được chữ in: ảnh bị nhiễu hạt quá nhiều.
        [faint-print] Không đọc được chữ in: chữ hầu như không nổi bật trên nền.
        [out-of-focus] Chữ in quá mờ nên không đọc được: máy ảnh chưa lấy nét.
       *[none] Chữ in trong ảnh không đủ sắc nét để đọc.
    }
}
    .advice = { $detail ->
        [partly-soft] Vui lòng giữ máy ảnh thẳng phía trên, chờ máy lấy nét rồi chụp lại ảnh.
        [camera-moved] Vui lòng giữ máy ảnh bằng hai tay hoặc tì tay lên vật đỡ, rồi chụp lại ảnh ở nơi đủ sáng.
        [print-height] Vui lòng đưa máy ảnh lại gần cho đến khi giấy tờ chiếm phần lớn hình, rồi chụp lại ảnh.
        [noise] Vui lòng chụp lại ảnh ở nơi sáng hơn.
        [faint-print] Vui lòng lau ống kính rồi chụp lại ảnh dưới ánh sáng đều, không bị phản chiếu.
       *[none] Vui lòng giữ yên máy ảnh, chờ máy lấy nét rồi chụp lại ảnh ở nơi đủ sáng.
    }

glare-on-document = { $subject ->
    [passport] Ánh sáng phản chiếu che mất một phần trang hộ chiếu.
   *[other] Ánh sáng phản chiếu che mất một phần giấy tờ.
}
    .advice = { $subject ->
        [passport] Vui lòng nghiêng hộ chiếu hoặc dời đèn cho đến khi hết phản chiếu, rồi chụp lại ảnh không dùng đèn flash.
       *[other] Vui lòng nghiêng giấy tờ hoặc dời đèn cho đến khi hết phản chiếu, rồi chụp lại ảnh không dùng đèn flash.
    }

image-dark = Ảnh quá tối.
    .advice = Vui lòng chụp lại ảnh ở nơi sáng, gần cửa sổ hoặc dưới đèn.

image-overexposed = Ảnh quá sáng.
    .advice = Vui lòng chụp lại ảnh không dùng đèn flash, tránh nắng trực tiếp và đèn.

image-contrast-low = { $subject ->
    [selfie] Ảnh hầu như không có độ tương phản.
    [page] Trong ảnh khó phân biệt chữ in với giấy.
   *[other] Trong ảnh khó phân biệt chữ in với nền.
}
    .advice = Vui lòng lau ống kính, tránh ánh sáng phản chiếu và chụp lại ảnh dưới ánh sáng đều.

image-noisy = Ảnh bị nhiễu hạt.
    .advice = Vui lòng chụp lại ảnh ở nơi sáng hơn.

image-compressed = Hình ảnh bị nén nhiều đến mức mất chi tiết.
    .advice = Vui lòng tải lên ảnh gốc từ máy ảnh, không phải bản sao từ ứng dụng trò chuyện.

## The face

portrait-missing = { $subject ->
    [passport] Không thấy ảnh khuôn mặt trên trang hộ chiếu.
   *[other] Không thấy ảnh khuôn mặt trên giấy tờ.
}
    .advice = { $subject ->
        [passport] Vui lòng mở hộ chiếu ở trang có ảnh của bạn và chụp sao cho thấy cả trang.
       *[other] Vui lòng chụp mặt có ảnh chân dung của bạn và bảo đảm không có gì che hay làm chói ảnh đó.
    }

signature-missing = Không thấy chữ ký trên trang hộ chiếu.
    .advice = Vui lòng ký hộ chiếu vào chỗ dành cho chữ ký của người mang hộ chiếu và chụp lại toàn bộ trang. Nếu hộ chiếu đã có chữ ký, vui lòng chụp dưới ánh sáng đều để thấy rõ chữ ký.

portrait-unclear = { $detail ->
    [face-small] Khuôn mặt trên giấy tờ quá nhỏ trong hình.
    [face-soft] Khuôn mặt trên giấy tờ không sắc nét.
    [face-bright] Một phần khuôn mặt trên giấy tờ quá sáng nên không thấy được.
    [face-covered] Một phần khuôn mặt trên giấy tờ bị che.
   *[none] Không thấy rõ khuôn mặt trên giấy tờ.
}
    .advice = { $detail ->
        [face-small] Vui lòng đưa máy ảnh lại gần cho đến khi giấy tờ chiếm phần lớn hình.
        [face-bright] Vui lòng nghiêng giấy tờ hoặc dời đèn cho đến khi khuôn mặt không còn phản chiếu, rồi chụp lại ảnh không dùng đèn flash.
        [face-covered] Vui lòng không để ngón tay, đồ vật hay ánh phản chiếu che khuôn mặt trên giấy tờ, rồi chụp lại ảnh.
       *[none] Vui lòng giữ yên máy ảnh, chờ máy lấy nét rồi chụp lại ảnh ở nơi đủ sáng.
    }

face-missing = Không thấy khuôn mặt nào trong hình.
    .advice = Vui lòng nhìn thẳng vào máy ảnh, để toàn bộ khuôn mặt nằm trong hình, rồi chụp lại ảnh.

face-multiple = Có nhiều hơn một người trong hình.
    .advice = Vui lòng chụp ảnh chỉ có một mình bạn.

face-too-small = Khuôn mặt của bạn quá nhỏ trong hình.
    .advice = Vui lòng đưa máy ảnh lại gần cho đến khi đầu của bạn chiếm khoảng một nửa chiều cao của hình.

face-cut-off = Một phần đầu của bạn nằm ngoài hình.
    .advice = Vui lòng đưa máy ảnh ra xa cho đến khi toàn bộ đầu của bạn nằm trong hình, với một ít khoảng trống xung quanh.

face-off-centre = Khuôn mặt của bạn ở xa chính giữa hình.
    .advice = Vui lòng giữ máy ảnh sao cho khuôn mặt của bạn ở chính giữa hình.

face-turned = Đầu của bạn bị quay hoặc nghiêng sang một bên.
    .advice = Vui lòng giữ thẳng đầu và nhìn thẳng vào máy ảnh.

face-blurred = Khuôn mặt của bạn không sắc nét.
    .advice = Vui lòng lau ống kính, giữ yên máy ảnh rồi chụp lại ảnh ở nơi đủ sáng.

face-badly-lit = { $detail ->
    [face-dark] Khuôn mặt của bạn quá tối.
    [face-bright] Một phần khuôn mặt của bạn quá sáng nên không thấy được.
    [face-uneven] Một bên khuôn mặt của bạn tối hơn nhiều so với bên kia.
   *[none] Khuôn mặt của bạn không được chiếu sáng tốt.
}
    .advice = { $detail ->
        [face-bright] Vui lòng quay tránh hướng mặt trời hoặc đèn, rồi chụp lại ảnh không dùng đèn flash.
       *[none] Vui lòng hướng khuôn mặt về phía cửa sổ hoặc đèn, rồi chụp lại ảnh.
    }

## The machine-readable zone

mrz-not-found = Không thấy rõ hai dòng chữ và số ở cuối trang hộ chiếu.
    .advice = Vui lòng chụp sao cho cả trang đều thấy được và rõ nét, kể cả các dòng ở cuối trang.

mrz-check-digit-failed = Không thể đọc chắc chắn các dòng chữ và số trên giấy tờ.
    .advice = Vui lòng chụp lại ảnh ở nơi đủ sáng, không để ánh phản chiếu hay ngón tay che các dòng chữ và số.

field-mismatch = { $fields ->
    [date-of-birth] Ngày sinh bạn đã nhập không khớp với giấy tờ.
    [expiry] Ngày hết hạn bạn đã nhập không khớp với giấy tờ.
    [document-number] Số giấy tờ bạn đã nhập không khớp với giấy tờ.
    [country] Quốc gia bạn đã nhập không khớp với giấy tờ.
    [sex] Giới tính bạn đã nhập không khớp với giấy tờ.
    [name] Tên bạn đã nhập không khớp với giấy tờ.
    [issued] Ngày cấp bạn đã nhập không khớp với giấy tờ.
    [document-type] Loại giấy tờ bạn đã chọn không khớp với giấy tờ trong hình.
    [several] Nhiều thông tin bạn đã nhập không khớp với giấy tờ.
   *[none] Thông tin bạn đã nhập không khớp với giấy tờ.
}
    .advice = Vui lòng so từng ký tự của thông tin đã nhập với giấy tờ và sửa lại.

## Whether it is the original

image-grayscale = Hình ảnh là ảnh đen trắng.
    .advice = { $subject ->
        [selfie] Vui lòng chụp ảnh màu của bạn, không dùng bộ lọc.
       *[other] Vui lòng chụp ảnh màu của bản gốc, không dùng bộ lọc.
    }

photocopy = { $subject ->
    [passport] Trang hộ chiếu là bản sao đen trắng.
   *[other] Giấy tờ là bản sao đen trắng.
}
    .advice = { $subject ->
        [passport] Vui lòng chụp chính cuốn hộ chiếu, không chụp bản sao.
       *[other] Vui lòng chụp giấy tờ gốc, không chụp bản sao.
    }

screenshot = Hình ảnh là ảnh chụp màn hình.
    .advice = { $subject ->
        [selfie] Vui lòng chụp ảnh của bạn bằng máy ảnh.
        [page] Vui lòng chụp chính trang giấy đó bằng máy ảnh.
        [passport] Vui lòng chụp chính cuốn hộ chiếu bằng máy ảnh.
       *[other] Vui lòng chụp chính giấy tờ đó bằng máy ảnh.
    }

photo-of-screen = { $detail ->
    [larger-than-document] Hình ảnh được chụp từ một màn hình. Theo khoảng cách mà máy ảnh ghi lại, vật được chụp lớn hơn giấy tờ, như trên màn hình máy tính.
    [smaller-than-document] Hình ảnh được chụp từ một màn hình. Theo khoảng cách mà máy ảnh ghi lại, vật được chụp nhỏ hơn giấy tờ, như trên màn hình điện thoại.
   *[none] Hình ảnh được chụp từ một màn hình.
}
    .advice = { $subject ->
        [selfie] Vui lòng chụp trực tiếp bạn, không chụp màn hình có hình của bạn.
        [page] Vui lòng chụp chính trang giấy, không chụp màn hình hiển thị trang đó.
        [passport] Vui lòng chụp chính cuốn hộ chiếu, không chụp màn hình hiển thị hộ chiếu.
       *[other] Vui lòng chụp chính giấy tờ, không chụp màn hình hiển thị giấy tờ đó.
    }

photo-of-print = { $subject ->
    [passport] Trang hộ chiếu có vẻ là bản in.
   *[other] Giấy tờ có vẻ là bản in.
}
    .advice = { $subject ->
        [passport] Vui lòng chụp chính cuốn hộ chiếu, không chụp bản in.
       *[other] Vui lòng chụp giấy tờ gốc, không chụp bản in.
    }

image-edited = { $detail ->
    [program-named] Hình ảnh được lưu bằng phần mềm chỉnh sửa ảnh: tệp có ghi tên “{ $name }”.
    [editor-marks] Hình ảnh được lưu bằng phần mềm chỉnh sửa ảnh: tệp có dấu hiệu của Photoshop hoặc phần mềm tương tự.
    [preview-differs] Hình ảnh đã bị thay đổi sau khi chụp: ảnh xem trước nhỏ trong tệp cho thấy một hình khác.
    [page-rewritten] Chữ trên trang giấy đã bị thay đổi sau khi tài liệu được tạo.
   *[none] Hình ảnh được lưu bằng phần mềm chỉnh sửa ảnh.
}
    .advice = { $detail ->
        [page-rewritten] Vui lòng tải tài liệu lên đúng như khi bạn nhận được, không chỉnh sửa.
       *[none] Vui lòng tải ảnh lên đúng như máy ảnh đã chụp, không chỉnh sửa.
    }

## The form

date-of-birth-missing = Thiếu ngày sinh.
    .advice = Vui lòng nhập ngày sinh của bạn đúng như in trên giấy tờ.

date-of-birth-invalid = { $detail ->
    [date-unrecognized] Ngày sinh không được viết theo dạng đã biết.
    [date-foreign-digits] Ngày sinh có chữ số khác với các số từ 0 đến 9.
    [two-digit-year] Năm của ngày sinh chỉ có hai chữ số.
    [date-ambiguous] Ngày sinh có thể được hiểu là { $first } hoặc { $second }.
    [no-such-day] Trong lịch không có ngày như ngày sinh đã nhập.
    [year-out-of-range] Năm sinh, { $year }, là không thể.
    [other-calendar] { $calendar ->
        [buddhist] Năm sinh, { $year }, có vẻ được tính theo Phật lịch.
        [hijri] Năm sinh, { $year }, có vẻ được tính theo lịch Hồi giáo.
        [persian] Năm sinh, { $year }, có vẻ được tính theo lịch Ba Tư.
        [hijri-or-persian] Năm sinh, { $year }, có vẻ được tính theo lịch Hồi giáo hoặc lịch Ba Tư.
        [japanese] Năm sinh, { $year }, có vẻ được tính theo lịch Nhật Bản.
        [minguo] Năm sinh, { $year }, có vẻ được tính theo lịch Đài Loan.
       *[other] Năm sinh, { $year }, có vẻ được tính theo một loại lịch khác.
    }
    [date-incomplete] Ngày sinh chưa đầy đủ.
    [date-unlimited] Ngày sinh không phải là một ngày.
   *[none] Ngày sinh không phải là ngày hợp lệ.
}
    .advice = { $detail ->
        [date-ambiguous] Vui lòng nhập ngày sinh của bạn theo dạng ngày 4 tháng 5 năm 1990.
        [date-unrecognized] Vui lòng nhập ngày sinh của bạn theo dạng năm-tháng-ngày, ví dụ 1990-05-04.
        [date-foreign-digits] Vui lòng nhập ngày sinh của bạn bằng các số từ 0 đến 9, theo dạng năm-tháng-ngày, ví dụ 1990-05-04.
        [other-calendar] Vui lòng nhập ngày sinh của bạn theo dương lịch, là lịch dùng trong hộ chiếu.
       *[none] Vui lòng nhập ngày sinh của bạn đúng như in trên giấy tờ, với đủ bốn chữ số của năm.
    }

date-of-birth-in-future = Ngày sinh nằm trong tương lai.
    .advice = Vui lòng nhập ngày sinh của bạn đúng như in trên giấy tờ.

date-of-birth-implausible = Theo ngày sinh này, bạn sẽ lớn tuổi hơn bất kỳ ai đang sống.
    .advice = Vui lòng nhập ngày sinh của bạn đúng như in trên giấy tờ.

age-below-minimum = Bạn chưa đủ tuổi tối thiểu.
    .advice = Vui lòng kiểm tra ngày sinh bạn đã nhập. Nếu đúng, hãy quay lại khi bạn đủ tuổi tối thiểu.

expiry-missing = Thiếu ngày hết hạn.
    .advice = Vui lòng nhập ngày hết hạn đúng như in trên giấy tờ.

expiry-invalid = { $detail ->
    [date-unrecognized] Ngày hết hạn không được viết theo dạng đã biết.
    [date-foreign-digits] Ngày hết hạn có chữ số khác với các số từ 0 đến 9.
    [two-digit-year] Năm của ngày hết hạn chỉ có hai chữ số.
    [date-ambiguous] Ngày hết hạn có thể được hiểu là { $first } hoặc { $second }.
    [no-such-day] Trong lịch không có ngày như ngày hết hạn đã nhập.
    [year-out-of-range] Năm của ngày hết hạn, { $year }, là không thể.
    [other-calendar] { $calendar ->
        [buddhist] Năm của ngày hết hạn, { $year }, có vẻ được tính theo Phật lịch.
        [hijri] Năm của ngày hết hạn, { $year }, có vẻ được tính theo lịch Hồi giáo.
        [persian] Năm của ngày hết hạn, { $year }, có vẻ được tính theo lịch Ba Tư.
        [hijri-or-persian] Năm của ngày hết hạn, { $year }, có vẻ được tính theo lịch Hồi giáo hoặc lịch Ba Tư.
        [japanese] Năm của ngày hết hạn, { $year }, có vẻ được tính theo lịch Nhật Bản.
        [minguo] Năm của ngày hết hạn, { $year }, có vẻ được tính theo lịch Đài Loan.
       *[other] Năm của ngày hết hạn, { $year }, có vẻ được tính theo một loại lịch khác.
    }
    [date-incomplete] Ngày hết hạn chưa đầy đủ.
    [date-partly-unknown] Ngày hết hạn chỉ được biết một phần.
    [date-unknown] Ngày hết hạn được ghi là không rõ.
   *[none] Ngày hết hạn không phải là ngày hợp lệ.
}
    .advice = { $detail ->
        [date-ambiguous] Vui lòng nhập ngày hết hạn theo dạng ngày 4 tháng 5 năm 2031.
        [date-unrecognized] Vui lòng nhập ngày hết hạn theo dạng năm-tháng-ngày, ví dụ 2031-05-04.
        [date-foreign-digits] Vui lòng nhập ngày hết hạn bằng các số từ 0 đến 9, theo dạng năm-tháng-ngày, ví dụ 2031-05-04.
        [other-calendar] Vui lòng nhập ngày hết hạn theo dương lịch, là lịch dùng trong hộ chiếu.
       *[none] Vui lòng nhập ngày hết hạn đúng như in trên giấy tờ, với đủ bốn chữ số của năm.
    }

document-expired = Giấy tờ đã hết hạn.
    .advice = Vui lòng dùng giấy tờ còn hiệu lực.

document-superseded = { $detail ->
    [issued-before] { $document_type ->
        [passport] Hộ chiếu của quốc gia này được cấp trước { $before } không còn được chấp nhận.
        [id-card] Thẻ căn cước của quốc gia này được cấp trước { $before } không còn được chấp nhận.
        [driving-licence] Giấy phép lái xe của quốc gia này được cấp trước { $before } không còn được chấp nhận.
        [residence-permit] Thẻ cư trú của quốc gia này được cấp trước { $before } không còn được chấp nhận.
        [visa] Thị thực của quốc gia này được cấp trước { $before } không còn được chấp nhận.
       *[other] Giấy tờ của quốc gia này được cấp trước { $before } không còn được chấp nhận.
    }
   *[none] Giấy tờ của quốc gia này được cấp từ lâu như vậy không còn được chấp nhận.
}
    .advice = Vui lòng dùng giấy tờ được cấp gần đây hơn.

issue-date-too-old = Giấy tờ không có ngày hết hạn và được cấp quá lâu rồi.
    .advice = Nếu bạn có giấy tờ mới hơn hoặc có ngày hết hạn, vui lòng dùng giấy tờ đó.

document-expires-soon = { $detail ->
    [days-left] { $days ->
        [0] Giấy tờ hết hạn hôm nay.
        [1] Giấy tờ hết hạn ngày mai.
       *[other] Giấy tờ sẽ hết hạn sau { $days } ngày.
    }
   *[none] Giấy tờ sắp hết hạn.
}
    .advice = Nếu bạn có giấy tờ còn hiệu lực lâu hơn, vui lòng dùng giấy tờ đó.

dates-out-of-order = { $conflicts ->
    [issued-before-birth] Ngày cấp không sau ngày sinh.
    [expiry-before-birth] Ngày hết hạn không sau ngày sinh.
    [expiry-before-issue] Ngày hết hạn trước ngày cấp.
    [issued-in-future] Ngày cấp nằm trong tương lai.
    [several] Nhiều ngày mâu thuẫn với nhau.
   *[none] Các ngày mâu thuẫn với nhau.
}
    .advice = Vui lòng so từng ngày bạn đã nhập với giấy tờ và sửa ngày sai.

validity-too-long = Theo các ngày này, giấy tờ sẽ có hiệu lực lâu hơn mức thông thường.
    .advice = Vui lòng so ngày cấp và ngày hết hạn với giấy tờ và sửa ngày sai.

country-not-accepted = Giấy tờ của quốc gia này không được chấp nhận.
    .advice = Vui lòng dùng giấy tờ của quốc gia khác, nếu bạn có.

document-type-not-accepted = Loại giấy tờ này không được chấp nhận.
    .advice = { $detail ->
        [types-accepted] { $accepted ->
            [passport] Vui lòng dùng hộ chiếu.
            [id-card] Vui lòng dùng thẻ căn cước.
            [driving-licence] Vui lòng dùng giấy phép lái xe.
            [residence-permit] Vui lòng dùng thẻ cư trú.
            [visa] Vui lòng dùng thị thực.
           *[several] Vui lòng dùng một trong các loại giấy tờ được chấp nhận.
        }
       *[none] Vui lòng dùng loại giấy tờ khác.
    }

## The whole submission

front-missing = Thiếu mặt trước của giấy tờ.
    .advice = Vui lòng tải lên ảnh mặt trước, tức là mặt có ảnh của bạn.

back-missing = Thiếu mặt sau của giấy tờ.
    .advice = Vui lòng lật giấy tờ lại và tải lên cả ảnh mặt sau.

selfie-missing = Thiếu ảnh của bạn.
    .advice = Vui lòng chụp khuôn mặt của chính bạn và tải cả ảnh đó lên.

proof-missing = Thiếu giấy tờ chứng minh địa chỉ.
    .advice = Vui lòng tải lên thêm hóa đơn, sao kê hoặc thư có ghi tên và địa chỉ của bạn.

same-side-twice = { $slot ->
    [front] { $other ->
        [back] Mặt trước đã được tải lên hai lần và còn thiếu mặt sau.
       *[other] Hình ảnh mặt trước đã được tải lên thêm một lần nữa ở mục khác.
    }
   *[other] Cùng một hình ảnh đã được tải lên ở hai mục.
}
    .advice = { $slot ->
        [front] { $other ->
            [back] Vui lòng lật giấy tờ lại và tải lên ảnh mặt sau.
           *[other] Vui lòng tải lên ở mỗi mục hình ảnh mà mục đó yêu cầu.
        }
       *[other] Vui lòng tải lên ở mỗi mục hình ảnh mà mục đó yêu cầu.
    }

selfie-is-document = Hình được tải lên thay cho ảnh của bạn lại là ảnh chụp giấy tờ.
    .advice = Vui lòng dùng máy ảnh chụp khuôn mặt của chính bạn, không chụp giấy tờ hay ảnh trên giấy tờ.

already-rejected = { $slot ->
    [front] Ảnh mặt trước này đã từng bị từ chối.
    [back] Ảnh mặt sau này đã từng bị từ chối.
    [passport] Ảnh chụp hộ chiếu này đã từng bị từ chối.
    [selfie] Ảnh này của bạn đã từng bị từ chối.
    [proof] Giấy tờ chứng minh địa chỉ này đã từng bị từ chối.
   *[other] Một trong các hình ảnh đã từng bị từ chối.
}
    .advice = Vui lòng chụp ảnh mới và lưu ý những điều đã được nêu về ảnh trước.

uploads-contradict = { $fields ->
    [date-of-birth] Các giấy tờ ghi ngày sinh khác nhau.
    [expiry] Hai mặt của giấy tờ ghi ngày hết hạn khác nhau.
    [document-number] Hai mặt của giấy tờ ghi số khác nhau.
    [country] Hai mặt thuộc giấy tờ của hai quốc gia khác nhau.
    [sex] Các giấy tờ ghi giới tính khác nhau.
   *[several] Thông tin trên các giấy tờ mâu thuẫn với nhau.
}
    .advice = Vui lòng chỉ tải lên giấy tờ của chính bạn, và cả hai mặt của cùng một giấy tờ.

## The proof of address

poa-type-not-accepted = { $detail ->
    [proof-not-accepted] { $proof ->
        [invoice] Hóa đơn mua hàng hoặc dịch vụ không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [receipt] Biên lai không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [payslip] Phiếu lương không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [medical] Giấy tờ y tế không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [utility-bill] Ở đây, hóa đơn sinh hoạt như điện, nước hoặc điện thoại cố định không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [bank-statement] Ở đây, sao kê ngân hàng không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [credit-card-statement] Ở đây, sao kê thẻ tín dụng không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [tax-letter] Ở đây, thư của cơ quan thuế không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [government-letter] Ở đây, thư của cơ quan nhà nước không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [tenancy-agreement] Ở đây, hợp đồng thuê nhà không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [mobile-bill] Ở đây, hóa đơn điện thoại di động không được chấp nhận làm giấy tờ chứng minh địa chỉ.
        [insurance] Ở đây, giấy tờ bảo hiểm không được chấp nhận làm giấy tờ chứng minh địa chỉ.
       *[other] Trang giấy thuộc loại này không được chấp nhận làm giấy tờ chứng minh địa chỉ.
    }
   *[none] Trang giấy thuộc loại này không được chấp nhận làm giấy tờ chứng minh địa chỉ.
}
    .advice = Vui lòng dùng trang giấy thuộc loại được chấp nhận, chẳng hạn hóa đơn hoặc sao kê được gửi định kỳ đến nhà bạn.

poa-issue-date-missing = Không tìm thấy ngày phát hành trên trang giấy.
    .advice = Vui lòng dùng trang giấy có ghi ngày phát hành và tải lên với đầy đủ phần đầu trang.

poa-too-old = Trang giấy được phát hành quá lâu rồi.
    .advice = Vui lòng dùng trang giấy được phát hành gần đây hơn.

poa-date-in-future = Ngày phát hành trên trang giấy nằm trong tương lai.
    .advice = Vui lòng dùng trang giấy có ghi đúng ngày đã phát hành.

poa-name-mismatch = { $detail ->
    [name-differs] Trang giấy không ghi tên bạn đúng như bạn đã nhập.
   *[none] Trang giấy không ghi tên bạn.
}
    .advice = Vui lòng dùng trang giấy được gửi cho bạn và nhập tên đúng như trên giấy tờ của bạn.

poa-address-mismatch = { $detail ->
    [address-differs] { $differences ->
        [house-number] Số nhà trên trang giấy không khớp với số nhà bạn đã nhập.
        [postal-code] Mã bưu chính trên trang giấy không khớp với mã bạn đã nhập.
        [unit] Số căn hộ trên trang giấy không khớp với số căn hộ bạn đã nhập.
        [street] Tên đường trên trang giấy không khớp với tên đường bạn đã nhập.
        [place] Thành phố hoặc thị trấn trên trang giấy không khớp với nơi bạn đã nhập.
        [country] Quốc gia trên trang giấy không khớp với quốc gia bạn đã nhập.
       *[several] Địa chỉ trên trang giấy không khớp với địa chỉ bạn đã nhập.
    }
   *[none] Trang giấy không có địa chỉ bạn đã nhập.
}
    .advice = Vui lòng nhập địa chỉ đúng như trên trang giấy, hoặc dùng trang giấy có địa chỉ nơi bạn đang sống.
