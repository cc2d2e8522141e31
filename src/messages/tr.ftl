# What is said to the person in Turkish: the sentences of en.ftl in its order. What the variables are is said there.
#
# This is machine-made, not yet read by a native speaker. It was checked by the tests beside it (every code, subject
# and detail has its sentence; plurals, full stops, dates; no English left) and by reading every sentence back against
# en.ftl.
#
# Address: siz. Words: document belge, page with the photo fotoğraflı sayfa, passport pasaport, page sayfa, reflection
# yansıma, screenshot ekran görüntüsü, expiry date son geçerlilik tarihi, proof of address adres belgesi, front ön
# yüz, back arka yüz.

# How a day is written within a sentence. $day and $year are numbers, $month is 1 to 12.
date = { $month ->
    [1] { $day } Ocak { $year }
    [2] { $day } Şubat { $year }
    [3] { $day } Mart { $year }
    [4] { $day } Nisan { $year }
    [5] { $day } Mayıs { $year }
    [6] { $day } Haziran { $year }
    [7] { $day } Temmuz { $year }
    [8] { $day } Ağustos { $year }
    [9] { $day } Eylül { $year }
    [10] { $day } Ekim { $year }
    [11] { $day } Kasım { $year }
   *[12] { $day } Aralık { $year }
}

## The file

file-unreadable = { $detail ->
    [file-empty] Dosya boş.
    [file-truncated] Dosya, görüntü tamamlanmadan bitiyor.
    [file-damaged] Dosya hasarlı ve içindeki görüntü okunamıyor.
    [no-picture] Dosyada görüntü yok.
    [file-encrypted] Dosya bir parolayla korunuyor.
    [no-pages] Dosyada sayfa yok.
    [file-too-complex] Dosya açılamayacak kadar karmaşık.
    [too-many-scans] Dosya, görüntüsünü açılabilecek olandan daha fazla geçişte saklıyor.
    [too-much-memory] Görüntüyü açmak, kullanılabilecek olandan daha fazla bellek gerektiriyor.
   *[none] Dosya açılamıyor.
}
    .advice = { $detail ->
        [file-truncated] Dosyayı yeniden yükleyin ve yükleme tamamlanana kadar bekleyin. Bu işe yaramazsa fotoğrafı yeniden çekin.
        [file-encrypted] Belgeyi, örneğin yeni bir PDF olarak yazdırarak, parolasız kaydedin ve yeni dosyayı yükleyin.
        [no-pages] Belgeyi yeniden indirin ve yeni dosyayı yükleyin.
        [file-too-complex] Belgeyi yeni bir PDF olarak yazdırın veya sayfanın fotoğrafını çekin ve bunu yükleyin.
       *[none] Fotoğrafı yeniden çekin veya JPEG olarak yeniden kaydedin ve yeni dosyayı yükleyin.
    }

file-too-large = Dosya çok büyük.
    .advice = { $subject ->
        [page] Daha düşük çözünürlüklü bir fotoğraf yükleyin veya fotoğrafı daha güçlü sıkıştırarak kaydedin.
       *[other] Fotoğrafı daha düşük çözünürlükle yeniden çekin veya daha güçlü sıkıştırarak kaydedin.
    }

format-unsupported = { $detail ->
    [format-unknown] Dosyanın türü tanınmıyor.
    [format-not-read] { $format ->
        [gif] Dosya bir GIF görüntüsü ve bu tür kabul edilmiyor.
        [avif] Dosya bir AVIF görüntüsü ve bu tür kabul edilmiyor.
        [heic] Dosya bir HEIC görüntüsü ve bu tür kabul edilmiyor.
        [jpeg-2000] Dosya bir JPEG 2000 görüntüsü ve bu tür kabul edilmiyor.
        [jpeg-xl] Dosya bir JPEG XL görüntüsü ve bu tür kabul edilmiyor.
        [psd] Dosya bir Photoshop belgesi ve bu tür kabul edilmiyor.
        [ico] Dosya bir simge ve bu tür kabul edilmiyor.
        [svg] Dosya bir çizim ve bu tür kabul edilmiyor.
        [pdf] Dosya bir PDF belgesi ve bu tür kabul edilmiyor.
        [html] Dosya bir internet sayfası ve bu tür kabul edilmiyor.
        [video] Dosya bir video ve bu tür kabul edilmiyor.
        [archive] Dosya bir arşiv veya ofis belgesi ve bu tür kabul edilmiyor.
        [text] Dosya bir metin ve bu tür kabul edilmiyor.
       *[other] Bu tür dosyalar kabul edilmiyor.
    }
    [variety-not-read] Görüntü, kabul edilmeyen ender bir biçimde saklanmış.
   *[none] Bu tür dosyalar kabul edilmiyor.
}
    .advice = { $detail ->
        [format-not-read] { $format ->
            [pdf] Kamerayla bir fotoğraf çekin ve bunu JPEG veya PNG dosyası olarak yükleyin.
           *[other] Fotoğrafı JPEG veya PNG dosyası olarak yükleyin.
        }
       *[none] Fotoğrafı JPEG veya PNG dosyası olarak yükleyin.
    }

