# What is said to the person in Spanish: the sentences of en.ftl in its order. What the variables are is said there.
#
# This is machine-made, not yet read by a native speaker. It was checked by the tests beside it (every code, subject
# and detail has its sentence; plurals, full stops, dates; no English left) and by reading every sentence back against
# en.ftl.
#
# Address: usted. Words: document documento, page with the photo página de la foto, passport pasaporte, page página,
# reflection reflejo, screenshot captura de pantalla, expiry date fecha de caducidad, proof of address comprobante de
# domicilio, front anverso, back reverso.

# How a day is written within a sentence. $day and $year are numbers, $month is 1 to 12.
date = { $month ->
    [1] { $day } de enero de { $year }
    [2] { $day } de febrero de { $year }
    [3] { $day } de marzo de { $year }
    [4] { $day } de abril de { $year }
    [5] { $day } de mayo de { $year }
    [6] { $day } de junio de { $year }
    [7] { $day } de julio de { $year }
    [8] { $day } de agosto de { $year }
    [9] { $day } de septiembre de { $year }
    [10] { $day } de octubre de { $year }
    [11] { $day } de noviembre de { $year }
   *[12] { $day } de diciembre de { $year }
}

## The file

file-unreadable = { $detail ->
    [file-empty] El archivo está vacío.
    [file-truncated] El archivo termina antes de que la imagen esté completa.
    [file-damaged] El archivo está dañado y no se puede leer la imagen que contiene.
    [no-picture] El archivo no contiene ninguna imagen.
    [file-encrypted] El archivo está protegido con una contraseña.
    [no-pages] El archivo no contiene ninguna página.
    [file-too-complex] El archivo es demasiado complejo para abrirlo.
    [too-many-scans] El archivo guarda su imagen en más pasadas de las que se pueden abrir.
    [too-much-memory] La imagen necesita más memoria de la que se puede usar para abrirla.
   *[none] El archivo no se puede abrir.
}
    .advice = { $detail ->
        [file-truncated] Vuelva a subir el archivo y espere hasta que termine la carga. Si eso no ayuda, tome la foto de nuevo.
        [file-encrypted] Guarde el documento sin contraseña, por ejemplo imprimiéndolo en un PDF nuevo, y suba el archivo nuevo.
        [no-pages] Descargue el documento de nuevo y suba el archivo nuevo.
        [file-too-complex] Imprima el documento en un PDF nuevo, o tome una foto de la página, y suba el resultado.
       *[none] Tome la foto de nuevo, o guárdela otra vez como JPEG, y suba el archivo nuevo.
    }

file-too-large = El archivo es demasiado grande.
    .advice = { $subject ->
        [page] Suba una foto con menos resolución o guárdela con más compresión.
       *[other] Tome la foto de nuevo con menos resolución o guárdela con más compresión.
    }

format-unsupported = { $detail ->
    [format-unknown] No se reconoce el tipo de archivo.
    [format-not-read] { $format ->
        [gif] El archivo es una imagen GIF, y ese formato no se acepta.
        [avif] El archivo es una imagen AVIF, y ese formato no se acepta.
        [heic] El archivo es una imagen HEIC, y ese formato no se acepta.
        [jpeg-2000] El archivo es una imagen JPEG 2000, y ese formato no se acepta.
        [jpeg-xl] El archivo es una imagen JPEG XL, y ese formato no se acepta.
        [psd] El archivo es un documento de Photoshop, y ese formato no se acepta.
        [ico] El archivo es un icono, y ese formato no se acepta.
        [svg] El archivo es un dibujo, y ese formato no se acepta.
        [pdf] El archivo es un documento PDF, y ese formato no se acepta.
        [html] El archivo es una página web, y ese formato no se acepta.
        [video] El archivo es un vídeo, y ese formato no se acepta.
        [archive] El archivo es un archivo comprimido o un documento de oficina, y ese formato no se acepta.
        [text] El archivo es un texto, y ese formato no se acepta.
       *[other] Este tipo de archivo no se acepta.
    }
    [variety-not-read] La imagen está guardada de una forma poco común que no se acepta.
   *[none] Este tipo de archivo no se acepta.
}
    .advice = { $detail ->
        [format-not-read] { $format ->
            [pdf] Tome una foto con una cámara y súbala como archivo JPEG o PNG.
           *[other] Suba la foto como archivo JPEG o PNG.
        }
       *[none] Suba la foto como archivo JPEG o PNG.
    }

