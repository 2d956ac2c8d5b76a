import type { ApprovalWords } from './en.ts'

export const words: ApprovalWords = {
  titles: {
    'sale.discount-beyond': 'Um gerente precisa aprovar este desconto',
    'sale.override-price': 'Um gerente precisa aprovar este preço',
    'sale.exempt': 'Um gerente precisa aprovar que o imposto não seja cobrado',
    'sale.void': 'Um gerente precisa aprovar este cancelamento',
    'refund.other-tender': 'Um gerente precisa aprovar esta devolução'
  },
  title: 'Um gerente precisa aprovar',
  waiting: 'Esperando um gerente em outro dispositivo…',
  waitingHelp: 'Continua sozinho assim que for aprovado.',
  declined: 'Foi recusado.',
  expired: 'O tempo acabou.',
  again: 'Pedir de novo',
  byPin: 'Ou aprovar aqui, com PIN',
  pinOf: (name: string) => `PIN de ${name}`,
  approve: 'Aprovar',
  back: 'Voltar à venda'
}