image-too-many-pixels = Görüntüde çok fazla piksel var.
    .advice = Fotoğrafı kameranızın normal çözünürlüğüyle yeniden çekin.

image-side-too-long = Görüntü çok uzun veya çok geniş.
    .advice = { $subject ->
        [selfie] Panorama veya şerit değil, kendinizin sıradan bir fotoğrafını yükleyin.
        [page] Panorama veya şerit değil, sayfanın sıradan bir fotoğrafını yükleyin.
       *[other] Panorama veya şerit değil, belgenin sıradan bir fotoğrafını yükleyin.
    }

## Where the document is

document-not-found = { $subject ->
    [page] Görüntüde sayfa görülmüyor.
    [passport] Görüntüde pasaport sayfası görülmüyor.
   *[other] Görüntüde belge görülmüyor.
}
    .advice = { $subject ->
        [page] Sayfayı başka renkte düz bir yüzeye koyun ve fotoğrafı tam yukarıdan çekin.
        [passport] Pasaportun fotoğraflı sayfasını açıp başka renkte düz bir yüzeye koyun ve fotoğrafı tam yukarıdan çekin.
       *[other] Belgeyi başka renkte düz bir yüzeye koyun ve fotoğrafı tam yukarıdan çekin.
    }

document-not-recognised = { $subject ->
    [passport] Görüntüde görülen, bir pasaportun fotoğraflı sayfasına benzemiyor.
   *[other] Görüntüde görülen, bir kimlik belgesine benzemiyor.
}
    .advice = { $subject ->
        [passport] Pasaportun kendisini, fotoğraflı sayfası açık ve sayfanın tamamı görüntüde olacak şekilde çekin.
       *[other] Kimlik belgesinin kendisini, tamamı ve yalnızca o görüntüde olacak şekilde çekin.
    }

text-not-found = { $detail ->
    [page-blank] Sayfa boş.
    [card-shown] Görüntüde mektup, fatura veya hesap özeti değil, bir kart veya kimlik belgesi görülüyor.
   *[none] Yazılı bir sayfa görülmüyor.
}
    .advice = { $detail ->
        [page-blank] Adınızı ve adresinizi gösteren sayfayı yükleyin.
       *[none] Adınızın ve adresinizin yer aldığı bir mektup, fatura veya hesap özetini, bütün yazıları okunacak şekilde yükleyin.
    }

multiple-documents = { $subject ->
    [page] Görüntüde birden fazla sayfa görülüyor.
   *[other] Görüntüde birden fazla belge görülüyor.
}
    .advice = { $subject ->
        [page] Her sayfanın fotoğrafını ayrı çekin ve diğer kâğıtları kaldırın.
        [passport] Pasaportun fotoğrafını ayrı çekin ve diğer kâğıtları kaldırın.
       *[other] Ön ve arka yüzün fotoğraflarını ayrı ayrı çekin ve diğer kâğıtları kaldırın.
    }

document-cut-off = { $subject ->
    [page] Sayfanın bir bölümü görüntünün dışında kalmış.
    [passport] Pasaport sayfasının bir bölümü görüntünün dışında kalmış.
   *[other] Belgenin bir bölümü görüntünün dışında kalmış.
}
    .advice = { $subject ->
        [page] Sayfanın dört köşesi de çevresinde biraz boşlukla görüntüye girene kadar kamerayı uzaklaştırın.
        [passport] Fotoğraflı sayfanın dört köşesi de çevresinde biraz boşlukla görüntüye girene kadar kamerayı uzaklaştırın.
       *[other] Belgenin dört köşesi de çevresinde biraz boşlukla görüntüye girene kadar kamerayı uzaklaştırın.
    }

document-corner-hidden = { $subject ->
    [page] Bir şey sayfanın bir köşesini örtüyor.
    [passport] Bir şey pasaport sayfasının bir köşesini örtüyor.
   *[other] Bir şey belgenin bir köşesini örtüyor.
}
    .advice = { $subject ->
        [page] Sayfayı düz bir şekilde koyun ve dört köşesi de görünecek şekilde parmaklarınızı çekin.
        [passport] Pasaportu koyun, sayfayı örtmeden açık tutun ve dört köşenin de görünmesini sağlayın.
       *[other] Belgeyi koyun ve dört köşesi de görünecek şekilde parmaklarınızı çekin.
    }

document-tilted = { $subject ->
    [page] Sayfa çok yandan çekilmiş.
    [passport] Pasaport sayfası çok yandan çekilmiş.
   *[other] Belge çok yandan çekilmiş.
}
    .advice = { $subject ->
        [page] Kamerayı, karşılıklı kenarlar eşit uzunlukta görünecek şekilde sayfanın tam üzerinde tutun.
        [passport] Kamerayı, karşılıklı kenarlar eşit uzunlukta görünecek şekilde pasaport sayfasının tam üzerinde tutun.
       *[other] Kamerayı, karşılıklı kenarlar eşit uzunlukta görünecek şekilde belgenin tam üzerinde tutun.
    }

