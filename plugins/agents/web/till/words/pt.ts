import type { TillWords } from './en.ts'

export const words: TillWords = {
  agent: 'Agente',
  none: 'Ainda não há agentes. Quem dirige a loja pode adicioná-los no console.',
  search: 'Nome ou código',
  usual: 'Conforme as regras',
  usualHelp: 'Fica com o agente do cliente, do caixa ou da loja.',
  nothing: 'Nenhum agente corresponde.'
}
