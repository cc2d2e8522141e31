# What is said to the person in English: for each code what is wrong, and as .advice what to do about it.
#
# $subject  what it is about: identity-document, passport, selfie, page, form.
# $detail   what exactly was found: the kind of the report's "detail", or none.
# Other variables are the values of the detail; which code has which is in src/detail.rs.
#
# Whole, plain sentences for somebody whose upload was just refused. A line without a selector serves every subject.

# How a day is written within a sentence. $day and $year are numbers, $month is 1 to 12.
date = { $month ->
    [1] { $day } January { $year }
    [2] { $day } February { $year }
    [3] { $day } March { $year }
    [4] { $day } April { $year }
    [5] { $day } May { $year }
    [6] { $day } June { $year }
    [7] { $day } July { $year }
    [8] { $day } August { $year }
    [9] { $day } September { $year }
    [10] { $day } October { $year }
    [11] { $day } November { $year }
   *[12] { $day } December { $year }
}

## The file

file-unreadable = { $detail ->
    [file-empty] The file is empty.
    [file-truncated] The file ends before the picture is complete.
    [file-damaged] The file is damaged, and the picture in it cannot be read.
    [no-picture] The file contains no picture.
    [file-encrypted] The file is protected by a password.
    [no-pages] The file contains no page.
    [file-too-complex] The file is too complicated to be opened.
    [too-many-scans] The file stores its picture in more passes than can be opened.
    [too-much-memory] The picture needs more memory than can be used to open it.
   *[none] The file cannot be opened.
}
    .advice = { $detail ->
        [file-truncated] Upload the file again and wait until the upload is complete. If that does not help, take the photo again.
        [file-encrypted] Save the document without a password, for example by printing it to a new PDF, and upload the new file.
        [no-pages] Download the document again, and upload the new file.
        [file-too-complex] Print the document to a new PDF, or take a photo of the page, and upload that.
       *[none] Take the photo again, or save it again as a JPEG, and upload the new file.
    }

file-too-large = The file is too large.
    .advice = { $subject ->
        [page] Upload a photo with a lower resolution, or save it with stronger compression.
       *[other] Take the photo again with a lower resolution, or save it with stronger compression.
    }

format-unsupported = { $detail ->
    [format-unknown] The kind of the file is not recognised.
    [format-not-read] { $format ->
        [gif] The file is a GIF picture, which is not accepted.
        [avif] The file is an AVIF picture, which is not accepted.
        [heic] The file is a HEIC picture, which is not accepted.
        [jpeg-2000] The file is a JPEG 2000 picture, which is not accepted.
        [jpeg-xl] The file is a JPEG XL picture, which is not accepted.
        [psd] The file is a Photoshop document, which is not accepted.
        [ico] The file is an icon, which is not accepted.
        [svg] The file is a drawing, which is not accepted.
        [pdf] The file is a PDF document, which is not accepted.
        [html] The file is a web page, which is not accepted.
        [video] The file is a film, which is not accepted.
        [archive] The file is an archive or office document, which is not accepted.
        [text] The file is a text, which is not accepted.
       *[other] This kind of file is not accepted.
    }
    [variety-not-read] The picture is stored in a rare way, which is not accepted.
   *[none] This kind of file is not accepted.
}
    .advice = { $detail ->
        [format-not-read] { $format ->
            [pdf] Take a photo with a camera, and upload it as a JPEG or PNG file.
           *[other] Upload the photo as a JPEG or PNG file.
        }
       *[none] Upload the photo as a JPEG or PNG file.
    }

image-too-many-pixels = The picture has too many pixels.
    .advice = Take the photo again with your camera's normal resolution.

image-side-too-long = The picture is too long or too wide.
    .advice = { $subject ->
        [selfie] Upload an ordinary photo of yourself, not a panorama or a strip.
        [page] Upload an ordinary photo of the page, not a panorama or a strip.
       *[other] Upload an ordinary photo of the document, not a panorama or a strip.
    }

## Where the document is

document-not-found = { $subject ->
    [page] No page is seen in the picture.
    [passport] No passport page is seen in the picture.
   *[other] No document is seen in the picture.
}
    .advice = { $subject ->
        [page] Lay the page on a plain surface of another colour and take the photo from straight above.
        [passport] Lay the passport, opened at the page with the photo, on a plain surface of another colour and take the photo from straight above.
       *[other] Lay the document on a plain surface of another colour and take the photo from straight above.
    }

