import type { PaperWords } from './en.ts'

export const words: PaperWords = {
  tip: 'Gorjeta',
  serviceCharge: 'Taxa de serviço',
  receipt: 'Recibo',
  invoice: 'Fatura',
  invoiceLater: 'A fatura pode ser emitida quando esta venda for enviada.',
  print: 'Imprimir',
  gift: 'Recibo para presente',
  printing: 'Imprimindo…',
  printed: 'Impresso.',
  ways: { email: 'E-mail', whatsapp: 'WhatsApp', link: 'Link' },
  sendBy: { email: 'Enviar por e-mail', whatsapp: 'Enviar por WhatsApp', link: 'Link público' },
  send: {
    to: { email: 'E-mail', whatsapp: 'Número de telefone' },
    help: {
      email: 'O endereço do recibo é enviado; abre sem login.',
      whatsapp: 'Com + e código do país. Só o recibo é enviado, porque foi pedido.'
    },
    go: 'Enviar',
    sent: to => `A caminho de ${to}.`
  },
  link: {
    help: 'Quem tiver este endereço pode ler o recibo.',
    open: 'Abrir',
    copy: 'Copiar',
    copied: 'Copiado',
    notCopied: 'O navegador não deixou copiar; selecione e copie à mão.',
    none: 'Este recibo não tem endereço público.'
  },
  printer: {
    display: 'Abrir a tela do cliente',
    elsewhere: 'Mostrar em outro dispositivo',
    title: 'Impressora de recibos',
    help: 'Este navegador se lembra dela.',
    by: {
      browser: 'Pelo navegador',
      usb: 'Impressora por USB',
      serial: 'Impressora por porta serial',
      network: 'A impressora do caixa'
    },
    noneChosen: 'Nenhuma impressora foi escolhida.',
    unable: 'Este navegador não acessa impressoras sozinho; Chrome e Edge acessam.',
    paper: 'Papel',
    millimetres: mm => `${mm} mm`,
    drawn: 'Imprimir as letras como imagem, se saírem erradas',
    speed: 'Velocidade (baud)',
    auto: 'Imprimir depois de cada venda',
    done: 'Pronto'
  },
  failed: {
    not: number => `O recibo ${number} não foi impresso.`,
    unsure: number => `Veja se o recibo ${number} saiu.`,
    again: 'Tentar de novo',
    dismiss: 'Deixar',
    devices: {
      'not-here': 'A impressora não está conectada: ligue-a e conecte-a, ou escolha-a de novo.',
      'not-opened': 'Não foi possível abrir a impressora: talvez outro programa a use.',
      'no-answer': 'A impressora parou de receber dados: veja o papel e a tampa.'
    },
    faults: {
      unreachable: 'Ela não é alcançada pela rede.',
      'not-allowed': 'O endereço dela não está numa rede que o operador permite.',
      incomplete: 'A conexão caiu antes de ela ter tudo.',
      'no-answer': 'Ela recebeu tudo, mas não disse que terminou.',
      broken: 'A conexão caiu depois de tudo ser enviado.',
      interrupted: 'O servidor foi reiniciado nesse meio-tempo.',
      'too-late': 'Demorou demais e foi descartado.',
      queued: 'Ainda espera a sua vez.'
    }
  }
}