document-too-small = { $subject ->
    [page] Sayfa görüntüde çok küçük.
    [passport] Pasaport sayfası görüntüde çok küçük.
   *[other] Belge görüntüde çok küçük.
}
    .advice = { $subject ->
        [page] Sayfa görüntünün büyük bölümünü doldurana kadar kamerayı yaklaştırın.
        [passport] Fotoğraflı sayfa görüntünün büyük bölümünü doldurana kadar kamerayı yaklaştırın.
       *[other] Belge görüntünün büyük bölümünü doldurana kadar kamerayı yaklaştırın.
    }

document-margin-low = { $subject ->
    [page] Sayfa neredeyse görüntünün kenarına değiyor.
    [passport] Pasaport sayfası neredeyse görüntünün kenarına değiyor.
   *[other] Belge neredeyse görüntünün kenarına değiyor.
}
    .advice = { $subject ->
        [page] Kenarları görünsün diye sayfanın çevresinde biraz boşluk bırakın.
        [passport] Kenarları görünsün diye sayfanın çevresinde biraz boşluk bırakın.
       *[other] Kenarları görünsün diye belgenin çevresinde biraz boşluk bırakın.
    }

## Whether it can be read

image-resolution-low = { $subject ->
    [selfie] Görüntüdeki piksel sayısı yüzünüz için çok az.
   *[other] Görüntüdeki piksel sayısı yazı için çok az.
}
    .advice = Bir önizleme, ekran görüntüsü veya sohbet uygulamasının küçülttüğü bir kopya değil, kameranın tam çözünürlüğündeki özgün fotoğrafı yükleyin.

image-blurred = { $subject ->
    [selfie] { $detail ->
        [camera-moved] Yüzünüz net değil: Fotoğraf çekilirken kamera oynamış.
        [noise] Yüzünüz belirgin değil: Fotoğraf çok grenli.
        [faint-print] Yüzünüz belirgin değil: Fotoğrafta zor seçiliyor.
        [out-of-focus] Yüzünüz net değil: Kamera odaklanmamış.
       *[none] Yüzünüz fotoğrafta net değil.
    }
    [page] { $detail ->
        [partly-soft] Sayfanın bir bölümü okunamayacak kadar bulanık.
        [camera-moved] Yazı okunamayacak kadar bulanık: Fotoğraf çekilirken kamera oynamış.
        [print-height] Yazı okunamayacak kadar küçük: En küçük harflerin yüksekliği yalnızca { $pixels } piksel.
        [noise] Yazı okunamıyor: Fotoğraf çok grenli.
        [faint-print] Yazı okunamıyor: Kâğıttan zor ayırt ediliyor.
        [out-of-focus] Yazı okunamayacak kadar bulanık: Kamera odaklanmamış.
       *[none] Fotoğraftaki yazı okunacak kadar net değil.
    }
   *[other] { $detail ->
        [partly-soft] Belgenin bir bölümü okunamayacak kadar bulanık.
        [camera-moved] Yazı okunamayacak kadar bulanık: Fotoğraf çekilirken kamera oynamış.
        [print-height] Yazı okunamayacak kadar küçük: En küçük harflerin yüksekliği yalnızca { $pixels } piksel.
        [noise] Yazı okunamıyor: Fotoğraf çok grenli.
        [faint-print] Yazı okunamıyor: Arka plandan zor ayırt ediliyor.
        [out-of-focus] Yazı okunamayacak kadar bulanık: Kamera odaklanmamış.
       *[none] Fotoğraftaki yazı okunacak kadar net değil.
    }
}
    .advice = { $detail ->
        [partly-soft] Kamerayı tam üzerinde tutun, odaklanmasını bekleyin ve fotoğrafı yeniden çekin.
        [camera-moved] Kamerayı iki elinizle tutun veya kollarınızı bir yere dayayın ve fotoğrafı iyi ışıkta yeniden çekin.
        [print-height] Belge görüntünün büyük bölümünü doldurana kadar kamerayı yaklaştırın ve fotoğrafı yeniden çekin.
        [noise] Fotoğrafı daha aydınlık bir yerde yeniden çekin.
        [faint-print] Merceği silin ve fotoğrafı eşit ışıkta, yansıma olmadan yeniden çekin.
       *[none] Kamerayı sabit tutun, odaklanmasını bekleyin ve fotoğrafı iyi ışıkta yeniden çekin.
    }

glare-on-document = { $subject ->
    [passport] Bir yansıma pasaport sayfasının bir bölümünü gizliyor.
   *[other] Bir yansıma belgenin bir bölümünü gizliyor.
}
    .advice = { $subject ->
        [passport] Yansıma kaybolana kadar pasaportu eğin veya lambayı kaydırın ve fotoğrafı flaşsız yeniden çekin.
       *[other] Yansıma kaybolana kadar belgeyi eğin veya lambayı kaydırın ve fotoğrafı flaşsız yeniden çekin.
    }