document-not-recognised = { $subject ->
    [passport] What is seen in the picture does not look like the photo page of a passport.
   *[other] What is seen in the picture does not look like an identity document.
}
    .advice = { $subject ->
        [passport] Take a photo of the passport itself, open at the photo page, with the whole page in the picture.
       *[other] Take a photo of the identity document itself, whole and by itself in the picture.
    }

text-not-found = { $detail ->
    [page-blank] The page is blank.
    [card-shown] The picture shows a card or an identity document, and no letter, bill or statement.
   *[none] No printed page is seen.
}
    .advice = { $detail ->
        [page-blank] Upload the page that shows your name and address.
       *[none] Upload a letter, bill or statement with your name and address, so that all of its text can be read.
    }

multiple-documents = { $subject ->
    [page] More than one page is seen in the picture.
   *[other] More than one document is seen in the picture.
}
    .advice = { $subject ->
        [page] Photograph each page by itself, and put other papers out of the picture.
        [passport] Photograph the passport by itself, and put other papers out of the picture.
       *[other] Photograph the front and the back each by itself, and put other papers out of the picture.
    }

document-cut-off = { $subject ->
    [page] A part of the page is cut off.
    [passport] A part of the passport page is cut off.
   *[other] A part of the document is cut off.
}
    .advice = { $subject ->
        [page] Move the camera back until all four corners of the page are in the picture, with a little room around them.
        [passport] Move the camera back until all four corners of the page with the photo are in the picture, with a little room around them.
       *[other] Move the camera back until all four corners of the document are in the picture, with a little room around them.
    }

document-corner-hidden = { $subject ->
    [page] Something covers a corner of the page.
    [passport] Something covers a corner of the passport page.
   *[other] Something covers a corner of the document.
}
    .advice = { $subject ->
        [page] Lay the page down flat and take your fingers off it, so that all four corners are seen.
        [passport] Lay the passport down, keep it open without covering the page, and let all four corners be seen.
       *[other] Lay the document down and take your fingers off it, so that all four corners are seen.
    }

document-tilted = { $subject ->
    [page] The page is seen too much from the side.
    [passport] The passport page is seen too much from the side.
   *[other] The document is seen too much from the side.
}
    .advice = { $subject ->
        [page] Hold the camera straight above the page, so that its opposite sides look equally long.
        [passport] Hold the camera straight above the passport page, so that its opposite sides look equally long.
       *[other] Hold the camera straight above the document, so that its opposite sides look equally long.
    }

document-too-small = { $subject ->
    [page] The page is too small in the picture.
    [passport] The passport page is too small in the picture.
   *[other] The document is too small in the picture.
}
    .advice = { $subject ->
        [page] Move the camera closer, until the page fills most of the picture.
        [passport] Move the camera closer, until the page with the photo fills most of the picture.
       *[other] Move the camera closer, until the document fills most of the picture.
    }

document-margin-low = { $subject ->
    [page] The page nearly touches the border of the picture.
    [passport] The passport page nearly touches the border of the picture.
   *[other] The document nearly touches the border of the picture.
}
    .advice = { $subject ->
        [page] Leave a little room around the page, so that its edges are seen.
        [passport] Leave a little room around the page, so that its edges are seen.
       *[other] Leave a little room around the document, so that its edges are seen.
    }

## Whether it can be read

image-resolution-low = { $subject ->
    [selfie] The picture has too few pixels for your face.
   *[other] The picture has too few pixels for the print.
}
    .advice = Upload the original photo at the camera's full resolution, not a preview, a screenshot or a copy that a chat has made smaller.