image-too-many-pixels = La imagen tiene demasiados píxeles.
    .advice = Tome la foto de nuevo con la resolución normal de su cámara.

image-side-too-long = La imagen es demasiado larga o demasiado ancha.
    .advice = { $subject ->
        [selfie] Suba una foto normal de usted, no una panorámica ni una tira.
        [page] Suba una foto normal de la página, no una panorámica ni una tira.
       *[other] Suba una foto normal del documento, no una panorámica ni una tira.
    }

## Where the document is

document-not-found = { $subject ->
    [page] No se ve ninguna página en la imagen.
    [passport] No se ve la página del pasaporte en la imagen.
   *[other] No se ve ningún documento en la imagen.
}
    .advice = { $subject ->
        [page] Ponga la página sobre una superficie lisa de otro color y tome la foto justo desde arriba.
        [passport] Ponga el pasaporte, abierto por la página de la foto, sobre una superficie lisa de otro color y tome la foto justo desde arriba.
       *[other] Ponga el documento sobre una superficie lisa de otro color y tome la foto justo desde arriba.
    }

document-not-recognised = { $subject ->
    [passport] Lo que se ve en la imagen no parece la página de la foto de un pasaporte.
   *[other] Lo que se ve en la imagen no parece un documento de identidad.
}
    .advice = { $subject ->
        [passport] Fotografíe el propio pasaporte, abierto por la página de la foto y con la página entera en la imagen.
       *[other] Fotografíe el propio documento de identidad, entero y sin nada más en la imagen.
    }

text-not-found = { $detail ->
    [page-blank] La página está en blanco.
    [card-shown] La imagen muestra una tarjeta o un documento de identidad, y no una carta, una factura ni un extracto.
   *[none] No se ve ninguna página impresa.
}
    .advice = { $detail ->
        [page-blank] Suba la página donde figuren su nombre y su dirección.
       *[none] Suba una carta, una factura o un extracto con su nombre y su dirección, de modo que se pueda leer todo el texto.
    }

multiple-documents = { $subject ->
    [page] Se ve más de una página en la imagen.
   *[other] Se ve más de un documento en la imagen.
}
    .advice = { $subject ->
        [page] Fotografíe cada página por separado y aparte los demás papeles.
        [passport] Fotografíe el pasaporte por separado y aparte los demás papeles.
       *[other] Fotografíe el anverso y el reverso por separado y aparte los demás papeles.
    }

document-cut-off = { $subject ->
    [page] Una parte de la página queda fuera de la imagen.
    [passport] Una parte de la página del pasaporte queda fuera de la imagen.
   *[other] Una parte del documento queda fuera de la imagen.
}
    .advice = { $subject ->
        [page] Aleje la cámara hasta que las cuatro esquinas de la página estén en la imagen, con un poco de espacio alrededor.
        [passport] Aleje la cámara hasta que las cuatro esquinas de la página de la foto estén en la imagen, con un poco de espacio alrededor.
       *[other] Aleje la cámara hasta que las cuatro esquinas del documento estén en la imagen, con un poco de espacio alrededor.
    }

document-corner-hidden = { $subject ->
    [page] Algo tapa una esquina de la página.
    [passport] Algo tapa una esquina de la página del pasaporte.
   *[other] Algo tapa una esquina del documento.
}
    .advice = { $subject ->
        [page] Ponga la página bien plana y quite los dedos, de modo que se vean las cuatro esquinas.
        [passport] Ponga el pasaporte sobre una superficie, manténgalo abierto sin tapar la página y deje que se vean las cuatro esquinas.
       *[other] Ponga el documento sobre una superficie y quite los dedos, de modo que se vean las cuatro esquinas.
    }

document-tilted = { $subject ->
    [page] La página se ve demasiado inclinada.
    [passport] La página del pasaporte se ve demasiado inclinada.
   *[other] El documento se ve demasiado inclinado.
}
    .advice = { $subject ->
        [page] Sostenga la cámara justo encima de la página, de modo que los lados opuestos se vean igual de largos.
        [passport] Sostenga la cámara justo encima de la página del pasaporte, de modo que los lados opuestos se vean igual de largos.
       *[other] Sostenga la cámara justo encima del documento, de modo que los lados opuestos se vean igual de largos.
    }

