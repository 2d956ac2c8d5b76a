import type { InventoryWords } from './en.ts'

export const words: InventoryWords = {
  title: 'Estoque',
  views: {
    levels: 'Níveis',
    movements: 'Movimentos',
    adjustments: 'Ajustes',
    reserved: 'Reservado'
  },
  search: 'Nome, SKU ou código de barras',
  shop: 'Loja',
  category: 'Categoria',
  state: 'Situação',
  states: {
    enough: 'Em estoque',
    low: 'Estoque baixo',
    none: 'Esgotado',
    negative: 'Abaixo de zero'
  },
  filters: { low: 'Baixo ou esgotado', none: 'Esgotado', negative: 'Abaixo de zero' },
  sort: 'Ordem',
  sorts: {
    name: 'Por nome',
    sku: 'Por SKU',
    available: 'Menos primeiro',
    '-available': 'Mais primeiro'
  },
  reason: 'Motivo',
  reasons: {
    sale: 'Venda',
    refund: 'Reembolso',
    void: 'Venda anulada',
    receipt: 'Recebido',
    'write-off': 'Baixado',
    count: 'Contado',
    opening: 'Estoque inicial'
  },
  columns: {
    product: 'Produto',
    sku: 'SKU',
    onHand: 'Em estoque',
    reserved: 'Reservado',
    available: 'Disponível',
    state: 'Situação',
    at: 'Hora',
    change: 'Mudança',
    after: 'Estoque depois',
    document: 'Documento',
    by: 'Por',
    reference: 'Referência',
    lines: 'Produtos',
    quantity: 'Quantidade',
    holder: 'Para',
    since: 'Desde',
    until: 'Até'
  },
  gone: 'Não está mais no catálogo',
  offSale: 'Fora de venda',
  nothing: 'Nada corresponde',
  nothingHelp: 'Nada nesta lista corresponde à busca e aos filtros.',
  clear: 'Limpar busca e filtros',
  levelsEmpty: 'Ainda não há nada para estocar',
  levelsEmptyHelp:
    'Cada produto físico aparece aqui com o que há em estoque. Adicione produtos primeiro, ou importe-os de um arquivo.',
  toProducts: 'Ir para os produtos',
  movementsEmpty: 'Nada se moveu ainda',
  movementsEmptyHelp: 'Cada venda, entrega, contagem e baixa acrescenta uma linha aqui.',
  adjustmentsEmpty: 'Nada foi recebido, contado ou baixado ainda',
  adjustmentsEmptyHelp:
    'Comece pelo que está nas prateleiras: conte, ou receba suas primeiras mercadorias.',
  reservedEmpty: 'Nada está reservado',
  reservedEmptyHelp:
    'O que um pedido do site espera fica separado aqui, para não ser vendido duas vezes.',
  holders: { 'storefront.order': 'Pedido do site', 'layaways.layaway': 'Reserva' },
  documents: {
    sale: 'Venda',
    refund: 'Reembolso',
    void: 'Anulação',
    adjustment: 'Ajuste',
    'storefront.order': 'Pedido do site',
    'storefront.return': 'Devolução do site',
    'catalog.sample-goods': 'Produtos de exemplo'
  },
  untilGone: 'Até a retirada',
  adjust: 'Ajustar estoque',
  allMovements: 'Todos os movimentos',
  openProduct: 'Abrir o produto',
  history: 'Movimentos',
  adjustments: {
    all: 'Todos os ajustes',
    about: 'Sobre este ajuste',
    by: 'Lançado por',
    postedAt: 'Lançado',
    note: 'Observação',
    lines: 'Produtos',
    before: 'Antes',
    after: 'Depois',
    change: 'Mudança',
    right: 'como esperado',
    cost: 'Custo'
  },
  entry: {
    titles: {
      receipt: 'Receber mercadorias',
      count: 'Contar estoque',
      'write-off': 'Dar baixa',
      opening: 'Estoque inicial'
    },
    what: 'O que aconteceu',
    reference: 'Referência',
    referenceHelp: 'Número da nota ou do pedido. Cada número uma só vez.',
    note: 'Observação',
    why: 'Por quê',
    whyHelp: 'Quebrado, vencido, roubado, usado na loja…',
    whyNeeded: 'Escreva por que estas mercadorias se foram.',
    find: 'Ler código ou buscar',
    findHelp: 'Uma leitura acrescenta um na hora. Palavras encontram produtos para escolher.',
    unknown: code => `Nenhum produto corresponde a “${code}”.`,
    offSale: name => `${name} está fora de venda; coloque à venda primeiro.`,
    found: 'Produtos encontrados',
    lines: 'Produtos deste ajuste',
    empty: 'Nenhum produto ainda',
    emptyHelp: {
      receipt: 'Leia o código do que chegou, ou busque.',
      count: 'Leia a prateleira peça por peça, ou busque e digite o que contou.',
      'write-off': 'Leia o código do que se foi, ou busque.',
      opening: 'Leia ou busque o que havia quando você começou.'
    },
    books: 'Em estoque',
    quantities: {
      receipt: 'Recebido',
      count: 'Contado',
      'write-off': 'Baixado',
      opening: 'Estoque inicial'
    },
    difference: 'Diferença',
    after: 'Depois',
    removing: 'Remover',
    remove: name => `Remover ${name}`,
    notNumber: 'Escreva um número, como 3 ou 0,5.',
    aboveZero: 'Escreva um número acima de zero.',
    short: onHand => `Só há ${onHand}.`,
    changed: onHand => `O estoque mudou nesse meio-tempo: agora é ${onHand}. Conte de novo.`,
    changedAll: 'O estoque mudou desde a contagem. Confira as linhas marcadas e lance de novo.',
    differ: (count, of) =>
      count === 0
        ? 'Tudo como esperado'
        : count === 1
          ? `1 de ${of} difere`
          : `${count} de ${of} diferem`,
    posts: {
      receipt: 'Lançar recebimento',
      count: 'Lançar contagem',
      'write-off': 'Lançar baixa',
      opening: 'Lançar estoque inicial'
    },
    posted: {
      receipt: 'Mercadorias recebidas.',
      count: 'Contagem lançada.',
      'write-off': 'Mercadorias baixadas.',
      opening: 'Estoque inicial lançado.'
    },
    tooMany: 'Um ajuste aceita 1.000 produtos. Lance estes e comece outro.'
  },
  low: {
    title: 'Estoque baixo',
    all: 'Todos',
    empty: 'Nada está acabando',
    emptyHelp: 'Aqui ficam as mercadorias de que restam poucas unidades.'
  },
  panel: {
    title: 'Estoque',
    service: 'Um serviço não tem estoque.',
    none: 'Nada foi estocado ainda.',
    latest: 'Últimos movimentos',
    reserved: quantity => `${quantity} reservados`
  }
}
