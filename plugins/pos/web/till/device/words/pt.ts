import type { DeviceWords } from './en.ts'

export const words: DeviceWords = {
  title: 'Este dispositivo',
  enrolTitle: 'Registrar este dispositivo',
  help: 'Um dispositivo da loja recebe um código curto que aparece nos recibos, e a equipe pode entrar nele com PIN.',
  name: 'Como ele se chama?',
  nameHelp: 'Balcão, Tablet 2…',
  shop: 'Onde ele fica?',
  enrol: 'Registrar',
  again: 'Registrar de novo',
  code: 'Código',
  called: 'Nome',
  at: 'Loja',
  where: 'Quem cuida da loja pode renomear e desativar no console.',
  notKept:
    'Se o disco encher, o navegador pode apagar o que este caixa guarda. Para que ele guarde, instale a página como aplicativo ou adicione aos favoritos.',
  mayNot:
    'Este navegador ainda não é um dispositivo da loja. Quem cuida da loja pode registrar aqui.'
}
