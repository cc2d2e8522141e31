# What is said to the person in Japanese: the sentences of en.ftl in its order. What the variables are is said there.
#
# This is machine-made, not yet read by a native speaker. It was checked by the tests beside it (every code, subject
# and detail has its sentence; plurals, full stops, dates; no English left) and by reading every sentence back against
# en.ftl.
#
# Address: です・ます. Words: document 本人確認書類, page with the photo 顔写真ページ, passport パスポート, page (a proof of address) 書類,
# reflection 反射, screenshot スクリーンショット, expiry date 有効期限, proof of address 住所確認書類, front 表面, back 裏面.

# How a day is written within a sentence. $day and $year are numbers, $month is 1 to 12.
date = { $year }年{ $month }月{ $day }日

## The file

file-unreadable = { $detail ->
    [file-empty] ファイルが空です。
    [file-truncated] 画像の途中でファイルが終わっています。
    [file-damaged] ファイルが壊れているため、中の画像を読み取れません。
    [no-picture] ファイルに画像が含まれていません。
    [file-encrypted] ファイルがパスワードで保護されています。
    [no-pages] ファイルにページが含まれていません。
    [file-too-complex] ファイルが複雑すぎるため、開けません。
    [too-many-scans] ファイル内の画像が細かく分けて保存されているため、開けません。
    [too-much-memory] 画像を開くのに必要なメモリが、使用できる量を超えています。
   *[none] ファイルを開けません。
}
    .advice = { $detail ->
        [file-truncated] ファイルをもう一度アップロードし、完了するまでお待ちください。それでも解決しない場合は、写真を撮り直してください。
        [file-encrypted] 新しいPDFに印刷するなどして、文書をパスワードなしで保存し、新しいファイルをアップロードしてください。
        [no-pages] 文書をもう一度ダウンロードし、新しいファイルをアップロードしてください。
        [file-too-complex] 文書を新しいPDFに印刷するか、ページの写真を撮影して、アップロードしてください。
       *[none] 写真を撮り直すか、JPEG形式で保存し直して、新しいファイルをアップロードしてください。
    }

file-too-large = ファイルが大きすぎます。
    .advice = { $subject ->
        [page] 解像度の低い写真をアップロードするか、圧縮率を上げて保存し直してください。
       *[other] 解像度を下げて写真を撮り直すか、圧縮率を上げて保存し直してください。
    }

format-unsupported = { $detail ->
    [format-unknown] ファイルの種類を認識できません。
    [format-not-read] { $format ->
        [gif] GIF画像のファイルは受け付けていません。
        [avif] AVIF画像のファイルは受け付けていません。
        [heic] HEIC画像のファイルは受け付けていません。
        [jpeg-2000] JPEG 2000画像のファイルは受け付けていません。
        [jpeg-xl] JPEG XL画像のファイルは受け付けていません。
        [psd] Photoshopのファイルは受け付けていません。
        [ico] アイコンのファイルは受け付けていません。
        [svg] 図形のファイルは受け付けていません。
        [pdf] PDFのファイルは受け付けていません。
        [html] ウェブページのファイルは受け付けていません。
        [video] 動画のファイルは受け付けていません。
        [archive] 圧縮ファイルやオフィス文書は受け付けていません。
        [text] テキストのファイルは受け付けていません。
       *[other] この種類のファイルは受け付けていません。
    }
    [variety-not-read] 画像が特殊な方式で保存されているため、受け付けられません。
   *[none] この種類のファイルは受け付けていません。
}
    .advice = { $detail ->
        [format-not-read] { $format ->
            [pdf] カメラで撮影し、その写真をJPEGまたはPNGのファイルでアップロードしてください。
           *[other] 写真をJPEGまたはPNGのファイルでアップロードしてください。
        }
       *[none] 写真をJPEGまたはPNGのファイルでアップロードしてください。
    }

image-too-many-pixels = 画像の画素数が多すぎます。
    .advice = カメラの通常の解像度で写真を撮り直してください。

