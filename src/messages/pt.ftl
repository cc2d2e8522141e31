# What is said to the person in Portuguese, in the words of Brazil: the sentences of en.ftl in its order. What the
# variables are is said there.
#
# This is machine-made, not yet read by a native speaker. It was checked by the tests beside it (every code, subject
# and detail has its sentence; plurals, full stops, dates; no English left) and by reading every sentence back against
# en.ftl.
#
# Address: você. Words: document documento, page with the photo página da foto, passport passaporte, page página,
# reflection reflexo, screenshot captura de tela, expiry date data de validade, proof of address comprovante de
# endereço, front frente, back verso.

# How a day is written within a sentence. $day and $year are numbers, $month is 1 to 12.
day = { $day ->
    [1] 1º
   *[other] { $day }
}
date = { $month ->
    [1] { day } de janeiro de { $year }
    [2] { day } de fevereiro de { $year }
    [3] { day } de março de { $year }
    [4] { day } de abril de { $year }
    [5] { day } de maio de { $year }
    [6] { day } de junho de { $year }
    [7] { day } de julho de { $year }
    [8] { day } de agosto de { $year }
    [9] { day } de setembro de { $year }
    [10] { day } de outubro de { $year }
    [11] { day } de novembro de { $year }
   *[12] { day } de dezembro de { $year }
}

## The file

file-unreadable = { $detail ->
    [file-empty] O arquivo está vazio.
    [file-truncated] O arquivo termina antes que a imagem esteja completa.
    [file-damaged] O arquivo está danificado e não é possível ler a imagem que ele contém.
    [no-picture] O arquivo não contém nenhuma imagem.
    [file-encrypted] O arquivo está protegido por uma senha.
    [no-pages] O arquivo não contém nenhuma página.
    [file-too-complex] O arquivo é complexo demais para ser aberto.
    [too-many-scans] O arquivo guarda a imagem em mais passagens do que é possível abrir.
    [too-much-memory] A imagem precisa de mais memória do que se pode usar para abri-la.
   *[none] Não é possível abrir o arquivo.
}
    .advice = { $detail ->
        [file-truncated] Envie o arquivo novamente e espere até que o envio termine. Se isso não ajudar, tire a foto de novo.
        [file-encrypted] Salve o documento sem senha, por exemplo imprimindo-o em um novo PDF, e envie o novo arquivo.
        [no-pages] Baixe o documento novamente e envie o novo arquivo.
        [file-too-complex] Imprima o documento em um novo PDF, ou tire uma foto da página, e envie o resultado.
       *[none] Tire a foto de novo, ou salve-a outra vez como JPEG, e envie o novo arquivo.
    }

file-too-large = O arquivo é grande demais.
    .advice = { $subject ->
        [page] Envie uma foto com resolução mais baixa ou salve-a com compressão mais forte.
       *[other] Tire a foto de novo com resolução mais baixa ou salve-a com compressão mais forte.
    }

format-unsupported = { $detail ->
    [format-unknown] O tipo do arquivo não é reconhecido.
    [format-not-read] { $format ->
        [gif] O arquivo é uma imagem GIF, e esse formato não é aceito.
        [avif] O arquivo é uma imagem AVIF, e esse formato não é aceito.
        [heic] O arquivo é uma imagem HEIC, e esse formato não é aceito.
        [jpeg-2000] O arquivo é uma imagem JPEG 2000, e esse formato não é aceito.
        [jpeg-xl] O arquivo é uma imagem JPEG XL, e esse formato não é aceito.
        [psd] O arquivo é um documento do Photoshop, e esse formato não é aceito.
        [ico] O arquivo é um ícone, e esse formato não é aceito.
        [svg] O arquivo é um desenho, e esse formato não é aceito.
        [pdf] O arquivo é um documento PDF, e esse formato não é aceito.
        [html] O arquivo é uma página da web, e esse formato não é aceito.
        [video] O arquivo é um vídeo, e esse formato não é aceito.
        [archive] O arquivo é um pacote compactado ou um documento de escritório, e esse formato não é aceito.
        [text] O arquivo é um texto, e esse formato não é aceito.
       *[other] Este tipo de arquivo não é aceito.
    }
    [variety-not-read] A imagem está guardada de uma forma rara, que não é aceita.
   *[none] Este tipo de arquivo não é aceito.
}
    .advice = { $detail ->
        [format-not-read] { $format ->
            [pdf] Tire uma foto com uma câmera e envie-a como arquivo JPEG ou PNG.
           *[other] Envie a foto como arquivo JPEG ou PNG.
        }
       *[none] Envie a foto como arquivo JPEG ou PNG.
    }

