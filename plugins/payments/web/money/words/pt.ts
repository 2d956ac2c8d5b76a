import { words as shown } from '../../words/pt.ts'
import type { MoneyWords } from './en.ts'

export const words: MoneyWords = {
  ...shown,
  back: 'Todos os pagamentos',
  more: 'Mais',
  columns: {
    at: 'Quando',
    way: 'Pago com',
    customer: 'Cliente',
    purpose: 'Referente a',
    state: 'Situação',
    amount: 'Valor',
    shop: 'Loja',
    provider: 'Provedor',
    reason: 'Motivo',
    description: 'Descrição',
    respondBy: 'Responder até',
    recipient: 'Destinatário'
  },
  providers: { manual: 'Manual', stripe: 'Stripe', xendit: 'Xendit' },
  methods: {
    card: 'Cartão',
    qr: 'QR code',
    invoice: 'Página de pagamento',
    ewallet: 'Carteira digital',
    'virtual-account': 'Conta virtual',
    'bank-transfer': 'Transferência bancária',
    'cash-on-delivery': 'Pagamento na entrega'
  },
  purposes: {
    'storefront.order': 'Pedido online',
    'pos.sale': 'Venda',
    'payments.request': 'Cobrança'
  },
  states: {
    payment: {
      created: 'Sendo criado',
      'requires-action': 'Aguardando o pagador',
      authorized: 'Autorizado',
      captured: 'Pago',
      failed: 'Falhou',
      expired: 'Expirado',
      cancelled: 'Cancelado',
      unknown: 'Em verificação'
    },
    refund: { pending: 'Pendente', refunded: 'Reembolsado', failed: 'Falhou' },
    dispute: { inquiry: 'Consulta do banco', open: 'Aberta', won: 'Ganha', lost: 'Perdida' },
    payout: {
      pending: 'Pendente',
      unknown: 'Em verificação',
      paid: 'Pago',
      failed: 'Falhou',
      cancelled: 'Cancelado',
      reversed: 'Devolvido pelo banco'
    }
  },
  differs: 'Diferença',
  differsOnly: 'Só diferenças em aberto',
  providerRefund: 'Reembolsado no painel do provedor',
  nothing: 'Nada corresponde',
  nothingHelp: 'Nenhum registro atende a todos os filtros escolhidos.',
  clear: 'Limpar filtros',
  noPayments: {
    title: 'Ainda não há pagamentos',
    help: 'Aqui chegam os pagamentos da loja online e do caixa, e os que você cobra por link de pagamento.'
  },
  noRefunds: {
    title: 'Ainda não há reembolsos',
    help: 'Aqui ficam os reembolsos de pagamentos. Os manuais esperam até alguém confirmar que o dinheiro foi pago.'
  },
  noDisputes: {
    title: 'Nenhuma contestação',
    help: 'Quando um pagador contesta um pagamento no banco, ela aparece aqui, com o prazo para responder no painel do provedor.'
  },
  noPayouts: {
    title: 'Ainda não há repasses',
    help: 'Aqui fica o dinheiro enviado a contas bancárias e carteiras por um provedor.'
  },
  noComparisons: {
    title: 'Ainda não há conciliações',
    help: 'A cada duas horas seus registros são comparados com os dos provedores. O que não bate aparece aqui.'
  },
  attention: {
    title: 'Pagamentos que precisam de atenção',
    differences: 'Diferenças com um provedor',
    disputes: 'Contestações em aberto',
    refunds: 'Reembolsos a pagar manualmente'
  },
  request: {
    open: 'Cobrar pagamento',
    help: 'Cria uma página de pagamento. Envie o link a quem vai pagar.',
    description: 'Referente a (opcional)',
    name: 'Nome do pagador (opcional)',
    email: 'E-mail do pagador (opcional)',
    validFor: 'Válido por',
    days: days => (days === 1 ? '1 dia' : `${days} dias`),
    noWay: 'Nenhuma conta desta loja aceita este valor.',
    needName: 'Digite também um nome, além do e-mail.',
    go: amount => `Cobrar ${amount}`
  },
  payer: {
    title: 'Para o pagador',
    link: 'Link de pagamento',
    linkHelp: 'Funciona sem login até o pagamento terminar.',
    account: 'Número da conta',
    qr: 'Texto do QR code',
    qrHelp: 'A página de pagamento o mostra como imagem.'
  },
  proofs: { title: 'Comprovante de transferência', one: row => `Comprovante ${row}` },
  facts: {
    captured: 'Recebido',
    refunded: 'Reembolsado',
    refundPending: 'Sendo reembolsado',
    disputed: 'Retido pelo banco',
    dispute: 'Contestação',
    rounding: 'Arredondamento',
    capturedAt: 'Recebido em',
    expiresAt: 'Expira em',
    reference: 'Referência',
    cancelling: 'Está sendo cancelado no provedor.'
  },
  act: {
    reason: 'Motivo',
    confirm: {
      open: 'Confirmar recebimento',
      title: amount => `${amount} recebido?`,
      help: 'Só quando o dinheiro estiver mesmo lá. O pedido ou a venda segue na hora.',
      reference: 'Referência da transferência ou do recibo (opcional)',
      go: amount => `Confirmar ${amount}`,
      done: 'Recebimento confirmado.'
    },
    reject: {
      open: 'Recusar o pagamento',
      title: amount => `Recusar ${amount}?`,
      help: 'Para pagamentos que não vão chegar.',
      go: 'Recusar o pagamento',
      done: 'Pagamento recusado.'
    },
    cancel: {
      open: 'Cancelar o pagamento',
      title: amount => `Cancelar ${amount}?`,
      help: 'Não poderá mais ser pago, nem aqui nem no provedor.',
      go: 'Cancelar o pagamento',
      done: 'O pagamento está sendo cancelado.'
    },
    capture: {
      open: 'Capturar',
      title: amount => `Capturar ${amount}?`,
      help: 'O provedor retém o dinheiro; isto o recebe.',
      go: amount => `Capturar ${amount}`,
      done: 'O pagamento está sendo capturado.'
    },
    refund: {
      open: 'Reembolsar',
      title: amount => `Reembolso de ${amount}`,
      help: 'O provedor devolve pelo mesmo meio. Produtos e vendas não mudam.',
      helpByHand: 'Espera até alguém pagar e confirmar. Produtos e vendas não mudam.',
      amount: 'Valor',
      left: amount => `Até ${amount}`,
      reason: 'Motivo (opcional)',
      go: amount => `Reembolsar ${amount}`,
      done: 'Reembolso pedido.'
    }
  },
  refund: {
    confirm: 'Confirmar como pago',
    confirmHelp: 'Só quando o cliente tiver o dinheiro de volta. O cliente é avisado.',
    confirmed: 'Reembolso confirmado.',
    reject: 'Não dá para reembolsar',
    rejectHelp: 'O valor fica livre para ser reembolsado de outra forma.',
    rejected: 'Reembolso recusado.'
  },
  difference: {
    title: 'Diferença com o provedor',
    kinds: {
      amount: 'Valor diferente no provedor',
      captured: 'Valor recebido diferente',
      currency: 'Moeda diferente',
      'paid-twice': 'Pago duas vezes',
      missing: 'Desconhecido pelo provedor',
      state: 'Situação diferente',
      refunded: 'Reembolsos diferentes',
      'refunded-there': 'Reembolsado no painel do provedor',
      disputed: 'Contestado no banco',
      'webhook-missed': 'Um aviso do provedor não chegou',
      'refund-webhook-missed': 'O aviso de um reembolso não chegou'
    },
    ours: 'Nossos registros',
    theirs: 'Provedor',
    help: 'Um pagamento assim não se resolve sozinho. Descubra o que houve, corrija e diga como.',
    resolve: 'Marcar como resolvido',
    resolveTitle: 'Diferença resolvida?',
    resolveHelp: 'Se o provedor disser outra coisa de novo, ela reabre.',
    note: 'Como foi resolvida',
    resolved: 'Resolvida',
    done: 'Resolvida.'
  },
  comparison: {
    run: 'Conciliar agora',
    started: 'A conciliação começou.',
    running: 'Em andamento',
    finished: 'Concluída',
    allAgree: 'Tudo bate',
    found: 'Encontrado',
    asked: 'Verificados',
    changed: 'Atualizados',
    by: 'Iniciada por',
    byHand: 'uma pessoa',
    bySchedule: 'agendamento'
  },
  payout: {
    create: 'Novo repasse',
    channel: 'Banco ou carteira',
    holder: 'Titular da conta',
    accountNumber: 'Número da conta',
    amount: 'Valor',
    description: 'Descrição',
    email: 'E-mail do destinatário (opcional)',
    go: amount => `Enviar ${amount}`,
    done: amount => `${amount} a caminho.`
  },
  log: {
    exchanges: 'Registro do provedor',
    show: 'Mostrar',
    webhooks: 'Webhooks',
    noAnswer: 'Sem resposta',
    ms: ms => `${ms} ms`,
    request: 'Requisição',
    response: 'Resposta',
    body: 'Conteúdo',
    matched: 'Associado',
    unmatched: 'Não associado',
    unmatchedOnly: 'Só não associados',
    deliveries: count => (count === 1 ? 'enviado uma vez' : `enviado ${count} vezes`),
    openPayment: 'Abrir o pagamento',
    replay: 'Processar de novo',
    replayed: 'Está sendo processado de novo.',
    emptyTitle: 'Nada foi trocado ainda',
    emptyHelp:
      'Aqui ficam as requisições aos provedores de pagamento e o que eles enviam, com os segredos ocultos.'
  },
  accounts: {
    ...shown.accounts,
    back: 'Contas de recebimento',
    lead: 'Por onde seu dinheiro entra: contas em provedores de pagamento e o que os clientes pagam manualmente.',
    createAt: provider => `Nova conta em ${provider}`,
    account: 'Conta',
    name: 'Nome',
    ways: 'Formas de pagamento',
    wayCount: count => (count === 1 ? '1 forma de pagamento' : `${count} formas de pagamento`),
    active: 'Ativa',
    paused: 'Pausada',
    isActive: 'Aceita pagamentos',
    shops: 'Lojas',
    everyShop: 'Todas as lojas',
    credentials: 'Acesso ao provedor',
    instructions: 'O que o pagador é informado',
    changed: 'alterado',
    isSet: 'Definido. Deixe vazio para manter.',
    isNeeded: 'É obrigatório; o provedor lhe deu.',
    credentialNames: {
      secretKey: 'Chave secreta',
      callbackToken: 'Token de verificação de webhooks',
      webhookSecret: 'Segredo de assinatura de webhooks',
      publishableKey: 'Chave publicável',
      account: 'Conta conectada',
      bankTransfer: 'Transferência: banco, conta e titular',
      cashOnDelivery: 'Pagamento na entrega'
    },
    noWays: 'Este provedor não oferece nada na sua moeda.',
    unknown: 'Esse provedor não existe',
    unknownHelp: 'Escolha um na página de contas de recebimento.'
  },
  webhook: {
    title: 'Webhooks',
    address: 'Endereço do webhook',
    help: 'Informe-o no painel do provedor, para que os pagamentos sejam registrados na hora.',
    forged: count =>
      count === 1
        ? 'Um webhook não pôde ser verificado; confira o segredo. Último:'
        : `${count} webhooks não puderam ser verificados; confira o segredo. Último:`,
    renew: 'Novo endereço',
    renewTitle: 'Trocar o endereço do webhook?',
    renewHelp: 'O endereço antigo para de funcionar na hora. Informe o novo no painel do provedor.',
    renewed: 'O endereço foi trocado.'
  }
}
