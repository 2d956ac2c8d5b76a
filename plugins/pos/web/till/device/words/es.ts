import type { DeviceWords } from './en.ts'

export const words: DeviceWords = {
  title: 'Este dispositivo',
  enrolTitle: 'Registrar este dispositivo',
  help: 'Un dispositivo de la tienda recibe un código corto que aparece en sus recibos, y el personal puede entrar en él con PIN.',
  name: '¿Cómo se llama?',
  nameHelp: 'Mostrador, Tableta 2…',
  shop: '¿Dónde está?',
  enrol: 'Registrar',
  again: 'Registrar de nuevo',
  code: 'Código',
  called: 'Nombre',
  at: 'Tienda',
  where: 'Quien dirige la tienda puede renombrarlo y retirarlo en la consola.',
  notKept:
    'Si el disco se llena, el navegador puede borrar lo que guarda esta caja. Para que lo conserve, instala la página como aplicación o añádela a los marcadores.',
  mayNot:
    'Este navegador todavía no es un dispositivo de la tienda. Quien dirige la tienda puede registrarlo aquí.'
}
