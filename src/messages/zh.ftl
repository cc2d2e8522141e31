# What is said to the person in Chinese, in simplified characters: the sentences of en.ftl in its order. What the
# variables are is said there.
#
# This is machine-made, not yet read by a native speaker. It was checked by the tests beside it (every code, subject
# and detail has its sentence; plurals, full stops, dates; no English left) and by reading every sentence back against
# en.ftl.
#
# Address: 您. Words: document 证件, passport page 护照资料页, page with the photo 照片页, passport 护照, page (a proof of address)
# 证明文件, reflection 反光, screenshot 截图, expiry date 有效期截止日期, proof of address 地址证明, front 正面, back 背面.

# How a day is written within a sentence. $day and $year are numbers, $month is 1 to 12.
date = { $year }年{ $month }月{ $day }日

## The file

file-unreadable = { $detail ->
    [file-empty] 文件是空的。
    [file-truncated] 文件在图片完整之前就结束了。
    [file-damaged] 文件已损坏，无法读取其中的图片。
    [no-picture] 文件中没有图片。
    [file-encrypted] 文件受密码保护。
    [no-pages] 文件中没有页面。
    [file-too-complex] 文件太复杂，无法打开。
    [too-many-scans] 文件中的图片分成太多遍存储，无法打开。
    [too-much-memory] 打开这张图片需要的内存超过了允许的上限。
   *[none] 文件无法打开。
}
    .advice = { $detail ->
        [file-truncated] 请重新上传文件，并等待上传完成。如果仍然不行，请重新拍照。
        [file-encrypted] 请将文档保存为不带密码的文件，例如打印成新的 PDF，然后上传新文件。
        [no-pages] 请重新下载文档，然后上传新文件。
        [file-too-complex] 请将文档打印成新的 PDF，或拍摄该页的照片，然后上传。
       *[none] 请重新拍照，或将照片另存为 JPEG，然后上传新文件。
    }

file-too-large = 文件太大。
    .advice = { $subject ->
        [page] 请上传分辨率较低的照片，或以更高的压缩率保存照片。
       *[other] 请以较低的分辨率重新拍照，或以更高的压缩率保存照片。
    }

format-unsupported = { $detail ->
    [format-unknown] 无法识别文件类型。
    [format-not-read] { $format ->
        [gif] 该文件是 GIF 图片，不被接受。
        [avif] 该文件是 AVIF 图片，不被接受。
        [heic] 该文件是 HEIC 图片，不被接受。
        [jpeg-2000] 该文件是 JPEG 2000 图片，不被接受。
        [jpeg-xl] 该文件是 JPEG XL 图片，不被接受。
        [psd] 该文件是 Photoshop 文档，不被接受。
        [ico] 该文件是图标，不被接受。
        [svg] 该文件是矢量图形，不被接受。
        [pdf] 该文件是 PDF 文档，不被接受。
        [html] 该文件是网页，不被接受。
        [video] 该文件是视频，不被接受。
        [archive] 该文件是压缩包或办公文档，不被接受。
        [text] 该文件是文本，不被接受。
       *[other] 不接受这种类型的文件。
    }
    [variety-not-read] 图片的存储方式很少见，不被接受。
   *[none] 不接受这种类型的文件。
}
    .advice = { $detail ->
        [format-not-read] { $format ->
            [pdf] 请用相机拍照，并以 JPEG 或 PNG 文件上传。
           *[other] 请以 JPEG 或 PNG 文件上传照片。
        }
       *[none] 请以 JPEG 或 PNG 文件上传照片。
    }

image-too-many-pixels = 图片的像素太多。
    .advice = 请用相机的正常分辨率重新拍照。

image-side-too-long = 图片太长或太宽。
    .advice = { $subject ->
        [selfie] 请上传您本人的普通照片，不要上传全景照片或长条图片。
        [page] 请上传证明文件的普通照片，不要上传全景照片或长条图片。
       *[other] 请上传证件的普通照片，不要上传全景照片或长条图片。
    }

## Where the document is

