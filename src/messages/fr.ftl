# What is said to the person in French: the sentences of en.ftl in its order. What the variables are is said there.
#
# This is machine-made, not yet read by a native speaker. It was checked by the tests beside it (every code, subject
# and detail has its sentence; plurals, full stops, dates; no English left) and by reading every sentence back against
# en.ftl.
#
# Address: vous. Words: document document, page with the photo page de la photo, passport passeport, page page,
# reflection reflet, screenshot capture d'écran, expiry date date d'expiration, proof of address justificatif de
# domicile, front recto, back verso.

# How a day is written within a sentence. $day and $year are numbers, $month is 1 to 12.
day = { $day ->
    [1] 1er
   *[other] { $day }
}
date = { $month ->
    [1] { day } janvier { $year }
    [2] { day } février { $year }
    [3] { day } mars { $year }
    [4] { day } avril { $year }
    [5] { day } mai { $year }
    [6] { day } juin { $year }
    [7] { day } juillet { $year }
    [8] { day } août { $year }
    [9] { day } septembre { $year }
    [10] { day } octobre { $year }
    [11] { day } novembre { $year }
   *[12] { day } décembre { $year }
}

## The file

file-unreadable = { $detail ->
    [file-empty] Le fichier est vide.
    [file-truncated] Le fichier s'arrête avant la fin de l'image.
    [file-damaged] Le fichier est endommagé et l'image qu'il contient ne peut pas être lue.
    [no-picture] Le fichier ne contient aucune image.
    [file-encrypted] Le fichier est protégé par un mot de passe.
    [no-pages] Le fichier ne contient aucune page.
    [file-too-complex] Le fichier est trop complexe pour être ouvert.
    [too-many-scans] Le fichier enregistre son image en plus de passes que l'on ne peut en ouvrir.
    [too-much-memory] L'ouverture de l'image demande plus de mémoire qu'il n'est permis d'utiliser.
   *[none] Le fichier ne peut pas être ouvert.
}
    .advice = { $detail ->
        [file-truncated] Envoyez de nouveau le fichier et attendez la fin du chargement. Si cela ne suffit pas, reprenez la photo.
        [file-encrypted] Enregistrez le document sans mot de passe, par exemple en l'imprimant dans un nouveau PDF, puis envoyez le nouveau fichier.
        [no-pages] Téléchargez de nouveau le document, puis envoyez le nouveau fichier.
        [file-too-complex] Imprimez le document dans un nouveau PDF, ou prenez une photo de la page, puis envoyez le résultat.
       *[none] Reprenez la photo, ou enregistrez-la de nouveau au format JPEG, puis envoyez le nouveau fichier.
    }

file-too-large = Le fichier est trop lourd.
    .advice = { $subject ->
        [page] Envoyez une photo d'une résolution plus basse, ou enregistrez-la avec une compression plus forte.
       *[other] Reprenez la photo avec une résolution plus basse, ou enregistrez-la avec une compression plus forte.
    }

format-unsupported = { $detail ->
    [format-unknown] Le type du fichier n'est pas reconnu.
    [format-not-read] { $format ->
        [gif] Le fichier est une image GIF, format qui n'est pas accepté.
        [avif] Le fichier est une image AVIF, format qui n'est pas accepté.
        [heic] Le fichier est une image HEIC, format qui n'est pas accepté.
        [jpeg-2000] Le fichier est une image JPEG 2000, format qui n'est pas accepté.
        [jpeg-xl] Le fichier est une image JPEG XL, format qui n'est pas accepté.
        [psd] Le fichier est un document Photoshop, format qui n'est pas accepté.
        [ico] Le fichier est une icône, format qui n'est pas accepté.
        [svg] Le fichier est un dessin, format qui n'est pas accepté.
        [pdf] Le fichier est un document PDF, format qui n'est pas accepté.
        [html] Le fichier est une page web, format qui n'est pas accepté.
        [video] Le fichier est une vidéo, format qui n'est pas accepté.
        [archive] Le fichier est une archive ou un document bureautique, format qui n'est pas accepté.
        [text] Le fichier est un texte, format qui n'est pas accepté.
       *[other] Ce type de fichier n'est pas accepté.
    }
    [variety-not-read] L'image est enregistrée d'une façon rare qui n'est pas acceptée.
   *[none] Ce type de fichier n'est pas accepté.
}
    .advice = { $detail ->
        [format-not-read] { $format ->
            [pdf] Prenez une photo avec un appareil et envoyez-la sous forme de fichier JPEG ou PNG.
           *[other] Envoyez la photo sous forme de fichier JPEG ou PNG.
        }
       *[none] Envoyez la photo sous forme de fichier JPEG ou PNG.
    }

