import type { ReturnWords } from './en.ts'

export const words: ReturnWords = {
  back: 'Todas as devoluções',
  reason: 'Motivo',
  credit: 'Crédito esperado',
  creditNote: 'Nota de crédito',
  awaited: 'Pendente',
  came: 'Recebida',
  wentBack: 'Devolvido',
  state: 'Nota de crédito',
  empty: 'Ainda não foi devolvido nada',
  emptyHelp: 'Abra um recebimento para devolver mercadoria dele ao fornecedor.',
  giveBack: 'Devolver mercadoria',
  title: 'O que é devolvido ao fornecedor?',
  help: 'Sai do estoque; o fornecedor deve uma nota de crédito.',
  of: (name: string) => `Devolvido de ${name}`,
  done: (number: string) => `Devolvido como ${number}. Aguarda-se uma nota de crédito.`,
  withoutReceipt: 'Devolver sem recebimento',
  linesHelp: 'Procure o que é devolvido. Sai do estoque pelo que custa agora.',
  wrongLines: 'Verifique as quantidades e os valores marcados.',
  whyNeeded: 'Diga por que é devolvido.'
}