image-too-many-pixels = A imagem tem pixels demais.
    .advice = Tire a foto de novo com a resolução normal da sua câmera.

image-side-too-long = A imagem é comprida ou larga demais.
    .advice = { $subject ->
        [selfie] Envie uma foto comum sua, e não um panorama ou uma tira.
        [page] Envie uma foto comum da página, e não um panorama ou uma tira.
       *[other] Envie uma foto comum do documento, e não um panorama ou uma tira.
    }

## Where the document is

document-not-found = { $subject ->
    [page] Nenhuma página aparece na imagem.
    [passport] Nenhuma página de passaporte aparece na imagem.
   *[other] Nenhum documento aparece na imagem.
}
    .advice = { $subject ->
        [page] Coloque a página sobre uma superfície lisa de outra cor e tire a foto bem de cima.
        [passport] Coloque o passaporte, aberto na página da foto, sobre uma superfície lisa de outra cor e tire a foto bem de cima.
       *[other] Coloque o documento sobre uma superfície lisa de outra cor e tire a foto bem de cima.
    }

document-not-recognised = { $subject ->
    [passport] O que aparece na imagem não parece ser a página da foto de um passaporte.
   *[other] O que aparece na imagem não parece ser um documento de identidade.
}
    .advice = { $subject ->
        [passport] Fotografe o próprio passaporte, aberto na página da foto e com a página inteira na imagem.
       *[other] Fotografe o próprio documento de identidade, inteiro e sem mais nada na imagem.
    }

text-not-found = { $detail ->
    [page-blank] A página está em branco.
    [card-shown] A imagem mostra um cartão ou um documento de identidade, e não uma carta, uma conta ou um extrato.
   *[none] Nenhuma página impressa aparece na imagem.
}
    .advice = { $detail ->
        [page-blank] Envie a página em que aparecem o seu nome e o seu endereço.
       *[none] Envie uma carta, uma conta ou um extrato com o seu nome e o seu endereço, de modo que todo o texto possa ser lido.
    }

multiple-documents = { $subject ->
    [page] Mais de uma página aparece na imagem.
   *[other] Mais de um documento aparece na imagem.
}
    .advice = { $subject ->
        [page] Fotografe cada página separadamente e afaste os outros papéis.
        [passport] Fotografe o passaporte separadamente e afaste os outros papéis.
       *[other] Fotografe a frente e o verso separadamente e afaste os outros papéis.
    }

document-cut-off = { $subject ->
    [page] Uma parte da página ficou fora da imagem.
    [passport] Uma parte da página do passaporte ficou fora da imagem.
   *[other] Uma parte do documento ficou fora da imagem.
}
    .advice = { $subject ->
        [page] Afaste a câmera até que os quatro cantos da página estejam na imagem, com um pouco de espaço em volta.
        [passport] Afaste a câmera até que os quatro cantos da página da foto estejam na imagem, com um pouco de espaço em volta.
       *[other] Afaste a câmera até que os quatro cantos do documento estejam na imagem, com um pouco de espaço em volta.
    }

document-corner-hidden = { $subject ->
    [page] Algo cobre um canto da página.
    [passport] Algo cobre um canto da página do passaporte.
   *[other] Algo cobre um canto do documento.
}
    .advice = { $subject ->
        [page] Coloque a página bem plana e tire os dedos, para que os quatro cantos apareçam.
        [passport] Apoie o passaporte, mantenha-o aberto sem cobrir a página e deixe os quatro cantos à vista.
       *[other] Apoie o documento e tire os dedos, para que os quatro cantos apareçam.
    }