image-too-many-pixels = L'image a trop de pixels.
    .advice = Reprenez la photo avec la résolution normale de votre appareil.

image-side-too-long = L'image est trop longue ou trop large.
    .advice = { $subject ->
        [selfie] Envoyez une photo ordinaire de vous, et non un panorama ou une bande.
        [page] Envoyez une photo ordinaire de la page, et non un panorama ou une bande.
       *[other] Envoyez une photo ordinaire du document, et non un panorama ou une bande.
    }

## Where the document is

document-not-found = { $subject ->
    [page] Aucune page n'est visible sur l'image.
    [passport] Aucune page de passeport n'est visible sur l'image.
   *[other] Aucun document n'est visible sur l'image.
}
    .advice = { $subject ->
        [page] Posez la page sur une surface unie d'une autre couleur et prenez la photo juste au-dessus.
        [passport] Posez le passeport, ouvert à la page de la photo, sur une surface unie d'une autre couleur et prenez la photo juste au-dessus.
       *[other] Posez le document sur une surface unie d'une autre couleur et prenez la photo juste au-dessus.
    }

document-not-recognised = { $subject ->
    [passport] Ce que montre l'image ne ressemble pas à la page de la photo d'un passeport.
   *[other] Ce que montre l'image ne ressemble pas à un document d'identité.
}
    .advice = { $subject ->
        [passport] Photographiez le passeport lui-même, ouvert à la page de la photo, avec toute la page dans l'image.
       *[other] Photographiez le document d'identité lui-même, entier et seul dans l'image.
    }

text-not-found = { $detail ->
    [page-blank] La page est vide.
    [card-shown] L'image montre une carte ou un document d'identité, et non un courrier, une facture ou un relevé.
   *[none] Aucune page imprimée n'est visible.
}
    .advice = { $detail ->
        [page-blank] Envoyez la page où figurent votre nom et votre adresse.
       *[none] Envoyez un courrier, une facture ou un relevé avec votre nom et votre adresse, de façon que tout le texte soit lisible.
    }

multiple-documents = { $subject ->
    [page] Plusieurs pages sont visibles sur l'image.
   *[other] Plusieurs documents sont visibles sur l'image.
}
    .advice = { $subject ->
        [page] Photographiez chaque page séparément et écartez les autres papiers.
        [passport] Photographiez le passeport seul et écartez les autres papiers.
       *[other] Photographiez le recto et le verso séparément et écartez les autres papiers.
    }

document-cut-off = { $subject ->
    [page] Une partie de la page est hors de l'image.
    [passport] Une partie de la page du passeport est hors de l'image.
   *[other] Une partie du document est hors de l'image.
}
    .advice = { $subject ->
        [page] Éloignez l'appareil jusqu'à ce que les quatre coins de la page soient dans l'image, avec un peu d'espace autour.
        [passport] Éloignez l'appareil jusqu'à ce que les quatre coins de la page de la photo soient dans l'image, avec un peu d'espace autour.
       *[other] Éloignez l'appareil jusqu'à ce que les quatre coins du document soient dans l'image, avec un peu d'espace autour.
    }

document-corner-hidden = { $subject ->
    [page] Quelque chose cache un coin de la page.
    [passport] Quelque chose cache un coin de la page du passeport.
   *[other] Quelque chose cache un coin du document.
}
    .advice = { $subject ->
        [page] Posez la page bien à plat et retirez vos doigts, afin que les quatre coins soient visibles.
        [passport] Posez le passeport, maintenez-le ouvert sans couvrir la page et laissez les quatre coins visibles.
       *[other] Posez le document et retirez vos doigts, afin que les quatre coins soient visibles.
    }

document-tilted = { $subject ->
    [page] La page est vue trop de biais.
    [passport] La page du passeport est vue trop de biais.
   *[other] Le document est vu trop de biais.
}
    .advice = { $subject ->
        [page] Tenez l'appareil juste au-dessus de la page, afin que les côtés opposés paraissent de même longueur.
        [passport] Tenez l'appareil juste au-dessus de la page du passeport, afin que les côtés opposés paraissent de même longueur.
       *[other] Tenez l'appareil juste au-dessus du document, afin que les côtés opposés paraissent de même longueur.
    }

