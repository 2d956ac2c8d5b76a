import type { ApprovalWords } from './en.ts'

export const words: ApprovalWords = {
  title: 'Aprobaciones',
  help: 'Lo que el personal no puede hacer por su cuenta y tú sí. Una aprobación vale solo para esto, una vez, durante diez minutos.',
  asks: name => `${name} lo pide`,
  approve: 'Aprobar',
  decline: 'Rechazar',
  approved: 'Aprobado.',
  declined: 'Rechazado.',
  emptyTitle: 'Nada espera una aprobación',
  emptyHelp: 'Cuando alguien en una caja te necesite, aparecerá aquí enseguida.',
  details: 'Qué exactamente',
  shop: 'Tienda',
  since: 'Pedido',
  waiting: count =>
    count === 1 ? 'Una petición espera tu aprobación' : `${count} peticiones esperan tu aprobación`,
  of: {
    'sale.discount-beyond': 'Un descuento por encima del límite',
    'sale.override-price': 'Otro precio o nombre que en el catálogo',
    'sale.void': 'Anular una venta',
    'refund.other-tender': 'El dinero vuelve por otro medio'
  }
}
