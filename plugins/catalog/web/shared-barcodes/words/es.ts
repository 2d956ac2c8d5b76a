import type { SharedWords } from './en.ts'

const words: SharedWords = {
  title: 'Un código, varios productos',
  waiting: (many, count) =>
    many
      ? `Más de ${count} códigos de barras pertenecen a varios productos`
      : count === 1
        ? '1 código de barras pertenece a varios productos'
        : `${count} códigos de barras pertenecen a varios productos`,
  help: 'El mismo número se registró dos veces de formas distintas, por ejemplo con y sin un cero delante. Cada producto se sigue encontrando con el código tal como está escrito; cualquier otra forma encuentra el primero. Abra todos los productos menos uno y quite el código.',
  number: 'Número',
  products: 'Pertenece a',
  first: 'se encuentra con cualquier otra forma de escribirlo',
  archived: 'Archivado',
  emptyTitle: 'Cada código de barras pertenece a un producto',
  emptyHelp: 'No hay nada que ordenar.'
}
export { words }