image-dark = Fotoğraf çok karanlık.
    .advice = Fotoğrafı aydınlık bir yerde, pencere yanında veya lamba altında yeniden çekin.

image-overexposed = Fotoğraf çok parlak.
    .advice = Fotoğrafı flaşsız, doğrudan güneşten ve lambalardan uzakta yeniden çekin.

image-contrast-low = { $subject ->
    [selfie] Fotoğrafta neredeyse hiç kontrast yok.
    [page] Fotoğrafta yazı ile kâğıt zor ayırt ediliyor.
   *[other] Fotoğrafta yazı ile arka plan zor ayırt ediliyor.
}
    .advice = Merceği silin, yansımalardan kaçının ve fotoğrafı eşit ışıkta yeniden çekin.

image-noisy = Fotoğraf grenli.
    .advice = Fotoğrafı daha aydınlık bir yerde yeniden çekin.

image-compressed = Görüntü o kadar sıkıştırılmış ki ayrıntılar kaybolmuş.
    .advice = Sohbetteki bir kopyayı değil, kameranın çektiği özgün fotoğrafı yükleyin.

## The face

portrait-missing = { $subject ->
    [passport] Pasaport sayfasında yüz fotoğrafı görülmüyor.
   *[other] Belgede yüz fotoğrafı görülmüyor.
}
    .advice = { $subject ->
        [passport] Pasaportun fotoğrafınızın bulunduğu sayfasını açın ve fotoğrafı bütün sayfa görünecek şekilde çekin.
       *[other] Fotoğrafınızın bulunduğu yüzü çekin ve üzerini bir şeyin örtmediğinden veya parlatmadığından emin olun.
    }

signature-missing = Pasaport sayfasında imza görülmüyor.
    .advice = Pasaportunuzu hamilin imzası için ayrılan yere imzalayın ve bütün sayfanın fotoğrafını yeniden çekin. Pasaportunuz imzalıysa fotoğrafı, imza açıkça görülecek şekilde eşit bir ışıkta çekin.

portrait-unclear = { $detail ->
    [face-small] Belgedeki yüz görüntüde çok küçük.
    [face-soft] Belgedeki yüz net değil.
    [face-bright] Belgedeki yüzün bir bölümü görülemeyecek kadar parlak.
    [face-covered] Belgedeki yüzün bir bölümü örtülü.
   *[none] Belgedeki yüz açıkça görülmüyor.
}
    .advice = { $detail ->
        [face-small] Belge görüntünün büyük bölümünü doldurana kadar kamerayı yaklaştırın.
        [face-bright] Yüzde yansıma kalmayana kadar belgeyi eğin veya lambayı kaydırın ve fotoğrafı flaşsız yeniden çekin.
        [face-covered] Belgedeki yüzün üzerinde parmak, eşya veya yansıma olmamasına dikkat edin ve fotoğrafı yeniden çekin.
       *[none] Kamerayı sabit tutun, odaklanmasını bekleyin ve fotoğrafı iyi ışıkta yeniden çekin.
    }

face-missing = Görüntüde yüz görülmüyor.
    .advice = Yüzünüzün tamamı görüntüde olacak şekilde doğrudan kameraya bakın ve fotoğrafı yeniden çekin.

face-multiple = Görüntüde birden fazla kişi görülüyor.
    .advice = Fotoğrafta yalnızca siz olun.

face-too-small = Yüzünüz görüntüde çok küçük.
    .advice = Başınız görüntü yüksekliğinin yaklaşık yarısını doldurana kadar kamerayı yaklaştırın.

face-cut-off = Başınızın bir bölümü görüntünün dışında kalmış.
    .advice = Başınızın tamamı çevresinde biraz boşlukla görüntüye girene kadar kamerayı uzaklaştırın.

face-off-centre = Yüzünüz görüntünün ortasından uzakta.
    .advice = Kamerayı, yüzünüz görüntünün ortasında olacak şekilde tutun.

face-turned = Başınız çevrilmiş veya yana eğilmiş.
    .advice = Başınızı dik tutun ve doğrudan kameraya bakın.

face-blurred = Yüzünüz net değil.
    .advice = Merceği silin, kamerayı sabit tutun ve fotoğrafı iyi ışıkta yeniden çekin.

face-badly-lit = { $detail ->
    [face-dark] Yüzünüz çok karanlık.
    [face-bright] Yüzünüzün bir bölümü görülemeyecek kadar parlak.
    [face-uneven] Yüzünüzün bir yanı diğerinden çok daha karanlık.
   *[none] Yüzünüz iyi aydınlatılmamış.
}
    .advice = { $detail ->
        [face-bright] Güneşe veya lambaya dönük durmayın ve fotoğrafı flaşsız yeniden çekin.
       *[none] Yüzünüzü bir pencereye veya lambaya çevirin ve fotoğrafı yeniden çekin.
    }

