import type { AskedWords } from './en.ts'

export const words: AskedWords = {
  sending: 'Registrando…',
  lost: 'Nenhuma resposta chegou',
  lostHelp:
    'A venda pode ter chegado. Pergunte de novo: ela é registrada uma só vez, por mais que você pergunte. A compra fica aqui até lá.',
  again: 'Perguntar de novo'
}
