# What is said to the person in German: the sentences of en.ftl in its order. What the variables are is said there.
#
# This is machine-made, not yet read by a native speaker. It was checked by the tests beside it (every code, subject
# and detail has its sentence; plurals, full stops, dates; no English left) and by reading every sentence back against
# en.ftl.
#
# Address: Sie. Words: document Dokument, page with the photo Seite mit dem Foto, passport Reisepass, page Seite,
# reflection Spiegelung, screenshot Bildschirmfoto, expiry date Ablaufdatum, proof of address Adressnachweis, front
# Vorderseite, back Rückseite.

# How a day is written within a sentence. $day and $year are numbers, $month is 1 to 12.
date = { $month ->
    [1] { $day }. Januar { $year }
    [2] { $day }. Februar { $year }
    [3] { $day }. März { $year }
    [4] { $day }. April { $year }
    [5] { $day }. Mai { $year }
    [6] { $day }. Juni { $year }
    [7] { $day }. Juli { $year }
    [8] { $day }. August { $year }
    [9] { $day }. September { $year }
    [10] { $day }. Oktober { $year }
    [11] { $day }. November { $year }
   *[12] { $day }. Dezember { $year }
}

## The file

file-unreadable = { $detail ->
    [file-empty] Die Datei ist leer.
    [file-truncated] Die Datei endet, bevor das Bild vollständig ist.
    [file-damaged] Die Datei ist beschädigt, und das Bild darin kann nicht gelesen werden.
    [no-picture] Die Datei enthält kein Bild.
    [file-encrypted] Die Datei ist durch ein Passwort geschützt.
    [no-pages] Die Datei enthält keine Seite.
    [file-too-complex] Die Datei ist zu kompliziert, um geöffnet zu werden.
    [too-many-scans] Die Datei speichert ihr Bild in mehr Durchgängen, als geöffnet werden können.
    [too-much-memory] Das Bild braucht zum Öffnen mehr Speicher, als verwendet werden kann.
   *[none] Die Datei kann nicht geöffnet werden.
}
    .advice = { $detail ->
        [file-truncated] Laden Sie die Datei noch einmal hoch und warten Sie, bis sie vollständig übertragen ist. Wenn das nicht hilft, nehmen Sie das Foto neu auf.
        [file-encrypted] Speichern Sie das Dokument ohne Passwort, zum Beispiel indem Sie es in ein neues PDF drucken, und laden Sie die neue Datei hoch.
        [no-pages] Laden Sie das Dokument noch einmal herunter, und laden Sie die neue Datei hoch.
        [file-too-complex] Drucken Sie das Dokument in ein neues PDF oder fotografieren Sie die Seite, und laden Sie das Ergebnis hoch.
       *[none] Nehmen Sie das Foto neu auf, oder speichern Sie es noch einmal als JPEG, und laden Sie die neue Datei hoch.
    }

file-too-large = Die Datei ist zu groß.
    .advice = { $subject ->
        [page] Laden Sie ein Foto mit geringerer Auflösung hoch, oder speichern Sie es mit stärkerer Komprimierung.
       *[other] Nehmen Sie das Foto mit geringerer Auflösung neu auf, oder speichern Sie es mit stärkerer Komprimierung.
    }

format-unsupported = { $detail ->
    [format-unknown] Die Art der Datei wird nicht erkannt.
    [format-not-read] { $format ->
        [gif] Die Datei ist ein GIF-Bild und wird nicht angenommen.
        [avif] Die Datei ist ein AVIF-Bild und wird nicht angenommen.
        [heic] Die Datei ist ein HEIC-Bild und wird nicht angenommen.
        [jpeg-2000] Die Datei ist ein JPEG-2000-Bild und wird nicht angenommen.
        [jpeg-xl] Die Datei ist ein JPEG-XL-Bild und wird nicht angenommen.
        [psd] Die Datei ist ein Photoshop-Dokument und wird nicht angenommen.
        [ico] Die Datei ist ein Programmsymbol und wird nicht angenommen.
        [svg] Die Datei ist eine Zeichnung und wird nicht angenommen.
        [pdf] Die Datei ist ein PDF-Dokument und wird nicht angenommen.
        [html] Die Datei ist eine Webseite und wird nicht angenommen.
        [video] Die Datei ist ein Video und wird nicht angenommen.
        [archive] Die Datei ist ein Archiv oder ein Office-Dokument und wird nicht angenommen.
        [text] Die Datei ist ein Text und wird nicht angenommen.
       *[other] Diese Art von Datei wird nicht angenommen.
    }
    [variety-not-read] Das Bild ist auf eine seltene Weise gespeichert, die nicht angenommen wird.
   *[none] Diese Art von Datei wird nicht angenommen.
}
    .advice = { $detail ->
        [format-not-read] { $format ->
            [pdf] Nehmen Sie mit einer Kamera ein Foto auf und laden Sie es als JPEG- oder PNG-Datei hoch.
           *[other] Laden Sie das Foto als JPEG- oder PNG-Datei hoch.
        }
       *[none] Laden Sie das Foto als JPEG- oder PNG-Datei hoch.
    }

image-too-many-pixels = Das Bild hat zu viele Pixel.
    .advice = Nehmen Sie das Foto mit der normalen Auflösung Ihrer Kamera neu auf.