document-not-found = { $subject ->
    [page] 图片中看不到证明文件。
    [passport] 图片中看不到护照资料页。
   *[other] 图片中看不到证件。
}
    .advice = { $subject ->
        [page] 请将证明文件放在颜色不同的平整表面上，从正上方拍照。
        [passport] 请将护照翻到照片页，放在颜色不同的平整表面上，从正上方拍照。
       *[other] 请将证件放在颜色不同的平整表面上，从正上方拍照。
    }

document-not-recognised = { $subject ->
    [passport] 图片中的内容看起来不像护照的照片页。
   *[other] 图片中的内容看起来不像身份证件。
}
    .advice = { $subject ->
        [passport] 请翻开护照，拍摄照片页本身，让整页都在图片内。
       *[other] 请拍摄身份证件本身，让它完整、单独地出现在图片中。
    }

text-not-found = { $detail ->
    [page-blank] 证明文件是空白的。
    [card-shown] 图片中是卡片或身份证件，而不是信函、账单或对账单。
   *[none] 看不到印有文字的页面。
}
    .advice = { $detail ->
        [page-blank] 请上传显示您姓名和地址的那一页。
       *[none] 请上传印有您姓名和地址的信函、账单或对账单，并确保全部文字都能看清。
    }

multiple-documents = { $subject ->
    [page] 图片中有不止一页证明文件。
   *[other] 图片中有不止一份证件。
}
    .advice = { $subject ->
        [page] 请逐页单独拍照，并移开其他纸张。
        [passport] 请单独拍摄护照，并移开其他纸张。
       *[other] 请分别单独拍摄正面和背面，并移开其他纸张。
    }

document-cut-off = { $subject ->
    [page] 证明文件有一部分不在图片内。
    [passport] 护照资料页有一部分不在图片内。
   *[other] 证件有一部分不在图片内。
}
    .advice = { $subject ->
        [page] 请将相机移远一些，直到证明文件的四个角都在图片内，四周留出少许空间。
        [passport] 请将相机移远一些，直到护照照片页的四个角都在图片内，四周留出少许空间。
       *[other] 请将相机移远一些，直到证件的四个角都在图片内，四周留出少许空间。
    }

document-corner-hidden = { $subject ->
    [page] 证明文件的一个角被遮住了。
    [passport] 护照资料页的一个角被遮住了。
   *[other] 证件的一个角被遮住了。
}
    .advice = { $subject ->
        [page] 请将证明文件平放，并移开手指，让四个角都露出来。
        [passport] 请将护照放好并保持翻开，不要遮住页面，让四个角都露出来。
       *[other] 请将证件放好，并移开手指，让四个角都露出来。
    }

document-tilted = { $subject ->
    [page] 拍摄证明文件的角度太斜。
    [passport] 拍摄护照资料页的角度太斜。
   *[other] 拍摄证件的角度太斜。
}
    .advice = { $subject ->
        [page] 请将相机举在证明文件的正上方，使相对的两边看起来一样长。
        [passport] 请将相机举在护照资料页的正上方，使相对的两边看起来一样长。
       *[other] 请将相机举在证件的正上方，使相对的两边看起来一样长。
    }

document-too-small = { $subject ->
    [page] 证明文件在图片中太小。
    [passport] 护照资料页在图片中太小。
   *[other] 证件在图片中太小。
}
    .advice = { $subject ->
        [page] 请将相机靠近一些，直到证明文件占满图片的大部分。
        [passport] 请将相机靠近一些，直到护照照片页占满图片的大部分。
       *[other] 请将相机靠近一些，直到证件占满图片的大部分。
    }

document-margin-low = { $subject ->
    [page] 证明文件几乎碰到图片的边缘。
    [passport] 护照资料页几乎碰到图片的边缘。
   *[other] 证件几乎碰到图片的边缘。
}
    .advice = { $subject ->
        [page] 请在页面四周留出少许空间，让边缘露出来。
        [passport] 请在页面四周留出少许空间，让边缘露出来。
       *[other] 请在证件四周留出少许空间，让边缘露出来。
    }

## Whether it can be read

image-resolution-low = { $subject ->
    [selfie] 图片的像素太少，看不清您的脸。
   *[other] 图片的像素太少，看不清文字。
}
    .advice = 请上传相机以完整分辨率拍摄的原始照片，不要上传预览图、截图或被聊天软件缩小的副本。

