import type { DrawerWords } from './en.ts'

export const words: DrawerWords = {
  button: 'Caja',
  open: {
    title: register => `Abrir ${register}`,
    help: 'Cuente el efectivo de la caja antes de la primera venta.',
    left: amount => `La última sesión dejó ${amount}.`,
    go: amount => `Abrir con ${amount}`,
    mayNot: 'Esta caja no está abierta',
    mayNotHelp: 'Pida a alguien con permiso que la abra.'
  },
  count: {
    of: currency => `Efectivo en ${currency}`,
    others: 'Efectivo en otras monedas',
    amount: 'Efectivo en la caja',
    byPieces: 'Contar monedas y billetes',
    byAmount: 'Escribir el importe',
    pieces: value => `Cuántas piezas de ${value}`
  },
  menu: {
    title: serial => `Caja, sesión ${serial}`,
    none: 'No hay ninguna sesión abierta en esta caja.',
    since: 'Abierta desde',
    held: 'A cargo de',
    expected: 'Debería haber',
    in: 'Entrada',
    out: 'Salida',
    tips: 'Pagar propinas',
    drop: 'A la caja fuerte',
    x: 'Informe X',
    takeOver: 'Tomar el relevo',
    close: 'Cerrar la caja',
    openNow: 'Abrir una sesión'
  },
  move: {
    currency: 'Moneda',
    amount: 'Importe',
    reason: 'Motivo',
    reasons: {
      in: 'Cambio del banco',
      out: 'Pago a un proveedor',
      tips: 'Propinas de hoy',
      drop: 'A la caja fuerte'
    },
    go: { in: 'Ingresar', out: 'Retirar', drop: 'Llevar a la caja fuerte', tips: 'Pagar propinas' },
    done: 'Registrado.',
    needed: 'Indique el motivo.'
  },
  takeOver: {
    title: 'Tomar el relevo de la caja',
    help: name => `${name} está a cargo. Cuéntenla juntos o tómela como está.`,
    go: 'Tomar el relevo con este recuento',
    without: 'Tomar el relevo sin contar'
  },
  close: {
    leftOf: currency => `Queda en la caja, ${currency}`,
    unsent: (count: number) =>
      count === 1
        ? 'Una venta de esta caja aún no se ha enviado. Pertenece a este arqueo: espere a que llegue.'
        : `${count} ventas de esta caja aún no se han enviado. Pertenecen a este arqueo: espere a que lleguen.`,
    title: 'Cerrar la caja',
    blind: 'Cuente lo que hay. Lo que debería haber se muestra al cerrar.',
    others: 'Otras formas de pago',
    othersHelp: 'Según los comprobantes y el terminal; deje vacío lo que no cuente.',
    left: 'Se queda en la caja',
    leftHelp: 'Para la próxima sesión; el resto va a la caja fuerte o al banco.',
    note: 'Nota',
    go: 'Cerrar',
    differs: 'El recuento no cuadra',
    differsHelp: tenders =>
      `Difiere de los registros: ${tenders}. Cuente otra vez, o cierre con la diferencia y diga por qué.`,
    again: 'Contar otra vez',
    goOn: 'Cerrar con la diferencia'
  },
  report: {
    worth: currency => `Equivale en ${currency}`,
    x: 'Informe X',
    z: serial => `Informe Z ${serial}`,
    opened: 'Apertura',
    closed: 'Cierre',
    asOf: 'A las',
    by: 'por',
    sales: 'Ventas',
    refunds: 'Devoluciones',
    voids: 'Anulaciones',
    goods: 'Artículos',
    serviceCharge: 'Cargo por servicio',
    net: 'Ventas netas',
    discount: 'Descuentos',
    tax: 'Impuestos incluidos',
    rounding: 'Redondeo',
    tips: 'Propinas',
    tipsOut: 'Propinas pagadas',
    float: 'Fondo',
    cashIn: 'Entradas',
    cashOut: 'Salidas',
    drop: 'A la caja fuerte',
    taken: 'Cobrado',
    returned: 'Devuelto',
    expected: 'Esperado',
    counted: 'Contado',
    difference: 'Diferencia',
    left: 'Se queda en la caja',
    cashiers: 'Cajeros',
    awaited: 'La diferencia espera aprobación.',
    given: 'La diferencia está aprobada.',
    agrees: 'Todo cuadra.',
    print: 'Imprimir',
    done: 'Listo',
    drawer: 'Efectivo',
    exchange: 'Cambio de artículos',
    hidden: 'No puede ver el informe completo; quien dirige la tienda sí.'
  }
}