document-tilted = { $subject ->
    [page] A página aparece inclinada demais.
    [passport] A página do passaporte aparece inclinada demais.
   *[other] O documento aparece inclinado demais.
}
    .advice = { $subject ->
        [page] Segure a câmera bem acima da página, para que os lados opostos pareçam ter o mesmo comprimento.
        [passport] Segure a câmera bem acima da página do passaporte, para que os lados opostos pareçam ter o mesmo comprimento.
       *[other] Segure a câmera bem acima do documento, para que os lados opostos pareçam ter o mesmo comprimento.
    }

document-too-small = { $subject ->
    [page] A página está pequena demais na imagem.
    [passport] A página do passaporte está pequena demais na imagem.
   *[other] O documento está pequeno demais na imagem.
}
    .advice = { $subject ->
        [page] Aproxime a câmera até que a página ocupe a maior parte da imagem.
        [passport] Aproxime a câmera até que a página da foto ocupe a maior parte da imagem.
       *[other] Aproxime a câmera até que o documento ocupe a maior parte da imagem.
    }

document-margin-low = { $subject ->
    [page] A página quase toca a borda da imagem.
    [passport] A página do passaporte quase toca a borda da imagem.
   *[other] O documento quase toca a borda da imagem.
}
    .advice = { $subject ->
        [page] Deixe um pouco de espaço em volta da página, para que as bordas apareçam.
        [passport] Deixe um pouco de espaço em volta da página, para que as bordas apareçam.
       *[other] Deixe um pouco de espaço em volta do documento, para que as bordas apareçam.
    }

## Whether it can be read

image-resolution-low = { $subject ->
    [selfie] A imagem tem poucos pixels para mostrar bem o seu rosto.
   *[other] A imagem tem poucos pixels para que se leia o texto.
}
    .advice = Envie a foto original na resolução completa da câmera, e não uma prévia, uma captura de tela ou uma cópia reduzida por um aplicativo de mensagens.

image-blurred = { $subject ->
    [selfie] { $detail ->
        [camera-moved] Seu rosto não está nítido: a câmera se moveu enquanto a foto era tirada.
        [noise] Seu rosto não está claro: a foto está granulada.
        [faint-print] Seu rosto não está claro: ele mal se destaca na foto.
        [out-of-focus] Seu rosto não está nítido: a câmera não havia focado.
       *[none] Seu rosto não está nítido na foto.
    }
    [page] { $detail ->
        [partly-soft] Uma parte da página está desfocada demais para ser lida.
        [camera-moved] O texto está desfocado demais para ser lido: a câmera se moveu enquanto a foto era tirada.
        [print-height] { $pixels ->
            [one] O texto é pequeno demais para ser lido: as menores letras têm apenas { $pixels } pixel de altura.
           *[other] O texto é pequeno demais para ser lido: as menores letras têm apenas { $pixels } pixels de altura.
        }
        [noise] Não é possível ler o texto: a foto está granulada demais.
        [faint-print] Não é possível ler o texto: ele mal se destaca do papel.
        [out-of-focus] O texto está desfocado demais para ser lido: a câmera não havia focado.
       *[none] O texto da foto não está nítido o bastante para ser lido.
    }
   *[other] { $detail ->
        [partly-soft] Uma parte do documento está desfocada demais para ser lida.
        [camera-moved] O texto está desfocado demais para ser lido: a câmera se moveu enquanto a foto era tirada.
        [print-height] { $pixels ->
            [one] O texto é pequeno demais para ser lido: as menores letras têm apenas { $pixels } pixel de altura.
           *[other] O texto é pequeno demais para ser lido: as menores letras têm apenas { $pixels } pixels de altura.
        }
        [noise] Não é possível ler o texto: a foto está granulada demais.
        [faint-print] Não é possível ler o texto: ele mal se destaca do fundo.
        [out-of-focus] O texto está desfocado demais para ser lido: a câmera não havia focado.
       *[none] O texto da foto não está nítido o bastante para ser lido.
    }
}
    .advice = { $detail ->
        [partly-soft] Segure a câmera bem acima, deixe-a focar e tire a foto de novo.
        [camera-moved] Segure a câmera com as duas mãos ou apoie os braços, e tire a foto de novo com boa luz.
        [print-height] Aproxime a câmera até que o documento ocupe a maior parte da imagem e tire a foto de novo.
        [noise] Tire a foto de novo em um lugar mais claro.
        [faint-print] Limpe a lente e tire a foto de novo com luz uniforme e sem reflexos.
       *[none] Mantenha a câmera parada, deixe-a focar e tire a foto de novo com boa luz.
    }