image-side-too-long = 画像が縦または横に長すぎます。
    .advice = { $subject ->
        [selfie] パノラマや細長い画像ではなく、ご本人の通常の写真をアップロードしてください。
        [page] パノラマや細長い画像ではなく、書類の通常の写真をアップロードしてください。
       *[other] パノラマや細長い画像ではなく、本人確認書類の通常の写真をアップロードしてください。
    }

## Where the document is

document-not-found = { $subject ->
    [page] 画像に書類が写っていません。
    [passport] 画像にパスポートの顔写真ページが写っていません。
   *[other] 画像に本人確認書類が写っていません。
}
    .advice = { $subject ->
        [page] 書類を色の異なる平らな面に置き、真上から撮影してください。
        [passport] パスポートの顔写真ページを開き、色の異なる平らな面に置いて、真上から撮影してください。
       *[other] 本人確認書類を色の異なる平らな面に置き、真上から撮影してください。
    }

document-not-recognised = { $subject ->
    [passport] 画像に写っているものは、パスポートの顔写真ページではないようです。
   *[other] 画像に写っているものは、本人確認書類ではないようです。
}
    .advice = { $subject ->
        [passport] パスポートの顔写真ページを開き、そのページ全体が入るように撮影してください。
       *[other] 本人確認書類そのものを、全体が入り、ほかの物が写らないように撮影してください。
    }

text-not-found = { $detail ->
    [page-blank] 書類が白紙です。
    [card-shown] 画像に写っているのはカードまたは本人確認書類で、通知書、請求書、明細書ではありません。
   *[none] 文字が印刷されたページが見当たりません。
}
    .advice = { $detail ->
        [page-blank] お名前と住所が記載されたページをアップロードしてください。
       *[none] お名前と住所が記載された通知書、請求書、または明細書を、すべての文字が読めるようにアップロードしてください。
    }

multiple-documents = { $subject ->
    [page] 画像に複数の書類が写っています。
   *[other] 画像に複数の本人確認書類が写っています。
}
    .advice = { $subject ->
        [page] 書類を一枚ずつ撮影し、ほかの紙は写らないようにしてください。
        [passport] パスポートだけを撮影し、ほかの紙は写らないようにしてください。
       *[other] 表面と裏面を一枚ずつ別々に撮影し、ほかの紙は写らないようにしてください。
    }

document-cut-off = { $subject ->
    [page] 書類の一部が画像からはみ出しています。
    [passport] パスポートの顔写真ページの一部が画像からはみ出しています。
   *[other] 本人確認書類の一部が画像からはみ出しています。
}
    .advice = { $subject ->
        [page] 書類の四隅がすべて少し余白をもって写るまで、カメラを離してください。
        [passport] パスポートの顔写真ページの四隅がすべて少し余白をもって写るまで、カメラを離してください。
       *[other] 本人確認書類の四隅がすべて少し余白をもって写るまで、カメラを離してください。
    }

document-corner-hidden = { $subject ->
    [page] 書類の角が何かで隠れています。
    [passport] パスポートの顔写真ページの角が何かで隠れています。
   *[other] 本人確認書類の角が何かで隠れています。
}
    .advice = { $subject ->
        [page] 書類を平らに置き、指を離して、四隅がすべて見えるようにしてください。
        [passport] パスポートを置き、ページを隠さないように開いたまま、四隅がすべて見えるようにしてください。
       *[other] 本人確認書類を置き、指を離して、四隅がすべて見えるようにしてください。
    }

document-tilted = { $subject ->
    [page] 書類が斜めから撮影されています。
    [passport] パスポートの顔写真ページが斜めから撮影されています。
   *[other] 本人確認書類が斜めから撮影されています。
}
    .advice = { $subject ->
        [page] 向かい合う辺が同じ長さに見えるように、カメラを書類の真上に構えてください。
        [passport] 向かい合う辺が同じ長さに見えるように、カメラをパスポートの顔写真ページの真上に構えてください。
       *[other] 向かい合う辺が同じ長さに見えるように、カメラを本人確認書類の真上に構えてください。
    }

