import { words as shown } from '../../words/es.ts'
import type { MoneyWords } from './en.ts'

export const words: MoneyWords = {
  ...shown,
  back: 'Todos los pagos',
  more: 'Más',
  columns: {
    at: 'Cuándo',
    way: 'Pagado con',
    customer: 'Cliente',
    purpose: 'Por',
    state: 'Estado',
    amount: 'Importe',
    shop: 'Tienda',
    provider: 'Proveedor',
    reason: 'Motivo',
    description: 'Descripción',
    respondBy: 'Responder antes de',
    recipient: 'Destinatario'
  },
  providers: { manual: 'A mano', stripe: 'Stripe', xendit: 'Xendit' },
  methods: {
    card: 'Tarjeta',
    qr: 'Código QR',
    invoice: 'Página de pago',
    ewallet: 'Monedero electrónico',
    'virtual-account': 'Cuenta virtual',
    'bank-transfer': 'Transferencia bancaria',
    'cash-on-delivery': 'Pago contra entrega'
  },
  purposes: {
    'storefront.order': 'Pedido web',
    'pos.sale': 'Venta',
    'payments.request': 'Solicitud de pago'
  },
  states: {
    payment: {
      created: 'Creándose',
      'requires-action': 'A la espera del pagador',
      authorized: 'Autorizado',
      captured: 'Pagado',
      failed: 'Fallido',
      expired: 'Vencido',
      cancelled: 'Cancelado',
      unknown: 'En comprobación'
    },
    refund: { pending: 'Pendiente', refunded: 'Reembolsado', failed: 'Fallido' },
    dispute: { inquiry: 'Consulta del banco', open: 'Abierta', won: 'Ganada', lost: 'Perdida' },
    payout: {
      pending: 'Pendiente',
      unknown: 'En comprobación',
      paid: 'Transferido',
      failed: 'Fallido',
      cancelled: 'Cancelado',
      reversed: 'Devuelto por el banco'
    }
  },
  differs: 'Diferencia',
  differsOnly: 'Solo diferencias abiertas',
  providerRefund: 'Reembolsado en el panel del proveedor',
  nothing: 'Nada coincide',
  nothingHelp: 'Ninguna entrada cumple todos los filtros elegidos.',
  clear: 'Borrar filtros',
  noPayments: {
    title: 'Aún no hay pagos',
    help: 'Aquí llegan los pagos de la tienda web y de la caja, y los que pida con un enlace de pago.'
  },
  noRefunds: {
    title: 'Aún no hay reembolsos',
    help: 'Aquí están los reembolsos de los pagos. Los que se hacen a mano esperan a que alguien confirme que se entregó el dinero.'
  },
  noDisputes: {
    title: 'No hay disputas',
    help: 'Cuando un pagador disputa un pago en su banco, aparece aquí con el día límite para responder en el panel del proveedor.'
  },
  noPayouts: {
    title: 'Aún no hay transferencias',
    help: 'Aquí está el dinero transferido a cuentas bancarias y monederos a través de un proveedor.'
  },
  noComparisons: {
    title: 'Aún no hay conciliaciones',
    help: 'Cada dos horas se comparan sus registros con los de los proveedores. Lo que no coincide aparece aquí.'
  },
  attention: {
    title: 'Pagos que requieren atención',
    differences: 'Diferencias con un proveedor',
    disputes: 'Disputas abiertas',
    refunds: 'Reembolsos por pagar a mano'
  },
  request: {
    open: 'Solicitar un pago',
    help: 'Crea una página de pago. Envíe el enlace a quien deba pagar.',
    description: 'Concepto (opcional)',
    name: 'Nombre del pagador (opcional)',
    email: 'Correo del pagador (opcional)',
    validFor: 'Válido durante',
    days: days => (days === 1 ? '1 día' : `${days} días`),
    noWay: 'Ninguna cuenta de esta tienda acepta este importe.',
    needName: 'Escriba también un nombre, además del correo.',
    go: amount => `Solicitar ${amount}`
  },
  payer: {
    title: 'Para el pagador',
    link: 'Enlace de pago',
    linkHelp: 'Funciona sin iniciar sesión hasta que el pago termine.',
    account: 'Número de cuenta',
    qr: 'Texto del código QR',
    qrHelp: 'La página de pago lo muestra como imagen.'
  },
  proofs: { title: 'Comprobante de transferencia', one: row => `Comprobante ${row}` },
  facts: {
    captured: 'Recibido',
    refunded: 'Reembolsado',
    refundPending: 'Reembolsándose',
    disputed: 'Retenido por el banco',
    dispute: 'Disputa',
    rounding: 'Redondeo',
    capturedAt: 'Recibido el',
    expiresAt: 'Vence',
    reference: 'Referencia',
    cancelling: 'Se está cancelando en el proveedor.'
  },
  act: {
    reason: 'Motivo',
    confirm: {
      open: 'Confirmar recepción',
      title: amount => `¿Recibió ${amount}?`,
      help: 'Solo cuando el dinero esté de verdad. El pedido o la venta sigue al momento.',
      reference: 'Referencia de la transferencia o del recibo (opcional)',
      go: amount => `Confirmar ${amount}`,
      done: 'Recepción confirmada.'
    },
    reject: {
      open: 'Rechazar el pago',
      title: amount => `¿Rechazar ${amount}?`,
      help: 'Para pagos que no van a llegar.',
      go: 'Rechazar el pago',
      done: 'Pago rechazado.'
    },
    cancel: {
      open: 'Cancelar el pago',
      title: amount => `¿Cancelar ${amount}?`,
      help: 'Ya no se podrá pagar, ni aquí ni en el proveedor.',
      go: 'Cancelar el pago',
      done: 'El pago se está cancelando.'
    },
    capture: {
      open: 'Cobrar',
      title: amount => `¿Cobrar ${amount}?`,
      help: 'El proveedor retiene el dinero; así se cobra.',
      go: amount => `Cobrar ${amount}`,
      done: 'El pago se está cobrando.'
    },
    refund: {
      open: 'Reembolsar',
      title: amount => `Reembolso de ${amount}`,
      help: 'El proveedor lo devuelve por donde llegó. Los productos y las ventas no cambian.',
      helpByHand:
        'Espera a que alguien lo pague y lo confirme. Los productos y las ventas no cambian.',
      amount: 'Importe',
      left: amount => `Hasta ${amount}`,
      reason: 'Motivo (opcional)',
      go: amount => `Reembolsar ${amount}`,
      done: 'Reembolso solicitado.'
    }
  },
  refund: {
    confirm: 'Confirmar como pagado',
    confirmHelp: 'Solo cuando el cliente tenga el dinero. Se avisa al cliente.',
    confirmed: 'Reembolso confirmado.',
    reject: 'No se puede reembolsar',
    rejectHelp: 'El importe queda libre para reembolsarlo de otra forma.',
    rejected: 'Reembolso rechazado.'
  },
  difference: {
    title: 'Diferencia con el proveedor',
    kinds: {
      amount: 'Importe distinto en el proveedor',
      captured: 'Importe recibido distinto',
      currency: 'Moneda distinta',
      'paid-twice': 'Pagado dos veces',
      missing: 'El proveedor no lo conoce',
      state: 'Estado distinto',
      refunded: 'Reembolsos distintos',
      'refunded-there': 'Reembolsado en el panel del proveedor',
      disputed: 'En disputa en el banco',
      'webhook-missed': 'No llegó un aviso del proveedor',
      'refund-webhook-missed': 'No llegó el aviso de un reembolso'
    },
    ours: 'Nuestros registros',
    theirs: 'Proveedor',
    help: 'Un pago así no se liquida solo. Averigüe qué pasó, corríjalo y diga cómo.',
    resolve: 'Marcar como resuelto',
    resolveTitle: '¿Diferencia resuelta?',
    resolveHelp: 'Si el proveedor vuelve a decir otra cosa, se abre de nuevo.',
    note: 'Cómo se resolvió',
    resolved: 'Resuelto',
    done: 'Resuelto.'
  },
  comparison: {
    run: 'Conciliar ahora',
    started: 'La conciliación ha comenzado.',
    running: 'En curso',
    finished: 'Terminada',
    allAgree: 'Todo coincide',
    found: 'Hallazgos',
    asked: 'Revisados',
    changed: 'Actualizados',
    by: 'Iniciada por',
    byHand: 'una persona',
    bySchedule: 'programación'
  },
  payout: {
    create: 'Nueva transferencia',
    channel: 'Banco o monedero',
    holder: 'Titular de la cuenta',
    accountNumber: 'Número de cuenta',
    amount: 'Importe',
    description: 'Concepto',
    email: 'Correo del destinatario (opcional)',
    go: amount => `Transferir ${amount}`,
    done: amount => `${amount} están en camino.`
  },
  log: {
    exchanges: 'Registro del proveedor',
    show: 'Mostrar',
    webhooks: 'Webhooks',
    noAnswer: 'Sin respuesta',
    ms: ms => `${ms} ms`,
    request: 'Petición',
    response: 'Respuesta',
    body: 'Contenido',
    matched: 'Asignado',
    unmatched: 'Sin asignar',
    unmatchedOnly: 'Solo sin asignar',
    deliveries: count => (count === 1 ? 'enviado una vez' : `enviado ${count} veces`),
    openPayment: 'Abrir el pago',
    replay: 'Procesar de nuevo',
    replayed: 'Se está procesando de nuevo.',
    emptyTitle: 'Aún no se intercambió nada',
    emptyHelp:
      'Aquí están las peticiones a los proveedores de pago y lo que envían, con los secretos ocultos.'
  },
  accounts: {
    ...shown.accounts,
    back: 'Cuentas de cobro',
    lead: 'Por dónde entra su dinero: cuentas en proveedores de pago y lo que los clientes pagan a mano.',
    createAt: provider => `Nueva cuenta en ${provider}`,
    account: 'Cuenta',
    name: 'Nombre',
    ways: 'Formas de pago',
    wayCount: count => (count === 1 ? '1 forma de pago' : `${count} formas de pago`),
    active: 'Activa',
    paused: 'En pausa',
    isActive: 'Acepta pagos',
    shops: 'Tiendas',
    everyShop: 'Todas las tiendas',
    credentials: 'Acceso al proveedor',
    instructions: 'Qué se le dice al pagador',
    changed: 'cambiado',
    isSet: 'Definido. Déjelo vacío para conservarlo.',
    isNeeded: 'Es obligatorio; se lo dio el proveedor.',
    credentialNames: {
      secretKey: 'Clave secreta',
      callbackToken: 'Token de verificación de webhooks',
      webhookSecret: 'Secreto de firma de webhooks',
      publishableKey: 'Clave publicable',
      account: 'Cuenta conectada',
      bankTransfer: 'Transferencia: banco, cuenta y titular',
      cashOnDelivery: 'Pago contra entrega'
    },
    noWays: 'Este proveedor no ofrece nada en su moneda.',
    unknown: 'No existe ese proveedor',
    unknownHelp: 'Elija uno en la página de cuentas de cobro.'
  },
  webhook: {
    title: 'Webhooks',
    address: 'Dirección del webhook',
    help: 'Introdúzcala en el panel del proveedor para que los pagos se registren al momento.',
    forged: count =>
      count === 1
        ? 'Un webhook no se pudo verificar; revise el secreto. Último:'
        : `${count} webhooks no se pudieron verificar; revise el secreto. Último:`,
    renew: 'Nueva dirección',
    renewTitle: '¿Reemplazar la dirección del webhook?',
    renewHelp:
      'La dirección anterior deja de funcionar al momento. Introduzca la nueva en el panel del proveedor.',
    renewed: 'La dirección se reemplazó.'
  }
}
