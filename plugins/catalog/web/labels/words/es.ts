import type { LabelWords } from './en.ts'

export const words: LabelWords = {
  about:
    'Etiquetas de estante y códigos de barras, para hojas en una impresora de oficina o para una impresora de etiquetas.',
  goods: 'Productos',
  add: 'Añadir un producto',
  addPlaceholder: 'Nombre, SKU o código de barras',
  nothing: 'No se encuentra ningún producto.',
  emptyTitle: 'Aún no hay productos elegidos',
  emptyHelp: 'Busque productos arriba o márquelos en la lista de productos.',
  copies: (name: string) => `Copias de ${name}`,
  remove: (name: string) => `Quitar ${name}`,
  count: (labels: number) => (labels === 1 ? '1 etiqueta' : `${labels} etiquetas`),
  tooMany: 'Se imprimen como máximo 1.000 etiquetas a la vez.',
  look: 'Cómo es una etiqueta',
  preview: 'Vista previa de la primera etiqueta',
  none: 'La vista previa aparece cuando se elige un producto.',
  stock: 'Etiquetas',
  stocks: (name: string) =>
    name === 'custom'
      ? 'Rollo de otro tamaño'
      : name.startsWith('roll-')
        ? `Rollo ${name.slice(5).replace('x', ' × ')} mm`
        : `Hoja ${name.replace('avery-', 'Avery ').toUpperCase().replace('AVERY', 'Avery')}`,
  width: 'Ancho, mm',
  height: 'Alto, mm',
  startAt: 'Primera etiqueta libre de la hoja',
  startAtHelp: 'Se cuentan fila por fila desde arriba a la izquierda; 1 para una hoja nueva.',
  lines: 'Una etiqueta muestra',
  line: {
    name: 'Nombre',
    price: 'Precio',
    'unit-price': 'Precio por kilogramo',
    sku: 'SKU',
    symbol: 'Código de barras',
    code: 'Cifras bajo el código de barras'
  },
  code: 'Código',
  codes: {
    barcode: 'Solo el código de barras',
    'barcode-or-sku': 'El código de barras, o el SKU si no lo hay',
    sku: 'El SKU'
  },
  symbol: 'Impreso como',
  symbols: { bars: 'Barras', qr: 'Código QR' },
  dots: 'Impresora de etiquetas',
  dotsPerInch: (dots: string) => `${dots} puntos por pulgada`,
  shift: 'Desplazamiento, en décimas de milímetro',
  right: 'Hacia la derecha',
  down: 'Hacia abajo',
  pdf: 'Descargar PDF',
  zpl: 'Descargar ZPL',
  settings: 'Lo elegido aquí vale para esta impresión; los ajustes dicen con qué empieza cada una.'
}