image-side-too-long = Das Bild ist zu lang oder zu breit.
    .advice = { $subject ->
        [selfie] Laden Sie ein gewöhnliches Foto von sich hoch, kein Panorama und keinen Streifen.
        [page] Laden Sie ein gewöhnliches Foto der Seite hoch, kein Panorama und keinen Streifen.
       *[other] Laden Sie ein gewöhnliches Foto des Dokuments hoch, kein Panorama und keinen Streifen.
    }

## Where the document is

document-not-found = { $subject ->
    [page] Auf dem Bild ist keine Seite zu sehen.
    [passport] Auf dem Bild ist keine Passseite zu sehen.
   *[other] Auf dem Bild ist kein Dokument zu sehen.
}
    .advice = { $subject ->
        [page] Legen Sie die Seite auf eine glatte Fläche in einer anderen Farbe und nehmen Sie das Foto gerade von oben auf.
        [passport] Legen Sie den Reisepass, an der Seite mit dem Foto aufgeschlagen, auf eine glatte Fläche in einer anderen Farbe und nehmen Sie das Foto gerade von oben auf.
       *[other] Legen Sie das Dokument auf eine glatte Fläche in einer anderen Farbe und nehmen Sie das Foto gerade von oben auf.
    }

document-not-recognised = { $subject ->
    [passport] Das Bild scheint nicht die Seite mit dem Foto eines Reisepasses zu zeigen.
   *[other] Das Bild scheint kein Ausweisdokument zu zeigen.
}
    .advice = { $subject ->
        [passport] Fotografieren Sie die Seite mit dem Foto im Reisepass selbst, aufgeschlagen und ganz im Bild.
       *[other] Fotografieren Sie das Ausweisdokument selbst, ganz und allein im Bild.
    }

text-not-found = { $detail ->
    [page-blank] Die Seite ist leer.
    [card-shown] Das Bild zeigt eine Karte oder ein Ausweisdokument und kein Schreiben, keine Rechnung und keinen Kontoauszug.
   *[none] Es ist keine Seite mit Schrift zu sehen.
}
    .advice = { $detail ->
        [page-blank] Laden Sie die Seite hoch, auf der Ihr Name und Ihre Adresse stehen.
       *[none] Laden Sie ein Schreiben, eine Rechnung oder einen Kontoauszug mit Ihrem Namen und Ihrer Adresse so hoch, dass der ganze Text lesbar ist.
    }

multiple-documents = { $subject ->
    [page] Auf dem Bild ist mehr als eine Seite zu sehen.
   *[other] Auf dem Bild ist mehr als ein Dokument zu sehen.
}
    .advice = { $subject ->
        [page] Fotografieren Sie jede Seite einzeln und legen Sie andere Papiere beiseite.
        [passport] Fotografieren Sie den Reisepass einzeln und legen Sie andere Papiere beiseite.
       *[other] Fotografieren Sie Vorderseite und Rückseite jeweils einzeln und legen Sie andere Papiere beiseite.
    }

document-cut-off = { $subject ->
    [page] Ein Teil der Seite ist abgeschnitten.
    [passport] Ein Teil der Passseite ist abgeschnitten.
   *[other] Ein Teil des Dokuments ist abgeschnitten.
}
    .advice = { $subject ->
        [page] Gehen Sie mit der Kamera zurück, bis alle vier Ecken der Seite mit etwas Rand im Bild sind.
        [passport] Gehen Sie mit der Kamera zurück, bis alle vier Ecken der Seite mit dem Foto mit etwas Rand im Bild sind.
       *[other] Gehen Sie mit der Kamera zurück, bis alle vier Ecken des Dokuments mit etwas Rand im Bild sind.
    }

document-corner-hidden = { $subject ->
    [page] Eine Ecke der Seite ist verdeckt.
    [passport] Eine Ecke der Passseite ist verdeckt.
   *[other] Eine Ecke des Dokuments ist verdeckt.
}
    .advice = { $subject ->
        [page] Legen Sie die Seite flach hin und nehmen Sie die Finger weg, damit alle vier Ecken zu sehen sind.
        [passport] Legen Sie den Reisepass hin, halten Sie ihn offen, ohne die Seite zu verdecken, und lassen Sie alle vier Ecken frei.
       *[other] Legen Sie das Dokument hin und nehmen Sie die Finger weg, damit alle vier Ecken zu sehen sind.
    }

document-tilted = { $subject ->
    [page] Die Seite ist zu schräg aufgenommen.
    [passport] Die Passseite ist zu schräg aufgenommen.
   *[other] Das Dokument ist zu schräg aufgenommen.
}
    .advice = { $subject ->
        [page] Halten Sie die Kamera gerade über die Seite, damit gegenüberliegende Kanten gleich lang aussehen.
        [passport] Halten Sie die Kamera gerade über die Passseite, damit gegenüberliegende Kanten gleich lang aussehen.
       *[other] Halten Sie die Kamera gerade über das Dokument, damit gegenüberliegende Kanten gleich lang aussehen.
    }

document-too-small = { $subject ->
    [page] Die Seite ist auf dem Bild zu klein.
    [passport] Die Passseite ist auf dem Bild zu klein.
   *[other] Das Dokument ist auf dem Bild zu klein.
}
    .advice = { $subject ->
        [page] Gehen Sie mit der Kamera näher heran, bis die Seite den größten Teil des Bildes ausfüllt.
        [passport] Gehen Sie mit der Kamera näher heran, bis die Seite mit dem Foto den größten Teil des Bildes ausfüllt.
       *[other] Gehen Sie mit der Kamera näher heran, bis das Dokument den größten Teil des Bildes ausfüllt.
    }

