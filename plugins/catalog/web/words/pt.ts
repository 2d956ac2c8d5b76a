import type { CatalogWords } from './en.ts'

export const words: CatalogWords = {
  title: 'Produtos',
  priceLists: 'Tabelas de preços',
  search: 'Nome, SKU ou código',
  category: 'Categoria',
  state: 'Situação',
  states: { active: 'Ativo', inactive: 'Arquivado' },
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
  samples: { title: 'Produtos de exemplo', use: 'Usar produtos de exemplo' },
  noCategory: 'Nenhuma',
  back: 'Todos os produtos',
  basics: 'Básico',
  description: 'Descrição',
  tax: 'Imposto',
  kind: 'Tipo',
  kinds: { goods: 'Produto', service: 'Serviço' },
  variantsTitle: 'Variantes',
  variant: 'Variante',
  noBarcode: 'nenhum',
  more: 'Mais',
  form: {
    newTitle: 'Adicionar um produto',
    add: 'Adicionar produto',
    made: name => `${name} foi adicionado.`,
    needed: 'Obrigatório',
    needPrice: 'Informe um preço; 0 se for grátis.',
    grams: 'Gramas inteiros, em algarismos.',
    name: 'Nome',
    nameHelp: 'Como aparece em listas e recibos.',
    skuHelp: 'Seu próprio número. Se ficar vazio, usa-se o código ou o nome.',
    usualTax: 'Padrão',
    priceTitle: 'Preço e código de barras',
    cost: 'Custo',
    weight: 'Peso (g)',
    barcodeHelp: 'Leia com o leitor, ou digite e tecle Enter.',
    addVariant: 'Adicionar variante',
    removeVariant: name => `Remover ${name}`,
    archive: 'Arquivar',
    restore: 'Restaurar'
  },
  labels: { title: 'Etiquetas', print: 'Imprimir etiquetas' },
  bulk: {
    chosen: count => (count === 1 ? '1 selecionado' : `${count} selecionados`),
    left: count => `Faltam ${count}…`,
    move: 'Mover para categoria',
    clear: 'Limpar seleção',
    archived: count =>
      count === 1 ? 'Um produto foi arquivado.' : `${count} produtos foram arquivados.`,
    restored: count =>
      count === 1 ? 'Um produto foi restaurado.' : `${count} produtos foram restaurados.`,
    moved: count => (count === 1 ? 'Um produto foi movido.' : `${count} produtos foram movidos.`),
    refused: (count, reason) =>
      count === 1 ? `Um não foi alterado. ${reason}` : `${count} não foram alterados. ${reason}`
  },
  categories: {
    title: 'Categorias',
    add: 'Adicionar categoria',
    change: name => `Alterar ${name}`,
    name: 'Nome',
    parent: 'Categoria superior',
    top: 'Nenhuma (primeiro nível)',
    products: 'Produtos',
    addBelow: 'Adicionar subcategoria',
    added: name => `${name} foi adicionada.`,
    search: 'Nome de uma categoria',
    emptyTitle: 'Ainda não há categorias',
    emptyHelp: 'Categorias ajudam a encontrar produtos no caixa e na loja virtual.'
  },
  taxes: {
    title: 'Classes de imposto',
    add: 'Adicionar classe',
    change: name => `Alterar ${name}`,
    name: 'Nome',
    code: 'Código',
    codeHelp: 'Letras minúsculas, algarismos e hifens. Não pode ser alterado depois.',
    rates: 'Alíquotas',
    rateName: 'Imposto',
    rateHelp: 'Como aparece nos recibos, p. ex. ICMS.',
    percent: 'Alíquota',
    percentWrong: 'Um percentual de 0 a 100.',
    addRate: 'Adicionar outro imposto',
    removeRate: name => `Remover ${name}`,
    total: 'Total',
    future: 'As alterações valem só para vendas futuras.',
    added: name => `${name} foi adicionada.`,
    taken: 'Já existe uma classe com este código.'
  },
  files: 'Importar e exportar'
}