document-too-small = { $subject ->
    [page] La page est trop petite sur l'image.
    [passport] La page du passeport est trop petite sur l'image.
   *[other] Le document est trop petit sur l'image.
}
    .advice = { $subject ->
        [page] Rapprochez l'appareil jusqu'à ce que la page remplisse presque toute l'image.
        [passport] Rapprochez l'appareil jusqu'à ce que la page de la photo remplisse presque toute l'image.
       *[other] Rapprochez l'appareil jusqu'à ce que le document remplisse presque toute l'image.
    }

document-margin-low = { $subject ->
    [page] La page touche presque le bord de l'image.
    [passport] La page du passeport touche presque le bord de l'image.
   *[other] Le document touche presque le bord de l'image.
}
    .advice = { $subject ->
        [page] Laissez un peu d'espace autour de la page, afin que ses bords soient visibles.
        [passport] Laissez un peu d'espace autour de la page, afin que ses bords soient visibles.
       *[other] Laissez un peu d'espace autour du document, afin que ses bords soient visibles.
    }

## Whether it can be read

image-resolution-low = { $subject ->
    [selfie] L'image a trop peu de pixels pour que votre visage soit net.
   *[other] L'image a trop peu de pixels pour que le texte soit lisible.
}
    .advice = Envoyez la photo d'origine dans la pleine résolution de l'appareil, et non un aperçu, une capture d'écran ou une copie réduite par une messagerie.

image-blurred = { $subject ->
    [selfie] { $detail ->
        [camera-moved] Votre visage n'est pas net : l'appareil a bougé pendant la prise de vue.
        [noise] Votre visage n'est pas bien visible : la photo a trop de grain.
        [faint-print] Votre visage n'est pas bien visible : il se détache à peine sur la photo.
        [out-of-focus] Votre visage n'est pas net : l'appareil n'avait pas fait la mise au point.
       *[none] Votre visage n'est pas net sur la photo.
    }
    [page] { $detail ->
        [partly-soft] Une partie de la page est trop floue pour être lue.
        [camera-moved] Le texte est trop flou pour être lu : l'appareil a bougé pendant la prise de vue.
        [print-height] { $pixels ->
            [one] Le texte est trop petit pour être lu : les plus petites lettres ne font que { $pixels } pixel de haut.
           *[other] Le texte est trop petit pour être lu : les plus petites lettres ne font que { $pixels } pixels de haut.
        }
        [noise] Le texte ne peut pas être lu : la photo a trop de grain.
        [faint-print] Le texte ne peut pas être lu : il se détache à peine du papier.
        [out-of-focus] Le texte est trop flou pour être lu : l'appareil n'avait pas fait la mise au point.
       *[none] Le texte de la photo n'est pas assez net pour être lu.
    }
   *[other] { $detail ->
        [partly-soft] Une partie du document est trop floue pour être lue.
        [camera-moved] Le texte est trop flou pour être lu : l'appareil a bougé pendant la prise de vue.
        [print-height] { $pixels ->
            [one] Le texte est trop petit pour être lu : les plus petites lettres ne font que { $pixels } pixel de haut.
           *[other] Le texte est trop petit pour être lu : les plus petites lettres ne font que { $pixels } pixels de haut.
        }
        [noise] Le texte ne peut pas être lu : la photo a trop de grain.
        [faint-print] Le texte ne peut pas être lu : il se détache à peine du fond.
        [out-of-focus] Le texte est trop flou pour être lu : l'appareil n'avait pas fait la mise au point.
       *[none] Le texte de la photo n'est pas assez net pour être lu.
    }
}
    .advice = { $detail ->
        [partly-soft] Tenez l'appareil juste au-dessus, laissez-le faire la mise au point et reprenez la photo.
        [camera-moved] Tenez l'appareil à deux mains ou appuyez vos bras sur un support, et reprenez la photo sous une bonne lumière.
        [print-height] Rapprochez l'appareil jusqu'à ce que le document remplisse presque toute l'image, et reprenez la photo.
        [noise] Reprenez la photo dans un endroit plus clair.
        [faint-print] Essuyez l'objectif et reprenez la photo sous une lumière régulière, sans reflets.
       *[none] Tenez l'appareil immobile, laissez-le faire la mise au point et reprenez la photo sous une bonne lumière.
    }

