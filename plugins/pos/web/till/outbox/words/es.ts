import type { WaitingWords } from './en.ts'

export const words: WaitingWords = {
  title: 'Ventas por enviar',
  help: 'Están cobradas y guardadas en este dispositivo. Se envían en cuanto vuelva la red; hasta entonces no cierre la sesión ni borre este navegador. Las devoluciones y los pagos por proveedor necesitan la red.',
  none: 'Todo se ha enviado.',
  sendNow: 'Enviar ahora',
  save: 'Guardar en un archivo'
}