glare-on-document = { $subject ->
    [passport] Um reflexo esconde uma parte da página do passaporte.
   *[other] Um reflexo esconde uma parte do documento.
}
    .advice = { $subject ->
        [passport] Incline o passaporte ou mude a lâmpada de lugar até o reflexo sumir, e tire a foto de novo sem flash.
       *[other] Incline o documento ou mude a lâmpada de lugar até o reflexo sumir, e tire a foto de novo sem flash.
    }

image-dark = A foto está escura demais.
    .advice = Tire a foto de novo em um lugar claro, perto de uma janela ou sob uma lâmpada.

image-overexposed = A foto está clara demais.
    .advice = Tire a foto de novo sem flash e longe do sol direto ou de lâmpadas.

image-contrast-low = { $subject ->
    [selfie] A foto quase não tem contraste.
    [page] O texto e o papel se distinguem muito pouco na foto.
   *[other] O texto e o fundo se distinguem muito pouco na foto.
}
    .advice = Limpe a lente, evite reflexos e tire a foto de novo com luz uniforme.

image-noisy = A foto está granulada.
    .advice = Tire a foto de novo em um lugar mais claro.

image-compressed = A imagem foi tão comprimida que se perderam detalhes.
    .advice = Envie a foto original da câmera, e não uma cópia de um aplicativo de mensagens.

## The face

portrait-missing = { $subject ->
    [passport] Nenhuma foto de rosto aparece na página do passaporte.
   *[other] Nenhuma foto de rosto aparece no documento.
}
    .advice = { $subject ->
        [passport] Abra o passaporte na página da sua foto e tire a foto de modo que a página inteira apareça.
       *[other] Fotografe o lado com o seu retrato e cuide para que nada o cubra nem o ofusque.
    }

signature-missing = Nenhuma assinatura aparece na página do passaporte.
    .advice = Assine o passaporte no lugar da assinatura do titular e tire de novo a foto da página inteira. Se ele já estiver assinado, tire a foto com luz uniforme para que a assinatura apareça com clareza.

portrait-unclear = { $detail ->
    [face-small] O rosto do documento está pequeno demais na imagem.
    [face-soft] O rosto do documento não está nítido.
    [face-bright] Uma parte do rosto do documento está clara demais para ser vista.
    [face-covered] Uma parte do rosto do documento está encoberta.
   *[none] O rosto do documento não aparece com clareza.
}
    .advice = { $detail ->
        [face-small] Aproxime a câmera até que o documento ocupe a maior parte da imagem.
        [face-bright] Incline o documento ou mude a lâmpada de lugar até o rosto ficar sem reflexos, e tire a foto de novo sem flash.
        [face-covered] Não deixe dedos, objetos nem reflexos sobre o rosto do documento e tire a foto de novo.
       *[none] Mantenha a câmera parada, deixe-a focar e tire a foto de novo com boa luz.
    }

face-missing = Nenhum rosto aparece na imagem.
    .advice = Olhe direto para a câmera, com o rosto inteiro na imagem, e tire a foto de novo.

face-multiple = Mais de uma pessoa aparece na imagem.
    .advice = Tire a foto sem outras pessoas.

face-too-small = Seu rosto está pequeno demais na imagem.
    .advice = Aproxime a câmera até que sua cabeça ocupe cerca de metade da altura da imagem.

face-cut-off = Uma parte da sua cabeça ficou fora da imagem.
    .advice = Afaste a câmera até que sua cabeça inteira esteja na imagem, com um pouco de espaço em volta.

face-off-centre = Seu rosto está longe do centro da imagem.
    .advice = Segure a câmera de modo que seu rosto fique no centro da imagem.

face-turned = Sua cabeça está virada ou inclinada para um lado.
    .advice = Mantenha a cabeça reta e olhe direto para a câmera.

face-blurred = Seu rosto não está nítido.
    .advice = Limpe a lente, mantenha a câmera parada e tire a foto de novo com boa luz.