image-blurred = { $subject ->
    [selfie] { $detail ->
        [camera-moved] Your face is not sharp: the camera moved while the photo was taken.
        [noise] Your face is not clear: the photo is grainy.
        [faint-print] Your face is not clear: it hardly stands out in the photo.
        [out-of-focus] Your face is not sharp: the camera had not focused.
       *[none] Your face is not sharp in the photo.
    }
    [page] { $detail ->
        [partly-soft] A part of the page is too blurred to be read.
        [camera-moved] The print is too blurred to be read: the camera moved while the photo was taken.
        [print-height] The print is too small to be read: the smallest letters are only { $pixels } { $pixels ->
            [one] pixel
           *[other] pixels
        } high.
        [noise] The print cannot be read: the photo is too grainy.
        [faint-print] The print cannot be read: it hardly stands out from the paper.
        [out-of-focus] The print is too blurred to be read: the camera had not focused.
       *[none] The print in the photo is not sharp enough to be read.
    }
   *[other] { $detail ->
        [partly-soft] A part of the document is too blurred to be read.
        [camera-moved] The print is too blurred to be read: the camera moved while the photo was taken.
        [print-height] The print is too small to be read: the smallest letters are only { $pixels } { $pixels ->
            [one] pixel
           *[other] pixels
        } high.
        [noise] The print cannot be read: the photo is too grainy.
        [faint-print] The print cannot be read: it hardly stands out from the background.
        [out-of-focus] The print is too blurred to be read: the camera had not focused.
       *[none] The print in the photo is not sharp enough to be read.
    }
}
    .advice = { $detail ->
        [partly-soft] Hold the camera straight above it, let it focus, and take the photo again.
        [camera-moved] Hold the camera with both hands or rest your arms on something, and take the photo again in good light.
        [print-height] Move the camera closer until the document fills most of the picture, and take the photo again.
        [noise] Take the photo again in a brighter place.
        [faint-print] Wipe the lens, and take the photo again in even light without reflections.
       *[none] Hold the camera still, let it focus, and take the photo again in good light.
    }

glare-on-document = { $subject ->
    [passport] A reflection hides a part of the passport page.
   *[other] A reflection hides a part of the document.
}
    .advice = { $subject ->
        [passport] Tilt the passport or move the lamp until the reflection is gone, and take the photo again without flash.
       *[other] Tilt the document or move the lamp until the reflection is gone, and take the photo again without flash.
    }

image-dark = The photo is too dark.
    .advice = Take the photo again in a bright place, near a window or under a lamp.

image-overexposed = The photo is too bright.
    .advice = Take the photo again without flash and away from direct sunlight or lamps.

image-contrast-low = { $subject ->
    [selfie] The photo has hardly any contrast.
    [page] Print and paper are too much alike in the photo.
   *[other] Print and background are too much alike in the photo.
}
    .advice = Wipe the lens, avoid reflections, and take the photo again in even light.

image-noisy = The photo is grainy.
    .advice = Take the photo again in a brighter place.

image-compressed = The picture was compressed so much that detail is lost.
    .advice = Upload the original photo from the camera, not a copy from a chat.

## The face

portrait-missing = { $subject ->
    [passport] No photo of a face is seen on the passport page.
   *[other] No photo of a face is seen on the document.
}
    .advice = { $subject ->
        [passport] Open the passport at the page with your photo, and take the photo so that the whole page is seen.
       *[other] Take the photo of the side with your portrait, and make sure that nothing covers or outshines it.
    }

signature-missing = No signature is seen on the passport page.
    .advice = Sign your passport in the place for the holder's signature, and take a photo of the whole page again. If your passport is already signed, take the photo in even light so that the signature is clearly seen.

portrait-unclear = { $detail ->
    [face-small] The face on the document is too small in the picture.
    [face-soft] The face on the document is not sharp.
    [face-bright] A part of the face on the document is too bright to be seen.
    [face-covered] A part of the face on the document is hidden.
   *[none] The face on the document is not clearly seen.
}
    .advice = { $detail ->
        [face-small] Move the camera closer until the document fills most of the picture.
        [face-bright] Tilt the document or move the lamp until the face is free of reflections, and take the photo again without flash.
        [face-covered] Keep fingers, objects and reflections off the face on the document, and take the photo again.
       *[none] Hold the camera still, let it focus, and take the photo again in good light.
    }

face-missing = No face is seen in the picture.
    .advice = Look straight into the camera, with your whole face in the picture, and take the photo again.

face-multiple = More than one person is seen in the picture.
    .advice = Take the photo of yourself alone.

face-too-small = Your face is too small in the picture.
    .advice = Hold the camera closer, until your head fills about half of the picture's height.

face-cut-off = Your head is cut off at the border of the picture.
    .advice = Hold the camera further away, until your whole head is in the picture with a little room around it.

face-off-centre = Your face is far from the middle of the picture.
    .advice = Hold the camera so that your face is in the middle of the picture.

face-turned = Your head is turned or leans to a side.
    .advice = Hold your head upright and look straight into the camera.

face-blurred = Your face is not sharp.
    .advice = Wipe the lens, hold the camera still, and take the photo again in good light.

