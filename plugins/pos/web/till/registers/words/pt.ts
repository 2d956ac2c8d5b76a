import type { RegistersWords } from './en.ts'

export const words: RegistersWords = {
  title: 'Que caixa é este?',
  help: 'Este aparelho vai lembrar. Você pode trocar no alto da página.',
  none: 'Ainda não há nenhum caixa',
  noneHelp: 'Quem dirige a loja pode adicionar um no console.',
  since: 'desde',
  console: 'Para o console'
}