glare-on-document = { $subject ->
    [passport] Un reflet cache une partie de la page du passeport.
   *[other] Un reflet cache une partie du document.
}
    .advice = { $subject ->
        [passport] Inclinez le passeport ou déplacez la lampe jusqu'à ce que le reflet disparaisse, et reprenez la photo sans flash.
       *[other] Inclinez le document ou déplacez la lampe jusqu'à ce que le reflet disparaisse, et reprenez la photo sans flash.
    }

image-dark = La photo est trop sombre.
    .advice = Reprenez la photo dans un endroit clair, près d'une fenêtre ou sous une lampe.

image-overexposed = La photo est trop claire.
    .advice = Reprenez la photo sans flash, loin du soleil direct et des lampes.

image-contrast-low = { $subject ->
    [selfie] La photo n'a presque pas de contraste.
    [page] Le texte et le papier se distinguent trop peu sur la photo.
   *[other] Le texte et le fond se distinguent trop peu sur la photo.
}
    .advice = Essuyez l'objectif, évitez les reflets et reprenez la photo sous une lumière régulière.

image-noisy = La photo a trop de grain.
    .advice = Reprenez la photo dans un endroit plus clair.

image-compressed = L'image a été si fortement compressée que des détails sont perdus.
    .advice = Envoyez la photo d'origine de l'appareil, et non une copie reçue par messagerie.

## The face

portrait-missing = { $subject ->
    [passport] Aucune photo de visage n'est visible sur la page du passeport.
   *[other] Aucune photo de visage n'est visible sur le document.
}
    .advice = { $subject ->
        [passport] Ouvrez le passeport à la page de votre photo et prenez la photo de façon que toute la page soit visible.
       *[other] Photographiez le côté qui porte votre portrait et veillez à ce que rien ne le cache ni ne l'éblouisse.
    }

signature-missing = Aucune signature n'est visible sur la page du passeport.
    .advice = Signez votre passeport à l'endroit prévu pour la signature du titulaire et reprenez la photo de la page entière. S'il est déjà signé, prenez la photo sous une lumière uniforme pour que la signature soit bien visible.

portrait-unclear = { $detail ->
    [face-small] Le visage du document est trop petit sur l'image.
    [face-soft] Le visage du document n'est pas net.
    [face-bright] Une partie du visage du document est trop claire pour être vue.
    [face-covered] Une partie du visage du document est cachée.
   *[none] Le visage du document n'est pas bien visible.
}
    .advice = { $detail ->
        [face-small] Rapprochez l'appareil jusqu'à ce que le document remplisse presque toute l'image.
        [face-bright] Inclinez le document ou déplacez la lampe jusqu'à ce que le visage soit sans reflet, et reprenez la photo sans flash.
        [face-covered] Veillez à ce que ni doigts, ni objets, ni reflets ne cachent le visage du document, et reprenez la photo.
       *[none] Tenez l'appareil immobile, laissez-le faire la mise au point et reprenez la photo sous une bonne lumière.
    }

face-missing = Aucun visage n'est visible sur l'image.
    .advice = Regardez droit vers l'appareil, avec tout le visage dans l'image, et reprenez la photo.

face-multiple = Plusieurs personnes sont visibles sur l'image.
    .advice = Prenez une photo de vous sans autre personne.

face-too-small = Votre visage est trop petit sur l'image.
    .advice = Rapprochez l'appareil jusqu'à ce que votre tête occupe environ la moitié de la hauteur de l'image.

face-cut-off = Une partie de votre tête est hors de l'image.
    .advice = Éloignez l'appareil jusqu'à ce que toute votre tête soit dans l'image, avec un peu d'espace autour.

face-off-centre = Votre visage est loin du milieu de l'image.
    .advice = Tenez l'appareil de façon que votre visage soit au milieu de l'image.

face-turned = Votre tête est tournée ou penchée sur le côté.
    .advice = Tenez la tête droite et regardez droit vers l'appareil.

face-blurred = Votre visage n'est pas net.
    .advice = Essuyez l'objectif, tenez l'appareil immobile et reprenez la photo sous une bonne lumière.

face-badly-lit = { $detail ->
    [face-dark] Votre visage est trop sombre.
    [face-bright] Une partie de votre visage est trop claire pour être vue.
    [face-uneven] Un côté de votre visage est beaucoup plus sombre que l'autre.
   *[none] Votre visage est mal éclairé.
}
    .advice = { $detail ->
        [face-bright] Détournez-vous du soleil ou de la lampe, et reprenez la photo sans flash.
       *[none] Tournez le visage vers une fenêtre ou une lampe, et reprenez la photo.
    }