## The machine-readable zone

mrz-not-found = Pasaport sayfasının altındaki iki satır harf ve rakam açıkça görülmüyor.
    .advice = Fotoğrafı, alttaki satırlar dahil bütün sayfa görünecek ve net olacak şekilde çekin.

mrz-check-digit-failed = Belgedeki harf ve rakam satırları kesin olarak okunamıyor.
    .advice = Harf ve rakam satırlarında yansıma veya parmak olmadan, fotoğrafı iyi ışıkta yeniden çekin.

field-mismatch = { $fields ->
    [date-of-birth] Girdiğiniz doğum tarihi belgedekiyle aynı değil.
    [expiry] Girdiğiniz son geçerlilik tarihi belgedekiyle aynı değil.
    [document-number] Girdiğiniz belge numarası belgedekiyle aynı değil.
    [country] Girdiğiniz ülke belgedekiyle aynı değil.
    [sex] Girdiğiniz cinsiyet belgedekiyle aynı değil.
    [name] Girdiğiniz ad belgedekiyle aynı değil.
    [issued] Girdiğiniz veriliş tarihi belgedekiyle aynı değil.
    [document-type] Seçtiğiniz belge türü görüntüdeki belgenin türüyle aynı değil.
    [several] Girdiğiniz bilgilerin birkaçı belgeden farklı.
   *[none] Girdiğiniz bilgiler belgeden farklı.
}
    .advice = Girdiğiniz bilgileri belgeyle karakter karakter karşılaştırın ve düzeltin.

## Whether it is the original

image-grayscale = Görüntü siyah beyaz.
    .advice = { $subject ->
        [selfie] Kendinizin renkli, filtresiz bir fotoğrafını çekin.
       *[other] Aslının renkli, filtresiz bir fotoğrafını çekin.
    }

photocopy = { $subject ->
    [passport] Pasaport sayfası siyah beyaz bir kopya.
   *[other] Belge siyah beyaz bir kopya.
}
    .advice = { $subject ->
        [passport] Bir kopyanın değil, pasaportun kendisinin fotoğrafını çekin.
       *[other] Bir kopyanın değil, belgenin aslının fotoğrafını çekin.
    }

screenshot = Görüntü bir ekran görüntüsü.
    .advice = { $subject ->
        [selfie] Kameranızla kendi fotoğrafınızı çekin.
        [page] Kameranızla sayfanın kendisinin fotoğrafını çekin.
        [passport] Kameranızla pasaportun kendisinin fotoğrafını çekin.
       *[other] Kameranızla belgenin kendisinin fotoğrafını çekin.
    }

photo-of-screen = { $detail ->
    [larger-than-document] Görüntü bir ekrandan çekilmiş. Kameranın kaydettiği uzaklığa göre gördüğü şey belgeden daha büyük, monitördeki gibi.
    [smaller-than-document] Görüntü bir ekrandan çekilmiş. Kameranın kaydettiği uzaklığa göre gördüğü şey belgeden daha küçük, telefondaki gibi.
   *[none] Görüntü bir ekrandan çekilmiş.
}
    .advice = { $subject ->
        [selfie] Sizi gösteren bir ekranın değil, doğrudan kendinizin fotoğrafını çekin.
        [page] Onu gösteren bir ekranın değil, sayfanın kendisinin fotoğrafını çekin.
        [passport] Onu gösteren bir ekranın değil, pasaportun kendisinin fotoğrafını çekin.
       *[other] Onu gösteren bir ekranın değil, belgenin kendisinin fotoğrafını çekin.
    }

photo-of-print = { $subject ->
    [passport] Pasaport sayfası bir baskı gibi görünüyor.
   *[other] Belge bir baskı gibi görünüyor.
}
    .advice = { $subject ->
        [passport] Bir baskının değil, pasaportun kendisinin fotoğrafını çekin.
       *[other] Bir baskının değil, belgenin aslının fotoğrafını çekin.
    }

image-edited = { $detail ->
    [program-named] Görüntü bir görüntü düzenleme programıyla kaydedilmiş: Dosyada “{ $name }” adı geçiyor.
    [editor-marks] Görüntü bir görüntü düzenleme programıyla kaydedilmiş: Dosyada Photoshop veya benzer bir programın izleri var.
    [preview-differs] Görüntü çekildikten sonra değiştirilmiş: Dosyadaki küçük önizleme başka bir görüntü gösteriyor.
    [page-rewritten] Sayfadaki metin, belge oluşturulduktan sonra değiştirilmiş.
   *[none] Görüntü bir görüntü düzenleme programıyla kaydedilmiş.
}
    .advice = { $detail ->
        [page-rewritten] Belgeyi aldığınız gibi, düzenlemeden yükleyin.
       *[none] Fotoğrafı kameranızın çektiği gibi, düzenlemeden yükleyin.
    }

## The form

date-of-birth-missing = Doğum tarihi eksik.
    .advice = Doğum tarihinizi belgede yazdığı gibi girin.

