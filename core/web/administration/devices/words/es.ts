import type { DeviceWords } from './en.ts'

export const words: DeviceWords = {
  title: 'Dispositivos',
  help: 'Navegadores que están en una tienda. Los recibos de un dispositivo llevan su código.',
  code: 'Código',
  name: 'Nombre',
  shop: 'Tienda',
  lastSeen: 'Visto por última vez',
  enrolled: 'Registrado',
  state: 'Estado',
  states: { active: 'En uso', retired: 'Retirado' },
  rename: 'Renombrar',
  renameOne: code => `Renombrar ${code}`,
  nameHelp: 'Por ejemplo «Mostrador» o «Tableta 2».',
  needed: 'Hace falta.',
  retire: 'Retirar',
  retireOne: code => `Retirar ${code}`,
  retireTitle: (code, name) => `¿Retirar ${code}, ${name}?`,
  retireHelp:
    'Desde ahora el navegador no es un dispositivo de la tienda, y se cierra la sesión de quien entró en él con PIN. Su código no se vuelve a usar. No se puede deshacer.',
  retired: code => `${code} está retirado.`,
  emptyTitle: 'Todavía no hay dispositivos',
  emptyHelp:
    'Abre la caja en el navegador del mostrador y elige allí «Registrar este dispositivo».',
  toTill: 'A la caja'
}