document-too-small = { $subject ->
    [page] La página es demasiado pequeña en la imagen.
    [passport] La página del pasaporte es demasiado pequeña en la imagen.
   *[other] El documento es demasiado pequeño en la imagen.
}
    .advice = { $subject ->
        [page] Acerque la cámara hasta que la página ocupe la mayor parte de la imagen.
        [passport] Acerque la cámara hasta que la página de la foto ocupe la mayor parte de la imagen.
       *[other] Acerque la cámara hasta que el documento ocupe la mayor parte de la imagen.
    }

document-margin-low = { $subject ->
    [page] La página casi toca el borde de la imagen.
    [passport] La página del pasaporte casi toca el borde de la imagen.
   *[other] El documento casi toca el borde de la imagen.
}
    .advice = { $subject ->
        [page] Deje un poco de espacio alrededor de la página para que se vean sus bordes.
        [passport] Deje un poco de espacio alrededor de la página para que se vean sus bordes.
       *[other] Deje un poco de espacio alrededor del documento para que se vean sus bordes.
    }

## Whether it can be read

image-resolution-low = { $subject ->
    [selfie] La imagen tiene muy pocos píxeles para ver bien su cara.
   *[other] La imagen tiene muy pocos píxeles para leer el texto.
}
    .advice = Suba la foto original con la resolución completa de la cámara, no una vista previa, una captura de pantalla ni una copia reducida por un chat.

image-blurred = { $subject ->
    [selfie] { $detail ->
        [camera-moved] Su cara no se ve nítida: la cámara se movió al tomar la foto.
        [noise] Su cara no se ve bien: la foto tiene mucho grano.
        [faint-print] Su cara no se ve bien: apenas destaca en la foto.
        [out-of-focus] Su cara no se ve nítida: la cámara no había enfocado.
       *[none] Su cara no se ve nítida en la foto.
    }
    [page] { $detail ->
        [partly-soft] Una parte de la página está demasiado borrosa para leerla.
        [camera-moved] El texto está demasiado borroso para leerlo: la cámara se movió al tomar la foto.
        [print-height] { $pixels ->
            [one] La letra impresa es demasiado pequeña para leerla: las letras más pequeñas solo tienen { $pixels } píxel de alto.
           *[other] La letra impresa es demasiado pequeña para leerla: las letras más pequeñas solo tienen { $pixels } píxeles de alto.
        }
        [noise] El texto no se puede leer: la foto tiene demasiado grano.
        [faint-print] El texto no se puede leer: apenas destaca sobre el papel.
        [out-of-focus] El texto está demasiado borroso para leerlo: la cámara no había enfocado.
       *[none] El texto de la foto no está lo bastante nítido para leerlo.
    }
   *[other] { $detail ->
        [partly-soft] Una parte del documento está demasiado borrosa para leerla.
        [camera-moved] El texto está demasiado borroso para leerlo: la cámara se movió al tomar la foto.
        [print-height] { $pixels ->
            [one] La letra impresa es demasiado pequeña para leerla: las letras más pequeñas solo tienen { $pixels } píxel de alto.
           *[other] La letra impresa es demasiado pequeña para leerla: las letras más pequeñas solo tienen { $pixels } píxeles de alto.
        }
        [noise] El texto no se puede leer: la foto tiene demasiado grano.
        [faint-print] El texto no se puede leer: apenas destaca sobre el fondo.
        [out-of-focus] El texto está demasiado borroso para leerlo: la cámara no había enfocado.
       *[none] El texto de la foto no está lo bastante nítido para leerlo.
    }
}
    .advice = { $detail ->
        [partly-soft] Sostenga la cámara justo encima, espere a que enfoque y tome la foto de nuevo.
        [camera-moved] Sostenga la cámara con las dos manos o apoye los brazos, y tome la foto de nuevo con buena luz.
        [print-height] Acerque la cámara hasta que el documento ocupe la mayor parte de la imagen y tome la foto de nuevo.
        [noise] Tome la foto de nuevo en un lugar más luminoso.
        [faint-print] Limpie el objetivo y tome la foto de nuevo con luz uniforme y sin reflejos.
       *[none] Mantenga la cámara quieta, espere a que enfoque y tome la foto de nuevo con buena luz.
    }