## The machine-readable zone

mrz-not-found = Les deux lignes de lettres et de chiffres au bas de la page du passeport ne sont pas bien visibles.
    .advice = Prenez la photo de façon que toute la page soit visible et nette, y compris les lignes du bas.

mrz-check-digit-failed = Les lignes de lettres et de chiffres du document ne peuvent pas être lues avec certitude.
    .advice = Reprenez la photo sous une bonne lumière, sans reflets ni doigts sur les lignes de lettres et de chiffres.

field-mismatch = { $fields ->
    [date-of-birth] La date de naissance que vous avez saisie n'est pas celle du document.
    [expiry] La date d'expiration que vous avez saisie n'est pas celle du document.
    [document-number] Le numéro de document que vous avez saisi n'est pas celui du document.
    [country] Le pays que vous avez saisi n'est pas celui du document.
    [sex] Le sexe que vous avez indiqué n'est pas celui du document.
    [name] Le nom que vous avez saisi n'est pas celui du document.
    [issued] La date de délivrance que vous avez saisie n'est pas celle du document.
    [document-type] Le type de document que vous avez choisi n'est pas celui du document de l'image.
    [several] Plusieurs des informations que vous avez saisies diffèrent du document.
   *[none] Ce que vous avez saisi diffère du document.
}
    .advice = Comparez ce que vous avez saisi avec le document, caractère par caractère, et corrigez-le.

## Whether it is the original

image-grayscale = L'image est en noir et blanc.
    .advice = { $subject ->
        [selfie] Prenez une photo de vous en couleur, sans filtre.
       *[other] Prenez une photo en couleur de l'original, sans filtre.
    }

photocopy = { $subject ->
    [passport] La page du passeport est une copie en noir et blanc.
   *[other] Le document est une copie en noir et blanc.
}
    .advice = { $subject ->
        [passport] Prenez une photo du passeport lui-même, et non d'une copie.
       *[other] Prenez une photo du document original, et non d'une copie.
    }

screenshot = L'image est une capture d'écran.
    .advice = { $subject ->
        [selfie] Prenez une photo de vous avec votre appareil.
        [page] Prenez une photo de la page elle-même avec votre appareil.
        [passport] Prenez une photo du passeport lui-même avec votre appareil.
       *[other] Prenez une photo du document lui-même avec votre appareil.
    }

photo-of-screen = { $detail ->
    [larger-than-document] L'image est la photo d'un écran. D'après la distance notée par l'appareil, ce qu'il a vu est plus grand que le document, comme sur un moniteur.
    [smaller-than-document] L'image est la photo d'un écran. D'après la distance notée par l'appareil, ce qu'il a vu est plus petit que le document, comme sur un téléphone.
   *[none] L'image est la photo d'un écran.
}
    .advice = { $subject ->
        [selfie] Photographiez-vous directement, et non un écran qui vous montre.
        [page] Photographiez la page elle-même, et non un écran qui la montre.
        [passport] Photographiez le passeport lui-même, et non un écran qui le montre.
       *[other] Photographiez le document lui-même, et non un écran qui le montre.
    }

photo-of-print = { $subject ->
    [passport] La page du passeport semble être une impression.
   *[other] Le document semble être une impression.
}
    .advice = { $subject ->
        [passport] Prenez une photo du passeport lui-même, et non d'une impression.
       *[other] Prenez une photo du document original, et non d'une impression.
    }

image-edited = { $detail ->
    [program-named] L'image a été enregistrée par un logiciel de retouche : le fichier nomme « { $name } ».
    [editor-marks] L'image a été enregistrée par un logiciel de retouche : le fichier porte les marques de Photoshop ou d'un logiciel semblable.
    [preview-differs] L'image a été modifiée après la prise de vue : le petit aperçu dans le fichier montre une autre image.
    [page-rewritten] Le texte de la page a été modifié après la création du document.
   *[none] L'image a été enregistrée par un logiciel de retouche.
}
    .advice = { $detail ->
        [page-rewritten] Envoyez le document tel que vous l'avez reçu, sans le modifier.
       *[none] Envoyez la photo telle que votre appareil l'a prise, sans la retoucher.
    }

## The form

date-of-birth-missing = La date de naissance manque.
    .advice = Saisissez votre date de naissance telle qu'elle figure sur le document.

