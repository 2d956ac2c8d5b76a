import type { SampleWords } from './en.ts'

export const words: SampleWords = {
  about:
    'Algo para experimentar o caixa. Todo SKU começa com SAMPLE, para distinguir estes produtos dos seus.',
  industries: {
    grocery: 'Mercearia',
    fashion: 'Loja de roupas',
    cafe: 'Cafeteria',
    electronics: 'Eletrônicos'
  },
  products: count => (count === 1 ? '1 produto' : `${count} produtos`),
  onSale: (count, of) => `${count} de ${of} à venda`,
  examples: names => `${names} …`,
  add: 'Adicionar',
  addNamed: industry => `Adicionar ${industry}`,
  addMissing: 'Adicionar o restante',
  remove: 'Remover',
  removeNamed: industry => `Remover ${industry}`,
  added: count =>
    count === 1
      ? 'Um produto de exemplo está à venda.'
      : `${count} produtos de exemplo estão à venda.`,
  removed: count =>
    count === 1
      ? 'Um produto de exemplo foi arquivado.'
      : `${count} produtos de exemplo foram arquivados.`,
  kept: count =>
    count === 1
      ? 'Um fica: foi vendido, está reservado ou tem estoque que você não pode alterar.'
      : `${count} ficam: foram vendidos, estão reservados ou têm estoque que você não pode alterar.`,
  withoutStock: 'Ficam sem estoque, porque você não pode ajustá-lo.',
  help: 'Remover arquiva o que nunca foi vendido e tira do estoque. O que foi vendido fica, porque consta em recibos.',
  atSignUp: 'Começar com produtos de exemplo',
  atSignUpHelp: 'Para experimentar. Podem ser removidos depois.',
  none: 'Não, vou adicionar os meus'
}