document-too-small = { $subject ->
    [page] 書類が画像の中で小さすぎます。
    [passport] パスポートの顔写真ページが画像の中で小さすぎます。
   *[other] 本人確認書類が画像の中で小さすぎます。
}
    .advice = { $subject ->
        [page] 書類が画像の大部分を占めるまで、カメラを近づけてください。
        [passport] パスポートの顔写真ページが画像の大部分を占めるまで、カメラを近づけてください。
       *[other] 本人確認書類が画像の大部分を占めるまで、カメラを近づけてください。
    }

document-margin-low = { $subject ->
    [page] 書類が画像の端に近すぎます。
    [passport] パスポートの顔写真ページが画像の端に近すぎます。
   *[other] 本人確認書類が画像の端に近すぎます。
}
    .advice = { $subject ->
        [page] ページの縁が見えるように、周りに少し余白を残してください。
        [passport] ページの縁が見えるように、周りに少し余白を残してください。
       *[other] 本人確認書類の縁が見えるように、周りに少し余白を残してください。
    }

## Whether it can be read

image-resolution-low = { $subject ->
    [selfie] 画像の画素数が少なく、お顔がはっきり写っていません。
   *[other] 画像の画素数が少なく、文字を読み取れません。
}
    .advice = プレビューやスクリーンショット、チャットで縮小されたコピーではなく、カメラの最大解像度で撮影した元の写真をアップロードしてください。

image-blurred = { $subject ->
    [selfie] { $detail ->
        [camera-moved] お顔がぼやけています。撮影中にカメラが動きました。
        [noise] お顔がはっきり写っていません。写真がざらついています。
        [faint-print] お顔がはっきり写っていません。写真の中でほとんど目立ちません。
        [out-of-focus] お顔がぼやけています。ピントが合っていませんでした。
       *[none] 写真のお顔がぼやけています。
    }
    [page] { $detail ->
        [partly-soft] 書類の一部がぼやけていて読み取れません。
        [camera-moved] 文字がぼやけていて読み取れません。撮影中にカメラが動きました。
        [print-height] 文字が小さすぎて読み取れません。最も小さい文字の高さは{ $pixels }ピクセルしかありません。
        [noise] 文字を読み取れません。写真がざらつきすぎています。
        [faint-print] 文字を読み取れません。紙との違いがほとんどありません。
        [out-of-focus] 文字がぼやけていて読み取れません。ピントが合っていませんでした。
       *[none] 写真の文字が鮮明でないため、読み取れません。
    }
   *[other] { $detail ->
        [partly-soft] 本人確認書類の一部がぼやけていて読み取れません。
        [camera-moved] 文字がぼやけていて読み取れません。撮影中にカメラが動きました。
        [print-height] 文字が小さすぎて読み取れません。最も小さい文字の高さは{ $pixels }ピクセルしかありません。
        [noise] 文字を読み取れません。写真がざらつきすぎています。
        [faint-print] 文字を読み取れません。背景との違いがほとんどありません。
        [out-of-focus] 文字がぼやけていて読み取れません。ピントが合っていませんでした。
       *[none] 写真の文字が鮮明でないため、読み取れません。
    }
}
    .advice = { $detail ->
        [partly-soft] カメラを真上に構え、ピントが合うのを待って、写真を撮り直してください。
        [camera-moved] 両手でカメラを持つか腕を固定し、明るい場所で写真を撮り直してください。
        [print-height] 書類が画像の大部分を占めるまでカメラを近づけ、写真を撮り直してください。
        [noise] もっと明るい場所で写真を撮り直してください。
        [faint-print] レンズを拭き、むらのない明かりの下で、反射が入らないように写真を撮り直してください。
       *[none] カメラを動かさずにピントが合うのを待ち、明るい場所で写真を撮り直してください。
    }

glare-on-document = { $subject ->
    [passport] 光の反射でパスポートの顔写真ページの一部が隠れています。
   *[other] 光の反射で本人確認書類の一部が隠れています。
}
    .advice = { $subject ->
        [passport] 反射が消えるまでパスポートを傾けるか照明を動かし、フラッシュを使わずに写真を撮り直してください。
       *[other] 反射が消えるまで本人確認書類を傾けるか照明を動かし、フラッシュを使わずに写真を撮り直してください。
    }

image-dark = 写真が暗すぎます。
    .advice = 窓の近くや照明の下など、明るい場所で写真を撮り直してください。

