import type { StorefrontWords } from './en.ts'
import { setup } from '../setup-words/es.ts'

export const words: StorefrontWords = {
  title: 'Pedidos',
  search: 'Número de pedido',
  columns: {
    number: 'Número',
    customer: 'Cliente',
    at: 'Realizado',
    shop: 'Tienda',
    state: 'Estado',
    payment: 'Pago',
    total: 'Total'
  },
  states: {
    placed: 'A la espera del pago',
    confirmed: 'Por recoger',
    picked: 'Recogido del estante',
    packed: 'Empaquetado',
    shipped: 'Enviado',
    delivered: 'Entregado',
    'ready-for-collection': 'Listo para retirar',
    collected: 'Retirado',
    cancelled: 'Cancelado',
    expired: 'No pagado a tiempo',
    closed: 'Cerrado sin pago'
  },
  paymentStates: {
    unpaid: 'Sin pagar',
    paid: 'Pagado',
    'partly-refunded': 'Reembolsado en parte',
    refunded: 'Reembolsado'
  },
  handovers: { delivery: 'Envío', pickup: 'Retiro', none: 'Nada que enviar' },
  steps: {
    pick: 'Marcar como recogido',
    pack: 'Marcar como empaquetado',
    ship: 'Enviar',
    ready: 'Listo para retirar',
    deliver: 'Marcar como entregado',
    collect: 'Entregar al cliente'
  },
  moved: (number, state) => `${number}: ${state}`,
  needsPerson: 'Requiere atención',
  returnRequested: 'Devolución solicitada',
  nothing: 'Ningún pedido coincide',
  nothingHelp: 'Escriba el número completo del pedido o cambie los filtros.',
  clear: 'Borrar búsqueda y filtros',
  more: 'Más',
  theirOrders: 'Sus pedidos',
  ofCustomer: { title: 'Pedidos web', none: 'Aún no hay pedidos web.', all: 'Todos sus pedidos' },
  consent: 'Acepta mensajes por WhatsApp',
  noConsent: 'Sin mensajes por WhatsApp',
  list: { title: 'Todos los pedidos', back: 'Pedidos' },
  views: { all: 'Todos', flagged: 'Requieren atención', returns: 'Devoluciones por responder' },
  days: { label: 'Realizado', from: 'Desde', to: 'Hasta' },
  none: {
    title: 'Aún no hay pedidos',
    help: 'Los pedidos de su tienda web llegan aquí solos. Hace falta una clave para sus páginas y al menos un método de envío.',
    shipping: 'Métodos de envío',
    keys: 'Claves de la tienda web'
  },
  board: {
    list: 'Todos los pedidos',
    between: 'entre tarjetas',
    moves: 'mueve la tarjeta',
    keys: 'Las flechas llevan de una tarjeta a otra, Mayús con la flecha derecha avanza la tarjeta, Intro abre el pedido.',
    columns: {
      placed: 'Sin pagar',
      confirmed: 'Por recoger',
      picked: 'Por empaquetar',
      packed: 'Por entregar',
      out: 'En camino'
    },
    empty: {
      placed: 'Ningún pedido espera su pago.',
      confirmed: 'Nada por recoger. Los pedidos nuevos llegan aquí una vez pagados.',
      picked: 'Nada por empaquetar.',
      packed: 'Nada por enviar ni por entregar.',
      out: 'Nada en camino ni a la espera de ser retirado.'
    },
    move: (number, step) => `${number}: ${step}`,
    waits: number => `${number} espera su pago.`,
    flagged: count =>
      count === 1 ? '1 pedido requiere atención' : `${count} pedidos requieren atención`,
    returns: count =>
      count === 1 ? '1 devolución por responder' : `${count} devoluciones por responder`
  },
  toDo: {
    confirmed: 'Por recoger',
    picked: 'Por empaquetar',
    packed: 'Por enviar o entregar',
    'ready-for-collection': 'A la espera de ser retirados'
  },
  tile: {
    title: 'Pedidos pendientes',
    board: 'Tablero',
    emptyTitle: 'Nada pendiente',
    emptyHelp: 'Aquí se cuentan los pedidos por recoger, empaquetar o entregar.'
  },
  lineWords: {
    title: 'Líneas',
    product: 'Producto',
    quantity: 'Cant.',
    price: 'Precio',
    amount: 'Importe',
    returned: quantity => `${quantity} devueltos`,
    net: 'Neto',
    rounding: 'Redondeo',
    total: 'Total'
  },
  delivery: {
    title: 'Entrega',
    nothing: 'No se envía nada.',
    kinds: { delivery: 'Envío', pickup: 'Retiro' },
    tracking: 'Número de seguimiento',
    heldUntil: 'Productos reservados hasta',
    closed: {
      restocked: 'Los productos volvieron al stock.',
      'written-off': 'Los productos se dieron de baja.'
    }
  },
  money: {
    title: 'Pago',
    none: 'No se pidió ningún pago.',
    sale: 'Abrir la venta',
    refund: 'Reembolso',
    methods: {
      card: 'Tarjeta',
      qr: 'Código QR',
      invoice: 'Página de pago',
      ewallet: 'Monedero electrónico',
      'virtual-account': 'Cuenta virtual',
      'bank-transfer': 'Transferencia bancaria',
      'cash-on-delivery': 'Pago contra entrega'
    },
    states: {
      created: 'Creándose',
      'requires-action': 'A la espera del pagador',
      authorized: 'Autorizado',
      captured: 'Pagado',
      failed: 'Fallido',
      expired: 'Vencido',
      cancelled: 'Cancelado',
      unknown: 'En comprobación'
    },
    causes: {
      return: 'Reembolso de una devolución',
      cancelled: 'Reembolso del pedido cancelado',
      'too-late': 'Reembolso: pagado tarde',
      'paid-twice': 'Reembolso: pagado dos veces',
      'by-hand': 'Reembolso',
      disputed: 'Retirado por el banco'
    },
    refundStates: { pending: 'En curso', refunded: 'Reembolsado', failed: 'Fallido' }
  },
  history: {
    title: 'Historial',
    you: 'usted',
    staff: 'personal',
    what: {
      place: 'Realizado',
      confirm: 'Confirmado',
      pick: 'Recogido del estante',
      pack: 'Empaquetado',
      ship: 'Enviado',
      ready: 'Listo para retirar',
      deliver: 'Entregado',
      collect: 'Retirado',
      cancel: 'Cancelado',
      expire: 'No pagado a tiempo',
      revive: 'Pagado después de todo',
      close: 'Cerrado sin pago',
      reopen: 'Reabierto',
      payment: 'Pago:',
      'ask-payment': 'Pago solicitado',
      'payment-news': 'Intento de pago:',
      refund: 'Reembolso solicitado',
      'refund-news': 'Reembolso:',
      'dispute-lost': 'Disputa perdida',
      flag: 'Requiere atención:',
      unflag: 'Resuelto:',
      return: 'Productos devueltos',
      'till-return': 'Devuelto en la caja',
      'request-return': 'Devolución solicitada',
      'decline-return': 'Devolución rechazada'
    }
  },
  flags: {
    'payment-disputed': 'Pago en disputa',
    'stock-short': 'Sin stock',
    'settlement-refused': 'Venta no registrada',
    'payment-differs': 'Importe distinto',
    'refunded-elsewhere': 'Reembolsado en el proveedor',
    'refund-failed': 'Reembolso fallido'
  },
  flagHelp: {
    'payment-disputed':
      'El banco del pagador pregunta por el dinero, lo retiene o lo ha retirado. Responda en el proveedor de pagos y márquelo después como resuelto.',
    'stock-short':
      'Está pagado, pero estos productos no están en stock. Corrija el stock y registre la venta de nuevo, o cancele el pedido.',
    'settlement-refused':
      'Está pagado, pero no se pudo registrar su venta. Regístrela de nuevo o cancele el pedido.',
    'payment-differs':
      'Llegó un importe distinto del solicitado. Revise el pago y márquelo después como resuelto.',
    'refunded-elsewhere':
      'Se reembolsó dinero en el panel del proveedor de pagos. Revise los productos y márquelo después como resuelto.',
    'refund-failed':
      'El dinero debía volver al cliente y no volvió. Reembólselo de otra forma y márquelo después como resuelto.'
  },
  missing: (requested, available) => `${requested} pedidos, ${available} en stock`,
  retry: { go: 'Registrar la venta de nuevo', done: number => `${number} ya es una venta.` },
  resolve: {
    open: 'Marcar como resuelto',
    title: flag => `${flag}: ¿resuelto?`,
    help: 'Diga cómo se resolvió. Queda en el historial del pedido.',
    reason: 'Cómo se resolvió',
    go: 'Marcar como resuelto',
    done: 'Resuelto.'
  },
  ship: {
    title: number => `Enviar ${number}`,
    help: 'Se avisa al cliente de que el paquete está en camino. Todo es opcional.',
    carrier: 'Transportista',
    number: 'Número de seguimiento',
    url: 'Enlace de seguimiento',
    urlHelp: 'Donde el cliente sigue el paquete.',
    go: 'Enviar'
  },
  cancel: {
    open: 'Cancelar el pedido',
    title: number => `¿Cancelar ${number}?`,
    help: 'Todo lo pagado vuelve al cliente y los productos quedan de nuevo a la venta. No se puede deshacer.',
    helpUnpaid: 'Los productos quedan de nuevo a la venta. No se puede deshacer.',
    note: 'Motivo (opcional)',
    go: 'Cancelar el pedido',
    done: number => `${number} está cancelado.`
  },
  close: {
    open: 'Cerrar sin pago',
    title: number => `¿Cerrar ${number} sin pago?`,
    help: 'Para pedidos entregados que nunca se pagaron. El dinero que llegue más tarde se reembolsa o reabre el pedido.',
    goods: '¿Qué pasó con los productos?',
    choices: {
      restocked: 'Volvieron y se pueden vender',
      'written-off': 'Se perdieron o no se pueden vender'
    },
    reason: 'Motivo',
    go: 'Cerrar el pedido',
    done: number => `${number} está cerrado.`
  },
  back: {
    open: 'Devolver productos',
    title: 'Devolver productos',
    help: 'Elija lo que se devolvió. El dinero vuelve por donde se pagó.',
    restock: 'Se puede vender de nuevo',
    restockHelp: 'Si no, los productos se dan de baja.',
    reason: 'Motivo (opcional)',
    none: 'Elija al menos una unidad',
    go: amount => `Reembolsar ${amount}`,
    done: amount => `${amount} vuelven al cliente.`,
    ofLine: left => `de ${left}`,
    gone: 'Todo devuelto',
    less: 'Uno menos',
    oneMore: 'Uno más'
  },
  returns: {
    title: 'Devoluciones',
    states: {
      requested: 'El cliente pide devolver',
      declined: 'Rechazada',
      accepted: 'Devuelto'
    },
    answer: 'Respuesta:',
    restocked: 'De nuevo en stock',
    writtenOff: 'Dado de baja',
    accept: 'Aceptar la devolución',
    acceptTitle: '¿Aceptar esta devolución?',
    acceptHelp: 'El reembolso se registra al momento y el dinero vuelve por donde se pagó.',
    accepted: 'Devolución aceptada.',
    decline: 'Rechazar',
    declineTitle: '¿Rechazar esta devolución?',
    declineHelp: 'El cliente ve su respuesta junto al pedido.',
    declined: 'Devolución rechazada.',
    answerLabel: 'Respuesta al cliente (opcional)'
  },
  ...setup
}
