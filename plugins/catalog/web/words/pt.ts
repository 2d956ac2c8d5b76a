import type { CatalogWords } from './en.ts'

export const words: CatalogWords = {
  title: 'Produtos',
  search: 'Nome, SKU ou código',
  category: 'Categoria',
  state: 'Situação',
  states: { active: 'À venda', inactive: 'Fora de venda' },
  sort: 'Ordem',
  sorts: { name: 'Por nome', sku: 'Por SKU', newest: 'Mais novos primeiro' },
  step: {
    title: 'Adicione algo para vender',
    help: 'Bastam um nome e um preço. Com um código de barras o leitor o encontra.',
    label: 'Adicionar um produto'
  },
  columns: {
    name: 'Produto',
    sku: 'SKU',
    category: 'Categoria',
    state: 'Situação',
    barcode: 'Código de barras',
    price: 'Preço'
  },
  variants: count => (count === 1 ? '1 variante' : `${count} variantes`),
  from: price => `a partir de ${price}`,
  nothing: 'Nenhum produto corresponde',
  nothingHelp: search =>
    search === ''
      ? 'Nada corresponde a estes filtros.'
      : `Nada tem o nome ou o código “${search}” com estes filtros.`,
  clear: 'Limpar busca e filtros',
  emptyTitle: 'Ainda não há nada para vender',
  emptyHelp: 'Um produto precisa de nome e preço; código e estoque podem esperar.',
  noCategory: 'Nenhuma',
  back: 'Todos os produtos',
  basics: 'Básico',
  description: 'Descrição',
  tax: 'Imposto',
  kind: 'Tipo',
  kinds: { goods: 'Produto', service: 'Serviço' },
  variantsTitle: 'Variantes',
  variant: 'Variante',
  noBarcode: 'nenhum'
}
