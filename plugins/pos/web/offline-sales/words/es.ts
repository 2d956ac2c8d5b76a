import type { OfflineWords } from './en.ts'

export const words: OfflineWords = {
  title: 'Ventas sin conexión',
  all: 'Todas las ventas sin conexión',
  device: 'Dispositivo, p. ej. K7',
  nothing: 'Ninguna venta coincide',
  nothingHelp: 'Pruebe con otro estado u otro dispositivo.',
  clear: 'Quitar búsqueda y filtros',
  emptyTitle: 'No se vendió nada sin conexión',
  emptyHelp: 'Lo que una caja cobra sin red aparece aquí en cuanto la caja lo envía.',
  views: { all: 'Todas', waiting: 'Por revisar' },
  state: 'Estado',
  states: { posted: 'Registrada', parked: 'En espera', dismissed: 'Descartada' },
  remarked: count => (count === 1 ? '1 observación' : `${count} observaciones`),
  looked: 'Revisada',
  lookedAt: { true: 'Sí', false: 'Todavía no' },
  shop: 'Tienda',
  register: 'Caja',
  reference: 'Referencia',
  when: 'Cobrada',
  received: 'Recibida',
  cashier: 'Cajero',
  sentBy: 'Enviada por',
  total: 'Total',
  sale: 'Venta',
  about: 'Datos',
  remarks: 'Observaciones',
  noRemarks: 'Se registró tal como la cobró la caja; no hay diferencias.',
  whyParked: 'Por qué está en espera',
  dismissedFor: 'Descartada porque',
  content: 'Lo que envió la caja',
  contentHelp: 'Se guarda tal como llegó; nada de ello cambia.',
  quantity: 'Cant.',
  paid: 'Pagado con',
  change: 'Cambio',
  seen: 'Marcar como revisada',
  seenDone: reference => `${reference} está marcada como revisada.`,
  post: 'Registrar',
  postTitle: reference => `¿Registrar ${reference}?`,
  postHelp: 'Se convierte en una venta con su número, a los precios que pagó el cliente.',
  postDone: number => `Registrada como ${number}.`,
  asAnother: 'Registrar como otra venta',
  asAnotherHelp:
    'Otra venta ya tiene esta referencia o identificador. Esta se registra junto a ella, con una referencia propia.',
  instead: name => `Registrar «${name}» como`,
  insteadHelp: 'Busque por nombre o código y elija.',
  chosen: name => `Se registra como ${name}`,
  dismiss: 'Descartar',
  dismissTitle: reference => `¿Descartar ${reference}?`,
  dismissHelp: 'No se convierte en venta. Lo que envió la caja se conserva, con su motivo.',
  reason: 'Motivo',
  dismissDone: reference => `${reference} está descartada.`,
  needsPerson: 'Vendido sin conexión',
  waiting: count =>
    count === 1 ? '1 venta sin conexión por revisar' : `${count} ventas sin conexión por revisar`,
  ofSale: 'Cobrada sin conexión',
  ofSaleSent: 'Enviada',
  open: 'Abrir',
  sentences: {
    'price-differs': ({ name, sold, now }) =>
      `${name} se vendió a ${sold}; el catálogo dice ${now}.`,
    'scale-code-differs': ({ name, sold, now }) =>
      `La etiqueta de ${name} se leyó como ${sold}; según los ajustes ahora es ${now || 'ilegible'}.`,
    'name-differs': ({ name, now }) => `${name} se llama ${now} en el catálogo.`,
    'tax-differs': ({ name, sold, now }) =>
      `A ${name} se aplicó ${sold || 'ningún impuesto'}; el catálogo dice ${now || 'ninguno'}.`,
    'variant-inactive': ({ name }) => `${name} ya no está a la venta.`,
    'discount-without-right': () => 'El cajero hizo un descuento sin tener permiso.',
    'discount-beyond-limit': ({ limit }) => `El cajero descontó más del límite del ${limit}%.`,
    'exemption-not-valid': () =>
      'No se cobró impuesto, pero el cliente no tiene un certificado vigente para ello.',
    'customer-unknown': () => 'El cliente que indica no existe; se registró sin cliente.',
    'cashier-unknown': () => 'El cajero que indica no es del personal.',
    'cashier-without-right': ({ permission }) => `El cajero no tiene el permiso ${permission}.`,
    'register-inactive': ({ name }) => `La caja ${name} está cerrada definitivamente.`,
    'clock-corrected': ({ at }) =>
      `El reloj del dispositivo no puede ser correcto; la venta se fechó el ${at}.`,
    'sent-by-another': () => 'Al enviarla, quien había entrado no era el cajero.',
    'session-closed': () => 'La sesión en que se cobró está cerrada; su informe Z no cambió.',
    'no-session': () => 'No había ninguna sesión abierta en la caja cuando se cobró.',
    'settings-differ': ({ name, sold, now }) =>
      `La caja usó ${name} ${sold}; ahora el ajuste es ${now}.`,
    'rate-differs': ({ name, sold, now }) =>
      `Se aceptó efectivo en ${name} a ${sold}; el tipo era ${now}.`,
    'ticket-gone': ({ name }) => `La cuenta aparcada ${name} ya no está o ya se vendió.`,
    'stock-short': ({ name, left }) => `Faltaba ${name}; según los libros quedan ${left}.`,
    'offline-selling-off': () => 'La venta sin conexión está desactivada en esta tienda.',
    'pos.offline-unreadable': () => 'Lo que envió la caja está dañado y no se puede leer.',
    'pos.offline-version-unknown': () =>
      'La caja es más nueva que este servidor; regístrela cuando el servidor esté actualizado.',
    'pos.offline-invalid': ({ name }) =>
      `Lo que envió la caja no tiene la forma de una venta (${name}).`,
    'pos.offline-reference-differs': ({ name }) =>
      `Se envió con una referencia y nombra otra, ${name}.`,
    'pos.offline-elsewhere': () => 'Se cobró en otra tienda que aquella desde la que se envió.',
    'pos.offline-register-unknown': () => 'La caja que indica no es de esta tienda.',
    'pos.offline-currency-differs': ({ sold, now }) =>
      `Se cobró en ${sold}; esta empresa cuenta en ${now}.`,
    'pos.offline-variants-unknown': () =>
      'Un producto no está en el catálogo; elija otro en su lugar.',
    'pos.offline-totals-differ': ({ sold, now }) =>
      `La suma no cuadra: la caja dice ${sold}, sus líneas suman ${now}.`,
    'pos.offline-differs': () => 'Otra venta ya tiene esta referencia.',
    'pos.offline-id-taken': () => 'Otra venta ya tiene el identificador de esta.',
    'pos.tenders-do-not-cover': () => 'Lo pagado no cubre lo que se debía.',
    'pos.tenders-exceed': () => 'Se pagó más de lo debido, y no en efectivo.',
    'pos.discount-too-large': () => 'Un descuento es mayor que aquello de lo que se descuenta.',
    'pos.no-lines': () => 'No se vendió nada.'
  },
  other: code => `Se rechazó: ${code}.`
}