face-badly-lit = { $detail ->
    [face-dark] Your face is too dark.
    [face-bright] A part of your face is too bright to be seen.
    [face-uneven] One side of your face is much darker than the other.
   *[none] Your face is badly lit.
}
    .advice = { $detail ->
        [face-bright] Turn away from the sun or the lamp, and take the photo again without flash.
       *[none] Turn your face towards a window or a lamp, and take the photo again.
    }

## The machine-readable zone

mrz-not-found = The two lines of letters and digits at the foot of the passport page are not seen clearly.
    .advice = Take the photo so that the whole page is seen and in focus, the lines at its foot included.

mrz-check-digit-failed = The lines of letters and digits on the document cannot be read for certain.
    .advice = Take the photo again in good light, with the lines of letters and digits free of reflections and fingers.

field-mismatch = { $fields ->
    [date-of-birth] The date of birth that you entered is not the one on the document.
    [expiry] The expiry date that you entered is not the one on the document.
    [document-number] The document number that you entered is not the one on the document.
    [country] The country that you entered is not the one on the document.
    [sex] The sex that you entered is not the one on the document.
    [name] The name that you entered is not the one on the document.
    [issued] The date of issue that you entered is not the one on the document.
    [document-type] The type of document that you chose is not that of the document in the picture.
    [several] Several of the fields that you entered differ from the document.
   *[none] What you entered differs from the document.
}
    .advice = Compare what you entered with the document, character by character, and correct it.

## Whether it is the original

image-grayscale = The picture is black and white.
    .advice = { $subject ->
        [selfie] Take a photo of yourself in colour, without a filter.
       *[other] Take a photo in colour of the original, without a filter.
    }

photocopy = { $subject ->
    [passport] The passport page is a black and white copy.
   *[other] The document is a black and white copy.
}
    .advice = { $subject ->
        [passport] Take a photo of the passport itself, not of a copy.
       *[other] Take a photo of the original document, not of a copy.
    }

screenshot = The picture is a screenshot.
    .advice = { $subject ->
        [selfie] Take a photo of yourself with your camera.
        [page] Take a photo of the page itself with your camera.
        [passport] Take a photo of the passport itself with your camera.
       *[other] Take a photo of the document itself with your camera.
    }

photo-of-screen = { $detail ->
    [larger-than-document] The picture was taken of a screen. By the distance that the camera noted, what it saw is larger than the document, as on a monitor.
    [smaller-than-document] The picture was taken of a screen. By the distance that the camera noted, what it saw is smaller than the document, as on a phone.
   *[none] The picture was taken of a screen.
}
    .advice = { $subject ->
        [selfie] Take the photo of yourself, not of a screen that shows you.
        [page] Take the photo of the page itself, not of a screen that shows it.
        [passport] Take the photo of the passport itself, not of a screen that shows it.
       *[other] Take the photo of the document itself, not of a screen that shows it.
    }

photo-of-print = { $subject ->
    [passport] The passport page seems to be a print.
   *[other] The document seems to be a print.
}
    .advice = { $subject ->
        [passport] Take a photo of the passport itself, not of a print.
       *[other] Take a photo of the original document, not of a print.
    }

image-edited = { $detail ->
    [program-named] The picture was saved by image editing software: the file names “{ $name }”.
    [editor-marks] The picture was saved by image editing software: the file has the marks of Photoshop or a program of its kind.
    [preview-differs] The picture was changed after it was taken: the small preview in the file shows another picture.
    [page-rewritten] The text of the page was changed after the document was made.
   *[none] The picture was saved by image editing software.
}
    .advice = { $detail ->
        [page-rewritten] Upload the document as you received it, without editing it.
       *[none] Upload the photo as your camera took it, without editing it.
    }

## The form

date-of-birth-missing = The date of birth is missing.
    .advice = Enter your date of birth as it is printed on the document.

date-of-birth-invalid = { $detail ->
    [date-unrecognized] The date of birth is not written in a known form.
    [date-foreign-digits] The date of birth has digits other than 0 to 9.
    [two-digit-year] The year of the date of birth has only two digits.
    [date-ambiguous] The date of birth can be read as { $first } or as { $second }.
    [no-such-day] The calendar has no such day as the date of birth.
    [year-out-of-range] The year of birth, { $year }, cannot be.
    [other-calendar] The year of birth, { $year }, seems to be counted in { $calendar ->
        [buddhist] the Buddhist
        [hijri] the Islamic
        [persian] the Persian
        [hijri-or-persian] the Islamic or Persian
        [japanese] the Japanese
        [minguo] the Taiwanese
       *[other] another
    } calendar.
    [date-incomplete] The date of birth is incomplete.
    [date-unlimited] The date of birth is not a date.
   *[none] The date of birth is not a valid date.
}
    .advice = { $detail ->
        [date-ambiguous] Enter your date of birth with the month as a word.
        [date-unrecognized] Enter your date of birth as year-month-day, such as 1990-05-04.
        [date-foreign-digits] Enter your date of birth with the digits 0 to 9, as year-month-day, such as 1990-05-04.
        [other-calendar] Enter your date of birth by the Gregorian calendar, the one of passports.
       *[none] Enter your date of birth as it is printed on the document, with all four digits of the year.
    }