image-blurred = { $subject ->
    [selfie] { $detail ->
        [camera-moved] 您的脸不清晰：拍照时相机移动了。
        [noise] 您的脸看不清楚：照片的噪点太多。
        [faint-print] 您的脸看不清楚：脸在照片中几乎不突出。
        [out-of-focus] 您的脸不清晰：相机没有对好焦。
       *[none] 您的脸在照片中不清晰。
    }
    [page] { $detail ->
        [partly-soft] 证明文件有一部分太模糊，无法辨认。
        [camera-moved] 文字太模糊，无法辨认：拍照时相机移动了。
        [print-height] 印刷文字太小，无法辨认：最小的字只有 { $pixels } 像素高。
        [noise] 文字无法辨认：照片的噪点太多。
        [faint-print] 文字无法辨认：文字与纸张几乎分不开。
        [out-of-focus] 文字太模糊，无法辨认：相机没有对好焦。
       *[none] 照片中的文字不够清晰，无法辨认。
    }
   *[other] { $detail ->
        [partly-soft] 证件有一部分太模糊，无法辨认。
        [camera-moved] 文字太模糊，无法辨认：拍照时相机移动了。
        [print-height] 印刷文字太小，无法辨认：最小的字只有 { $pixels } 像素高。
        [noise] 文字无法辨认：照片的噪点太多。
        [faint-print] 文字无法辨认：文字与背景几乎分不开。
        [out-of-focus] 文字太模糊，无法辨认：相机没有对好焦。
       *[none] 照片中的文字不够清晰，无法辨认。
    }
}
    .advice = { $detail ->
        [partly-soft] 请将相机举在正上方，等它对好焦，再重新拍照。
        [camera-moved] 请用双手握住相机或将手臂靠在支撑物上，在光线充足处重新拍照。
        [print-height] 请将相机靠近一些，直到证件或文件占满图片的大部分，再重新拍照。
        [noise] 请在更明亮的地方重新拍照。
        [faint-print] 请擦拭镜头，在光线均匀、没有反光的地方重新拍照。
       *[none] 请拿稳相机，等它对好焦，在光线充足处重新拍照。
    }

glare-on-document = { $subject ->
    [passport] 反光遮住了护照资料页的一部分。
   *[other] 反光遮住了证件的一部分。
}
    .advice = { $subject ->
        [passport] 请倾斜护照或移动灯，直到反光消失，然后关闭闪光灯重新拍照。
       *[other] 请倾斜证件或移动灯，直到反光消失，然后关闭闪光灯重新拍照。
    }

image-dark = 照片太暗。
    .advice = 请在明亮的地方重新拍照，例如窗边或灯下。

image-overexposed = 照片太亮。
    .advice = 请关闭闪光灯，避开直射的阳光或灯光，重新拍照。

image-contrast-low = { $subject ->
    [selfie] 照片几乎没有对比度。
    [page] 照片中的文字与纸张太难区分。
   *[other] 照片中的文字与背景太难区分。
}
    .advice = 请擦拭镜头，避开反光，在光线均匀处重新拍照。

image-noisy = 照片的噪点太多。
    .advice = 请在更明亮的地方重新拍照。

image-compressed = 图片压缩得太厉害，细节已经丢失。
    .advice = 请上传相机拍摄的原始照片，不要上传聊天软件中的副本。

## The face

portrait-missing = { $subject ->
    [passport] 护照资料页上看不到人脸照片。
   *[other] 证件上看不到人脸照片。
}
    .advice = { $subject ->
        [passport] 请将护照翻到您的照片页，拍照时让整页都露出来。
       *[other] 请拍摄有您照片的一面，并确保照片没有被遮住，也没有反光。
    }

signature-missing = 护照资料页上看不到签名。
    .advice = 请在护照上持照人签名处签名，然后重新拍摄整页。如果已经签名，请在均匀的光线下拍照，让签名清晰可见。