glare-on-document = { $subject ->
    [passport] Un reflejo tapa una parte de la página del pasaporte.
   *[other] Un reflejo tapa una parte del documento.
}
    .advice = { $subject ->
        [passport] Incline el pasaporte o mueva la lámpara hasta que desaparezca el reflejo, y tome la foto de nuevo sin flash.
       *[other] Incline el documento o mueva la lámpara hasta que desaparezca el reflejo, y tome la foto de nuevo sin flash.
    }

image-dark = La foto está demasiado oscura.
    .advice = Tome la foto de nuevo en un lugar luminoso, cerca de una ventana o bajo una lámpara.

image-overexposed = La foto está demasiado clara.
    .advice = Tome la foto de nuevo sin flash y lejos del sol directo o de las lámparas.

image-contrast-low = { $subject ->
    [selfie] La foto apenas tiene contraste.
    [page] El texto y el papel se distinguen muy poco en la foto.
   *[other] El texto y el fondo se distinguen muy poco en la foto.
}
    .advice = Limpie el objetivo, evite los reflejos y tome la foto de nuevo con luz uniforme.

image-noisy = La foto tiene mucho grano.
    .advice = Tome la foto de nuevo en un lugar más luminoso.

image-compressed = La imagen se comprimió tanto que se han perdido detalles.
    .advice = Suba la foto original de la cámara, no una copia de un chat.

## The face

portrait-missing = { $subject ->
    [passport] No se ve la foto de una cara en la página del pasaporte.
   *[other] No se ve la foto de una cara en el documento.
}
    .advice = { $subject ->
        [passport] Abra el pasaporte por la página de su foto y tome la foto de modo que se vea la página entera.
       *[other] Tome la foto del lado en que aparece su retrato y asegúrese de que nada lo tape ni lo deslumbre.
    }

signature-missing = No se ve ninguna firma en la página del pasaporte.
    .advice = Firme su pasaporte en el lugar previsto para la firma del titular y vuelva a tomar la foto de la página entera. Si ya está firmado, tome la foto con luz uniforme para que la firma se vea con claridad.

portrait-unclear = { $detail ->
    [face-small] La cara del documento es demasiado pequeña en la imagen.
    [face-soft] La cara del documento no se ve nítida.
    [face-bright] Una parte de la cara del documento está demasiado clara para verla.
    [face-covered] Una parte de la cara del documento está tapada.
   *[none] La cara del documento no se ve con claridad.
}
    .advice = { $detail ->
        [face-small] Acerque la cámara hasta que el documento ocupe la mayor parte de la imagen.
        [face-bright] Incline el documento o mueva la lámpara hasta que la cara quede sin reflejos, y tome la foto de nuevo sin flash.
        [face-covered] No deje que dedos, objetos ni reflejos tapen la cara del documento, y tome la foto de nuevo.
       *[none] Mantenga la cámara quieta, espere a que enfoque y tome la foto de nuevo con buena luz.
    }

face-missing = No se ve ninguna cara en la imagen.
    .advice = Mire de frente a la cámara, con toda la cara dentro de la imagen, y tome la foto de nuevo.

face-multiple = Se ve más de una persona en la imagen.
    .advice = Tome una foto suya sin otras personas.

face-too-small = Su cara es demasiado pequeña en la imagen.
    .advice = Acerque la cámara hasta que su cabeza ocupe más o menos la mitad de la altura de la imagen.

face-cut-off = Una parte de su cabeza queda fuera de la imagen.
    .advice = Aleje la cámara hasta que toda su cabeza esté en la imagen, con un poco de espacio alrededor.

face-off-centre = Su cara está lejos del centro de la imagen.
    .advice = Sostenga la cámara de modo que su cara quede en el centro de la imagen.

face-turned = Su cabeza está girada o inclinada hacia un lado.
    .advice = Mantenga la cabeza recta y mire de frente a la cámara.

face-blurred = Su cara no se ve nítida.
    .advice = Limpie el objetivo, mantenga la cámara quieta y tome la foto de nuevo con buena luz.

