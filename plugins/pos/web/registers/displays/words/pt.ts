import type { DisplaysWords } from './en.ts'

export const words: DisplaysWords = {
  title: 'Telas do cliente',
  help: 'Dispositivos ao lado de um caixa que mostram ao cliente o que está sendo registrado.',
  pair: 'Mostrar em outro dispositivo',
  register: 'Caixa',
  device: 'Dispositivo',
  unknownDevice: 'Um dispositivo',
  lastSeen: 'Visto por último',
  pairedAt: 'Vinculada',
  emptyTitle: 'Nenhuma tela ainda',
  emptyHelp:
    'Um tablet ou tela ao lado do caixa mostra as linhas, o total e o troco. Ninguém faz login nele.',
  unpair: 'Desvincular',
  unpairOne: (device, register) => `Desvincular ${device} de ${register}`,
  unpairTitle: register => `Desvincular uma tela de ${register}?`,
  unpairHelp: 'Ela se apaga na hora. Para mostrar algo de novo é preciso vinculá-la outra vez.',
  unpaired: 'A tela está desvinculada.',
  code: {
    help: 'Leia-o com o outro dispositivo, ou abra este endereço nele e digite o código:',
    qr: 'Endereço com o código, em código QR',
    until: 'Vale uma vez, até',
    old: 'Este código venceu.',
    again: 'Novo código',
    paired: 'A tela está vinculada. Ela mostra o que este caixa mostra.'
  }
}