date-of-birth-invalid = { $detail ->
    [date-unrecognized] Doğum tarihi bilinen bir biçimde yazılmamış.
    [date-foreign-digits] Doğum tarihinde 0 ile 9 arasındakiler dışında rakamlar var.
    [two-digit-year] Doğum tarihindeki yıl yalnızca iki rakamlı.
    [date-ambiguous] Doğum tarihi { $first } veya { $second } olarak okunabilir.
    [no-such-day] Takvimde doğum tarihi olarak girilen gün yok.
    [year-out-of-range] Doğum yılı, { $year }, mümkün değil.
    [other-calendar] { $calendar ->
        [buddhist] Doğum yılı, { $year }, Budist takvimine göre sayılmış görünüyor.
        [hijri] Doğum yılı, { $year }, hicri takvime göre sayılmış görünüyor.
        [persian] Doğum yılı, { $year }, İran takvimine göre sayılmış görünüyor.
        [hijri-or-persian] Doğum yılı, { $year }, hicri takvime veya İran takvimine göre sayılmış görünüyor.
        [japanese] Doğum yılı, { $year }, Japon takvimine göre sayılmış görünüyor.
        [minguo] Doğum yılı, { $year }, Tayvan takvimine göre sayılmış görünüyor.
       *[other] Doğum yılı, { $year }, başka bir takvime göre sayılmış görünüyor.
    }
    [date-incomplete] Doğum tarihi tam değil.
    [date-unlimited] Doğum tarihi bir tarih değil.
   *[none] Doğum tarihi geçerli bir tarih değil.
}
    .advice = { $detail ->
        [date-ambiguous] Doğum tarihinizi ayı yazıyla belirterek girin.
        [date-unrecognized] Doğum tarihinizi yıl-ay-gün olarak girin, örneğin 1990-05-04.
        [date-foreign-digits] Doğum tarihinizi 0 ile 9 arasındaki rakamlarla, yıl-ay-gün olarak girin, örneğin 1990-05-04.
        [other-calendar] Doğum tarihinizi pasaportlarda kullanılan miladi takvime göre girin.
       *[none] Doğum tarihinizi belgede yazdığı gibi, yılın dört rakamıyla girin.
    }

date-of-birth-in-future = Doğum tarihi gelecekte.
    .advice = Doğum tarihinizi belgede yazdığı gibi girin.

date-of-birth-implausible = Doğum tarihine göre yaşayan herkesten daha yaşlı olurdunuz.
    .advice = Doğum tarihinizi belgede yazdığı gibi girin.

age-below-minimum = Yaşınız en düşük yaş sınırının altında.
    .advice = Girdiğiniz doğum tarihini kontrol edin. Doğruysa yaş sınırına ulaştığınızda yeniden gelin.

expiry-missing = Son geçerlilik tarihi eksik.
    .advice = Son geçerlilik tarihini belgede yazdığı gibi girin.

expiry-invalid = { $detail ->
    [date-unrecognized] Son geçerlilik tarihi bilinen bir biçimde yazılmamış.
    [date-foreign-digits] Son geçerlilik tarihinde 0 ile 9 arasındakiler dışında rakamlar var.
    [two-digit-year] Son geçerlilik tarihindeki yıl yalnızca iki rakamlı.
    [date-ambiguous] Son geçerlilik tarihi { $first } veya { $second } olarak okunabilir.
    [no-such-day] Takvimde son geçerlilik tarihi olarak girilen gün yok.
    [year-out-of-range] Son geçerlilik tarihinin yılı, { $year }, mümkün değil.
    [other-calendar] { $calendar ->
        [buddhist] Son geçerlilik tarihinin yılı, { $year }, Budist takvimine göre sayılmış görünüyor.
        [hijri] Son geçerlilik tarihinin yılı, { $year }, hicri takvime göre sayılmış görünüyor.
        [persian] Son geçerlilik tarihinin yılı, { $year }, İran takvimine göre sayılmış görünüyor.
        [hijri-or-persian] Son geçerlilik tarihinin yılı, { $year }, hicri takvime veya İran takvimine göre sayılmış görünüyor.
        [japanese] Son geçerlilik tarihinin yılı, { $year }, Japon takvimine göre sayılmış görünüyor.
        [minguo] Son geçerlilik tarihinin yılı, { $year }, Tayvan takvimine göre sayılmış görünüyor.
       *[other] Son geçerlilik tarihinin yılı, { $year }, başka bir takvime göre sayılmış görünüyor.
    }
    [date-incomplete] Son geçerlilik tarihi tam değil.
    [date-partly-unknown] Son geçerlilik tarihi yalnızca kısmen biliniyor.
    [date-unknown] Son geçerlilik tarihi bilinmiyor olarak belirtilmiş.
   *[none] Son geçerlilik tarihi geçerli bir tarih değil.
}
    .advice = { $detail ->
        [date-ambiguous] Son geçerlilik tarihini ayı yazıyla belirterek girin.
        [date-unrecognized] Son geçerlilik tarihini yıl-ay-gün olarak girin, örneğin 2031-05-04.
        [date-foreign-digits] Son geçerlilik tarihini 0 ile 9 arasındaki rakamlarla, yıl-ay-gün olarak girin, örneğin 2031-05-04.
        [other-calendar] Son geçerlilik tarihini pasaportlarda kullanılan miladi takvime göre girin.
       *[none] Son geçerlilik tarihini belgede yazdığı gibi, yılın dört rakamıyla girin.
    }