portrait-unclear = { $detail ->
    [face-small] 证件上的人脸在图片中太小。
    [face-soft] 证件上的人脸不清晰。
    [face-bright] 证件上的人脸有一部分太亮，看不清。
    [face-covered] 证件上的人脸有一部分被遮住。
   *[none] 证件上的人脸看不清楚。
}
    .advice = { $detail ->
        [face-small] 请将相机靠近一些，直到证件占满图片的大部分。
        [face-bright] 请倾斜证件或移动灯，直到人脸上没有反光，然后关闭闪光灯重新拍照。
        [face-covered] 请不要让手指、物品或反光遮住证件上的人脸，然后重新拍照。
       *[none] 请拿稳相机，等它对好焦，在光线充足处重新拍照。
    }

face-missing = 图片中看不到人脸。
    .advice = 请正视相机，让整张脸都在图片内，再重新拍照。

face-multiple = 图片中有不止一个人。
    .advice = 请只拍您一个人。

face-too-small = 您的脸在图片中太小。
    .advice = 请将相机靠近一些，直到头部约占图片高度的一半。

face-cut-off = 您的头部有一部分不在图片内。
    .advice = 请将相机移远一些，直到整个头部都在图片内，四周留出少许空间。

face-off-centre = 您的脸离图片中央太远。
    .advice = 请举好相机，让您的脸位于图片中央。

face-turned = 您的头转向或歪向一侧。
    .advice = 请保持头部端正，正视相机。

face-blurred = 您的脸不清晰。
    .advice = 请擦拭镜头，拿稳相机，在光线充足处重新拍照。

face-badly-lit = { $detail ->
    [face-dark] 您的脸太暗。
    [face-bright] 您的脸有一部分太亮，看不清。
    [face-uneven] 您的脸一侧比另一侧暗得多。
   *[none] 您脸上的光线不好。
}
    .advice = { $detail ->
        [face-bright] 请背向太阳或灯光，关闭闪光灯重新拍照。
       *[none] 请将脸朝向窗户或灯，再重新拍照。
    }

## The machine-readable zone

mrz-not-found = 看不清护照资料页底部的两行字母和数字。
    .advice = 拍照时请让整页都在图片内且清晰，包括底部的那几行。

mrz-check-digit-failed = 无法可靠地读取证件上的那几行字母和数字。
    .advice = 请在光线充足处重新拍照，不要让反光或手指遮住那几行字母和数字。

field-mismatch = { $fields ->
    [date-of-birth] 您填写的出生日期与证件上的不一致。
    [expiry] 您填写的有效期截止日期与证件上的不一致。
    [document-number] 您填写的证件号码与证件上的不一致。
    [country] 您填写的国家或地区与证件上的不一致。
    [sex] 您填写的性别与证件上的不一致。
    [name] 您填写的姓名与证件上的不一致。
    [issued] 您填写的签发日期与证件上的不一致。
    [document-type] 您选择的证件类型与图片中的证件不一致。
    [several] 您填写的几项内容与证件不一致。
   *[none] 您填写的内容与证件不一致。
}
    .advice = 请将您填写的内容与证件逐字对照，并加以更正。

## Whether it is the original

image-grayscale = 图片是黑白的。
    .advice = { $subject ->
        [selfie] 请拍摄您本人的彩色照片，不要使用滤镜。
       *[other] 请拍摄原件的彩色照片，不要使用滤镜。
    }

photocopy = { $subject ->
    [passport] 护照资料页是黑白复印件。
   *[other] 证件是黑白复印件。
}
    .advice = { $subject ->
        [passport] 请拍摄护照原件，不要拍摄复印件。
       *[other] 请拍摄证件原件，不要拍摄复印件。
    }

screenshot = 图片是截图。
    .advice = { $subject ->
        [selfie] 请用相机拍摄您本人。
        [page] 请用相机拍摄证明文件本身。
        [passport] 请用相机拍摄护照本身。
       *[other] 请用相机拍摄证件本身。
    }

photo-of-screen = { $detail ->
    [larger-than-document] 图片是从屏幕上翻拍的。根据相机记录的距离，所拍的内容比证件大，像是显示器上的画面。
    [smaller-than-document] 图片是从屏幕上翻拍的。根据相机记录的距离，所拍的内容比证件小，像是手机上的画面。
   *[none] 图片是从屏幕上翻拍的。
}
    .advice = { $subject ->
        [selfie] 请直接拍摄您本人，不要翻拍屏幕。
        [page] 请直接拍摄证明文件，不要翻拍屏幕。
        [passport] 请直接拍摄护照，不要翻拍屏幕。
       *[other] 请直接拍摄证件，不要翻拍屏幕。
    }