date-of-birth-invalid = { $detail ->
    [date-unrecognized] La date de naissance n'est pas écrite sous une forme connue.
    [date-foreign-digits] La date de naissance contient d'autres chiffres que 0 à 9.
    [two-digit-year] L'année de la date de naissance n'a que deux chiffres.
    [date-ambiguous] La date de naissance peut se lire comme le { $first } ou comme le { $second }.
    [no-such-day] Le jour indiqué comme date de naissance n'existe pas dans le calendrier.
    [year-out-of-range] L'année de naissance, { $year }, est impossible.
    [other-calendar] { $calendar ->
        [buddhist] L'année de naissance, { $year }, semble comptée selon le calendrier bouddhique.
        [hijri] L'année de naissance, { $year }, semble comptée selon le calendrier islamique.
        [persian] L'année de naissance, { $year }, semble comptée selon le calendrier persan.
        [hijri-or-persian] L'année de naissance, { $year }, semble comptée selon le calendrier islamique ou persan.
        [japanese] L'année de naissance, { $year }, semble comptée selon le calendrier japonais.
        [minguo] L'année de naissance, { $year }, semble comptée selon le calendrier de Taïwan.
       *[other] L'année de naissance, { $year }, semble comptée selon un autre calendrier.
    }
    [date-incomplete] La date de naissance est incomplète.
    [date-unlimited] La date de naissance n'est pas une date.
   *[none] La date de naissance n'est pas une date valable.
}
    .advice = { $detail ->
        [date-ambiguous] Saisissez votre date de naissance avec le mois en toutes lettres.
        [date-unrecognized] Saisissez votre date de naissance sous la forme année-mois-jour, par exemple 1990-05-04.
        [date-foreign-digits] Saisissez votre date de naissance avec les chiffres 0 à 9, sous la forme année-mois-jour, par exemple 1990-05-04.
        [other-calendar] Saisissez votre date de naissance selon le calendrier grégorien, celui des passeports.
       *[none] Saisissez votre date de naissance telle qu'elle figure sur le document, avec les quatre chiffres de l'année.
    }

date-of-birth-in-future = La date de naissance est dans l'avenir.
    .advice = Saisissez votre date de naissance telle qu'elle figure sur le document.

date-of-birth-implausible = D'après la date de naissance, votre âge dépasserait celui de toute personne vivante.
    .advice = Saisissez votre date de naissance telle qu'elle figure sur le document.

age-below-minimum = Vous n'avez pas l'âge minimum.
    .advice = Vérifiez la date de naissance que vous avez saisie. Si elle est juste, revenez lorsque vous aurez atteint l'âge minimum.

expiry-missing = La date d'expiration manque.
    .advice = Saisissez la date d'expiration telle qu'elle figure sur le document.

expiry-invalid = { $detail ->
    [date-unrecognized] La date d'expiration n'est pas écrite sous une forme connue.
    [date-foreign-digits] La date d'expiration contient d'autres chiffres que 0 à 9.
    [two-digit-year] L'année de la date d'expiration n'a que deux chiffres.
    [date-ambiguous] La date d'expiration peut se lire comme le { $first } ou comme le { $second }.
    [no-such-day] Le jour indiqué comme date d'expiration n'existe pas dans le calendrier.
    [year-out-of-range] L'année de la date d'expiration, { $year }, est impossible.
    [other-calendar] { $calendar ->
        [buddhist] L'année de la date d'expiration, { $year }, semble comptée selon le calendrier bouddhique.
        [hijri] L'année de la date d'expiration, { $year }, semble comptée selon le calendrier islamique.
        [persian] L'année de la date d'expiration, { $year }, semble comptée selon le calendrier persan.
        [hijri-or-persian] L'année de la date d'expiration, { $year }, semble comptée selon le calendrier islamique ou persan.
        [japanese] L'année de la date d'expiration, { $year }, semble comptée selon le calendrier japonais.
        [minguo] L'année de la date d'expiration, { $year }, semble comptée selon le calendrier de Taïwan.
       *[other] L'année de la date d'expiration, { $year }, semble comptée selon un autre calendrier.
    }
    [date-incomplete] La date d'expiration est incomplète.
    [date-partly-unknown] La date d'expiration n'est connue qu'en partie.
    [date-unknown] La date d'expiration est indiquée comme inconnue.
   *[none] La date d'expiration n'est pas une date valable.
}
    .advice = { $detail ->
        [date-ambiguous] Saisissez la date d'expiration avec le mois en toutes lettres.
        [date-unrecognized] Saisissez la date d'expiration sous la forme année-mois-jour, par exemple 2031-05-04.
        [date-foreign-digits] Saisissez la date d'expiration avec les chiffres 0 à 9, sous la forme année-mois-jour, par exemple 2031-05-04.
        [other-calendar] Saisissez la date d'expiration selon le calendrier grégorien, celui des passeports.
       *[none] Saisissez la date d'expiration telle qu'elle figure sur le document, avec les quatre chiffres de l'année.
    }

