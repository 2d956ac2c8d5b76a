import type { StorefrontWords } from './en.ts'
import { setup } from '../setup-words/pt.ts'

export const words: StorefrontWords = {
  title: 'Pedidos',
  search: 'Número do pedido',
  columns: {
    number: 'Número',
    customer: 'Cliente',
    at: 'Feito em',
    shop: 'Loja',
    state: 'Situação',
    payment: 'Pagamento',
    total: 'Total'
  },
  states: {
    placed: 'Aguardando pagamento',
    confirmed: 'A separar',
    picked: 'Separado',
    packed: 'Embalado',
    shipped: 'Enviado',
    delivered: 'Entregue',
    'ready-for-collection': 'Pronto para retirada',
    collected: 'Retirado',
    cancelled: 'Cancelado',
    expired: 'Não pago a tempo',
    closed: 'Fechado sem pagamento'
  },
  paymentStates: {
    unpaid: 'Não pago',
    paid: 'Pago',
    'partly-refunded': 'Reembolsado em parte',
    refunded: 'Reembolsado'
  },
  handovers: { delivery: 'Envio', pickup: 'Retirada', none: 'Nada a enviar' },
  steps: {
    pick: 'Marcar como separado',
    pack: 'Marcar como embalado',
    ship: 'Enviar',
    ready: 'Pronto para retirada',
    deliver: 'Marcar como entregue',
    collect: 'Entregar ao cliente'
  },
  moved: (number, state) => `${number}: ${state}`,
  needsPerson: 'Precisa de atenção',
  returnRequested: 'Devolução solicitada',
  nothing: 'Nenhum pedido corresponde',
  nothingHelp: 'Digite o número inteiro do pedido ou mude os filtros.',
  clear: 'Limpar busca e filtros',
  more: 'Mais',
  theirOrders: 'Pedidos do cliente',
  ofCustomer: {
    title: 'Pedidos online',
    none: 'Ainda não há pedidos online.',
    all: 'Todos os pedidos do cliente'
  },
  consent: 'Aceita mensagens no WhatsApp',
  noConsent: 'Sem mensagens no WhatsApp',
  list: { title: 'Todos os pedidos', back: 'Pedidos' },
  views: { all: 'Todos', flagged: 'Precisam de atenção', returns: 'Devoluções a responder' },
  days: { label: 'Feito em', from: 'De', to: 'Até' },
  none: {
    title: 'Ainda não há pedidos',
    help: 'Os pedidos da sua loja online chegam aqui sozinhos. Ela precisa de uma chave para as páginas e de pelo menos um método de envio.',
    shipping: 'Métodos de envio',
    keys: 'Chaves da loja online'
  },
  board: {
    list: 'Todos os pedidos',
    between: 'entre cartões',
    moves: 'move o cartão',
    keys: 'As setas levam de um cartão a outro, Shift com a seta direita avança o cartão, Enter abre o pedido.',
    columns: {
      placed: 'Não pagos',
      confirmed: 'A separar',
      picked: 'A embalar',
      packed: 'A entregar',
      out: 'A caminho'
    },
    empty: {
      placed: 'Nenhum pedido aguarda pagamento.',
      confirmed: 'Nada a separar. Pedidos novos chegam aqui depois de pagos.',
      picked: 'Nada a embalar.',
      packed: 'Nada a enviar nem a entregar.',
      out: 'Nada a caminho nem aguardando retirada.'
    },
    move: (number, step) => `${number}: ${step}`,
    waits: number => `${number} aguarda o pagamento.`,
    flagged: count =>
      count === 1 ? '1 pedido precisa de atenção' : `${count} pedidos precisam de atenção`,
    returns: count => (count === 1 ? '1 devolução a responder' : `${count} devoluções a responder`)
  },
  toDo: {
    confirmed: 'A separar',
    picked: 'A embalar',
    packed: 'A enviar ou entregar',
    'ready-for-collection': 'Aguardando retirada'
  },
  tile: {
    title: 'Pedidos a fazer',
    board: 'Quadro',
    emptyTitle: 'Nada a fazer',
    emptyHelp: 'Aqui são contados os pedidos a separar, embalar ou entregar.'
  },
  lineWords: {
    title: 'Linhas',
    product: 'Produto',
    quantity: 'Qtd.',
    price: 'Preço',
    amount: 'Valor',
    returned: quantity => `${quantity} devolvidos`,
    net: 'Líquido',
    rounding: 'Arredondamento',
    total: 'Total'
  },
  delivery: {
    title: 'Entrega',
    nothing: 'Nada é enviado.',
    kinds: { delivery: 'Envio', pickup: 'Retirada' },
    tracking: 'Código de rastreio',
    heldUntil: 'Produtos reservados até',
    closed: {
      restocked: 'Os produtos voltaram ao estoque.',
      'written-off': 'Foi dada baixa nos produtos.'
    }
  },
  money: {
    title: 'Pagamento',
    none: 'Nenhum pagamento foi pedido.',
    sale: 'Abrir a venda',
    refund: 'Reembolso',
    methods: {
      card: 'Cartão',
      qr: 'QR code',
      invoice: 'Página de pagamento',
      ewallet: 'Carteira digital',
      'virtual-account': 'Conta virtual',
      'bank-transfer': 'Transferência bancária',
      'cash-on-delivery': 'Pagamento na entrega'
    },
    states: {
      created: 'Sendo criado',
      'requires-action': 'Aguardando o pagador',
      authorized: 'Autorizado',
      captured: 'Pago',
      failed: 'Falhou',
      expired: 'Expirado',
      cancelled: 'Cancelado',
      unknown: 'Em verificação'
    },
    causes: {
      return: 'Reembolso de uma devolução',
      cancelled: 'Reembolso do pedido cancelado',
      'too-late': 'Reembolso: pago tarde demais',
      'paid-twice': 'Reembolso: pago duas vezes',
      'by-hand': 'Reembolso',
      disputed: 'Retomado pelo banco'
    },
    refundStates: { pending: 'A caminho', refunded: 'Reembolsado', failed: 'Falhou' }
  },
  history: {
    title: 'Histórico',
    you: 'você',
    staff: 'equipe',
    what: {
      place: 'Feito',
      confirm: 'Confirmado',
      pick: 'Separado',
      pack: 'Embalado',
      ship: 'Enviado',
      ready: 'Pronto para retirada',
      deliver: 'Entregue',
      collect: 'Retirado',
      cancel: 'Cancelado',
      expire: 'Não pago a tempo',
      revive: 'Pago afinal',
      close: 'Fechado sem pagamento',
      reopen: 'Reaberto',
      payment: 'Pagamento:',
      'ask-payment': 'Pagamento pedido',
      'payment-news': 'Tentativa de pagamento:',
      refund: 'Reembolso pedido',
      'refund-news': 'Reembolso:',
      'dispute-lost': 'Disputa perdida',
      flag: 'Precisa de atenção:',
      unflag: 'Resolvido:',
      return: 'Produtos devolvidos',
      'till-return': 'Devolvido no caixa',
      'request-return': 'Devolução solicitada',
      'decline-return': 'Devolução recusada'
    }
  },
  flags: {
    'payment-disputed': 'Pagamento contestado',
    'stock-short': 'Sem estoque',
    'settlement-refused': 'Venda não registrada',
    'payment-differs': 'Valor diferente pago',
    'refunded-elsewhere': 'Reembolsado no provedor',
    'refund-failed': 'Reembolso falhou'
  },
  flagHelp: {
    'payment-disputed':
      'O banco do pagador pergunta pelo dinheiro, o retém ou o retomou. Responda no provedor de pagamentos e depois marque como resolvido.',
    'stock-short':
      'Está pago, mas estes produtos não estão em estoque. Corrija o estoque e registre a venda de novo, ou cancele o pedido.',
    'settlement-refused':
      'Está pago, mas a venda não pôde ser registrada. Registre-a de novo ou cancele o pedido.',
    'payment-differs':
      'Entrou um valor diferente do pedido. Veja o pagamento e depois marque como resolvido.',
    'refunded-elsewhere':
      'O dinheiro foi reembolsado no painel do provedor. Confira os produtos e depois marque como resolvido.',
    'refund-failed':
      'O dinheiro devia ter voltado ao cliente e não voltou. Reembolse de outra forma e depois marque como resolvido.'
  },
  missing: (requested, available) => `${requested} pedidos, ${available} em estoque`,
  retry: { go: 'Registrar a venda de novo', done: number => `${number} agora é uma venda.` },
  resolve: {
    open: 'Marcar como resolvido',
    title: flag => `${flag}: resolvido?`,
    help: 'Diga como foi resolvido. Fica no histórico do pedido.',
    reason: 'Como foi resolvido',
    go: 'Marcar como resolvido',
    done: 'Resolvido.'
  },
  ship: {
    title: number => `Enviar ${number}`,
    help: 'O cliente é avisado de que o pacote está a caminho. Tudo é opcional.',
    carrier: 'Transportadora',
    number: 'Código de rastreio',
    url: 'Link de rastreio',
    urlHelp: 'Onde o cliente acompanha o pacote.',
    go: 'Enviar'
  },
  cancel: {
    open: 'Cancelar o pedido',
    title: number => `Cancelar ${number}?`,
    help: 'Tudo o que foi pago volta ao cliente, e os produtos voltam à venda. Não dá para desfazer.',
    helpUnpaid: 'Os produtos voltam à venda. Não dá para desfazer.',
    note: 'Motivo (opcional)',
    go: 'Cancelar o pedido',
    done: number => `${number} foi cancelado.`
  },
  close: {
    open: 'Fechar sem pagamento',
    title: number => `Fechar ${number} sem pagamento?`,
    help: 'Para pedidos entregues que nunca foram pagos. Dinheiro que chegar depois é reembolsado ou reabre o pedido.',
    goods: 'O que houve com os produtos?',
    choices: {
      restocked: 'Voltaram e podem ser vendidos',
      'written-off': 'Foram perdidos ou não podem ser vendidos'
    },
    reason: 'Motivo',
    go: 'Fechar o pedido',
    done: number => `${number} foi fechado.`
  },
  back: {
    open: 'Devolver produtos',
    title: 'Devolver produtos',
    help: 'Escolha o que voltou. O dinheiro volta pelo mesmo meio do pagamento.',
    restock: 'Pode ser vendido de novo',
    restockHelp: 'Senão, é dada baixa nos produtos.',
    reason: 'Motivo (opcional)',
    none: 'Escolha pelo menos uma unidade',
    go: amount => `Reembolsar ${amount}`,
    done: amount => `${amount} voltam ao cliente.`,
    ofLine: left => `de ${left}`,
    gone: 'Tudo devolvido',
    less: 'Um a menos',
    oneMore: 'Mais um'
  },
  returns: {
    title: 'Devoluções',
    states: {
      requested: 'Cliente quer devolver',
      declined: 'Recusada',
      accepted: 'Devolvido'
    },
    answer: 'Resposta:',
    restocked: 'De volta ao estoque',
    writtenOff: 'Baixa no estoque',
    accept: 'Aceitar a devolução',
    acceptTitle: 'Aceitar esta devolução?',
    acceptHelp:
      'O reembolso é registrado na hora, e o dinheiro volta pelo mesmo meio do pagamento.',
    accepted: 'Devolução aceita.',
    decline: 'Recusar',
    declineTitle: 'Recusar esta devolução?',
    declineHelp: 'O cliente vê sua resposta no pedido.',
    declined: 'Devolução recusada.',
    answerLabel: 'Resposta ao cliente (opcional)'
  },
  ...setup
}