face-badly-lit = { $detail ->
    [face-dark] Seu rosto está escuro demais.
    [face-bright] Uma parte do seu rosto está clara demais para ser vista.
    [face-uneven] Um lado do seu rosto está muito mais escuro que o outro.
   *[none] Seu rosto está mal iluminado.
}
    .advice = { $detail ->
        [face-bright] Afaste-se do sol ou da lâmpada e tire a foto de novo sem flash.
       *[none] Vire o rosto para uma janela ou uma lâmpada e tire a foto de novo.
    }

## The machine-readable zone

mrz-not-found = As duas linhas de letras e algarismos ao pé da página do passaporte não aparecem com clareza.
    .advice = Tire a foto de modo que a página inteira apareça em foco, inclusive as linhas ao pé dela.

mrz-check-digit-failed = Não é possível ler com certeza as linhas de letras e algarismos do documento.
    .advice = Tire a foto de novo com boa luz, sem reflexos nem dedos sobre as linhas de letras e algarismos.

field-mismatch = { $fields ->
    [date-of-birth] A data de nascimento que você informou não é a do documento.
    [expiry] A data de validade que você informou não é a do documento.
    [document-number] O número do documento que você informou não é o do documento.
    [country] O país que você informou não é o do documento.
    [sex] O sexo que você informou não é o do documento.
    [name] O nome que você informou não é o do documento.
    [issued] A data de emissão que você informou não é a do documento.
    [document-type] O tipo de documento que você escolheu não é o do documento na imagem.
    [several] Vários dos dados que você informou diferem do documento.
   *[none] O que você informou difere do documento.
}
    .advice = Compare o que você informou com o documento, caractere por caractere, e corrija.

## Whether it is the original

image-grayscale = A imagem está em preto e branco.
    .advice = { $subject ->
        [selfie] Tire uma foto sua em cores, sem filtro.
       *[other] Tire uma foto do original em cores, sem filtro.
    }

photocopy = { $subject ->
    [passport] A página do passaporte é uma cópia em preto e branco.
   *[other] O documento é uma cópia em preto e branco.
}
    .advice = { $subject ->
        [passport] Tire uma foto do próprio passaporte, e não de uma cópia.
       *[other] Tire uma foto do documento original, e não de uma cópia.
    }

screenshot = A imagem é uma captura de tela.
    .advice = { $subject ->
        [selfie] Tire uma foto sua com a câmera.
        [page] Tire uma foto da própria página com a sua câmera.
        [passport] Tire uma foto do próprio passaporte com a sua câmera.
       *[other] Tire uma foto do próprio documento com a sua câmera.
    }

photo-of-screen = { $detail ->
    [larger-than-document] A imagem foi tirada de uma tela. Pela distância que a câmera anotou, o que ela viu é maior que o documento, como em um monitor.
    [smaller-than-document] A imagem foi tirada de uma tela. Pela distância que a câmera anotou, o que ela viu é menor que o documento, como em um telefone.
   *[none] A imagem foi tirada de uma tela.
}
    .advice = { $subject ->
        [selfie] Tire a foto diretamente de você, e não de uma tela que mostra você.
        [page] Tire a foto da própria página, e não de uma tela que a mostra.
        [passport] Tire a foto do próprio passaporte, e não de uma tela que o mostra.
       *[other] Tire a foto do próprio documento, e não de uma tela que o mostra.
    }

photo-of-print = { $subject ->
    [passport] A página do passaporte parece ser uma impressão.
   *[other] O documento parece ser uma impressão.
}
    .advice = { $subject ->
        [passport] Tire uma foto do próprio passaporte, e não de uma impressão.
       *[other] Tire uma foto do documento original, e não de uma impressão.
    }

image-edited = { $detail ->
    [program-named] A imagem foi salva por um programa de edição: o arquivo menciona “{ $name }”.
    [editor-marks] A imagem foi salva por um programa de edição: o arquivo tem as marcas do Photoshop ou de um programa semelhante.
    [preview-differs] A imagem foi alterada depois de tirada: a pequena prévia no arquivo mostra outra imagem.
    [page-rewritten] O texto da página foi alterado depois que o documento foi criado.
   *[none] A imagem foi salva por um programa de edição.
}
    .advice = { $detail ->
        [page-rewritten] Envie o documento como você o recebeu, sem editá-lo.
       *[none] Envie a foto como a sua câmera a tirou, sem editá-la.
    }

