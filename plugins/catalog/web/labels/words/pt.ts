import type { LabelWords } from './en.ts'

export const words: LabelWords = {
  about:
    'Etiquetas de prateleira e códigos de barras, para folhas em uma impressora de escritório ou para uma impressora de etiquetas.',
  goods: 'Produtos',
  add: 'Adicionar um produto',
  addPlaceholder: 'Nome, SKU ou código de barras',
  nothing: 'Nenhum produto foi encontrado.',
  emptyTitle: 'Nenhum produto escolhido ainda',
  emptyHelp: 'Procure produtos acima ou marque-os na lista de produtos.',
  copies: (name: string) => `Cópias de ${name}`,
  remove: (name: string) => `Retirar ${name}`,
  count: (labels: number) => (labels === 1 ? '1 etiqueta' : `${labels} etiquetas`),
  tooMany: 'São impressas no máximo 1.000 etiquetas de cada vez.',
  look: 'Como é uma etiqueta',
  preview: 'Prévia da primeira etiqueta',
  none: 'A prévia aparece quando um produto é escolhido.',
  stock: 'Etiquetas',
  stocks: (name: string) =>
    name === 'custom'
      ? 'Rolo de outro tamanho'
      : name.startsWith('roll-')
        ? `Rolo ${name.slice(5).replace('x', ' × ')} mm`
        : `Folha ${name.replace('avery-', 'Avery ').toUpperCase().replace('AVERY', 'Avery')}`,
  width: 'Largura, mm',
  height: 'Altura, mm',
  startAt: 'Primeira etiqueta livre da folha',
  startAtHelp:
    'Contadas linha por linha a partir do canto superior esquerdo; 1 para uma folha nova.',
  lines: 'Uma etiqueta mostra',
  line: {
    name: 'Nome',
    price: 'Preço',
    'unit-price': 'Preço por quilograma',
    sku: 'SKU',
    symbol: 'Código de barras',
    code: 'Dígitos abaixo do código de barras'
  },
  code: 'Código',
  codes: {
    barcode: 'Somente o código de barras',
    'barcode-or-sku': 'O código de barras, ou o SKU quando não há',
    sku: 'O SKU'
  },
  symbol: 'Impresso como',
  symbols: { bars: 'Barras', qr: 'Código QR' },
  dots: 'Impressora de etiquetas',
  dotsPerInch: (dots: string) => `${dots} pontos por polegada`,
  shift: 'Deslocamento, em décimos de milímetro',
  right: 'Para a direita',
  down: 'Para baixo',
  pdf: 'Baixar PDF',
  zpl: 'Baixar ZPL',
  settings:
    'O que se escolhe aqui vale para esta impressão; as configurações dizem com o que cada uma começa.'
}
