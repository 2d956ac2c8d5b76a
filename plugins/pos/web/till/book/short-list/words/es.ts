import type { ShortListWords } from './en.ts'

export const words: ShortListWords = {
  title: ago =>
    `Sin red: aquí solo están los clientes atendidos más recientemente (actualizado ${ago}).`,
  none: text => `«${text}» no está en esta lista corta.`,
  cannotAdd:
    'No se puede añadir un cliente hasta que vuelva la red; la venta puede seguir sin cliente.',
  empty: 'Sin red, y en este dispositivo no se guardan clientes.'
}
