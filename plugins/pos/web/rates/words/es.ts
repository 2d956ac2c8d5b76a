import type { RateWords } from './en.ts'

export const words: RateWords = {
  title: 'Monedas extranjeras',
  lead: 'El efectivo que las cajas aceptan en otras monedas, y a qué tipo de cambio. Un tipo nuevo sustituye al anterior; lo vendido conserva el suyo. El cambio se da en la moneda de la empresa.',
  add: 'Fijar un tipo',
  again: currency => `Fijar un tipo nuevo para ${currency}`,
  newRate: 'Tipo nuevo',
  stop: 'No aceptar más',
  stopOne: currency => `No aceptar más ${currency}`,
  stopHelp: currency =>
    `Las cajas no aceptan efectivo en ${currency} a partir de ahora. Lo que haya en una caja se cuenta como antes. Con un tipo nuevo se vuelve a aceptar.`,
  stopped: currency => `Ya no se acepta ${currency}.`,
  currency: 'Moneda',
  rate: 'Tipo de cambio',
  rateHelp: (currency, own) => `Cuánto ${own} vale un ${currency} en la caja, hasta 8 decimales.`,
  rateWrong: 'Escriba un decimal mayor que cero, como 0.85.',
  smallest: 'Se acepta en múltiplos de',
  smallestHelp: 'El billete más pequeño que se acepta, p. ej. 5,00. Vacío: también monedas.',
  from: 'Válido desde',
  fromHelp: 'El día comercial con el que empieza. Vacío: desde ahora.',
  save: 'Fijar el tipo',
  saved: currency => `El tipo de ${currency} está fijado.`,
  state: 'Estado',
  states: { 'in-force': 'Vigente', 'to-come': 'Próximo', past: 'Anterior' },
  off: 'No se acepta',
  emptyTitle: 'Las cajas aceptan una sola moneda',
  emptyHelp: 'Fije un tipo para otra, y la caja la ofrece al cobrar en efectivo.'
}