document-margin-low = { $subject ->
    [page] Die Seite berührt fast den Rand des Bildes.
    [passport] Die Passseite berührt fast den Rand des Bildes.
   *[other] Das Dokument berührt fast den Rand des Bildes.
}
    .advice = { $subject ->
        [page] Lassen Sie um die Seite etwas Platz, damit ihre Kanten zu sehen sind.
        [passport] Lassen Sie um die Seite etwas Platz, damit ihre Kanten zu sehen sind.
       *[other] Lassen Sie um das Dokument etwas Platz, damit seine Kanten zu sehen sind.
    }

## Whether it can be read

image-resolution-low = { $subject ->
    [selfie] Das Bild hat für Ihr Gesicht zu wenige Pixel.
   *[other] Das Bild hat für die Schrift zu wenige Pixel.
}
    .advice = Laden Sie das ursprüngliche Foto in der vollen Auflösung der Kamera hoch, keine Vorschau, kein Bildschirmfoto und keine von einem Chat verkleinerte Kopie.

image-blurred = { $subject ->
    [selfie] { $detail ->
        [camera-moved] Ihr Gesicht ist nicht scharf: Die Kamera hat sich während der Aufnahme bewegt.
        [noise] Ihr Gesicht ist nicht deutlich zu sehen: Das Foto ist zu körnig.
        [faint-print] Ihr Gesicht ist nicht deutlich zu sehen: Es hebt sich auf dem Foto kaum ab.
        [out-of-focus] Ihr Gesicht ist nicht scharf: Die Kamera hatte nicht scharfgestellt.
       *[none] Ihr Gesicht ist auf dem Foto nicht scharf.
    }
    [page] { $detail ->
        [partly-soft] Ein Teil der Seite ist zu unscharf, um lesbar zu sein.
        [camera-moved] Die Schrift ist zu unscharf, um lesbar zu sein: Die Kamera hat sich während der Aufnahme bewegt.
        [print-height] Die Schrift ist zu klein, um lesbar zu sein: Die kleinsten Buchstaben sind nur { $pixels } Pixel hoch.
        [noise] Die Schrift ist nicht lesbar: Das Foto ist zu körnig.
        [faint-print] Die Schrift ist nicht lesbar: Sie hebt sich kaum vom Papier ab.
        [out-of-focus] Die Schrift ist zu unscharf, um lesbar zu sein: Die Kamera hatte nicht scharfgestellt.
       *[none] Die Schrift auf dem Foto ist nicht scharf genug, um lesbar zu sein.
    }
   *[other] { $detail ->
        [partly-soft] Ein Teil des Dokuments ist zu unscharf, um lesbar zu sein.
        [camera-moved] Die Schrift ist zu unscharf, um lesbar zu sein: Die Kamera hat sich während der Aufnahme bewegt.
        [print-height] Die Schrift ist zu klein, um lesbar zu sein: Die kleinsten Buchstaben sind nur { $pixels } Pixel hoch.
        [noise] Die Schrift ist nicht lesbar: Das Foto ist zu körnig.
        [faint-print] Die Schrift ist nicht lesbar: Sie hebt sich kaum vom Hintergrund ab.
        [out-of-focus] Die Schrift ist zu unscharf, um lesbar zu sein: Die Kamera hatte nicht scharfgestellt.
       *[none] Die Schrift auf dem Foto ist nicht scharf genug, um lesbar zu sein.
    }
}
    .advice = { $detail ->
        [partly-soft] Halten Sie die Kamera gerade darüber, lassen Sie sie scharfstellen und nehmen Sie das Foto neu auf.
        [camera-moved] Halten Sie die Kamera mit beiden Händen oder stützen Sie die Arme auf, und nehmen Sie das Foto bei gutem Licht neu auf.
        [print-height] Gehen Sie mit der Kamera näher heran, bis das Dokument den größten Teil des Bildes ausfüllt, und nehmen Sie das Foto neu auf.
        [noise] Nehmen Sie das Foto an einem helleren Ort neu auf.
        [faint-print] Wischen Sie die Linse ab und nehmen Sie das Foto bei gleichmäßigem Licht ohne Spiegelungen neu auf.
       *[none] Halten Sie die Kamera ruhig, lassen Sie sie scharfstellen und nehmen Sie das Foto bei gutem Licht neu auf.
    }

glare-on-document = { $subject ->
    [passport] Eine Spiegelung verdeckt einen Teil der Passseite.
   *[other] Eine Spiegelung verdeckt einen Teil des Dokuments.
}
    .advice = { $subject ->
        [passport] Kippen Sie den Reisepass oder verschieben Sie die Lampe, bis die Spiegelung verschwunden ist, und nehmen Sie das Foto ohne Blitz neu auf.
       *[other] Kippen Sie das Dokument oder verschieben Sie die Lampe, bis die Spiegelung verschwunden ist, und nehmen Sie das Foto ohne Blitz neu auf.
    }

image-dark = Das Foto ist zu dunkel.
    .advice = Nehmen Sie das Foto an einem hellen Ort neu auf, nahe an einem Fenster oder unter einer Lampe.

image-overexposed = Das Foto ist zu hell.
    .advice = Nehmen Sie das Foto ohne Blitz neu auf, fern von direkter Sonne und Lampen.