date-of-birth-in-future = The date of birth is in the future.
    .advice = Enter your date of birth as it is printed on the document.

date-of-birth-implausible = By the date of birth you would be older than anybody alive.
    .advice = Enter your date of birth as it is printed on the document.

age-below-minimum = You are younger than the minimum age.
    .advice = Check the date of birth that you entered. If it is right, come back once you have reached the minimum age.

expiry-missing = The expiry date is missing.
    .advice = Enter the expiry date as it is printed on the document.

expiry-invalid = { $detail ->
    [date-unrecognized] The expiry date is not written in a known form.
    [date-foreign-digits] The expiry date has digits other than 0 to 9.
    [two-digit-year] The year of the expiry date has only two digits.
    [date-ambiguous] The expiry date can be read as { $first } or as { $second }.
    [no-such-day] The calendar has no such day as the expiry date.
    [year-out-of-range] The year of the expiry date, { $year }, cannot be.
    [other-calendar] The year of the expiry date, { $year }, seems to be counted in { $calendar ->
        [buddhist] the Buddhist
        [hijri] the Islamic
        [persian] the Persian
        [hijri-or-persian] the Islamic or Persian
        [japanese] the Japanese
        [minguo] the Taiwanese
       *[other] another
    } calendar.
    [date-incomplete] The expiry date is incomplete.
    [date-partly-unknown] The expiry date is known only in part.
    [date-unknown] The expiry date is marked as unknown.
   *[none] The expiry date is not a valid date.
}
    .advice = { $detail ->
        [date-ambiguous] Enter the expiry date with the month as a word.
        [date-unrecognized] Enter the expiry date as year-month-day, such as 2031-05-04.
        [date-foreign-digits] Enter the expiry date with the digits 0 to 9, as year-month-day, such as 2031-05-04.
        [other-calendar] Enter the expiry date by the Gregorian calendar, the one of passports.
       *[none] Enter the expiry date as it is printed on the document, with all four digits of the year.
    }

document-expired = The document has expired.
    .advice = Use a document that is still valid.

document-superseded = { $detail ->
    [issued-before] { $document_type ->
        [passport] Passports of this country that were issued before { $before } are no longer accepted.
        [id-card] Identity cards of this country that were issued before { $before } are no longer accepted.
        [driving-licence] Driving licences of this country that were issued before { $before } are no longer accepted.
        [residence-permit] Residence permits of this country that were issued before { $before } are no longer accepted.
        [visa] Visas of this country that were issued before { $before } are no longer accepted.
       *[other] Documents of this country that were issued before { $before } are no longer accepted.
    }
   *[none] Documents of this country that were issued as long ago are no longer accepted.
}
    .advice = Use a document that was issued more recently.

issue-date-too-old = The document has no expiry date and was issued too long ago.
    .advice = If you have a newer document or one with an expiry date, use that one.

document-expires-soon = { $detail ->
    [days-left] { $days ->
        [0] The document expires today.
        [one] The document expires tomorrow.
       *[other] The document expires in { $days } days.
    }
   *[none] The document will expire soon.
}
    .advice = If you have a document that is valid for longer, use that one.

dates-out-of-order = { $conflicts ->
    [issued-before-birth] The date of issue is not after the date of birth.
    [expiry-before-birth] The expiry date is not after the date of birth.
    [expiry-before-issue] The expiry date is before the date of issue.
    [issued-in-future] The date of issue is in the future.
    [several] Several dates contradict each other.
   *[none] The dates contradict each other.
}
    .advice = Compare each date that you entered with the document and correct the wrong one.

validity-too-long = By these dates the document would be valid for longer than documents are.
    .advice = Compare the date of issue and the expiry date with the document and correct the wrong one.

country-not-accepted = Documents of this country are not accepted.
    .advice = Use a document of another country, if you have one.

