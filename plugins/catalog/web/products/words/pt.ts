import type { SoldWords } from './en.ts'

const words: SoldWords = {
  title: 'Como é vendido',
  by: 'Vendido por',
  byHelp: 'O preço é de uma unidade disto. O caixa pede o peso ou a medida.',
  units: {
    piece: 'Peça',
    kg: 'Quilograma (kg)',
    g: 'Grama (g)',
    lb: 'Libra (lb)',
    oz: 'Onça (oz)',
    l: 'Litro (l)',
    m: 'Metro (m)'
  },
  scaleCode: 'Número do item na balança',
  scaleCodeHelp: 'Como está nas etiquetas da sua balança; zeros à esquerda não contam.',
  digits: 'Até 8 algarismos.',
  open: 'O preço é pedido no caixa',
  openHelp: 'Quem vende digita o preço.',
  least: 'Preço mínimo',
  most: 'Preço máximo'
}
export { words }
