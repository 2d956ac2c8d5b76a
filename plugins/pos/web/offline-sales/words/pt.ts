import type { OfflineWords } from './en.ts'

export const words: OfflineWords = {
  title: 'Vendas sem conexão',
  all: 'Todas as vendas sem conexão',
  device: 'Dispositivo, p. ex. K7',
  nothing: 'Nenhuma venda corresponde',
  nothingHelp: 'Tente outro estado ou outro dispositivo.',
  clear: 'Limpar busca e filtros',
  emptyTitle: 'Nada foi vendido sem conexão',
  emptyHelp: 'O que um caixa registra sem rede aparece aqui assim que o caixa envia.',
  views: { all: 'Todas', waiting: 'Para ver' },
  state: 'Estado',
  states: { posted: 'Lançada', parked: 'Em espera', dismissed: 'Descartada' },
  remarked: count => (count === 1 ? '1 observação' : `${count} observações`),
  looked: 'Vista',
  lookedAt: { true: 'Sim', false: 'Ainda não' },
  shop: 'Loja',
  register: 'Caixa',
  reference: 'Referência',
  when: 'Registrada',
  received: 'Recebida',
  cashier: 'Operador',
  sentBy: 'Enviada por',
  total: 'Total',
  sale: 'Venda',
  about: 'Dados',
  remarks: 'Observações',
  noRemarks: 'Foi lançada como o caixa a registrou; não há diferenças.',
  whyParked: 'Por que está em espera',
  dismissedFor: 'Descartada porque',
  content: 'O que o caixa enviou',
  contentHelp: 'Guardado como chegou; nada muda.',
  quantity: 'Qtd.',
  paid: 'Pago com',
  change: 'Troco',
  seen: 'Marcar como vista',
  seenDone: reference => `${reference} está marcada como vista.`,
  post: 'Lançar',
  postTitle: reference => `Lançar ${reference}?`,
  postHelp: 'Vira uma venda com número, pelos preços que o cliente pagou.',
  postDone: number => `Lançada como ${number}.`,
  asAnother: 'Lançar como outra venda',
  asAnotherHelp:
    'Outra venda já tem esta referência ou identificador. Esta é lançada ao lado, com uma referência própria.',
  instead: name => `Lançar “${name}” como`,
  insteadHelp: 'Busque por nome ou código e escolha.',
  chosen: name => `Será lançado como ${name}`,
  dismiss: 'Descartar',
  dismissTitle: reference => `Descartar ${reference}?`,
  dismissHelp: 'Não vira venda. O que o caixa enviou fica guardado, com o seu motivo.',
  reason: 'Motivo',
  dismissDone: reference => `${reference} está descartada.`,
  needsPerson: 'Vendido sem conexão',
  waiting: count =>
    count === 1 ? '1 venda sem conexão para ver' : `${count} vendas sem conexão para ver`,
  ofSale: 'Registrada sem conexão',
  ofSaleSent: 'Enviada',
  open: 'Abrir',
  sentences: {
    'price-differs': ({ name, sold, now }) =>
      `${name} foi vendido por ${sold}; o catálogo diz ${now}.`,
    'scale-code-differs': ({ name, sold, now }) =>
      `A etiqueta de ${name} foi lida como ${sold}; pelas configurações agora é ${now || 'ilegível'}.`,
    'name-differs': ({ name, now }) => `${name} se chama ${now} no catálogo.`,
    'tax-differs': ({ name, sold, now }) =>
      `${name} foi tributado com ${sold || 'nenhum imposto'}; o catálogo diz ${now || 'nenhum'}.`,
    'variant-inactive': ({ name }) => `${name} não está mais à venda.`,
    'discount-without-right': () => 'O operador deu um desconto sem ter permissão.',
    'discount-beyond-limit': ({ limit }) => `O operador descontou mais que o limite de ${limit}%.`,
    'exemption-not-valid': () =>
      'O imposto não foi cobrado, mas o cliente não tem um certificado válido para isso.',
    'customer-unknown': () => 'O cliente indicado não existe; foi lançada sem cliente.',
    'cashier-unknown': () => 'O operador indicado não é da equipe.',
    'cashier-without-right': ({ permission }) => `O operador não tem a permissão ${permission}.`,
    'register-inactive': ({ name }) => `O caixa ${name} está fechado definitivamente.`,
    'clock-corrected': ({ at }) =>
      `O relógio do dispositivo não pode estar certo; a venda foi datada de ${at}.`,
    'sent-by-another': () => 'Quem estava conectado no envio não era o operador.',
    'session-closed': () => 'A sessão em que foi registrada está fechada; o relatório Z não mudou.',
    'no-session': () => 'Nenhuma sessão do caixa estava aberta quando foi registrada.',
    'settings-differ': ({ name, sold, now }) =>
      `O caixa usou ${name} ${sold}; agora a configuração é ${now}.`,
    'rate-differs': ({ name, sold, now }) =>
      `Dinheiro em ${name} foi aceito a ${sold}; a taxa era ${now}.`,
    'ticket-gone': ({ name }) => `A comanda guardada ${name} não existe mais ou já foi vendida.`,
    'stock-short': ({ name, left }) => `Faltava ${name}; pelos livros restam ${left}.`,
    'serial-not-named': ({ name }) =>
      `O número de série de ${name} não foi indicado; diga qual era.`,
    'lot-expired': ({ name, now }) => `${name}: o lote ${now} tinha expirado.`,
    'lot-blocked': ({ name, now }) => `${name}: o lote ${now} está bloqueado.`,
    'lot-not-there': ({ name, now }) => `${name}: o lote ${now} não estava nesta loja.`,
    'offline-selling-off': () => 'A venda sem conexão está desligada nesta loja.',
    'pos.offline-unreadable': () => 'O que o caixa enviou está danificado e não pode ser lido.',
    'pos.offline-version-unknown': () =>
      'O caixa é mais novo que este servidor; lance quando o servidor estiver atualizado.',
    'pos.offline-invalid': ({ name }) =>
      `O que o caixa enviou não tem a forma de uma venda (${name}).`,
    'pos.offline-reference-differs': ({ name }) =>
      `Foi enviada com uma referência e traz outra, ${name}.`,
    'pos.offline-elsewhere': () => 'Foi registrada em outra loja que não a do envio.',
    'pos.offline-register-unknown': () => 'O caixa indicado não é desta loja.',
    'pos.offline-currency-differs': ({ sold, now }) =>
      `Foi registrada em ${sold}; esta empresa conta em ${now}.`,
    'pos.offline-variants-unknown': () =>
      'Um produto não está no catálogo; escolha outro no lugar dele.',
    'pos.offline-totals-differ': ({ sold, now }) =>
      `A soma não fecha: o caixa diz ${sold}, as linhas dão ${now}.`,
    'pos.offline-differs': () => 'Outra venda já tem esta referência.',
    'pos.offline-id-taken': () => 'Outra venda já tem o identificador desta.',
    'pos.tenders-do-not-cover': () => 'O que foi pago não cobre o que era devido.',
    'pos.tenders-exceed': () => 'Foi pago mais que o devido, e não em dinheiro.',
    'pos.discount-too-large': () => 'Um desconto é maior que aquilo de que é descontado.',
    'pos.no-lines': () => 'Nada foi vendido.'
  },
  other: code => `Foi recusada: ${code}.`
}