photo-of-print = { $subject ->
    [passport] 护照资料页似乎是打印件。
   *[other] 证件似乎是打印件。
}
    .advice = { $subject ->
        [passport] 请拍摄护照原件，不要拍摄打印件。
       *[other] 请拍摄证件原件，不要拍摄打印件。
    }

image-edited = { $detail ->
    [program-named] 图片是用图像编辑软件保存的：文件中记有“{ $name }”。
    [editor-marks] 图片是用图像编辑软件保存的：文件带有 Photoshop 或同类软件的痕迹。
    [preview-differs] 图片在拍摄后被改动过：文件中的小预览图显示的是另一张图片。
    [page-rewritten] 页面上的文字在文档生成之后被改动过。
   *[none] 图片是用图像编辑软件保存的。
}
    .advice = { $detail ->
        [page-rewritten] 请按您收到时的原样上传文档，不要编辑。
       *[none] 请上传相机拍摄的原片，不要编辑。
    }

## The form

date-of-birth-missing = 缺少出生日期。
    .advice = 请按证件上所印的内容填写您的出生日期。

date-of-birth-invalid = { $detail ->
    [date-unrecognized] 出生日期的写法无法识别。
    [date-foreign-digits] 出生日期中有 0 到 9 以外的数字符号。
    [two-digit-year] 出生日期的年份只有两位数。
    [date-ambiguous] 出生日期可以理解为{ $first }，也可以理解为{ $second }。
    [no-such-day] 日历上没有出生日期所写的这一天。
    [year-out-of-range] 出生年份 { $year } 不可能成立。
    [other-calendar] { $calendar ->
        [buddhist] 出生年份 { $year } 似乎是按佛历计算的。
        [hijri] 出生年份 { $year } 似乎是按伊斯兰历计算的。
        [persian] 出生年份 { $year } 似乎是按波斯历计算的。
        [hijri-or-persian] 出生年份 { $year } 似乎是按伊斯兰历或波斯历计算的。
        [japanese] 出生年份 { $year } 似乎是按日本年号计算的。
        [minguo] 出生年份 { $year } 似乎是按民国纪年计算的。
       *[other] 出生年份 { $year } 似乎是按其他历法计算的。
    }
    [date-incomplete] 出生日期不完整。
    [date-unlimited] 出生日期不是一个日期。
   *[none] 出生日期不是有效的日期。
}
    .advice = { $detail ->
        [date-ambiguous] 请写明出生日期的年、月、日，例如 1990年5月4日。
        [date-unrecognized] 请按“年-月-日”填写您的出生日期，例如 1990-05-04。
        [date-foreign-digits] 请用数字 0 到 9 按“年-月-日”填写您的出生日期，例如 1990-05-04。
        [other-calendar] 请按护照所用的公历填写您的出生日期。
       *[none] 请按证件上所印的内容填写您的出生日期，年份写足四位数。
    }

date-of-birth-in-future = 出生日期在未来。
    .advice = 请按证件上所印的内容填写您的出生日期。

date-of-birth-implausible = 按这个出生日期，您的年龄将超过所有在世的人。
    .advice = 请按证件上所印的内容填写您的出生日期。

age-below-minimum = 您未达到最低年龄。
    .advice = 请检查您填写的出生日期。如果无误，请在达到最低年龄后再来。

expiry-missing = 缺少有效期截止日期。
    .advice = 请按证件上所印的内容填写有效期截止日期。