## The form

date-of-birth-missing = Falta a data de nascimento.
    .advice = Informe sua data de nascimento como está impressa no documento.

date-of-birth-invalid = { $detail ->
    [date-unrecognized] A data de nascimento não está escrita em uma forma conhecida.
    [date-foreign-digits] A data de nascimento tem algarismos diferentes de 0 a 9.
    [two-digit-year] O ano da data de nascimento tem apenas dois algarismos.
    [date-ambiguous] A data de nascimento pode ser lida como { $first } ou como { $second }.
    [no-such-day] O dia informado como data de nascimento não existe no calendário.
    [year-out-of-range] O ano de nascimento, { $year }, não é possível.
    [other-calendar] { $calendar ->
        [buddhist] O ano de nascimento, { $year }, parece contado segundo o calendário budista.
        [hijri] O ano de nascimento, { $year }, parece contado segundo o calendário islâmico.
        [persian] O ano de nascimento, { $year }, parece contado segundo o calendário persa.
        [hijri-or-persian] O ano de nascimento, { $year }, parece contado segundo o calendário islâmico ou o persa.
        [japanese] O ano de nascimento, { $year }, parece contado segundo o calendário japonês.
        [minguo] O ano de nascimento, { $year }, parece contado segundo o calendário de Taiwan.
       *[other] O ano de nascimento, { $year }, parece contado segundo outro calendário.
    }
    [date-incomplete] A data de nascimento está incompleta.
    [date-unlimited] A data de nascimento não é uma data.
   *[none] A data de nascimento não é uma data válida.
}
    .advice = { $detail ->
        [date-ambiguous] Informe sua data de nascimento com o mês por extenso.
        [date-unrecognized] Informe sua data de nascimento como ano-mês-dia, por exemplo 1990-05-04.
        [date-foreign-digits] Informe sua data de nascimento com os algarismos de 0 a 9, como ano-mês-dia, por exemplo 1990-05-04.
        [other-calendar] Informe sua data de nascimento pelo calendário gregoriano, o dos passaportes.
       *[none] Informe sua data de nascimento como está impressa no documento, com os quatro algarismos do ano.
    }

date-of-birth-in-future = A data de nascimento está no futuro.
    .advice = Informe sua data de nascimento como está impressa no documento.

date-of-birth-implausible = Pela data de nascimento, você teria mais idade que qualquer pessoa viva.
    .advice = Informe sua data de nascimento como está impressa no documento.

age-below-minimum = Você ainda não tem a idade mínima.
    .advice = Confira a data de nascimento que você informou. Se estiver certa, volte quando tiver atingido a idade mínima.

expiry-missing = Falta a data de validade.
    .advice = Informe a data de validade como está impressa no documento.

expiry-invalid = { $detail ->
    [date-unrecognized] A data de validade não está escrita em uma forma conhecida.
    [date-foreign-digits] A data de validade tem algarismos diferentes de 0 a 9.
    [two-digit-year] O ano da data de validade tem apenas dois algarismos.
    [date-ambiguous] A data de validade pode ser lida como { $first } ou como { $second }.
    [no-such-day] O dia informado como data de validade não existe no calendário.
    [year-out-of-range] O ano da data de validade, { $year }, não é possível.
    [other-calendar] { $calendar ->
        [buddhist] O ano da data de validade, { $year }, parece contado segundo o calendário budista.
        [hijri] O ano da data de validade, { $year }, parece contado segundo o calendário islâmico.
        [persian] O ano da data de validade, { $year }, parece contado segundo o calendário persa.
        [hijri-or-persian] O ano da data de validade, { $year }, parece contado segundo o calendário islâmico ou o persa.
        [japanese] O ano da data de validade, { $year }, parece contado segundo o calendário japonês.
        [minguo] O ano da data de validade, { $year }, parece contado segundo o calendário de Taiwan.
       *[other] O ano da data de validade, { $year }, parece contado segundo outro calendário.
    }
    [date-incomplete] A data de validade está incompleta.
    [date-partly-unknown] A data de validade é conhecida apenas em parte.
    [date-unknown] A data de validade consta como desconhecida.
   *[none] A data de validade não é uma data válida.
}
    .advice = { $detail ->
        [date-ambiguous] Informe a data de validade com o mês por extenso.
        [date-unrecognized] Informe a data de validade como ano-mês-dia, por exemplo 2031-05-04.
        [date-foreign-digits] Informe a data de validade com os algarismos de 0 a 9, como ano-mês-dia, por exemplo 2031-05-04.
        [other-calendar] Informe a data de validade pelo calendário gregoriano, o dos passaportes.
       *[none] Informe a data de validade como está impressa no documento, com os quatro algarismos do ano.
    }