document-expired = Le document a expiré.
    .advice = Utilisez un document encore valable.

document-superseded = { $detail ->
    [issued-before] { $document_type ->
        [passport] Les passeports de ce pays délivrés avant le { $before } ne sont plus acceptés.
        [id-card] Les cartes d'identité de ce pays délivrées avant le { $before } ne sont plus acceptées.
        [driving-licence] Les permis de conduire de ce pays délivrés avant le { $before } ne sont plus acceptés.
        [residence-permit] Les titres de séjour de ce pays délivrés avant le { $before } ne sont plus acceptés.
        [visa] Les visas de ce pays délivrés avant le { $before } ne sont plus acceptés.
       *[other] Les documents de ce pays délivrés avant le { $before } ne sont plus acceptés.
    }
   *[none] Les documents de ce pays délivrés il y a si longtemps ne sont plus acceptés.
}
    .advice = Utilisez un document délivré plus récemment.

issue-date-too-old = Le document n'a pas de date d'expiration et a été délivré il y a trop longtemps.
    .advice = Si vous avez un document plus récent ou avec une date d'expiration, utilisez-le.

document-expires-soon = { $detail ->
    [days-left] { $days ->
        [0] Le document expire aujourd'hui.
        [one] Le document expire demain.
       *[other] Le document expire dans { $days } jours.
    }
   *[none] Le document expire bientôt.
}
    .advice = Si vous avez un document valable plus longtemps, utilisez-le.

dates-out-of-order = { $conflicts ->
    [issued-before-birth] La date de délivrance n'est pas postérieure à la date de naissance.
    [expiry-before-birth] La date d'expiration n'est pas postérieure à la date de naissance.
    [expiry-before-issue] La date d'expiration est antérieure à la date de délivrance.
    [issued-in-future] La date de délivrance est dans l'avenir.
    [several] Plusieurs dates se contredisent.
   *[none] Les dates se contredisent.
}
    .advice = Comparez chaque date saisie avec le document et corrigez celle qui est fausse.

validity-too-long = D'après ces dates, le document serait valable plus longtemps qu'aucun document ne l'est.
    .advice = Comparez la date de délivrance et la date d'expiration avec le document et corrigez celle qui est fausse.

country-not-accepted = Les documents de ce pays ne sont pas acceptés.
    .advice = Utilisez un document d'un autre pays, si vous en avez un.

document-type-not-accepted = Ce type de document n'est pas accepté.
    .advice = { $detail ->
        [types-accepted] { $accepted ->
            [passport] Utilisez un passeport.
            [id-card] Utilisez une carte d'identité.
            [driving-licence] Utilisez un permis de conduire.
            [residence-permit] Utilisez un titre de séjour.
            [visa] Utilisez un visa.
           *[several] Utilisez un document de l'un des types acceptés.
        }
       *[none] Utilisez un autre type de document.
    }

## The whole submission

front-missing = Le recto du document manque.
    .advice = Envoyez une photo du recto, le côté qui porte votre portrait.

back-missing = Le verso du document manque.
    .advice = Retournez le document et envoyez aussi une photo du verso.

selfie-missing = Il manque une photo de vous.
    .advice = Prenez une photo de votre visage et envoyez-la également.

proof-missing = Le justificatif de domicile manque.
    .advice = Envoyez aussi une facture, un relevé ou un courrier où figurent votre nom et votre adresse.

same-side-twice = { $slot ->
    [front] { $other ->
        [back] Le recto a été envoyé deux fois et le verso manque.
       *[other] L'image du recto a été envoyée une nouvelle fois à un autre endroit.
    }
   *[other] La même image a été envoyée à deux endroits.
}
    .advice = { $slot ->
        [front] { $other ->
            [back] Retournez le document et envoyez une photo du verso.
           *[other] Envoyez à chaque endroit l'image qui y est demandée.
        }
       *[other] Envoyez à chaque endroit l'image qui y est demandée.
    }

