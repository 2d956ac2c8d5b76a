import type { DisplayWords } from './en.ts'

export const words: DisplayWords = {
  title: 'Pantalla del cliente',
  welcome: 'Te damos la bienvenida',
  goods: 'Lo que se cobra',
  serviceCharge: 'Cargo por servicio',
  total: 'Total',
  toPay: 'A pagar',
  toGiveBack: 'A devolver',
  paid: 'Pagado',
  back: 'Tu vuelto',
  thanks: 'Gracias',
  discount: 'Descuento',
  receipt: 'Tu recibo',
  earlier: lines => (lines === 1 ? '1 línea antes' : `${lines} líneas antes`)
}