image-overexposed = 写真が明るすぎます。
    .advice = フラッシュを使わず、直射日光や照明を避けて、写真を撮り直してください。

image-contrast-low = { $subject ->
    [selfie] 写真のコントラストがほとんどありません。
    [page] 写真では文字と紙の区別がつきにくくなっています。
   *[other] 写真では文字と背景の区別がつきにくくなっています。
}
    .advice = レンズを拭き、反射を避け、むらのない明かりの下で写真を撮り直してください。

image-noisy = 写真がざらついています。
    .advice = もっと明るい場所で写真を撮り直してください。

image-compressed = 画像が強く圧縮され、細部が失われています。
    .advice = チャットのコピーではなく、カメラで撮影した元の写真をアップロードしてください。

## The face

portrait-missing = { $subject ->
    [passport] パスポートの顔写真ページに顔写真が見当たりません。
   *[other] 本人確認書類に顔写真が見当たりません。
}
    .advice = { $subject ->
        [passport] パスポートの顔写真ページを開き、ページ全体が写るように撮影してください。
       *[other] 顔写真のある面を撮影し、顔写真が隠れたり光で飛んだりしないようにしてください。
    }

signature-missing = パスポートの顔写真ページに署名が見当たりません。
    .advice = パスポートの所持人署名欄に署名し、ページ全体をもう一度撮影してください。すでに署名がある場合は、署名がはっきり写るように、むらのない明かりの下で撮影してください。

portrait-unclear = { $detail ->
    [face-small] 本人確認書類の顔が画像の中で小さすぎます。
    [face-soft] 本人確認書類の顔がぼやけています。
    [face-bright] 本人確認書類の顔の一部が明るすぎて見えません。
    [face-covered] 本人確認書類の顔の一部が隠れています。
   *[none] 本人確認書類の顔がはっきり見えません。
}
    .advice = { $detail ->
        [face-small] 本人確認書類が画像の大部分を占めるまで、カメラを近づけてください。
        [face-bright] 顔に反射がなくなるまで本人確認書類を傾けるか照明を動かし、フラッシュを使わずに写真を撮り直してください。
        [face-covered] 指や物、反射が本人確認書類の顔にかからないようにして、写真を撮り直してください。
       *[none] カメラを動かさずにピントが合うのを待ち、明るい場所で写真を撮り直してください。
    }

face-missing = 画像に顔が写っていません。
    .advice = カメラをまっすぐ見て、顔全体が入るように写真を撮り直してください。

face-multiple = 画像に複数の人が写っています。
    .advice = お一人で撮影してください。

face-too-small = お顔が画像の中で小さすぎます。
    .advice = 頭が画像の高さの半分ほどになるまで、カメラを近づけてください。

face-cut-off = 頭の一部が画像からはみ出しています。
    .advice = 頭全体が少し余白をもって写るまで、カメラを離してください。

face-off-centre = お顔が画像の中央から離れています。
    .advice = お顔が画像の中央に来るようにカメラを構えてください。

face-turned = 頭が横を向いているか、傾いています。
    .advice = 頭をまっすぐにして、カメラを正面から見てください。

face-blurred = お顔がぼやけています。
    .advice = レンズを拭き、カメラを動かさずに、明るい場所で写真を撮り直してください。

face-badly-lit = { $detail ->
    [face-dark] お顔が暗すぎます。
    [face-bright] お顔の一部が明るすぎて見えません。
    [face-uneven] お顔の片側がもう片側よりかなり暗くなっています。
   *[none] お顔への光の当たり方がよくありません。
}
    .advice = { $detail ->
        [face-bright] 太陽や照明に背を向け、フラッシュを使わずに写真を撮り直してください。
       *[none] お顔を窓や照明に向けて、写真を撮り直してください。
    }

## The machine-readable zone

mrz-not-found = パスポートの顔写真ページの下部にある二行の文字と数字がはっきり見えません。
    .advice = 下部の行も含めてページ全体が写り、ピントが合うように撮影してください。

mrz-check-digit-failed = 本人確認書類の文字と数字の行を確実に読み取れません。
    .advice = 文字と数字の行に反射や指がかからないようにして、明るい場所で写真を撮り直してください。

