import type { ReorderWords } from './en.ts'

export const words: ReorderWords = {
  show: 'Mostrar',
  all: 'Todos los artículos',
  sold: 'Vendido, 28 días',
  point: 'Reponer desde',
  upTo: 'Pedir hasta',
  order: 'Por pedir',
  pointOf: (name: string) => `Reponer desde, de ${name}`,
  upToOf: (name: string) => `Pedir hasta, de ${name}`,
  suggest: 'Usar sugerencias',
  suggestHelp: 'Rellena lo que sugieren las ventas de 28 días donde aún no hay nada.',
  suggested: (count: number) =>
    count === 0
      ? 'Nada que rellenar: aún no hay ventas o todo está puesto.'
      : `${count} rellenados. Revíselos y guarde.`,
  save: 'Guardar puntos de reposición',
  saved: 'Puntos de reposición guardados.',
  notNumber: 'Escriba cantidades de cero o más, como 3 o 0,5.',
  upToHelp: '«Pedir hasta» debe ser mayor que «Reponer desde», y lo necesita.',
  empty: 'Nada por pedir',
  emptyHelp:
    'Los artículos aparecen aquí cuando lo que se puede vender baja a su punto de reposición. Muestre todos los artículos para fijar los puntos.',
  showAll: 'Mostrar todos los artículos'
}
