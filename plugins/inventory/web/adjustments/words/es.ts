import type { EntryWords } from './en.ts'

export const words: EntryWords = {
  titles: {
    receipt: 'Recibir mercancía',
    count: 'Contar existencias',
    'write-off': 'Dar de baja',
    opening: 'Existencias iniciales'
  },
  what: 'Qué ha pasado',
  reference: 'Referencia',
  referenceHelp: 'Número de albarán o de pedido. Cada número una sola vez.',
  note: 'Nota',
  why: 'Por qué',
  whyHelp: 'Roto, caducado, robado, usado en la tienda…',
  whyNeeded: 'Escriba por qué ya no está esta mercancía.',
  find: 'Escanear o buscar',
  findHelp: 'Un escaneo añade uno al momento. Con palabras se encuentran productos para elegir.',
  unknown: code => `Ningún producto coincide con «${code}».`,
  offSale: name => `${name} no está a la venta; póngalo antes a la venta.`,
  found: 'Productos encontrados',
  lines: 'Productos de este ajuste',
  empty: 'Aún no hay productos',
  emptyHelp: {
    receipt: 'Escanee lo que ha llegado, o búsquelo.',
    count: 'Escanee el estante pieza a pieza, o busque y escriba lo que ha contado.',
    'write-off': 'Escanee lo que ya no está, o búsquelo.',
    opening: 'Escanee o busque lo que había al empezar.'
  },
  books: 'Existencias',
  quantities: {
    receipt: 'Recibido',
    count: 'Contado',
    'write-off': 'De baja',
    opening: 'Existencias iniciales'
  },
  difference: 'Diferencia',
  after: 'Después',
  removing: 'Quitar',
  remove: name => `Quitar ${name}`,
  notNumber: 'Escriba un número, como 3 o 0,5.',
  aboveZero: 'Escriba un número mayor que cero.',
  short: onHand => `Solo hay ${onHand}.`,
  changed: onHand => `Las existencias han cambiado: ahora son ${onHand}. Cuente otra vez.`,
  changedAll:
    'Las existencias han cambiado desde el recuento. Revise las líneas marcadas y registre de nuevo.',
  differ: (count, of) =>
    count === 0
      ? 'Todo como se esperaba'
      : count === 1
        ? `1 de ${of} difiere`
        : `${count} de ${of} difieren`,
  posts: {
    receipt: 'Registrar la entrada',
    count: 'Registrar el recuento',
    'write-off': 'Registrar la baja',
    opening: 'Registrar las existencias'
  },
  posted: {
    receipt: 'Mercancía recibida.',
    count: 'Recuento registrado.',
    'write-off': 'Mercancía dada de baja.',
    opening: 'Existencias iniciales registradas.'
  },
  tooMany: 'Un ajuste admite 1000 productos. Registre estos y empiece otro.'
}