field-mismatch = { $fields ->
    [date-of-birth] 入力された生年月日が本人確認書類と一致しません。
    [expiry] 入力された有効期限が本人確認書類と一致しません。
    [document-number] 入力された書類番号が本人確認書類と一致しません。
    [country] 入力された国が本人確認書類と一致しません。
    [sex] 入力された性別が本人確認書類と一致しません。
    [name] 入力されたお名前が本人確認書類と一致しません。
    [issued] 入力された発行日が本人確認書類と一致しません。
    [document-type] 選択された書類の種類が、画像の本人確認書類と一致しません。
    [several] 入力された項目のいくつかが本人確認書類と一致しません。
   *[none] 入力内容が本人確認書類と一致しません。
}
    .advice = 入力内容を本人確認書類と一文字ずつ照らし合わせ、訂正してください。

## Whether it is the original

image-grayscale = 画像が白黒です。
    .advice = { $subject ->
        [selfie] フィルターを使わずに、ご本人のカラー写真を撮影してください。
       *[other] フィルターを使わずに、原本をカラーで撮影してください。
    }

photocopy = { $subject ->
    [passport] パスポートの顔写真ページが白黒のコピーです。
   *[other] 本人確認書類が白黒のコピーです。
}
    .advice = { $subject ->
        [passport] コピーではなく、パスポートの原本を撮影してください。
       *[other] コピーではなく、本人確認書類の原本を撮影してください。
    }

screenshot = 画像がスクリーンショットです。
    .advice = { $subject ->
        [selfie] カメラでご本人を撮影してください。
        [page] カメラで書類そのものを撮影してください。
        [passport] カメラでパスポートそのものを撮影してください。
       *[other] カメラで本人確認書類そのものを撮影してください。
    }

photo-of-screen = { $detail ->
    [larger-than-document] 画面を撮影した画像です。カメラが記録した距離によると、写っているものは本人確認書類より大きく、モニターに映したもののようです。
    [smaller-than-document] 画面を撮影した画像です。カメラが記録した距離によると、写っているものは本人確認書類より小さく、スマートフォンに映したもののようです。
   *[none] 画面を撮影した画像です。
}
    .advice = { $subject ->
        [selfie] 画面に映ったものではなく、ご本人を直接撮影してください。
        [page] 画面に映ったものではなく、書類そのものを撮影してください。
        [passport] 画面に映ったものではなく、パスポートそのものを撮影してください。
       *[other] 画面に映ったものではなく、本人確認書類そのものを撮影してください。
    }

photo-of-print = { $subject ->
    [passport] パスポートの顔写真ページが印刷されたもののようです。
   *[other] 本人確認書類が印刷されたもののようです。
}
    .advice = { $subject ->
        [passport] 印刷したものではなく、パスポートの原本を撮影してください。
       *[other] 印刷したものではなく、本人確認書類の原本を撮影してください。
    }

image-edited = { $detail ->
    [program-named] 画像が画像編集ソフトで保存されています。ファイルに「{ $name }」と記録されています。
    [editor-marks] 画像が画像編集ソフトで保存されています。ファイルにPhotoshopまたは同様のソフトの痕跡があります。
    [preview-differs] 画像が撮影後に変更されています。ファイル内の小さなプレビューが別の画像を示しています。
    [page-rewritten] ページの文字が、文書の作成後に変更されています。
   *[none] 画像が画像編集ソフトで保存されています。
}
    .advice = { $detail ->
        [page-rewritten] 編集せずに、受け取ったままの文書をアップロードしてください。
       *[none] 編集せずに、カメラで撮影したままの写真をアップロードしてください。
    }

## The form

date-of-birth-missing = 生年月日が入力されていません。
    .advice = 本人確認書類に記載されているとおりに生年月日を入力してください。

