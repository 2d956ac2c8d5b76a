import type { LayawaysWords } from './en.ts'

export const words: LayawaysWords = {
  title: 'Apartados',
  one: 'Apartado'
}