image-contrast-low = { $subject ->
    [selfie] Das Foto hat kaum Kontrast.
    [page] Schrift und Papier unterscheiden sich auf dem Foto zu wenig.
   *[other] Schrift und Hintergrund unterscheiden sich auf dem Foto zu wenig.
}
    .advice = Wischen Sie die Linse ab, vermeiden Sie Spiegelungen und nehmen Sie das Foto bei gleichmäßigem Licht neu auf.

image-noisy = Das Foto ist zu körnig.
    .advice = Nehmen Sie das Foto an einem helleren Ort neu auf.

image-compressed = Das Bild wurde so stark komprimiert, dass Einzelheiten verloren sind.
    .advice = Laden Sie das ursprüngliche Foto der Kamera hoch, keine Kopie aus einem Chat.

## The face

portrait-missing = { $subject ->
    [passport] Auf der Passseite ist kein Foto eines Gesichts zu sehen.
   *[other] Auf dem Dokument ist kein Foto eines Gesichts zu sehen.
}
    .advice = { $subject ->
        [passport] Schlagen Sie den Reisepass an der Seite mit Ihrem Foto auf und nehmen Sie ihn so auf, dass die ganze Seite zu sehen ist.
       *[other] Fotografieren Sie die Seite mit Ihrem Bild und achten Sie darauf, dass nichts es verdeckt oder überstrahlt.
    }

signature-missing = Auf der Passseite ist keine Unterschrift zu sehen.
    .advice = Unterschreiben Sie Ihren Reisepass an der Stelle für die Unterschrift des Inhabers und fotografieren Sie die ganze Seite erneut. Ist er schon unterschrieben, sorgen Sie für gleichmäßiges Licht, damit man das sieht.

portrait-unclear = { $detail ->
    [face-small] Das Gesicht auf dem Dokument ist im Bild zu klein.
    [face-soft] Das Gesicht auf dem Dokument ist nicht scharf.
    [face-bright] Ein Teil des Gesichts auf dem Dokument ist zu hell, um erkennbar zu sein.
    [face-covered] Ein Teil des Gesichts auf dem Dokument ist verdeckt.
   *[none] Das Gesicht auf dem Dokument ist nicht deutlich zu sehen.
}
    .advice = { $detail ->
        [face-small] Gehen Sie mit der Kamera näher heran, bis das Dokument den größten Teil des Bildes ausfüllt.
        [face-bright] Kippen Sie das Dokument oder verschieben Sie die Lampe, bis das Gesicht frei von Spiegelungen ist, und nehmen Sie das Foto ohne Blitz neu auf.
        [face-covered] Halten Sie Finger, Gegenstände und Spiegelungen vom Gesicht auf dem Dokument fern und nehmen Sie das Foto neu auf.
       *[none] Halten Sie die Kamera ruhig, lassen Sie sie scharfstellen und nehmen Sie das Foto bei gutem Licht neu auf.
    }

face-missing = Auf dem Bild ist kein Gesicht zu sehen.
    .advice = Blicken Sie gerade in die Kamera, mit dem ganzen Gesicht im Bild, und nehmen Sie das Foto neu auf.

face-multiple = Auf dem Bild ist mehr als eine Person zu sehen.
    .advice = Nehmen Sie das Foto von sich allein auf.

face-too-small = Ihr Gesicht ist auf dem Bild zu klein.
    .advice = Halten Sie die Kamera näher, bis Ihr Kopf etwa die Hälfte der Bildhöhe einnimmt.

face-cut-off = Ein Teil Ihres Kopfes liegt außerhalb des Bildes.
    .advice = Halten Sie die Kamera weiter weg, bis Ihr ganzer Kopf mit etwas Rand im Bild ist.

face-off-centre = Ihr Gesicht ist weit von der Mitte des Bildes entfernt.
    .advice = Halten Sie die Kamera so, dass Ihr Gesicht in der Mitte des Bildes ist.

face-turned = Ihr Kopf ist gedreht oder zur Seite geneigt.
    .advice = Halten Sie den Kopf aufrecht und blicken Sie gerade in die Kamera.

face-blurred = Ihr Gesicht ist nicht scharf.
    .advice = Wischen Sie die Linse ab, halten Sie die Kamera ruhig und nehmen Sie das Foto bei gutem Licht neu auf.

face-badly-lit = { $detail ->
    [face-dark] Ihr Gesicht ist zu dunkel.
    [face-bright] Ein Teil Ihres Gesichts ist zu hell, um erkennbar zu sein.
    [face-uneven] Eine Seite Ihres Gesichts ist viel dunkler als die andere.
   *[none] Ihr Gesicht ist schlecht beleuchtet.
}
    .advice = { $detail ->
        [face-bright] Wenden Sie sich von der Sonne oder der Lampe ab und nehmen Sie das Foto ohne Blitz neu auf.
       *[none] Wenden Sie Ihr Gesicht einem Fenster oder einer Lampe zu und nehmen Sie das Foto neu auf.
    }

## The machine-readable zone

mrz-not-found = Die beiden Zeilen aus Buchstaben und Ziffern am unteren Rand der Passseite sind nicht deutlich zu sehen.
    .advice = Nehmen Sie das Foto so auf, dass die ganze Seite mit den Zeilen am unteren Rand zu sehen und scharf ist.