face-badly-lit = { $detail ->
    [face-dark] Su cara está demasiado oscura.
    [face-bright] Una parte de su cara está demasiado clara para verla.
    [face-uneven] Un lado de su cara está mucho más oscuro que el otro.
   *[none] Su cara está mal iluminada.
}
    .advice = { $detail ->
        [face-bright] Apártese del sol o de la lámpara y tome la foto de nuevo sin flash.
       *[none] Vuelva la cara hacia una ventana o una lámpara y tome la foto de nuevo.
    }

## The machine-readable zone

mrz-not-found = No se ven con claridad las dos líneas de letras y cifras al pie de la página del pasaporte.
    .advice = Tome la foto de modo que se vea toda la página y esté enfocada, incluidas las líneas del pie.

mrz-check-digit-failed = No se pueden leer con seguridad las líneas de letras y cifras del documento.
    .advice = Tome la foto de nuevo con buena luz, sin reflejos ni dedos sobre las líneas de letras y cifras.

field-mismatch = { $fields ->
    [date-of-birth] La fecha de nacimiento que escribió no es la del documento.
    [expiry] La fecha de caducidad que escribió no es la del documento.
    [document-number] El número de documento que escribió no es el del documento.
    [country] El país que escribió no es el del documento.
    [sex] El sexo que indicó no es el del documento.
    [name] El nombre que escribió no es el del documento.
    [issued] La fecha de expedición que escribió no es la del documento.
    [document-type] El tipo de documento que eligió no es el del documento de la imagen.
    [several] Varios de los datos que escribió no coinciden con el documento.
   *[none] Lo que escribió no coincide con el documento.
}
    .advice = Compare lo que escribió con el documento, carácter por carácter, y corríjalo.

## Whether it is the original

image-grayscale = La imagen está en blanco y negro.
    .advice = { $subject ->
        [selfie] Tome una foto de usted en color y sin filtros.
       *[other] Tome una foto en color del original y sin filtros.
    }

photocopy = { $subject ->
    [passport] La página del pasaporte es una copia en blanco y negro.
   *[other] El documento es una copia en blanco y negro.
}
    .advice = { $subject ->
        [passport] Tome una foto del propio pasaporte, no de una copia.
       *[other] Tome una foto del documento original, no de una copia.
    }

screenshot = La imagen es una captura de pantalla.
    .advice = { $subject ->
        [selfie] Tome una foto de usted con su cámara.
        [page] Tome una foto de la propia página con su cámara.
        [passport] Tome una foto del propio pasaporte con su cámara.
       *[other] Tome una foto del propio documento con su cámara.
    }

photo-of-screen = { $detail ->
    [larger-than-document] La imagen se tomó de una pantalla. Según la distancia que anotó la cámara, lo que captó es más grande que el documento, como en un monitor.
    [smaller-than-document] La imagen se tomó de una pantalla. Según la distancia que anotó la cámara, lo que captó es más pequeño que el documento, como en un teléfono.
   *[none] La imagen se tomó de una pantalla.
}
    .advice = { $subject ->
        [selfie] Tome la foto de usted en persona, no de una pantalla en la que aparece.
        [page] Tome la foto de la propia página, no de una pantalla que la muestra.
        [passport] Tome la foto del propio pasaporte, no de una pantalla que lo muestra.
       *[other] Tome la foto del propio documento, no de una pantalla que lo muestra.
    }

photo-of-print = { $subject ->
    [passport] La página del pasaporte parece una impresión.
   *[other] El documento parece una impresión.
}
    .advice = { $subject ->
        [passport] Tome una foto del propio pasaporte, no de una impresión.
       *[other] Tome una foto del documento original, no de una impresión.
    }

image-edited = { $detail ->
    [program-named] La imagen se guardó con un programa de edición: el archivo nombra «{ $name }».
    [editor-marks] La imagen se guardó con un programa de edición: el archivo tiene las marcas de Photoshop o de un programa parecido.
    [preview-differs] La imagen se modificó después de tomarla: la pequeña vista previa del archivo muestra otra imagen.
    [page-rewritten] El texto de la página se modificó después de crearse el documento.
   *[none] La imagen se guardó con un programa de edición.
}
    .advice = { $detail ->
        [page-rewritten] Suba el documento tal como lo recibió, sin editarlo.
       *[none] Suba la foto tal como la tomó su cámara, sin editarla.
    }

## The form

