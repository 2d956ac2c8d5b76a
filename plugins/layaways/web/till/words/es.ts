import type { TillWords } from './en.ts'

export const words: TillWords = {
  title: 'Apartados',
  choose: 'Elige primero al cliente (F2).',
  notPlain:
    'Solo se apartan artículos: ni tickets aparcados, ni devoluciones, ni etiquetas de balanza.',
  setAsideHelp: 'Los artículos se guardan para el cliente, que paga ahora un anticipo.',
  total: 'Precio',
  leastDeposit: 'Anticipo mínimo',
  dueOn: 'Recoger hasta',
  deposit: 'Anticipo',
  note: 'Nota',
  setAside: 'Apartar',
  madeOf: number => `Apartado como ${number}.`,
  none: 'Aquí no hay nada apartado.',
  noneOfCustomer: 'No hay nada apartado para este cliente.',
  overdue: 'Vencido',
  left: 'Falta por pagar',
  paid: 'Pagado',
  amount: 'Importe',
  by: 'Pagado con',
  methods: { cash: 'Efectivo', card: 'Tarjeta' },
  take: amount => `Cobrar ${amount}`,
  taken: 'El pago está registrado.',
  handOver: 'Entregar',
  handOverHelp: 'Al entregar se registra la venta; del efectivo que sobra se da cambio.',
  back: 'Volver a la lista',
  close: 'Cerrar'
}