document-type-not-accepted = This type of document is not accepted.
    .advice = { $detail ->
        [types-accepted] { $accepted ->
            [passport] Use a passport.
            [id-card] Use an identity card.
            [driving-licence] Use a driving licence.
            [residence-permit] Use a residence permit.
            [visa] Use a visa.
           *[several] Use a document of one of the types that are accepted.
        }
       *[none] Use another type of document.
    }

## The whole submission

front-missing = The front side of the document is missing.
    .advice = Upload a photo of the front side, the one with your photo on it.

back-missing = The back side of the document is missing.
    .advice = Turn the document over, and also upload a photo of its back side.

selfie-missing = The photo of yourself is missing.
    .advice = Take a photo of your own face and upload it too.

proof-missing = The proof of address is missing.
    .advice = Upload a bill, statement or letter that shows your name and address too.

same-side-twice = { $slot ->
    [front] { $other ->
        [back] The front side was uploaded twice, and the back side is missing.
       *[other] The picture of the front side was uploaded again in another place.
    }
   *[other] The same picture was uploaded in two places.
}
    .advice = { $slot ->
        [front] { $other ->
            [back] Turn the document over and upload a photo of its back side.
           *[other] Upload in each place the picture that is asked for there.
        }
       *[other] Upload in each place the picture that is asked for there.
    }

selfie-is-document = A picture of the document was uploaded instead of a photo of yourself.
    .advice = Take a photo of your own face with the camera, not of the document or of its photo.

already-rejected = { $slot ->
    [front] This photo of the front side was turned down before.
    [back] This photo of the back side was turned down before.
    [passport] This photo of the passport was turned down before.
    [selfie] This photo of yourself was turned down before.
    [proof] This proof of address was turned down before.
   *[other] One of the pictures was turned down before.
}
    .advice = Take a new photo, and mind what was said about the earlier one.

uploads-contradict = { $fields ->
    [date-of-birth] The documents show different dates of birth.
    [expiry] The two sides of the document show different expiry dates.
    [document-number] The two sides of the document show different numbers.
    [country] The two sides of the document are of different countries.
    [sex] The documents show a different sex.
   *[several] The details on the documents contradict each other.
}
    .advice = Upload only your own documents, and both sides of the same document.

## The proof of address

poa-type-not-accepted = { $detail ->
    [proof-not-accepted] { $proof ->
        [invoice] An invoice is not accepted as proof of address.
        [receipt] A receipt is not accepted as proof of address.
        [payslip] A payslip is not accepted as proof of address.
        [medical] A medical document is not accepted as proof of address.
        [utility-bill] A utility bill is not accepted as proof of address here.
        [bank-statement] A bank statement is not accepted as proof of address here.
        [credit-card-statement] A credit card statement is not accepted as proof of address here.
        [tax-letter] A tax letter is not accepted as proof of address here.
        [government-letter] A letter of an authority is not accepted as proof of address here.
        [tenancy-agreement] A tenancy agreement is not accepted as proof of address here.
        [mobile-bill] A mobile phone bill is not accepted as proof of address here.
        [insurance] An insurance document is not accepted as proof of address here.
       *[other] A page of this type is not accepted as proof of address.
    }
   *[none] A page of this type is not accepted as proof of address.
}
    .advice = Use a page of a type that is accepted, such as a bill or a statement that is sent to your home.

poa-issue-date-missing = No date of issue is found on the page.
    .advice = Use a page that shows when it was issued, and upload it with its whole top part.

poa-too-old = The page was issued too long ago.
    .advice = Use a page that was issued more recently.

poa-date-in-future = The date of issue on the page is in the future.
    .advice = Use a page that shows the day on which it was issued.

poa-name-mismatch = { $detail ->
    [name-differs] The page does not show your name as you entered it.
   *[none] The page does not show your name.
}
    .advice = Use a page that is addressed to you, and enter your name as your documents have it.

poa-address-mismatch = { $detail ->
    [address-differs] { $differences ->
        [house-number] The house number on the page is not the one that you entered.
        [postal-code] The postal code on the page is not the one that you entered.
        [unit] The flat number on the page is not the one that you entered.
        [street] The street on the page is not the one that you entered.
        [place] The town on the page is not the one that you entered.
        [country] The country on the page is not the one that you entered.
       *[several] The address on the page is not the one that you entered.
    }
   *[none] The page does not show the address that you entered.
}
    .advice = Enter the address as the page has it, or use a page that shows the address where you live.