expiry-invalid = { $detail ->
    [date-unrecognized] 有效期截止日期的写法无法识别。
    [date-foreign-digits] 有效期截止日期中有 0 到 9 以外的数字符号。
    [two-digit-year] 有效期截止日期的年份只有两位数。
    [date-ambiguous] 有效期截止日期可以理解为{ $first }，也可以理解为{ $second }。
    [no-such-day] 日历上没有有效期截止日期所写的这一天。
    [year-out-of-range] 有效期截止日期的年份 { $year } 不可能成立。
    [other-calendar] { $calendar ->
        [buddhist] 有效期截止日期的年份 { $year } 似乎是按佛历计算的。
        [hijri] 有效期截止日期的年份 { $year } 似乎是按伊斯兰历计算的。
        [persian] 有效期截止日期的年份 { $year } 似乎是按波斯历计算的。
        [hijri-or-persian] 有效期截止日期的年份 { $year } 似乎是按伊斯兰历或波斯历计算的。
        [japanese] 有效期截止日期的年份 { $year } 似乎是按日本年号计算的。
        [minguo] 有效期截止日期的年份 { $year } 似乎是按民国纪年计算的。
       *[other] 有效期截止日期的年份 { $year } 似乎是按其他历法计算的。
    }
    [date-incomplete] 有效期截止日期不完整。
    [date-partly-unknown] 有效期截止日期只有一部分是已知的。
    [date-unknown] 有效期截止日期被标为未知。
   *[none] 有效期截止日期不是有效的日期。
}
    .advice = { $detail ->
        [date-ambiguous] 请写明有效期截止日期的年、月、日，例如 2031年5月4日。
        [date-unrecognized] 请按“年-月-日”填写有效期截止日期，例如 2031-05-04。
        [date-foreign-digits] 请用数字 0 到 9 按“年-月-日”填写有效期截止日期，例如 2031-05-04。
        [other-calendar] 请按护照所用的公历填写有效期截止日期。
       *[none] 请按证件上所印的内容填写有效期截止日期，年份写足四位数。
    }

document-expired = 证件已过期。
    .advice = 请使用仍在有效期内的证件。

document-superseded = { $detail ->
    [issued-before] { $document_type ->
        [passport] 不再接受该国或地区在{ $before }之前签发的护照。
        [id-card] 不再接受该国或地区在{ $before }之前签发的身份证。
        [driving-licence] 不再接受该国或地区在{ $before }之前签发的驾驶证。
        [residence-permit] 不再接受该国或地区在{ $before }之前签发的居留许可。
        [visa] 不再接受该国或地区在{ $before }之前签发的签证。
       *[other] 不再接受该国或地区在{ $before }之前签发的证件。
    }
   *[none] 不再接受该国或地区签发时间这么久的证件。
}
    .advice = 请使用签发时间较近的证件。

issue-date-too-old = 证件没有有效期截止日期，而且签发时间太久。
    .advice = 如果您有更新的证件或印有有效期的证件，请使用那一份。

document-expires-soon = { $detail ->
    [days-left] { $days ->
        [0] 证件今天到期。
        [1] 证件明天到期。
       *[other] 证件将在 { $days } 天后到期。
    }
   *[none] 证件即将到期。
}
    .advice = 如果您有有效期更长的证件，请使用那一份。

dates-out-of-order = { $conflicts ->
    [issued-before-birth] 签发日期不晚于出生日期。
    [expiry-before-birth] 有效期截止日期不晚于出生日期。
    [expiry-before-issue] 有效期截止日期早于签发日期。
    [issued-in-future] 签发日期在未来。
    [several] 有几个日期互相矛盾。
   *[none] 日期互相矛盾。
}
    .advice = 请将您填写的每个日期与证件对照，并更正错误的日期。

validity-too-long = 按这些日期，证件的有效期比一般证件更长。
    .advice = 请将签发日期和有效期截止日期与证件对照，并更正错误的日期。

country-not-accepted = 不接受该国或地区的证件。
    .advice = 如果您有其他国家或地区的证件，请使用那一份。

document-type-not-accepted = 不接受这种类型的证件。
    .advice = { $detail ->
        [types-accepted] { $accepted ->
            [passport] 请使用护照。
            [id-card] 请使用身份证。
            [driving-licence] 请使用驾驶证。
            [residence-permit] 请使用居留许可。
            [visa] 请使用签证。
           *[several] 请使用可接受类型的证件。
        }
       *[none] 请使用其他类型的证件。
    }

## The whole submission

front-missing = 缺少证件正面。
    .advice = 请上传证件正面的照片，也就是印有您照片的一面。

back-missing = 缺少证件背面。
    .advice = 请将证件翻过来，同时上传背面的照片。

selfie-missing = 缺少您本人的照片。
    .advice = 请拍摄您本人的脸，并一同上传照片。

