import type { LockWords } from './en.ts'

export const words: LockWords = {
  title: 'Quem está no caixa?',
  pinOf: name => `PIN de ${name}`,
  typed: count => (count === 1 ? '1 dígito' : `${count} dígitos`),
  goOn: 'Continuar',
  erase: 'Apagar',
  clear: 'Limpar',
  others: 'Outra pessoa',
  password: 'Entrar com e-mail e senha',
  none: 'Ninguém tem um PIN ainda',
  noneHelp: 'Entre com sua senha e escolha um PIN em “Minha conta” no console.',
  checking: 'Um momento…'
}
