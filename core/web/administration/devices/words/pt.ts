import type { DeviceWords } from './en.ts'

export const words: DeviceWords = {
  title: 'Dispositivos',
  help: 'Navegadores que ficam em uma loja. Os recibos de um dispositivo levam o código dele.',
  code: 'Código',
  name: 'Nome',
  shop: 'Loja',
  lastSeen: 'Visto pela última vez',
  enrolled: 'Registrado',
  state: 'Estado',
  states: { active: 'Em uso', retired: 'Desativado' },
  rename: 'Renomear',
  renameOne: code => `Renomear ${code}`,
  nameHelp: 'Por exemplo “Balcão” ou “Tablet 2”.',
  needed: 'É necessário.',
  retire: 'Desativar',
  retireOne: code => `Desativar ${code}`,
  retireTitle: (code, name) => `Desativar ${code}, ${name}?`,
  retireHelp:
    'A partir de agora o navegador não é mais um dispositivo da loja, e quem entrou nele com PIN sai. O código nunca é usado de novo. Não dá para desfazer.',
  retired: code => `${code} está desativado.`,
  emptyTitle: 'Ainda não há dispositivos',
  emptyHelp: 'Abra o caixa no navegador do balcão e escolha “Registrar este dispositivo”.',
  toTill: 'Para o caixa'
}
