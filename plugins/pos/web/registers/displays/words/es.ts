import type { DisplaysWords } from './en.ts'

export const words: DisplaysWords = {
  title: 'Pantallas del cliente',
  help: 'Dispositivos junto a una caja que muestran al cliente lo que se cobra.',
  pair: 'Mostrar en otro dispositivo',
  register: 'Caja',
  device: 'Dispositivo',
  unknownDevice: 'Un dispositivo',
  lastSeen: 'Última vez visto',
  pairedAt: 'Vinculada',
  emptyTitle: 'Aún no hay pantallas',
  emptyHelp:
    'Una tableta o pantalla junto a la caja muestra las líneas, el total y el vuelto. Nadie inicia sesión en ella.',
  unpair: 'Desvincular',
  unpairOne: (device, register) => `Desvincular ${device} de ${register}`,
  unpairTitle: register => `¿Desvincular una pantalla de ${register}?`,
  unpairHelp: 'Se apaga de inmediato. Para volver a mostrar algo hay que vincularla de nuevo.',
  unpaired: 'La pantalla está desvinculada.',
  code: {
    help: 'Escanéalo con el otro dispositivo, o abre allí esta dirección y escribe el código:',
    qr: 'Dirección con el código, como código QR',
    until: 'Vale una vez, hasta las',
    old: 'Este código caducó.',
    again: 'Código nuevo',
    paired: 'La pantalla está vinculada. Muestra lo que muestra esta caja.'
  }
}
