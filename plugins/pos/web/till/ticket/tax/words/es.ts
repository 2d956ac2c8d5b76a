import type { TaxWords } from './en.ts'

export const words: TaxWords = {
  row: 'Exención de impuesto',
  exempt: 'Exento de impuesto',
  leftOff: 'Impuesto no cobrado',
  off: 'Cobrar impuesto',
  offHelp: 'Exento, pero esta venta lleva impuesto',
  on: 'No cobrar impuesto',
  notToday: 'El certificado no está vigente hoy',
  notThese: 'El certificado no vale para estos productos',
  remove: 'Cobrar impuesto',
  approval: 'Esto necesita la aprobación de un encargado.',
  title: 'Eximir esta venta de impuesto',
  why: 'Motivo',
  certificate: 'Número del certificado',
  go: 'No cobrar impuesto',
  kinds: {
    reseller: 'Revendedor',
    charity: 'Entidad benéfica',
    diplomatic: 'Diplomático',
    government: 'Organismo público',
    other: 'Otro motivo'
  }
}