date-of-birth-invalid = { $detail ->
    [date-unrecognized] 生年月日の書き方を認識できません。
    [date-foreign-digits] 生年月日に0から9以外の数字が使われています。
    [two-digit-year] 生年月日の年が二桁しかありません。
    [date-ambiguous] 生年月日は{ $first }とも{ $second }とも読めます。
    [no-such-day] 生年月日に入力された日は暦にありません。
    [year-out-of-range] 生まれた年の{ $year }年はありえません。
    [other-calendar] { $calendar ->
        [buddhist] 生まれた年の{ $year }年は、仏暦で数えられているようです。
        [hijri] 生まれた年の{ $year }年は、イスラム暦で数えられているようです。
        [persian] 生まれた年の{ $year }年は、ペルシャ暦で数えられているようです。
        [hijri-or-persian] 生まれた年の{ $year }年は、イスラム暦またはペルシャ暦で数えられているようです。
        [japanese] 生まれた年の{ $year }年は、日本の元号で数えられているようです。
        [minguo] 生まれた年の{ $year }年は、民国紀元で数えられているようです。
       *[other] 生まれた年の{ $year }年は、別の暦で数えられているようです。
    }
    [date-incomplete] 生年月日が不完全です。
    [date-unlimited] 生年月日が日付ではありません。
   *[none] 生年月日が正しい日付ではありません。
}
    .advice = { $detail ->
        [date-ambiguous] 生年月日を1990年5月4日のように、年、月、日を付けて入力してください。
        [date-unrecognized] 生年月日を1990-05-04のように「年-月-日」の形で入力してください。
        [date-foreign-digits] 生年月日を0から9の数字で、1990-05-04のように「年-月-日」の形で入力してください。
        [other-calendar] 生年月日をパスポートと同じ西暦で入力してください。
       *[none] 本人確認書類に記載されているとおりに、年を四桁で生年月日を入力してください。
    }

date-of-birth-in-future = 生年月日が未来の日付です。
    .advice = 本人確認書類に記載されているとおりに生年月日を入力してください。

date-of-birth-implausible = この生年月日では、存命のどなたよりも年上になります。
    .advice = 本人確認書類に記載されているとおりに生年月日を入力してください。

age-below-minimum = 最低年齢に達していません。
    .advice = 入力された生年月日をご確認ください。正しい場合は、最低年齢に達してからもう一度お申し込みください。

expiry-missing = 有効期限が入力されていません。
    .advice = 本人確認書類に記載されているとおりに有効期限を入力してください。

expiry-invalid = { $detail ->
    [date-unrecognized] 有効期限の書き方を認識できません。
    [date-foreign-digits] 有効期限に0から9以外の数字が使われています。
    [two-digit-year] 有効期限の年が二桁しかありません。
    [date-ambiguous] 有効期限は{ $first }とも{ $second }とも読めます。
    [no-such-day] 有効期限に入力された日は暦にありません。
    [year-out-of-range] 有効期限の{ $year }年はありえません。
    [other-calendar] { $calendar ->
        [buddhist] 有効期限の{ $year }年は、仏暦で数えられているようです。
        [hijri] 有効期限の{ $year }年は、イスラム暦で数えられているようです。
        [persian] 有効期限の{ $year }年は、ペルシャ暦で数えられているようです。
        [hijri-or-persian] 有効期限の{ $year }年は、イスラム暦またはペルシャ暦で数えられているようです。
        [japanese] 有効期限の{ $year }年は、日本の元号で数えられているようです。
        [minguo] 有効期限の{ $year }年は、民国紀元で数えられているようです。
       *[other] 有効期限の{ $year }年は、別の暦で数えられているようです。
    }
    [date-incomplete] 有効期限が不完全です。
    [date-partly-unknown] 有効期限の一部しか分かっていません。
    [date-unknown] 有効期限が不明とされています。
   *[none] 有効期限が正しい日付ではありません。
}
    .advice = { $detail ->
        [date-ambiguous] 有効期限を2031年5月4日のように、年、月、日を付けて入力してください。
        [date-unrecognized] 有効期限を2031-05-04のように「年-月-日」の形で入力してください。
        [date-foreign-digits] 有効期限を0から9の数字で、2031-05-04のように「年-月-日」の形で入力してください。
        [other-calendar] 有効期限をパスポートと同じ西暦で入力してください。
       *[none] 本人確認書類に記載されているとおりに、年を四桁で有効期限を入力してください。
    }