date-of-birth-missing = Falta la fecha de nacimiento.
    .advice = Escriba su fecha de nacimiento como figura en el documento.

date-of-birth-invalid = { $detail ->
    [date-unrecognized] La fecha de nacimiento no está escrita en una forma conocida.
    [date-foreign-digits] La fecha de nacimiento tiene cifras distintas de las del 0 al 9.
    [two-digit-year] El año de la fecha de nacimiento tiene solo dos cifras.
    [date-ambiguous] La fecha de nacimiento se puede leer como { $first } o como { $second }.
    [no-such-day] El día de la fecha de nacimiento no existe en el calendario.
    [year-out-of-range] El año de nacimiento, { $year }, no es posible.
    [other-calendar] { $calendar ->
        [buddhist] El año de nacimiento, { $year }, parece contado según el calendario budista.
        [hijri] El año de nacimiento, { $year }, parece contado según el calendario islámico.
        [persian] El año de nacimiento, { $year }, parece contado según el calendario persa.
        [hijri-or-persian] El año de nacimiento, { $year }, parece contado según el calendario islámico o el persa.
        [japanese] El año de nacimiento, { $year }, parece contado según el calendario japonés.
        [minguo] El año de nacimiento, { $year }, parece contado según el calendario de Taiwán.
       *[other] El año de nacimiento, { $year }, parece contado según otro calendario.
    }
    [date-incomplete] La fecha de nacimiento está incompleta.
    [date-unlimited] La fecha de nacimiento no es una fecha.
   *[none] La fecha de nacimiento no es una fecha válida.
}
    .advice = { $detail ->
        [date-ambiguous] Escriba su fecha de nacimiento con el nombre del mes.
        [date-unrecognized] Escriba su fecha de nacimiento como año-mes-día, por ejemplo 1990-05-04.
        [date-foreign-digits] Escriba su fecha de nacimiento con las cifras del 0 al 9, como año-mes-día, por ejemplo 1990-05-04.
        [other-calendar] Escriba su fecha de nacimiento según el calendario gregoriano, el de los pasaportes.
       *[none] Escriba su fecha de nacimiento como figura en el documento, con las cuatro cifras del año.
    }

date-of-birth-in-future = La fecha de nacimiento está en el futuro.
    .advice = Escriba su fecha de nacimiento como figura en el documento.

date-of-birth-implausible = Según la fecha de nacimiento, usted sería mayor que cualquier persona viva.
    .advice = Escriba su fecha de nacimiento como figura en el documento.

age-below-minimum = No alcanza la edad mínima.
    .advice = Compruebe la fecha de nacimiento que escribió. Si es correcta, vuelva cuando haya cumplido la edad mínima.

expiry-missing = Falta la fecha de caducidad.
    .advice = Escriba la fecha de caducidad como figura en el documento.

expiry-invalid = { $detail ->
    [date-unrecognized] La fecha de caducidad no está escrita en una forma conocida.
    [date-foreign-digits] La fecha de caducidad tiene cifras distintas de las del 0 al 9.
    [two-digit-year] El año de la fecha de caducidad tiene solo dos cifras.
    [date-ambiguous] La fecha de caducidad se puede leer como { $first } o como { $second }.
    [no-such-day] El día de la fecha de caducidad no existe en el calendario.
    [year-out-of-range] El año de la fecha de caducidad, { $year }, no es posible.
    [other-calendar] { $calendar ->
        [buddhist] El año de la fecha de caducidad, { $year }, parece contado según el calendario budista.
        [hijri] El año de la fecha de caducidad, { $year }, parece contado según el calendario islámico.
        [persian] El año de la fecha de caducidad, { $year }, parece contado según el calendario persa.
        [hijri-or-persian] El año de la fecha de caducidad, { $year }, parece contado según el calendario islámico o el persa.
        [japanese] El año de la fecha de caducidad, { $year }, parece contado según el calendario japonés.
        [minguo] El año de la fecha de caducidad, { $year }, parece contado según el calendario de Taiwán.
       *[other] El año de la fecha de caducidad, { $year }, parece contado según otro calendario.
    }
    [date-incomplete] La fecha de caducidad está incompleta.
    [date-partly-unknown] La fecha de caducidad solo se conoce en parte.
    [date-unknown] La fecha de caducidad consta como desconocida.
   *[none] La fecha de caducidad no es una fecha válida.
}
    .advice = { $detail ->
        [date-ambiguous] Escriba la fecha de caducidad con el nombre del mes.
        [date-unrecognized] Escriba la fecha de caducidad como año-mes-día, por ejemplo 2031-05-04.
        [date-foreign-digits] Escriba la fecha de caducidad con las cifras del 0 al 9, como año-mes-día, por ejemplo 2031-05-04.
        [other-calendar] Escriba la fecha de caducidad según el calendario gregoriano, el de los pasaportes.
       *[none] Escriba la fecha de caducidad como figura en el documento, con las cuatro cifras del año.
    }

