import type { SharedWords } from './en.ts'

const words: SharedWords = {
  title: 'Um código, vários produtos',
  waiting: (many, count) =>
    many
      ? `Mais de ${count} códigos de barras pertencem a vários produtos`
      : count === 1
        ? '1 código de barras pertence a vários produtos'
        : `${count} códigos de barras pertencem a vários produtos`,
  help: 'O mesmo número foi registrado duas vezes de formas diferentes, por exemplo com e sem um zero na frente. Cada produto continua sendo encontrado pelo código como está escrito; qualquer outra forma encontra o primeiro. Abra todos os produtos menos um e remova o código.',
  number: 'Número',
  products: 'Pertence a',
  first: 'encontrado por qualquer outra forma de escrever',
  archived: 'Arquivado',
  emptyTitle: 'Cada código de barras pertence a um produto',
  emptyHelp: 'Não há nada para arrumar.'
}
export { words }