document-expired = Belgenin süresi dolmuş.
    .advice = Hâlâ geçerli olan bir belge kullanın.

document-superseded = { $detail ->
    [issued-before] { $document_type ->
        [passport] Bu ülkenin { $before } tarihinden önce verilmiş pasaportları artık kabul edilmiyor.
        [id-card] Bu ülkenin { $before } tarihinden önce verilmiş kimlik kartları artık kabul edilmiyor.
        [driving-licence] Bu ülkenin { $before } tarihinden önce verilmiş sürücü belgeleri artık kabul edilmiyor.
        [residence-permit] Bu ülkenin { $before } tarihinden önce verilmiş oturma izinleri artık kabul edilmiyor.
        [visa] Bu ülkenin { $before } tarihinden önce verilmiş vizeleri artık kabul edilmiyor.
       *[other] Bu ülkenin { $before } tarihinden önce verilmiş belgeleri artık kabul edilmiyor.
    }
   *[none] Bu ülkenin bu kadar uzun süre önce verilmiş belgeleri artık kabul edilmiyor.
}
    .advice = Daha yakın zamanda verilmiş bir belge kullanın.

issue-date-too-old = Belgede son geçerlilik tarihi yok ve belge çok uzun süre önce verilmiş.
    .advice = Daha yeni veya son geçerlilik tarihi olan bir belgeniz varsa onu kullanın.

document-expires-soon = { $detail ->
    [days-left] { $days ->
        [0] Belgenin süresi bugün doluyor.
        [one] Belgenin süresi yarın doluyor.
       *[other] Belgenin süresi { $days } gün sonra doluyor.
    }
   *[none] Belgenin süresi yakında dolacak.
}
    .advice = Daha uzun süre geçerli bir belgeniz varsa onu kullanın.

dates-out-of-order = { $conflicts ->
    [issued-before-birth] Veriliş tarihi doğum tarihinden sonra değil.
    [expiry-before-birth] Son geçerlilik tarihi doğum tarihinden sonra değil.
    [expiry-before-issue] Son geçerlilik tarihi veriliş tarihinden önce.
    [issued-in-future] Veriliş tarihi gelecekte.
    [several] Birkaç tarih birbiriyle çelişiyor.
   *[none] Tarihler birbiriyle çelişiyor.
}
    .advice = Girdiğiniz her tarihi belgeyle karşılaştırın ve yanlış olanı düzeltin.

validity-too-long = Bu tarihlere göre belge, belgelerin olağan süresinden daha uzun süre geçerli olurdu.
    .advice = Veriliş tarihini ve son geçerlilik tarihini belgeyle karşılaştırın ve yanlış olanı düzeltin.

country-not-accepted = Bu ülkenin belgeleri kabul edilmiyor.
    .advice = Varsa başka bir ülkenin belgesini kullanın.

document-type-not-accepted = Bu belge türü kabul edilmiyor.
    .advice = { $detail ->
        [types-accepted] { $accepted ->
            [passport] Pasaport kullanın.
            [id-card] Kimlik kartı kullanın.
            [driving-licence] Sürücü belgesi kullanın.
            [residence-permit] Oturma izni kullanın.
            [visa] Vize kullanın.
           *[several] Kabul edilen türlerden bir belge kullanın.
        }
       *[none] Başka türde bir belge kullanın.
    }

## The whole submission

front-missing = Belgenin ön yüzü eksik.
    .advice = Fotoğrafınızın bulunduğu ön yüzün fotoğrafını yükleyin.

back-missing = Belgenin arka yüzü eksik.
    .advice = Belgeyi çevirin ve arka yüzünün fotoğrafını da yükleyin.

selfie-missing = Sizin fotoğrafınız eksik.
    .advice = Kendi yüzünüzün fotoğrafını çekin ve onu da yükleyin.

proof-missing = Adres belgesi eksik.
    .advice = Adınızı ve adresinizi gösteren bir fatura, hesap özeti veya mektup da yükleyin.

same-side-twice = { $slot ->
    [front] { $other ->
        [back] Ön yüz iki kez yüklenmiş ve arka yüz eksik.
       *[other] Ön yüzün görüntüsü başka bir yere bir kez daha yüklenmiş.
    }
   *[other] Aynı görüntü iki yere yüklenmiş.
}
    .advice = { $slot ->
        [front] { $other ->
            [back] Belgeyi çevirin ve arka yüzünün fotoğrafını yükleyin.
           *[other] Her yere orada istenen görüntüyü yükleyin.
        }
       *[other] Her yere orada istenen görüntüyü yükleyin.
    }