document-expired = El documento ha caducado.
    .advice = Use un documento que todavía sea válido.

document-superseded = { $detail ->
    [issued-before] { $document_type ->
        [passport] Ya no se aceptan los pasaportes de este país expedidos antes del { $before }.
        [id-card] Ya no se aceptan los documentos de identidad de este país expedidos antes del { $before }.
        [driving-licence] Ya no se aceptan los permisos de conducir de este país expedidos antes del { $before }.
        [residence-permit] Ya no se aceptan los permisos de residencia de este país expedidos antes del { $before }.
        [visa] Ya no se aceptan los visados de este país expedidos antes del { $before }.
       *[other] Ya no se aceptan los documentos de este país expedidos antes del { $before }.
    }
   *[none] Ya no se aceptan los documentos de este país expedidos hace tanto tiempo.
}
    .advice = Use un documento expedido más recientemente.

issue-date-too-old = El documento no tiene fecha de caducidad y se expidió hace demasiado tiempo.
    .advice = Si tiene un documento más reciente o uno con fecha de caducidad, use ese.

document-expires-soon = { $detail ->
    [days-left] { $days ->
        [0] El documento caduca hoy.
        [one] El documento caduca mañana.
       *[other] El documento caduca dentro de { $days } días.
    }
   *[none] El documento caducará pronto.
}
    .advice = Si tiene un documento que sea válido durante más tiempo, use ese.

dates-out-of-order = { $conflicts ->
    [issued-before-birth] La fecha de expedición no es posterior a la fecha de nacimiento.
    [expiry-before-birth] La fecha de caducidad no es posterior a la fecha de nacimiento.
    [expiry-before-issue] La fecha de caducidad es anterior a la fecha de expedición.
    [issued-in-future] La fecha de expedición está en el futuro.
    [several] Varias fechas se contradicen.
   *[none] Las fechas se contradicen.
}
    .advice = Compare cada fecha que escribió con el documento y corrija la equivocada.

validity-too-long = Según estas fechas, el documento sería válido durante más tiempo que cualquier documento.
    .advice = Compare la fecha de expedición y la fecha de caducidad con el documento y corrija la equivocada.

country-not-accepted = Los documentos de este país no se aceptan.
    .advice = Use un documento de otro país, si tiene uno.

document-type-not-accepted = Este tipo de documento no se acepta.
    .advice = { $detail ->
        [types-accepted] { $accepted ->
            [passport] Use un pasaporte.
            [id-card] Use un documento nacional de identidad.
            [driving-licence] Use un permiso de conducir.
            [residence-permit] Use un permiso de residencia.
            [visa] Use un visado.
           *[several] Use un documento de uno de los tipos que se aceptan.
        }
       *[none] Use otro tipo de documento.
    }

## The whole submission

front-missing = Falta el anverso del documento.
    .advice = Suba una foto del anverso, el lado en que aparece su retrato.

back-missing = Falta el reverso del documento.
    .advice = Dé la vuelta al documento y suba también una foto del reverso.

selfie-missing = Falta una foto de usted.
    .advice = Tome una foto de su cara y súbala también.

proof-missing = Falta el comprobante de domicilio.
    .advice = Suba también una factura, un extracto o una carta donde figuren su nombre y su dirección.

same-side-twice = { $slot ->
    [front] { $other ->
        [back] El anverso se subió dos veces y falta el reverso.
       *[other] La imagen del anverso se subió de nuevo en otro lugar.
    }
   *[other] La misma imagen se subió en dos lugares.
}
    .advice = { $slot ->
        [front] { $other ->
            [back] Dé la vuelta al documento y suba una foto del reverso.
           *[other] Suba en cada lugar la imagen que allí se pide.
        }
       *[other] Suba en cada lugar la imagen que allí se pide.
    }

