import type { TillWords } from './en.ts'

export const words: TillWords = {
  title: 'Caixa',
  console: 'Para o console',
  mayNot: 'Você não pode registrar vendas',
  mayNotHelp: 'Peça a quem dirige a loja uma função que possa.',
  online: 'On-line',
  offline: 'Sem rede',
  changeRegister: 'Trocar de caixa',
  drawer: 'Gaveta',
  lock: 'Bloquear ou trocar de operador (F7)',
  needsApproval: 'Isto precisa da aprovação de um gerente.',
  device: 'Dispositivo',
  enrolDevice: 'Registrar este dispositivo',
  printer: 'Impressora',
  cancel: 'Cancelar',
  back: 'Voltar',
  search: 'Buscar ou escanear',
  categories: 'Categorias',
  all: 'Tudo',
  goods: 'Artigos',
  found: (count: number) => (count === 1 ? '1 produto' : `${count} produtos`),
  nothing: (text: string) => `Nada se chama “${text}”`,
  nothingHelp: 'Escaneie o código de barras ou tente menos letras.',
  notScanned: (code: string) => `Lido ${code}: não é aceito enquanto isto está aberto.`,
  unknown: (code: string) => `Nenhum produto tem o código de barras ${code}.`,
  twice: (code: string) => `${code} já está na compra.`,
  empty: 'Ainda sem linhas',
  emptyHelp: 'Escaneie um artigo ou toque nele. F3 busca.',
  ticket: 'Compra',
  pieces: (count: number) => (count === 1 ? '1 peça' : `${count} peças`),
  less: 'Um a menos',
  more: 'Um a mais',
  remove: 'Remover',
  subtotal: 'Subtotal',
  discount: 'Desconto',
  taxIn: (tax: string) => `${tax} incluso`,
  tax: 'Impostos',
  notKept:
    'Este navegador não pôde guardar a venda; nada foi registrado. Libere espaço no dispositivo e receba depois.',
  total: 'Total',
  pay: 'Cobrar',
  askAgain: 'Perguntar de novo',
  tickets: 'Comandas',
  ticketDetails: 'Mesa ou nome, nota',
  orderTypes: { 'dine-in': 'No local', 'take-away': 'Para levar', delivery: 'Entrega' },
  takenUp: (name: string) => `${name} foi retomada noutro caixa.`,
  takenUpKept: (name: string) =>
    `${name} foi retomada noutro caixa. O que você mudou fica aqui como uma comanda à parte.`,
  shares: {
    split: 'Dividir a conta',
    guests: 'Pessoas',
    less: 'Uma pessoa a menos',
    more: 'Uma pessoa a mais',
    of: (n: number, of: number) => `Pessoa ${n} de ${of}`,
    pays: (amount: string) => `Esta pessoa paga ${amount}`,
    stop: 'Não dividir',
    change: (amount: string) => `${amount} de troco`
  },
  returns: {
    title: 'Devolução',
    needsNetwork: 'Devolução: precisa da rede',
    toGiveBack: 'A devolver',
    giveBack: 'Devolver',
    emptyHelp: 'Leia o que se leva em troca, ou devolva o dinheiro com F9.'
  },
  customer: {
    title: 'Cliente',
    search: 'Nome, telefone ou e-mail',
    help: 'Peça o número de telefone: é o mais rápido.',
    none: (text: string) => `Nenhum cliente corresponde a “${text}”.`,
    without: 'Sem cliente',
    exempt: 'Isentar a venda de imposto…',
    isExempt: 'Isento de imposto'
  },
  payScreen: {
    title: 'A pagar',
    rest: 'Falta pagar',
    how: 'Como se paga',
    taken: 'Recebido até agora',
    kinds: {
      cash: 'Dinheiro',
      card: 'Cartão',
      voucher: 'Vale',
      bank_transfer: 'Transferência',
      online: 'On-line',
      other: 'Outro'
    },
    given: 'Entregue',
    change: 'Troco',
    exact: 'Exato',
    short: (amount: string) => `faltam ${amount}`,
    cardHelp: 'Digite o valor na maquininha e depois receba aqui.',
    take: (amount: string) => `Receber ${amount}`,
    erase: 'Apagar'
  },
  alone: {
    selling: 'Sem rede. As vendas continuam.',
    notEnrolled:
      'Sem rede. Este navegador não pode vender até ela voltar: não está cadastrado como caixa.',
    sending: 'A rede voltou.',
    waiting: (count: number) =>
      count === 1 ? '1 venda aguarda o envio.' : `${count} vendas aguardam o envio.`,
    show: 'Mostrar'
  },
  done: {
    numberFollows: 'O número do recibo vem quando a rede voltar.',
    change: 'Troco',
    noChange: 'Pago com valor exato',
    paid: 'Pago',
    number: 'Recibo',
    document: 'Ver a venda',
    next: 'Próxima venda',
    nextHelp: 'Ou já escaneie o próximo artigo.'
  }
}