mrz-check-digit-failed = Die Zeilen aus Buchstaben und Ziffern auf dem Dokument lassen sich nicht sicher lesen.
    .advice = Nehmen Sie das Foto bei gutem Licht neu auf, ohne Spiegelungen oder Finger auf den Zeilen aus Buchstaben und Ziffern.

field-mismatch = { $fields ->
    [date-of-birth] Das eingegebene Geburtsdatum stimmt nicht mit dem auf dem Dokument überein.
    [expiry] Das eingegebene Ablaufdatum stimmt nicht mit dem auf dem Dokument überein.
    [document-number] Die eingegebene Dokumentnummer stimmt nicht mit der auf dem Dokument überein.
    [country] Das eingegebene Land stimmt nicht mit dem auf dem Dokument überein.
    [sex] Das angegebene Geschlecht stimmt nicht mit dem auf dem Dokument überein.
    [name] Der eingegebene Name stimmt nicht mit dem auf dem Dokument überein.
    [issued] Das eingegebene Ausstellungsdatum stimmt nicht mit dem auf dem Dokument überein.
    [document-type] Die gewählte Dokumentart stimmt nicht mit der des Dokuments auf dem Bild überein.
    [several] Mehrere Ihrer Angaben weichen vom Dokument ab.
   *[none] Ihre Angaben weichen vom Dokument ab.
}
    .advice = Vergleichen Sie Ihre Angaben Zeichen für Zeichen mit dem Dokument und berichtigen Sie sie.

## Whether it is the original

image-grayscale = Das Bild ist schwarzweiß.
    .advice = { $subject ->
        [selfie] Nehmen Sie ein Farbfoto von sich auf, ohne Filter.
       *[other] Nehmen Sie ein Farbfoto des Originals auf, ohne Filter.
    }

photocopy = { $subject ->
    [passport] Die Passseite ist eine Schwarzweißkopie.
   *[other] Das Dokument ist eine Schwarzweißkopie.
}
    .advice = { $subject ->
        [passport] Fotografieren Sie den Reisepass selbst und keine Kopie.
       *[other] Fotografieren Sie das Original des Dokuments und keine Kopie.
    }

screenshot = Das Bild ist ein Bildschirmfoto.
    .advice = { $subject ->
        [selfie] Nehmen Sie mit Ihrer Kamera ein Foto von sich auf.
        [page] Fotografieren Sie die Seite selbst mit Ihrer Kamera.
        [passport] Fotografieren Sie den Reisepass selbst mit Ihrer Kamera.
       *[other] Fotografieren Sie das Dokument selbst mit Ihrer Kamera.
    }

photo-of-screen = { $detail ->
    [larger-than-document] Das Bild wurde von einem Bildschirm aufgenommen. Nach der Entfernung, die die Kamera vermerkt hat, ist das Aufgenommene größer als das Dokument, wie auf einem Monitor.
    [smaller-than-document] Das Bild wurde von einem Bildschirm aufgenommen. Nach der Entfernung, die die Kamera vermerkt hat, ist das Aufgenommene kleiner als das Dokument, wie auf einem Telefon.
   *[none] Das Bild wurde von einem Bildschirm aufgenommen.
}
    .advice = { $subject ->
        [selfie] Fotografieren Sie sich selbst und keinen Bildschirm, der Sie zeigt.
        [page] Fotografieren Sie die Seite selbst und keinen Bildschirm, der sie zeigt.
        [passport] Fotografieren Sie den Reisepass selbst und keinen Bildschirm, der ihn zeigt.
       *[other] Fotografieren Sie das Dokument selbst und keinen Bildschirm, der es zeigt.
    }

photo-of-print = { $subject ->
    [passport] Die Passseite scheint ein Ausdruck zu sein.
   *[other] Das Dokument scheint ein Ausdruck zu sein.
}
    .advice = { $subject ->
        [passport] Fotografieren Sie den Reisepass selbst und keinen Ausdruck.
       *[other] Fotografieren Sie das Original des Dokuments und keinen Ausdruck.
    }

image-edited = { $detail ->
    [program-named] Das Bild wurde mit einem Bildbearbeitungsprogramm gespeichert: Die Datei nennt „{ $name }“.
    [editor-marks] Das Bild wurde mit einem Bildbearbeitungsprogramm gespeichert: Die Datei trägt die Merkmale von Photoshop oder einem ähnlichen Programm.
    [preview-differs] Das Bild wurde nach der Aufnahme verändert: Die kleine Vorschau in der Datei zeigt ein anderes Bild.
    [page-rewritten] Der Text der Seite wurde verändert, nachdem das Dokument erstellt worden war.
   *[none] Das Bild wurde mit einem Bildbearbeitungsprogramm gespeichert.
}
    .advice = { $detail ->
        [page-rewritten] Laden Sie das Dokument so hoch, wie Sie es erhalten haben, ohne es zu bearbeiten.
       *[none] Laden Sie das Foto so hoch, wie Ihre Kamera es aufgenommen hat, ohne es zu bearbeiten.
    }

## The form

date-of-birth-missing = Das Geburtsdatum fehlt.
    .advice = Geben Sie Ihr Geburtsdatum so ein, wie es auf dem Dokument steht.

