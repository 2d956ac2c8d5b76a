import type { AgentsWords } from './en.ts'

export const words: AgentsWords = {
  title: 'Representantes',
  territories: 'Territórios',
  rules: 'Regras de comissão',
  statements: 'Extratos',
  figures: 'Vendas por representante',
  agent: 'Representante'
}
