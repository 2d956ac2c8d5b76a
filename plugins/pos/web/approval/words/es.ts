import type { ApprovalWords } from './en.ts'

export const words: ApprovalWords = {
  titles: {
    'sale.discount-beyond': 'Un encargado tiene que aprobar este descuento',
    'sale.override-price': 'Un encargado tiene que aprobar este precio',
    'sale.exempt': 'Un encargado debe aprobar que no se cobre impuesto',
    'sale.void': 'Un encargado tiene que aprobar esta anulación',
    'refund.other-tender': 'Un encargado tiene que aprobar esta devolución'
  },
  title: 'Un encargado tiene que aprobarlo',
  waiting: 'Esperando a un encargado en otro dispositivo…',
  waitingHelp: 'Sigue solo en cuanto se apruebe.',
  declined: 'Se ha rechazado.',
  expired: 'Se acabó el tiempo.',
  again: 'Pedirlo otra vez',
  byPin: 'O aprobar aquí, con PIN',
  pinOf: (name: string) => `PIN de ${name}`,
  approve: 'Aprobar',
  back: 'Volver al tique'
}