selfie-is-document = Une image du document a été envoyée au lieu d'une photo de vous.
    .advice = Prenez avec l'appareil une photo de votre propre visage, et non du document ni de la photo qu'il porte.

already-rejected = { $slot ->
    [front] Cette photo du recto a déjà été refusée.
    [back] Cette photo du verso a déjà été refusée.
    [passport] Cette photo du passeport a déjà été refusée.
    [selfie] Cette photo de vous a déjà été refusée.
    [proof] Ce justificatif de domicile a déjà été refusé.
   *[other] L'une des images a déjà été refusée.
}
    .advice = Prenez une nouvelle photo en tenant compte de ce qui a été dit de la précédente.

uploads-contradict = { $fields ->
    [date-of-birth] Les documents indiquent des dates de naissance différentes.
    [expiry] Les deux côtés du document indiquent des dates d'expiration différentes.
    [document-number] Les deux côtés du document indiquent des numéros différents.
    [country] Les deux côtés proviennent de documents de pays différents.
    [sex] Les documents n'indiquent pas le même sexe.
   *[several] Les documents se contredisent.
}
    .advice = Envoyez uniquement vos propres documents, et les deux côtés d'un même document.

## The proof of address

poa-type-not-accepted = { $detail ->
    [proof-not-accepted] { $proof ->
        [invoice] Une facture de biens ou de prestations n'est pas acceptée comme justificatif de domicile.
        [receipt] Un reçu n'est pas accepté comme justificatif de domicile.
        [payslip] Un bulletin de salaire n'est pas accepté comme justificatif de domicile.
        [medical] Un document médical n'est pas accepté comme justificatif de domicile.
        [utility-bill] Une facture d'électricité, d'eau, de téléphone fixe ou semblable n'est pas acceptée ici comme justificatif de domicile.
        [bank-statement] Un relevé bancaire n'est pas accepté ici comme justificatif de domicile.
        [credit-card-statement] Un relevé de carte de crédit n'est pas accepté ici comme justificatif de domicile.
        [tax-letter] Un avis d'imposition n'est pas accepté ici comme justificatif de domicile.
        [government-letter] Un courrier d'une administration n'est pas accepté ici comme justificatif de domicile.
        [tenancy-agreement] Un contrat de location n'est pas accepté ici comme justificatif de domicile.
        [mobile-bill] Une facture de téléphone portable n'est pas acceptée ici comme justificatif de domicile.
        [insurance] Un document d'assurance n'est pas accepté ici comme justificatif de domicile.
       *[other] Une page de ce type n'est pas acceptée comme justificatif de domicile.
    }
   *[none] Une page de ce type n'est pas acceptée comme justificatif de domicile.
}
    .advice = Utilisez une page d'un type accepté, par exemple une facture ou un relevé envoyés régulièrement à votre domicile.

poa-issue-date-missing = Aucune date d'émission n'est trouvée sur la page.
    .advice = Utilisez une page qui indique sa date d'émission et envoyez-la avec tout son en-tête.

poa-too-old = La page a été émise il y a trop longtemps.
    .advice = Utilisez une page émise plus récemment.

poa-date-in-future = La date d'émission indiquée sur la page est dans l'avenir.
    .advice = Utilisez une page qui indique le jour où elle a été émise.

poa-name-mismatch = { $detail ->
    [name-differs] La page ne porte pas votre nom tel que vous l'avez saisi.
   *[none] La page ne porte pas votre nom.
}
    .advice = Utilisez une page qui vous est adressée, et saisissez votre nom tel qu'il figure sur vos documents.

poa-address-mismatch = { $detail ->
    [address-differs] { $differences ->
        [house-number] Le numéro de rue indiqué sur la page n'est pas celui que vous avez saisi.
        [postal-code] Le code postal indiqué sur la page n'est pas celui que vous avez saisi.
        [unit] L'appartement indiqué sur la page n'est pas celui que vous avez saisi.
        [street] La rue indiquée sur la page n'est pas celle que vous avez saisie.
        [place] La ville indiquée sur la page n'est pas celle que vous avez saisie.
        [country] Le pays indiqué sur la page n'est pas celui que vous avez saisi.
       *[several] L'adresse indiquée sur la page n'est pas celle que vous avez saisie.
    }
   *[none] La page ne porte pas l'adresse que vous avez saisie.
}
    .advice = Saisissez l'adresse telle qu'elle figure sur la page, ou utilisez une page qui porte l'adresse où vous habitez.