document-expired = O documento está vencido.
    .advice = Use um documento que ainda esteja válido.

document-superseded = { $detail ->
    [issued-before] { $document_type ->
        [passport] Passaportes deste país emitidos antes de { $before } não são mais aceitos.
        [id-card] Carteiras de identidade deste país emitidas antes de { $before } não são mais aceitas.
        [driving-licence] Carteiras de motorista deste país emitidas antes de { $before } não são mais aceitas.
        [residence-permit] Autorizações de residência deste país emitidas antes de { $before } não são mais aceitas.
        [visa] Vistos deste país emitidos antes de { $before } não são mais aceitos.
       *[other] Documentos deste país emitidos antes de { $before } não são mais aceitos.
    }
   *[none] Documentos deste país emitidos há tanto tempo não são mais aceitos.
}
    .advice = Use um documento emitido mais recentemente.

issue-date-too-old = O documento não tem data de validade e foi emitido há tempo demais.
    .advice = Se tiver um documento mais novo ou um com data de validade, use esse.

document-expires-soon = { $detail ->
    [days-left] { $days ->
        [0] O documento vence hoje.
        [one] O documento vence amanhã.
       *[other] O documento vence em { $days } dias.
    }
   *[none] O documento vai vencer em breve.
}
    .advice = Se tiver um documento válido por mais tempo, use esse.

dates-out-of-order = { $conflicts ->
    [issued-before-birth] A data de emissão não é posterior à data de nascimento.
    [expiry-before-birth] A data de validade não é posterior à data de nascimento.
    [expiry-before-issue] A data de validade é anterior à data de emissão.
    [issued-in-future] A data de emissão está no futuro.
    [several] Várias datas se contradizem.
   *[none] As datas se contradizem.
}
    .advice = Compare cada data que você informou com o documento e corrija a errada.

validity-too-long = Por estas datas, o documento seria válido por mais tempo do que documentos costumam ser.
    .advice = Compare a data de emissão e a data de validade com o documento e corrija a errada.

country-not-accepted = Documentos deste país não são aceitos.
    .advice = Use um documento de outro país, se tiver um.

document-type-not-accepted = Este tipo de documento não é aceito.
    .advice = { $detail ->
        [types-accepted] { $accepted ->
            [passport] Use um passaporte.
            [id-card] Use uma carteira de identidade.
            [driving-licence] Use uma carteira de motorista.
            [residence-permit] Use uma autorização de residência.
            [visa] Use um visto.
           *[several] Use um documento de um dos tipos que são aceitos.
        }
       *[none] Use outro tipo de documento.
    }

## The whole submission

front-missing = Falta a frente do documento.
    .advice = Envie uma foto da frente, o lado com o seu retrato.

back-missing = Falta o verso do documento.
    .advice = Vire o documento e envie também uma foto do verso.

selfie-missing = Falta uma foto sua.
    .advice = Tire uma foto do seu rosto e envie-a também.

proof-missing = Falta o comprovante de endereço.
    .advice = Envie também uma conta, um extrato ou uma carta em que apareçam o seu nome e o seu endereço.

