import type { TillWords } from './en.ts'

export const words: TillWords = {
  title: 'Caja',
  console: 'A la consola',
  mayNot: 'No puedes registrar ventas',
  mayNotHelp: 'Pide a quien dirige la tienda un rol que lo permita.',
  online: 'En línea',
  offline: 'Sin red',
  changeRegister: 'Cambiar de caja',
  drawer: 'Caja y efectivo',
  lock: 'Bloquear o cambiar de cajero (F7)',
  needsApproval: 'Esto necesita la aprobación de un encargado.',
  device: 'Dispositivo',
  enrolDevice: 'Registrar este dispositivo',
  printer: 'Impresora',
  cancel: 'Cancelar',
  back: 'Atrás',
  search: 'Buscar o escanear',
  categories: 'Categorías',
  all: 'Todo',
  goods: 'Artículos',
  found: (count: number) => (count === 1 ? '1 producto' : `${count} productos`),
  nothing: (text: string) => `Nada se llama «${text}»`,
  nothingHelp: 'Escanea el código de barras o prueba con menos letras.',
  notScanned: (code: string) => `Se leyó ${code}: no se toma mientras esto está abierto.`,
  unknown: (code: string) => `Ningún producto tiene el código de barras ${code}.`,
  twice: (code: string) => `${code} ya está en el tique.`,
  empty: 'Todavía sin líneas',
  emptyHelp: 'Escanea un artículo o tócalo. F3 busca.',
  ticket: 'Tique',
  pieces: (count: number) => (count === 1 ? '1 pieza' : `${count} piezas`),
  less: 'Uno menos',
  more: 'Uno más',
  remove: 'Quitar',
  subtotal: 'Subtotal',
  discount: 'Descuento',
  taxIn: (tax: string) => `${tax} incluido`,
  tax: 'Impuestos',
  notKept:
    'Este navegador no pudo guardar la venta; no se registró nada. Libere espacio en el dispositivo y cobre después.',
  total: 'Total',
  pay: 'Cobrar',
  askAgain: 'Preguntar otra vez',
  tickets: 'Cuentas',
  ticketDetails: 'Mesa o nombre, nota',
  orderTypes: { 'dine-in': 'En el local', 'take-away': 'Para llevar', delivery: 'A domicilio' },
  takenUp: (name: string) => `${name} se retomó en otra caja.`,
  takenUpKept: (name: string) =>
    `${name} se retomó en otra caja. Lo que usted cambió queda aquí como una cuenta aparte.`,
  shares: {
    split: 'Dividir la cuenta',
    guests: 'Personas',
    less: 'Una persona menos',
    more: 'Una persona más',
    of: (n: number, of: number) => `Persona ${n} de ${of}`,
    pays: (amount: string) => `Esta persona paga ${amount}`,
    stop: 'No dividir',
    change: (amount: string) => `${amount} de cambio`
  },
  returns: {
    title: 'Devolución',
    needsNetwork: 'Devolución: necesita la red',
    toGiveBack: 'A devolver',
    giveBack: 'Devolver',
    emptyHelp: 'Escanee lo que se lleva a cambio, o devuelva el dinero con F9.'
  },
  customer: {
    title: 'Cliente',
    search: 'Nombre, teléfono o correo',
    help: 'Pide el número de teléfono: es lo más rápido.',
    none: (text: string) => `Ningún cliente coincide con «${text}».`,
    without: 'Sin cliente',
    exempt: 'Eximir la venta de impuesto…',
    isExempt: 'Exento de impuesto'
  },
  payScreen: {
    title: 'A pagar',
    rest: 'Falta por pagar',
    how: 'Cómo se paga',
    taken: 'Cobrado hasta ahora',
    kinds: {
      cash: 'Efectivo',
      card: 'Tarjeta',
      voucher: 'Vale',
      bank_transfer: 'Transferencia',
      online: 'En línea',
      other: 'Otro'
    },
    given: 'Entregado',
    change: 'Cambio',
    exact: 'Exacto',
    short: (amount: string) => `faltan ${amount}`,
    cardHelp: 'Teclea el importe en el datáfono y después cóbralo aquí.',
    take: (amount: string) => `Cobrar ${amount}`,
    erase: 'Borrar'
  },
  alone: {
    selling: 'Sin red. Se puede seguir vendiendo.',
    notEnrolled:
      'Sin red. Este navegador no puede vender hasta que vuelva: no está dado de alta como caja.',
    sending: 'La red ha vuelto.',
    waiting: (count: number) =>
      count === 1 ? '1 venta espera su envío.' : `${count} ventas esperan su envío.`,
    show: 'Mostrar'
  },
  done: {
    numberFollows: 'El número del recibo llegará cuando vuelva la red.',
    change: 'Cambio',
    noChange: 'Pagado justo',
    paid: 'Pagado',
    number: 'Recibo',
    document: 'Ver la venta',
    next: 'Siguiente venta',
    nextHelp: 'O escanea ya el siguiente artículo.'
  }
}