date-of-birth-invalid = { $detail ->
    [date-unrecognized] Das Geburtsdatum hat keine bekannte Schreibweise.
    [date-foreign-digits] Das Geburtsdatum enthält andere Ziffern als 0 bis 9.
    [two-digit-year] Das Jahr des Geburtsdatums hat nur zwei Ziffern.
    [date-ambiguous] Das Geburtsdatum lässt sich als { $first } oder als { $second } lesen.
    [no-such-day] Den als Geburtsdatum angegebenen Tag gibt es im Kalender nicht.
    [year-out-of-range] Das Geburtsjahr, { $year }, ist nicht möglich.
    [other-calendar] { $calendar ->
        [buddhist] Das Geburtsjahr, { $year }, scheint nach dem buddhistischen Kalender gezählt zu sein.
        [hijri] Das Geburtsjahr, { $year }, scheint nach dem islamischen Kalender gezählt zu sein.
        [persian] Das Geburtsjahr, { $year }, scheint nach dem persischen Kalender gezählt zu sein.
        [hijri-or-persian] Das Geburtsjahr, { $year }, scheint nach dem islamischen oder dem persischen Kalender gezählt zu sein.
        [japanese] Das Geburtsjahr, { $year }, scheint nach dem japanischen Kalender gezählt zu sein.
        [minguo] Das Geburtsjahr, { $year }, scheint nach dem taiwanischen Kalender gezählt zu sein.
       *[other] Das Geburtsjahr, { $year }, scheint nach einem anderen Kalender gezählt zu sein.
    }
    [date-incomplete] Das Geburtsdatum ist unvollständig.
    [date-unlimited] Das Geburtsdatum ist kein Datum.
   *[none] Das Geburtsdatum ist kein gültiges Datum.
}
    .advice = { $detail ->
        [date-ambiguous] Geben Sie Ihr Geburtsdatum mit ausgeschriebenem Monat ein.
        [date-unrecognized] Geben Sie Ihr Geburtsdatum als Jahr-Monat-Tag ein, zum Beispiel 1990-05-04.
        [date-foreign-digits] Geben Sie Ihr Geburtsdatum mit den Ziffern 0 bis 9 als Jahr-Monat-Tag ein, zum Beispiel 1990-05-04.
        [other-calendar] Geben Sie Ihr Geburtsdatum nach dem gregorianischen Kalender ein, der in Reisepässen gilt.
       *[none] Geben Sie Ihr Geburtsdatum so ein, wie es auf dem Dokument steht, mit allen vier Ziffern des Jahres.
    }

date-of-birth-in-future = Das Geburtsdatum liegt in der Zukunft.
    .advice = Geben Sie Ihr Geburtsdatum so ein, wie es auf dem Dokument steht.

date-of-birth-implausible = Nach dem Geburtsdatum wären Sie älter als jeder lebende Mensch.
    .advice = Geben Sie Ihr Geburtsdatum so ein, wie es auf dem Dokument steht.

age-below-minimum = Sie haben das Mindestalter noch nicht erreicht.
    .advice = Prüfen Sie das eingegebene Geburtsdatum. Wenn es stimmt, kommen Sie wieder, sobald Sie das Mindestalter erreicht haben.

expiry-missing = Das Ablaufdatum fehlt.
    .advice = Geben Sie das Ablaufdatum so ein, wie es auf dem Dokument steht.

expiry-invalid = { $detail ->
    [date-unrecognized] Das Ablaufdatum hat keine bekannte Schreibweise.
    [date-foreign-digits] Das Ablaufdatum enthält andere Ziffern als 0 bis 9.
    [two-digit-year] Das Jahr des Ablaufdatums hat nur zwei Ziffern.
    [date-ambiguous] Das Ablaufdatum lässt sich als { $first } oder als { $second } lesen.
    [no-such-day] Den als Ablaufdatum angegebenen Tag gibt es im Kalender nicht.
    [year-out-of-range] Das Jahr des Ablaufdatums, { $year }, ist nicht möglich.
    [other-calendar] { $calendar ->
        [buddhist] Das Jahr des Ablaufdatums, { $year }, scheint nach dem buddhistischen Kalender gezählt zu sein.
        [hijri] Das Jahr des Ablaufdatums, { $year }, scheint nach dem islamischen Kalender gezählt zu sein.
        [persian] Das Jahr des Ablaufdatums, { $year }, scheint nach dem persischen Kalender gezählt zu sein.
        [hijri-or-persian] Das Jahr des Ablaufdatums, { $year }, scheint nach dem islamischen oder dem persischen Kalender gezählt zu sein.
        [japanese] Das Jahr des Ablaufdatums, { $year }, scheint nach dem japanischen Kalender gezählt zu sein.
        [minguo] Das Jahr des Ablaufdatums, { $year }, scheint nach dem taiwanischen Kalender gezählt zu sein.
       *[other] Das Jahr des Ablaufdatums, { $year }, scheint nach einem anderen Kalender gezählt zu sein.
    }
    [date-incomplete] Das Ablaufdatum ist unvollständig.
    [date-partly-unknown] Das Ablaufdatum ist nur zum Teil bekannt.
    [date-unknown] Das Ablaufdatum ist als unbekannt gekennzeichnet.
   *[none] Das Ablaufdatum ist kein gültiges Datum.
}
    .advice = { $detail ->
        [date-ambiguous] Geben Sie das Ablaufdatum mit ausgeschriebenem Monat ein.
        [date-unrecognized] Geben Sie das Ablaufdatum als Jahr-Monat-Tag ein, zum Beispiel 2031-05-04.
        [date-foreign-digits] Geben Sie das Ablaufdatum mit den Ziffern 0 bis 9 als Jahr-Monat-Tag ein, zum Beispiel 2031-05-04.
        [other-calendar] Geben Sie das Ablaufdatum nach dem gregorianischen Kalender ein, der in Reisepässen gilt.
       *[none] Geben Sie das Ablaufdatum so ein, wie es auf dem Dokument steht, mit allen vier Ziffern des Jahres.
    }