proof-missing = 缺少地址证明。
    .advice = 请同时上传一份显示您姓名和地址的账单、对账单或信函。

same-side-twice = { $slot ->
    [front] { $other ->
        [back] 证件正面上传了两次，缺少背面。
       *[other] 证件正面的图片在另一处又上传了一次。
    }
   *[other] 同一张图片上传到了两处。
}
    .advice = { $slot ->
        [front] { $other ->
            [back] 请将证件翻过来，上传背面的照片。
           *[other] 请在每一处上传该处要求的图片。
        }
       *[other] 请在每一处上传该处要求的图片。
    }

selfie-is-document = 您上传的本人照片拍的是证件。
    .advice = 请用相机拍摄您本人的脸，不要拍摄证件或证件上的照片。

already-rejected = { $slot ->
    [front] 这张证件正面的照片之前已被拒绝。
    [back] 这张证件背面的照片之前已被拒绝。
    [passport] 这张护照的照片之前已被拒绝。
    [selfie] 这张您本人的照片之前已被拒绝。
    [proof] 这份地址证明之前已被拒绝。
   *[other] 其中一张图片之前已被拒绝。
}
    .advice = 请参照上一张照片的提示，拍摄一张新照片。

uploads-contradict = { $fields ->
    [date-of-birth] 各份证件上的出生日期不一致。
    [expiry] 证件正面和背面的有效期截止日期不一致。
    [document-number] 证件正面和背面的号码不一致。
    [country] 正面和背面属于不同国家或地区的证件。
    [sex] 各份证件上的性别不一致。
   *[several] 各份证件上的信息互相矛盾。
}
    .advice = 请只上传您本人的证件，并上传同一份证件的正面和背面。

## The proof of address

poa-type-not-accepted = { $detail ->
    [proof-not-accepted] { $proof ->
        [invoice] 不接受发票作为地址证明。
        [receipt] 不接受收据作为地址证明。
        [payslip] 不接受工资单作为地址证明。
        [medical] 不接受医疗文件作为地址证明。
        [utility-bill] 此处不接受水、电、燃气、固定电话等账单作为地址证明。
        [bank-statement] 此处不接受银行对账单作为地址证明。
        [credit-card-statement] 此处不接受信用卡账单作为地址证明。
        [tax-letter] 此处不接受税务信函作为地址证明。
        [government-letter] 此处不接受政府机构信函作为地址证明。
        [tenancy-agreement] 此处不接受租房合同作为地址证明。
        [mobile-bill] 此处不接受手机账单作为地址证明。
        [insurance] 此处不接受保险文件作为地址证明。
       *[other] 不接受这种类型的文件作为地址证明。
    }
   *[none] 不接受这种类型的文件作为地址证明。
}
    .advice = 请使用可接受类型的证明文件，例如定期寄到您家中的账单或对账单。

poa-issue-date-missing = 证明文件上找不到开具日期。
    .advice = 请使用写明开具日期的证明文件，并在上传时保留完整的页面顶部。

poa-too-old = 证明文件的开具时间太久。
    .advice = 请使用开具时间较近的证明文件。

poa-date-in-future = 证明文件上的开具日期在未来。
    .advice = 请使用写明实际开具日期的证明文件。

poa-name-mismatch = { $detail ->
    [name-differs] 证明文件上的姓名与您填写的不一致。
   *[none] 证明文件上没有您的姓名。
}
    .advice = 请使用寄给您本人的证明文件，并按您证件上的写法填写姓名。

poa-address-mismatch = { $detail ->
    [address-differs] { $differences ->
        [house-number] 证明文件上的门牌号与您填写的不一致。
        [postal-code] 证明文件上的邮政编码与您填写的不一致。
        [unit] 证明文件上的房号与您填写的不一致。
        [street] 证明文件上的街道与您填写的不一致。
        [place] 证明文件上的城镇与您填写的不一致。
        [country] 证明文件上的国家或地区与您填写的不一致。
       *[several] 证明文件上的地址与您填写的不一致。
    }
   *[none] 证明文件上没有您填写的地址。
}
    .advice = 请按证明文件上的写法填写地址，或使用印有您现住址的证明文件。
