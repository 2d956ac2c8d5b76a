import type { AgentsWords } from './en.ts'

export const words: AgentsWords = {
  title: 'Agentes',
  territories: 'Territorios',
  rules: 'Reglas de comisión',
  statements: 'Liquidaciones',
  figures: 'Ventas por agente',
  agent: 'Agente de ventas'
}
