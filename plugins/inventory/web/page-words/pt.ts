import { words as menu } from '../words/pt.ts'
import type { PageWords } from './en.ts'

export const words: PageWords = {
  ...menu,
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
    opening: 'Estoque inicial',
    transfer: 'Transferido entre lojas',
    'supplier-return': 'Devolvido ao fornecedor',
    production: 'Produção'
  },
  columns: {
    product: 'Produto',
    sku: 'SKU',
    onHand: 'Em estoque',
    reserved: 'Reservado',
    available: 'Disponível',
    incoming: 'A caminho',
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
  holders: {
    'storefront.order': 'Pedido do site',
    'layaways.layaway': 'Reserva',
    'production.order': 'Ordem de produção'
  },
  documents: {
    'goods-receipt': 'Receção',
    'supplier-return': 'Devolução ao fornecedor',
    assignment: 'Atribuição',
    document: 'Venda',
    sale: 'Venda',
    refund: 'Reembolso',
    void: 'Anulação',
    adjustment: 'Ajuste',
    'stock-count': 'Contagem',
    transfer: 'Transferência',
    'storefront.order': 'Pedido do site',
    'storefront.return': 'Devolução do site',
    'production-order': 'Ordem de produção',
    'catalog.sample-goods': 'Produtos de exemplo'
  },
  untilGone: 'Até a retirada',
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
  low: {
    title: 'Estoque baixo',
    all: 'Todos',
    empty: 'Nada está acabando',
    emptyHelp: 'Aqui ficam as mercadorias de que restam poucas unidades.'
  }
}