document-expired = Das Dokument ist abgelaufen.
    .advice = Verwenden Sie ein Dokument, das noch gültig ist.

document-superseded = { $detail ->
    [issued-before] { $document_type ->
        [passport] Reisepässe dieses Landes, die vor dem { $before } ausgestellt wurden, werden nicht mehr angenommen.
        [id-card] Personalausweise dieses Landes, die vor dem { $before } ausgestellt wurden, werden nicht mehr angenommen.
        [driving-licence] Führerscheine dieses Landes, die vor dem { $before } ausgestellt wurden, werden nicht mehr angenommen.
        [residence-permit] Aufenthaltstitel dieses Landes, die vor dem { $before } ausgestellt wurden, werden nicht mehr angenommen.
        [visa] Visa dieses Landes, die vor dem { $before } ausgestellt wurden, werden nicht mehr angenommen.
       *[other] Dokumente dieses Landes, die vor dem { $before } ausgestellt wurden, werden nicht mehr angenommen.
    }
   *[none] Dokumente dieses Landes, die vor so langer Zeit ausgestellt wurden, werden nicht mehr angenommen.
}
    .advice = Verwenden Sie ein Dokument, das vor kürzerer Zeit ausgestellt wurde.

issue-date-too-old = Das Dokument hat kein Ablaufdatum und wurde vor zu langer Zeit ausgestellt.
    .advice = Wenn Sie ein neueres Dokument oder eines mit Ablaufdatum haben, verwenden Sie dieses.

document-expires-soon = { $detail ->
    [days-left] { $days ->
        [0] Das Dokument läuft heute ab.
        [one] Das Dokument läuft morgen ab.
       *[other] Das Dokument läuft in { $days } Tagen ab.
    }
   *[none] Das Dokument läuft bald ab.
}
    .advice = Wenn Sie ein Dokument haben, das länger gültig ist, verwenden Sie dieses.

dates-out-of-order = { $conflicts ->
    [issued-before-birth] Das Ausstellungsdatum liegt nicht nach dem Geburtsdatum.
    [expiry-before-birth] Das Ablaufdatum liegt nicht nach dem Geburtsdatum.
    [expiry-before-issue] Das Ablaufdatum liegt vor dem Ausstellungsdatum.
    [issued-in-future] Das Ausstellungsdatum liegt in der Zukunft.
    [several] Mehrere Daten widersprechen sich.
   *[none] Die Daten widersprechen sich.
}
    .advice = Vergleichen Sie jedes eingegebene Datum mit dem Dokument und berichtigen Sie das falsche.

validity-too-long = Nach diesen Daten wäre das Dokument länger gültig, als Dokumente es sind.
    .advice = Vergleichen Sie Ausstellungsdatum und Ablaufdatum mit dem Dokument und berichtigen Sie das falsche.

country-not-accepted = Dokumente dieses Landes werden nicht angenommen.
    .advice = Verwenden Sie ein Dokument eines anderen Landes, wenn Sie eines haben.

document-type-not-accepted = Diese Art von Dokument wird nicht angenommen.
    .advice = { $detail ->
        [types-accepted] { $accepted ->
            [passport] Verwenden Sie einen Reisepass.
            [id-card] Verwenden Sie einen Personalausweis.
            [driving-licence] Verwenden Sie einen Führerschein.
            [residence-permit] Verwenden Sie einen Aufenthaltstitel.
            [visa] Verwenden Sie ein Visum.
           *[several] Verwenden Sie ein Dokument einer Art, die angenommen wird.
        }
       *[none] Verwenden Sie eine andere Art von Dokument.
    }

## The whole submission

front-missing = Die Vorderseite des Dokuments fehlt.
    .advice = Laden Sie ein Foto der Vorderseite hoch, auf der Ihr Bild zu sehen ist.

back-missing = Die Rückseite des Dokuments fehlt.
    .advice = Drehen Sie das Dokument um und laden Sie auch ein Foto der Rückseite hoch.

selfie-missing = Das Foto von Ihnen fehlt.
    .advice = Nehmen Sie ein Foto Ihres Gesichts auf und laden Sie es ebenfalls hoch.

proof-missing = Der Adressnachweis fehlt.
    .advice = Laden Sie auch eine Rechnung, einen Kontoauszug oder ein Schreiben mit Ihrem Namen und Ihrer Adresse hoch.

same-side-twice = { $slot ->
    [front] { $other ->
        [back] Die Vorderseite wurde zweimal hochgeladen, und die Rückseite fehlt.
       *[other] Das Bild der Vorderseite wurde an einer anderen Stelle noch einmal hochgeladen.
    }
   *[other] Dasselbe Bild wurde an zwei Stellen hochgeladen.
}
    .advice = { $slot ->
        [front] { $other ->
            [back] Drehen Sie das Dokument um und laden Sie ein Foto der Rückseite hoch.
           *[other] Laden Sie an jeder Stelle das Bild hoch, das dort verlangt wird.
        }
       *[other] Laden Sie an jeder Stelle das Bild hoch, das dort verlangt wird.
    }

