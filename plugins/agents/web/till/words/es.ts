import type { TillWords } from './en.ts'

export const words: TillWords = {
  agent: 'Agente',
  none: 'Todavía no hay agentes. Quien dirige la tienda puede añadirlos en la consola.',
  search: 'Nombre o código',
  usual: 'Según las reglas',
  usualHelp: 'La recibe el agente del cliente, de la caja o de la tienda.',
  nothing: 'Ningún agente coincide.'
}