selfie-is-document = Sizin fotoğrafınız yerine belgenin görüntüsü yüklenmiş.
    .advice = Belgenin veya üzerindeki fotoğrafın değil, kendi yüzünüzün fotoğrafını kamerayla çekin.

already-rejected = { $slot ->
    [front] Ön yüzün bu fotoğrafı daha önce reddedilmiş.
    [back] Arka yüzün bu fotoğrafı daha önce reddedilmiş.
    [passport] Pasaportun bu fotoğrafı daha önce reddedilmiş.
    [selfie] Sizin bu fotoğrafınız daha önce reddedilmiş.
    [proof] Bu adres belgesi daha önce reddedilmiş.
   *[other] Görüntülerden biri daha önce reddedilmiş.
}
    .advice = Önceki fotoğraf için söylenenleri dikkate alarak yeni bir fotoğraf çekin.

uploads-contradict = { $fields ->
    [date-of-birth] Belgelerdeki doğum tarihleri birbirinden farklı.
    [expiry] Belgenin iki yüzündeki son geçerlilik tarihleri birbirinden farklı.
    [document-number] Belgenin iki yüzündeki numaralar birbirinden farklı.
    [country] İki yüz farklı ülkelerin belgelerine ait.
    [sex] Belgelerdeki cinsiyet bilgileri birbirinden farklı.
   *[several] Belgelerdeki bilgiler birbiriyle çelişiyor.
}
    .advice = Yalnızca size ait belgeleri ve aynı belgenin iki yüzünü yükleyin.

## The proof of address

poa-type-not-accepted = { $detail ->
    [proof-not-accepted] { $proof ->
        [invoice] Mal veya hizmet faturası adres belgesi olarak kabul edilmiyor.
        [receipt] Makbuz adres belgesi olarak kabul edilmiyor.
        [payslip] Maaş bordrosu adres belgesi olarak kabul edilmiyor.
        [medical] Tıbbi belge adres belgesi olarak kabul edilmiyor.
        [utility-bill] Elektrik, su veya sabit telefon gibi bir abonelik faturası burada adres belgesi olarak kabul edilmiyor.
        [bank-statement] Banka hesap özeti burada adres belgesi olarak kabul edilmiyor.
        [credit-card-statement] Kredi kartı ekstresi burada adres belgesi olarak kabul edilmiyor.
        [tax-letter] Vergi yazısı burada adres belgesi olarak kabul edilmiyor.
        [government-letter] Resmî kurum yazısı burada adres belgesi olarak kabul edilmiyor.
        [tenancy-agreement] Kira sözleşmesi burada adres belgesi olarak kabul edilmiyor.
        [mobile-bill] Cep telefonu faturası burada adres belgesi olarak kabul edilmiyor.
        [insurance] Sigorta belgesi burada adres belgesi olarak kabul edilmiyor.
       *[other] Bu türden bir sayfa adres belgesi olarak kabul edilmiyor.
    }
   *[none] Bu türden bir sayfa adres belgesi olarak kabul edilmiyor.
}
    .advice = Evinize düzenli olarak gönderilen bir fatura veya hesap özeti gibi, kabul edilen türden bir sayfa kullanın.

poa-issue-date-missing = Sayfada düzenlenme tarihi bulunamıyor.
    .advice = Düzenlenme tarihini gösteren bir sayfa kullanın ve sayfayı üst bölümünün tamamıyla yükleyin.

poa-too-old = Sayfa çok uzun süre önce düzenlenmiş.
    .advice = Daha yakın zamanda düzenlenmiş bir sayfa kullanın.

poa-date-in-future = Sayfadaki düzenlenme tarihi gelecekte.
    .advice = Düzenlendiği günü gösteren bir sayfa kullanın.

poa-name-mismatch = { $detail ->
    [name-differs] Sayfada adınız girdiğiniz şekilde yer almıyor.
   *[none] Sayfada adınız yer almıyor.
}
    .advice = Sizin adınıza düzenlenmiş bir sayfa kullanın ve adınızı belgelerinizde yazdığı gibi girin.

poa-address-mismatch = { $detail ->
    [address-differs] { $differences ->
        [house-number] Sayfadaki bina numarası girdiğinizle aynı değil.
        [postal-code] Sayfadaki posta kodu girdiğinizle aynı değil.
        [unit] Sayfadaki daire numarası girdiğinizle aynı değil.
        [street] Sayfadaki sokak girdiğinizle aynı değil.
        [place] Sayfadaki şehir girdiğinizle aynı değil.
        [country] Sayfadaki ülke girdiğinizle aynı değil.
       *[several] Sayfadaki adres girdiğinizle aynı değil.
    }
   *[none] Girdiğiniz adres sayfada yer almıyor.
}
    .advice = Adresi sayfada yazdığı gibi girin veya oturduğunuz adresin yer aldığı bir sayfa kullanın.