selfie-is-document = Statt eines Fotos von Ihnen wurde ein Bild des Dokuments hochgeladen.
    .advice = Fotografieren Sie mit der Kamera Ihr eigenes Gesicht und nicht das Dokument oder das Foto darauf.

already-rejected = { $slot ->
    [front] Dieses Foto der Vorderseite wurde schon einmal abgelehnt.
    [back] Dieses Foto der Rückseite wurde schon einmal abgelehnt.
    [passport] Dieses Foto des Reisepasses wurde schon einmal abgelehnt.
    [selfie] Dieses Foto von Ihnen wurde schon einmal abgelehnt.
    [proof] Dieser Adressnachweis wurde schon einmal abgelehnt.
   *[other] Eines der Bilder wurde schon einmal abgelehnt.
}
    .advice = Nehmen Sie ein neues Foto auf und beachten Sie dabei die Hinweise zum vorigen.

uploads-contradict = { $fields ->
    [date-of-birth] Die Dokumente nennen verschiedene Geburtsdaten.
    [expiry] Die beiden Seiten des Dokuments nennen verschiedene Ablaufdaten.
    [document-number] Die beiden Seiten des Dokuments nennen verschiedene Nummern.
    [country] Die beiden Seiten gehören zu Dokumenten verschiedener Länder.
    [sex] Die Dokumente nennen nicht dasselbe Geschlecht.
   *[several] Die Angaben auf den Dokumenten widersprechen sich.
}
    .advice = Laden Sie nur Ihre eigenen Dokumente hoch, und beide Seiten desselben Dokuments.

## The proof of address

poa-type-not-accepted = { $detail ->
    [proof-not-accepted] { $proof ->
        [invoice] Eine Rechnung über Waren oder Dienstleistungen wird nicht als Adressnachweis angenommen.
        [receipt] Eine Quittung wird nicht als Adressnachweis angenommen.
        [payslip] Eine Gehaltsabrechnung wird nicht als Adressnachweis angenommen.
        [medical] Ein medizinisches Dokument wird nicht als Adressnachweis angenommen.
        [utility-bill] Eine Rechnung für Strom, Wasser, Festnetz oder Ähnliches wird hier nicht als Adressnachweis angenommen.
        [bank-statement] Ein Kontoauszug wird hier nicht als Adressnachweis angenommen.
        [credit-card-statement] Eine Kreditkartenabrechnung wird hier nicht als Adressnachweis angenommen.
        [tax-letter] Ein Steuerbescheid wird hier nicht als Adressnachweis angenommen.
        [government-letter] Ein Schreiben einer Behörde wird hier nicht als Adressnachweis angenommen.
        [tenancy-agreement] Ein Mietvertrag wird hier nicht als Adressnachweis angenommen.
        [mobile-bill] Eine Mobilfunkrechnung wird hier nicht als Adressnachweis angenommen.
        [insurance] Ein Versicherungsdokument wird hier nicht als Adressnachweis angenommen.
       *[other] Eine Seite dieser Art wird nicht als Adressnachweis angenommen.
    }
   *[none] Eine Seite dieser Art wird nicht als Adressnachweis angenommen.
}
    .advice = Verwenden Sie eine Seite einer Art, die angenommen wird, zum Beispiel eine Rechnung oder einen Auszug, die Sie regelmäßig nach Hause geschickt bekommen.

poa-issue-date-missing = Auf der Seite ist kein Ausstellungsdatum zu finden.
    .advice = Verwenden Sie eine Seite, auf der das Ausstellungsdatum steht, und laden Sie sie mit dem vollständigen Briefkopf hoch.

poa-too-old = Die Seite wurde vor zu langer Zeit ausgestellt.
    .advice = Verwenden Sie eine Seite, die vor kürzerer Zeit ausgestellt wurde.

poa-date-in-future = Das Ausstellungsdatum auf der Seite liegt in der Zukunft.
    .advice = Verwenden Sie eine Seite, auf der der Tag steht, an dem sie ausgestellt wurde.

poa-name-mismatch = { $detail ->
    [name-differs] Auf der Seite steht Ihr Name nicht so, wie Sie ihn eingegeben haben.
   *[none] Auf der Seite steht Ihr Name nicht.
}
    .advice = Verwenden Sie eine Seite, die an Sie gerichtet ist, und geben Sie Ihren Namen so ein, wie er in Ihren Dokumenten steht.

poa-address-mismatch = { $detail ->
    [address-differs] { $differences ->
        [house-number] Die Hausnummer auf der Seite stimmt nicht mit der eingegebenen überein.
        [postal-code] Die Postleitzahl auf der Seite stimmt nicht mit der eingegebenen überein.
        [unit] Die Wohnungsnummer auf der Seite stimmt nicht mit der eingegebenen überein.
        [street] Die Straße auf der Seite stimmt nicht mit der eingegebenen überein.
        [place] Der Ort auf der Seite stimmt nicht mit dem eingegebenen überein.
        [country] Das Land auf der Seite stimmt nicht mit dem eingegebenen überein.
       *[several] Die Adresse auf der Seite stimmt nicht mit der eingegebenen überein.
    }
   *[none] Auf der Seite steht die Adresse nicht, die Sie eingegeben haben.
}
    .advice = Geben Sie die Adresse so ein, wie sie auf der Seite steht, oder verwenden Sie eine Seite mit der Adresse, an der Sie wohnen.
