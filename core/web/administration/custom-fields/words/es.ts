import type { FieldsWords } from './en.ts'

const words: FieldsWords = {
  title: 'Campos propios',
  help: 'Lo que guarda de productos, clientes y ventas además de lo que ya hay.',
  emptyTitle: 'Aún no hay campos',
  emptyHelp:
    'Añada uno, como el país de origen de un producto. Aparece en el formulario al instante.',
  add: 'Añadir campo',
  change: name => `Cambiar ${name}`,
  added: name => `Se añadió ${name}`,
  archive: 'Archivar',
  restore: 'Recuperar',
  archived: name => `Se archivó ${name}. Lo que contiene se conserva.`,
  restored: name => `${name} está de vuelta`,
  state: 'Estado',
  active: 'En uso',
  inactive: 'Archivado',
  name: 'Nombre',
  nameIn: { en: 'En inglés', es: 'En español', pt: 'En portugués', id: 'En indonesio' },
  otherLanguages: 'En otros idiomas',
  needed: 'Hace falta',
  key: 'Clave',
  keyHelp:
    'Con ella lo nombran archivos y programas; no cambia nunca. Si queda vacía, se forma del nombre.',
  keyWrong: 'Minúsculas, cifras y _, empezando por una letra',
  type: 'Tipo',
  typeHelp: 'No cambia nunca.',
  types: {
    text: 'Texto',
    'long-text': 'Texto largo',
    'whole-number': 'Número entero',
    decimal: 'Número decimal',
    date: 'Fecha',
    'yes-no': 'Sí o no',
    choice: 'Una opción',
    choices: 'Varias opciones',
    link: 'Enlace'
  },
  choices: 'Opciones',
  choicesHelp: 'Una por línea. Lo que se quita se conserva donde ya se eligió.',
  defaultValue: 'Valor de los nuevos',
  required: 'Hay que rellenarlo',
  onReceipt: 'Sale en los recibos',
  inList: 'Es una columna de la lista',
  filterable: 'La lista se puede filtrar por él',
  personal: 'Dice algo de una persona',
  personalHelp: 'Ninguna búsqueda lo encuentra y no sale en ningún recibo.',
  shows: 'Se muestra'
}
export { words }