document-expired = 本人確認書類の有効期限が切れています。
    .advice = 有効期限内の本人確認書類をご利用ください。

document-superseded = { $detail ->
    [issued-before] { $document_type ->
        [passport] この国で{ $before }より前に発行されたパスポートは、現在受け付けていません。
        [id-card] この国で{ $before }より前に発行された身分証明書は、現在受け付けていません。
        [driving-licence] この国で{ $before }より前に発行された運転免許証は、現在受け付けていません。
        [residence-permit] この国で{ $before }より前に発行された在留許可証は、現在受け付けていません。
        [visa] この国で{ $before }より前に発行されたビザは、現在受け付けていません。
       *[other] この国で{ $before }より前に発行された本人確認書類は、現在受け付けていません。
    }
   *[none] この国でこれほど前に発行された本人確認書類は、現在受け付けていません。
}
    .advice = 発行日がより新しい本人確認書類をご利用ください。

issue-date-too-old = 本人確認書類に有効期限がなく、発行から時間が経ちすぎています。
    .advice = より新しい本人確認書類、または有効期限のあるものをお持ちの場合は、そちらをご利用ください。

document-expires-soon = { $detail ->
    [days-left] { $days ->
        [0] 本人確認書類の有効期限は今日までです。
        [1] 本人確認書類の有効期限は明日までです。
       *[other] 本人確認書類の有効期限はあと{ $days }日です。
    }
   *[none] 本人確認書類の有効期限が近づいています。
}
    .advice = 有効期限がより先の本人確認書類をお持ちの場合は、そちらをご利用ください。

dates-out-of-order = { $conflicts ->
    [issued-before-birth] 発行日が生年月日より後になっていません。
    [expiry-before-birth] 有効期限が生年月日より後になっていません。
    [expiry-before-issue] 有効期限が発行日より前になっています。
    [issued-in-future] 発行日が未来の日付です。
    [several] いくつかの日付が矛盾しています。
   *[none] 日付が矛盾しています。
}
    .advice = 入力された各日付を本人確認書類と照らし合わせ、誤りを訂正してください。

validity-too-long = これらの日付では、本人確認書類の有効期間が通常より長くなります。
    .advice = 発行日と有効期限を本人確認書類と照らし合わせ、誤りを訂正してください。

country-not-accepted = この国の本人確認書類は受け付けていません。
    .advice = 別の国の本人確認書類をお持ちの場合は、そちらをご利用ください。

document-type-not-accepted = この種類の本人確認書類は受け付けていません。
    .advice = { $detail ->
        [types-accepted] { $accepted ->
            [passport] パスポートをご利用ください。
            [id-card] 身分証明書をご利用ください。
            [driving-licence] 運転免許証をご利用ください。
            [residence-permit] 在留許可証をご利用ください。
            [visa] ビザをご利用ください。
           *[several] 受け付けている種類の本人確認書類をご利用ください。
        }
       *[none] 別の種類の本人確認書類をご利用ください。
    }

## The whole submission

front-missing = 本人確認書類の表面がありません。
    .advice = 顔写真のある表面の写真をアップロードしてください。

back-missing = 本人確認書類の裏面がありません。
    .advice = 本人確認書類を裏返し、裏面の写真もアップロードしてください。

selfie-missing = ご本人の写真がありません。
    .advice = ご自身のお顔を撮影し、その写真もアップロードしてください。

proof-missing = 住所確認書類がありません。
    .advice = お名前と住所が記載された請求書、明細書、または通知書もアップロードしてください。

same-side-twice = { $slot ->
    [front] { $other ->
        [back] 表面が二回アップロードされていて、裏面がありません。
       *[other] 表面の画像が別の欄にもアップロードされています。
    }
   *[other] 同じ画像が二つの欄にアップロードされています。
}
    .advice = { $slot ->
        [front] { $other ->
            [back] 本人確認書類を裏返し、裏面の写真をアップロードしてください。
           *[other] それぞれの欄に、求められている画像をアップロードしてください。
        }
       *[other] それぞれの欄に、求められている画像をアップロードしてください。
    }