same-side-twice = { $slot ->
    [front] { $other ->
        [back] A frente foi enviada duas vezes e falta o verso.
       *[other] A imagem da frente foi enviada de novo em outro lugar.
    }
   *[other] A mesma imagem foi enviada em dois lugares.
}
    .advice = { $slot ->
        [front] { $other ->
            [back] Vire o documento e envie uma foto do verso.
           *[other] Envie em cada lugar a imagem que ali é pedida.
        }
       *[other] Envie em cada lugar a imagem que ali é pedida.
    }

selfie-is-document = Em vez de uma foto sua, foi enviada uma imagem do documento.
    .advice = Tire com a câmera uma foto do seu próprio rosto, e não do documento nem da foto que está nele.

already-rejected = { $slot ->
    [front] Esta foto da frente já foi recusada antes.
    [back] Esta foto do verso já foi recusada antes.
    [passport] Esta foto do passaporte já foi recusada antes.
    [selfie] Esta foto sua já foi recusada antes.
    [proof] Este comprovante de endereço já foi recusado antes.
   *[other] Uma das imagens já foi recusada antes.
}
    .advice = Tire uma nova foto levando em conta o que foi dito sobre a anterior.

uploads-contradict = { $fields ->
    [date-of-birth] Os documentos mostram datas de nascimento diferentes.
    [expiry] Os dois lados do documento mostram datas de validade diferentes.
    [document-number] Os dois lados do documento mostram números diferentes.
    [country] Os dois lados são de documentos de países diferentes.
    [sex] Os documentos não indicam o mesmo sexo.
   *[several] Os dados dos documentos se contradizem.
}
    .advice = Envie apenas documentos que sejam seus, e os dois lados do mesmo documento.

## The proof of address

poa-type-not-accepted = { $detail ->
    [proof-not-accepted] { $proof ->
        [invoice] Uma nota fiscal não é aceita como comprovante de endereço.
        [receipt] Um recibo não é aceito como comprovante de endereço.
        [payslip] Um contracheque não é aceito como comprovante de endereço.
        [medical] Um documento médico não é aceito como comprovante de endereço.
        [utility-bill] Uma conta de serviços, como luz, água ou telefone fixo, não é aceita aqui como comprovante de endereço.
        [bank-statement] Um extrato bancário não é aceito aqui como comprovante de endereço.
        [credit-card-statement] Uma fatura de cartão de crédito não é aceita aqui como comprovante de endereço.
        [tax-letter] Uma carta da autoridade fiscal não é aceita aqui como comprovante de endereço.
        [government-letter] Uma carta de um órgão público não é aceita aqui como comprovante de endereço.
        [tenancy-agreement] Um contrato de aluguel não é aceito aqui como comprovante de endereço.
        [mobile-bill] Uma conta de telefone celular não é aceita aqui como comprovante de endereço.
        [insurance] Um documento de seguro não é aceito aqui como comprovante de endereço.
       *[other] Uma página deste tipo não é aceita como comprovante de endereço.
    }
   *[none] Uma página deste tipo não é aceita como comprovante de endereço.
}
    .advice = Use uma página de um tipo que seja aceito, como uma conta ou um extrato enviados regularmente à sua residência.

poa-issue-date-missing = Nenhuma data de emissão foi encontrada na página.
    .advice = Use uma página que mostre a data em que foi emitida e envie-a com todo o cabeçalho.

poa-too-old = A página foi emitida há tempo demais.
    .advice = Use uma página emitida mais recentemente.

poa-date-in-future = A data de emissão na página está no futuro.
    .advice = Use uma página que mostre o dia em que foi emitida.

poa-name-mismatch = { $detail ->
    [name-differs] A página não traz o seu nome como você o informou.
   *[none] A página não traz o seu nome.
}
    .advice = Use uma página dirigida a você e informe o seu nome como está nos seus documentos.

poa-address-mismatch = { $detail ->
    [address-differs] { $differences ->
        [house-number] O número da casa na página não é o que você informou.
        [postal-code] O código postal na página não é o que você informou.
        [unit] O apartamento na página não é o que você informou.
        [street] A rua na página não é a que você informou.
        [place] A cidade na página não é a que você informou.
        [country] O país na página não é o que você informou.
       *[several] O endereço na página não é o que você informou.
    }
   *[none] A página não traz o endereço que você informou.
}
    .advice = Informe o endereço como está na página, ou use uma página com o endereço onde você mora.
