import type { SoldWords } from './en.ts'

const words: SoldWords = {
  title: 'Cómo se vende',
  by: 'Se vende por',
  byHelp: 'El precio es de una unidad de esto. La caja pide el peso o la medida.',
  units: {
    piece: 'Pieza',
    kg: 'Kilogramo (kg)',
    g: 'Gramo (g)',
    lb: 'Libra (lb)',
    oz: 'Onza (oz)',
    l: 'Litro (l)',
    m: 'Metro (m)'
  },
  scaleCode: 'Número de artículo de la balanza',
  scaleCodeHelp: 'Como está en las etiquetas de su balanza; los ceros delante no cuentan.',
  digits: 'Hasta 8 cifras.',
  open: 'El precio se pide en la caja',
  openHelp: 'Quien vende escribe el precio.',
  least: 'Precio mínimo',
  most: 'Precio máximo'
}
export { words }