selfie-is-document = ご本人の写真の代わりに、本人確認書類の画像がアップロードされています。
    .advice = 本人確認書類やその顔写真ではなく、ご自身のお顔をカメラで撮影してください。

already-rejected = { $slot ->
    [front] この表面の写真は、以前に受け付けられなかったものです。
    [back] この裏面の写真は、以前に受け付けられなかったものです。
    [passport] このパスポートの写真は、以前に受け付けられなかったものです。
    [selfie] このご本人の写真は、以前に受け付けられなかったものです。
    [proof] この住所確認書類は、以前に受け付けられなかったものです。
   *[other] 画像のうち一枚は、以前に受け付けられなかったものです。
}
    .advice = 前回の写真についてお伝えした点に注意して、新しい写真を撮影してください。

uploads-contradict = { $fields ->
    [date-of-birth] 書類によって生年月日が異なっています。
    [expiry] 本人確認書類の表面と裏面で有効期限が異なっています。
    [document-number] 本人確認書類の表面と裏面で番号が異なっています。
    [country] 表面と裏面が、異なる国の本人確認書類のものです。
    [sex] 書類によって性別が異なっています。
   *[several] 書類の内容が互いに矛盾しています。
}
    .advice = すべてご本人の書類で、表面と裏面が同じ書類のものをアップロードしてください。

## The proof of address

poa-type-not-accepted = { $detail ->
    [proof-not-accepted] { $proof ->
        [invoice] 商品やサービスの請求書は、住所確認書類として受け付けていません。
        [receipt] 領収書は、住所確認書類として受け付けていません。
        [payslip] 給与明細書は、住所確認書類として受け付けていません。
        [medical] 医療関係の書類は、住所確認書類として受け付けていません。
        [utility-bill] 公共料金の請求書は、こちらでは住所確認書類として受け付けていません。
        [bank-statement] 銀行の取引明細書は、こちらでは住所確認書類として受け付けていません。
        [credit-card-statement] クレジットカードの利用明細書は、こちらでは住所確認書類として受け付けていません。
        [tax-letter] 税金に関する通知書は、こちらでは住所確認書類として受け付けていません。
        [government-letter] 官公庁からの通知書は、こちらでは住所確認書類として受け付けていません。
        [tenancy-agreement] 賃貸借契約書は、こちらでは住所確認書類として受け付けていません。
        [mobile-bill] 携帯電話の請求書は、こちらでは住所確認書類として受け付けていません。
        [insurance] 保険の書類は、こちらでは住所確認書類として受け付けていません。
       *[other] この種類の書類は、住所確認書類として受け付けていません。
    }
   *[none] この種類の書類は、住所確認書類として受け付けていません。
}
    .advice = ご自宅に定期的に届く請求書や明細書など、受け付けている種類の書類をご利用ください。

poa-issue-date-missing = 書類に発行日が見当たりません。
    .advice = 発行日が記載された書類を、上部全体が入るようにアップロードしてください。

poa-too-old = 書類の発行から時間が経ちすぎています。
    .advice = 発行日がより新しい書類をご利用ください。

poa-date-in-future = 書類の発行日が未来の日付です。
    .advice = 実際に発行された日が記載されている書類をご利用ください。

poa-name-mismatch = { $detail ->
    [name-differs] 書類のお名前が、入力されたお名前と一致しません。
   *[none] 書類にお名前が見当たりません。
}
    .advice = ご本人宛ての書類をご利用になり、お名前は本人確認書類の記載どおりに入力してください。

poa-address-mismatch = { $detail ->
    [address-differs] { $differences ->
        [house-number] 書類の番地が、入力された番地と一致しません。
        [postal-code] 書類の郵便番号が、入力された郵便番号と一致しません。
        [unit] 書類の部屋番号が、入力された部屋番号と一致しません。
        [street] 書類の通りの名前が、入力されたものと一致しません。
        [place] 書類の市区町村が、入力された市区町村と一致しません。
        [country] 書類の国が、入力された国と一致しません。
       *[several] 書類の住所が、入力された住所と一致しません。
    }
   *[none] 入力された住所が書類に見当たりません。
}
    .advice = 書類の記載どおりに住所を入力するか、現在お住まいの住所が記載された書類をご利用ください。