selfie-is-document = En lugar de una foto de usted se subió una imagen del documento.
    .advice = Tome con la cámara una foto de su propia cara, no del documento ni de la foto que lleva.

already-rejected = { $slot ->
    [front] Esta foto del anverso ya fue rechazada anteriormente.
    [back] Esta foto del reverso ya fue rechazada anteriormente.
    [passport] Esta foto del pasaporte ya fue rechazada anteriormente.
    [selfie] Esta foto de usted ya fue rechazada anteriormente.
    [proof] Este comprobante de domicilio ya fue rechazado anteriormente.
   *[other] Una de las imágenes ya fue rechazada anteriormente.
}
    .advice = Tome una foto nueva teniendo en cuenta lo que se dijo de la anterior.

uploads-contradict = { $fields ->
    [date-of-birth] Los documentos muestran fechas de nacimiento distintas.
    [expiry] Los dos lados del documento muestran fechas de caducidad distintas.
    [document-number] Los dos lados del documento muestran números distintos.
    [country] Los dos lados son de documentos de países distintos.
    [sex] Los documentos no indican el mismo sexo.
   *[several] Los datos de los documentos se contradicen.
}
    .advice = Suba solo documentos que sean suyos, y los dos lados del mismo documento.

## The proof of address

poa-type-not-accepted = { $detail ->
    [proof-not-accepted] { $proof ->
        [invoice] Una factura de bienes o servicios no se acepta como comprobante de domicilio.
        [receipt] Un recibo de pago no se acepta como comprobante de domicilio.
        [payslip] Un recibo de nómina no se acepta como comprobante de domicilio.
        [medical] Un documento médico no se acepta como comprobante de domicilio.
        [utility-bill] Una factura de suministros, como luz, agua o teléfono fijo, no se acepta aquí como comprobante de domicilio.
        [bank-statement] Un extracto bancario no se acepta aquí como comprobante de domicilio.
        [credit-card-statement] Un extracto de tarjeta de crédito no se acepta aquí como comprobante de domicilio.
        [tax-letter] Una carta de la autoridad fiscal no se acepta aquí como comprobante de domicilio.
        [government-letter] Una carta de un organismo público no se acepta aquí como comprobante de domicilio.
        [tenancy-agreement] Un contrato de alquiler no se acepta aquí como comprobante de domicilio.
        [mobile-bill] Una factura de teléfono móvil no se acepta aquí como comprobante de domicilio.
        [insurance] Un documento de un seguro no se acepta aquí como comprobante de domicilio.
       *[other] Una página de este tipo no se acepta como comprobante de domicilio.
    }
   *[none] Una página de este tipo no se acepta como comprobante de domicilio.
}
    .advice = Use una página de un tipo que se acepte, como una factura o un extracto que se envíen periódicamente a su domicilio.

poa-issue-date-missing = No se encuentra ninguna fecha de emisión en la página.
    .advice = Use una página que muestre su fecha de emisión y súbala con todo el encabezado.

poa-too-old = La página se emitió hace demasiado tiempo.
    .advice = Use una página emitida más recientemente.

poa-date-in-future = La fecha de emisión de la página está en el futuro.
    .advice = Use una página que muestre el día en que se emitió.

poa-name-mismatch = { $detail ->
    [name-differs] La página no lleva su nombre tal como usted lo escribió.
   *[none] La página no lleva su nombre.
}
    .advice = Use una página dirigida a usted y escriba su nombre como figura en sus documentos.

poa-address-mismatch = { $detail ->
    [address-differs] { $differences ->
        [house-number] El número de la casa que figura en la página no es el que escribió.
        [postal-code] El código postal que figura en la página no es el que escribió.
        [unit] El apartamento que figura en la página no es el que escribió.
        [street] La calle que figura en la página no es la que escribió.
        [place] La localidad que figura en la página no es la que escribió.
        [country] El país que figura en la página no es el que escribió.
       *[several] La dirección que figura en la página no es la que escribió.
    }
   *[none] La página no lleva la dirección que escribió.
}
    .advice = Escriba la dirección como figura en la página, o use una página que lleve la dirección donde vive.
