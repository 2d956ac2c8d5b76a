import type { CustomFieldWords } from './en.ts'

const words: CustomFieldWords = {
  card: 'Más datos',
  yes: 'Sí',
  no: 'No',
  none: 'Sin rellenar',
  opens: name => `${name} (se abre en otra pestaña)`,
  save: 'Guardar',
  saved: 'Guardado'
}
export { words }
