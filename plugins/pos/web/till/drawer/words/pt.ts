import type { DrawerWords } from './en.ts'

export const words: DrawerWords = {
  button: 'Gaveta',
  open: {
    title: register => `Abrir ${register}`,
    help: 'Conte o dinheiro da gaveta antes da primeira venda.',
    left: amount => `A última sessão deixou ${amount}.`,
    go: amount => `Abrir com ${amount}`,
    mayNot: 'Este caixa não está aberto',
    mayNotHelp: 'Peça a alguém com permissão que o abra.'
  },
  count: {
    of: currency => `Dinheiro em ${currency}`,
    others: 'Dinheiro em outras moedas',
    amount: 'Dinheiro na gaveta',
    byPieces: 'Contar moedas e cédulas',
    byAmount: 'Digitar o valor',
    pieces: value => `Quantas peças de ${value}`
  },
  menu: {
    title: serial => `Gaveta, sessão ${serial}`,
    none: 'Não há sessão aberta neste caixa.',
    since: 'Aberto desde',
    held: 'Com',
    expected: 'Deveria conter',
    in: 'Suprimento',
    out: 'Retirada',
    tips: 'Pagar gorjetas',
    drop: 'Sangria',
    x: 'Relatório X',
    takeOver: 'Assumir',
    close: 'Fechar o caixa',
    openNow: 'Abrir uma sessão'
  },
  move: {
    currency: 'Moeda',
    amount: 'Valor',
    reason: 'Motivo',
    reasons: {
      in: 'Troco do banco',
      out: 'Pagamento a fornecedor',
      tips: 'Gorjetas de hoje',
      drop: 'Para o cofre'
    },
    go: { in: 'Colocar', out: 'Retirar', drop: 'Levar ao cofre', tips: 'Pagar gorjetas' },
    done: 'Registrado.',
    needed: 'Informe o motivo.'
  },
  takeOver: {
    title: 'Assumir a gaveta',
    help: name => `${name} responde por ela agora. Contem juntos ou assuma como está.`,
    go: 'Assumir com esta contagem',
    without: 'Assumir sem contar'
  },
  close: {
    leftOf: currency => `Fica na gaveta, ${currency}`,
    unsent: (count: number) =>
      count === 1
        ? 'Uma venda deste caixa ainda não foi enviada. Ela pertence a esta contagem: aguarde até chegar.'
        : `${count} vendas deste caixa ainda não foram enviadas. Elas pertencem a esta contagem: aguarde até chegarem.`,
    title: 'Fechar o caixa',
    blind: 'Conte o que há. O que deveria haver aparece depois de fechar.',
    others: 'Outras formas de pagamento',
    othersHelp: 'Pelos comprovantes e pela maquininha; deixe vazio o que não contar.',
    left: 'Fica na gaveta',
    leftHelp: 'Para a próxima sessão; o resto vai para o cofre ou o banco.',
    note: 'Observação',
    go: 'Fechar',
    differs: 'A contagem não confere',
    differsHelp: tenders =>
      `Difere dos registros: ${tenders}. Conte de novo, ou feche com a diferença e diga por quê.`,
    again: 'Contar de novo',
    goOn: 'Fechar com a diferença'
  },
  report: {
    worth: currency => `Equivale em ${currency}`,
    x: 'Relatório X',
    z: serial => `Relatório Z ${serial}`,
    opened: 'Abertura',
    closed: 'Fechamento',
    asOf: 'Às',
    by: 'por',
    sales: 'Vendas',
    refunds: 'Devoluções',
    voids: 'Cancelamentos',
    goods: 'Produtos',
    serviceCharge: 'Taxa de serviço',
    net: 'Vendas líquidas',
    discount: 'Descontos',
    tax: 'Impostos incluídos',
    rounding: 'Arredondamento',
    tips: 'Gorjetas',
    tipsOut: 'Gorjetas pagas',
    float: 'Fundo de troco',
    cashIn: 'Suprimentos',
    cashOut: 'Retiradas',
    drop: 'Sangrias',
    taken: 'Recebido',
    returned: 'Devolvido',
    expected: 'Esperado',
    counted: 'Contado',
    difference: 'Diferença',
    left: 'Fica na gaveta',
    cashiers: 'Operadores',
    awaited: 'A diferença aguarda aprovação.',
    given: 'A diferença foi aprovada.',
    agrees: 'Tudo confere.',
    print: 'Imprimir',
    done: 'Pronto',
    drawer: 'Dinheiro',
    exchange: 'Troca',
    hidden: 'Você não pode ver o relatório completo; quem dirige a loja pode.'
  }
}
