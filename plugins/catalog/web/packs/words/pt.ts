import type { PackWords } from './en.ts'

const words: PackWords = {
  title: 'Embalagens',
  none: 'Uma caixa com seu próprio código de barras: lida no caixa, vende tudo o que contém. O estoque é contado por unidade.',
  add: 'Adicionar embalagem',
  change: name => `Embalagem: ${name}`,
  made: name => `${name} foi adicionada.`,
  removed: name => `${name} foi removida.`,
  variant: 'De qual variante',
  name: 'Nome',
  nameHelp: 'Como aparece nos recibos, p. ex. caixa com 24.',
  quantity: 'Quanto contém',
  quantityWrong: 'Digite um número maior que zero.',
  price: 'Preço da embalagem',
  priceHelp: 'Deixe vazio para vender pelo preço das unidades.',
  ofPieces: 'preço das unidades',
  barcode: 'Código de barras',
  remove: 'Remover',
  needed: 'Obrigatório'
}
export { words }
